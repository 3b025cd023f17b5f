package dev.cairn.platform.http;

import dev.cairn.platform.fields.Paging;
import dev.cairn.platform.fields.Selection;
import org.jspecify.annotations.Nullable;

/**
 * What a request wants of the answer.
 *
 * @param fields the selection that {@code opt_fields} names, or null where it names none
 * @param pretty whether the JSON is to be indented
 * @param baseUrl the address that the client used, without a trailing slash
 * @param path the path and the query below /api/1.0 as asked, without the {@code offset}
 */
public record Ask(@Nullable Selection fields, boolean pretty, Paging paging, String baseUrl, String path) {

    /** The selection for a list: compact records unless the request says otherwise. */
    public Selection compact() {
        return fields == null ? Selection.COMPACT : fields;
    }

    /** The selection for a single resource: the full record unless the request says otherwise. */
    public Selection full() {
        return fields == null ? Selection.FULL : fields;
    }

    /** Whether an answer that is no resource is to have a field. */
    public boolean wants(String field) {
        var wanted = fields();
        return wanted == null || wanted.fields().containsKey(field);
    }
}
