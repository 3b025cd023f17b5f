package dev.cairn.export;

import dev.cairn.platform.Actor;
import dev.cairn.platform.fields.Paging;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.fields.Selection;
import dev.cairn.platform.http.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes any number of records as the API shows them to somebody, holding a page of them in memory. */
@Component
class ShownRecords {
    private static final int PAGE = 200;

    private final Resources resources;

    ShownRecords(Resources resources) {
        this.resources = resources;
    }

    /** For whom records are shown, and at which address. */
    record View(Actor actor, String baseUrl) {}

    /**
     * @param query made anew for each page
     * @param between what stands between two records
     * @param first whether nothing was written before
     * @return whether still nothing is written
     */
    boolean write(
            String type,
            Supplier<Query> query,
            Selection selection,
            View view,
            String between,
            boolean first,
            OutputStream out)
            throws IOException {
        boolean empty = first;
        @Nullable String offset = null;
        do {
            Records page = resources.page(type, query.get(), selection, new Paging(PAGE, offset), view.actor());
            for (Records one : page.each()) {
                out.write((empty ? "" : between).getBytes(StandardCharsets.UTF_8));
                out.write(Json.bytes(false, json -> one.writeOne(json, view.baseUrl())));
                empty = false;
            }
            offset = page.nextOffset();
        } while (offset != null);
        return empty;
    }
}
