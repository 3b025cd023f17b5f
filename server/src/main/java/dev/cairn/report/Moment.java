package dev.cairn.report;

import dev.cairn.access.Visible;
import dev.cairn.past.Past;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.http.Input;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When tasks are counted: now, or as they were at the end of a past day.
 *
 * @param then the end of that day; null for now
 */
record Moment(@Nullable Instant then) {
    /** What nobody has written down of the past. */
    private static final Pattern UNKNOWN = Pattern.compile(
            "(followers|liked_by|commented_on_by|assigned_by)\\..*" + "|modified_.*|is_block(ed|ing)|has_attachment");

    /** @throws ApiError 400 for a parameter that the past knows nothing of */
    static void requireKnown(Input input) {
        for (String name : input.names()) {
            if (UNKNOWN.matcher(name).matches()) {
                throw input.bad(name, "Not known of past days");
            }
        }
    }

    /** @param joined what tells tasks {@code t} apart */
    Query tasks(String joined) {
        return then == null
                ? Query.from("task t" + joined).where("t.workspace_id = :workspace AND t.deleted_at IS NULL")
                : Query.from(Past.TASKS + joined)
                        .where("t.workspace_id = :workspace AND " + Past.WERE_THERE)
                        .bind("then", then);
    }

    /** The tasks {@code t} of a query that the actor sees. */
    Query seen(Query query) {
        return then == null
                ? query.where(Visible.task("t"))
                : query.reworded(Past::then).where(Past.SEEN);
    }

    /** What is said of tasks {@code t}. */
    String said(String sql) {
        return then == null ? sql : Past.then(sql);
    }
}
