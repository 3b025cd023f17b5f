package dev.cairn.platform.log;

import dev.cairn.platform.http.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One entry of the change log.
 *
 * @param action added, changed, removed, deleted or undeleted
 * @param field the changed field, for {@code changed}
 * @param detail old and new values, where there are any
 * @param actor who did it, null for what Cairn did by itself
 * @param origin where the request came from, of the changes for which {@link OriginsKept} says so
 */
public record Change(
        long workspace,
        long seq,
        String action,
        String type,
        long id,
        @Nullable String parentType,
        @Nullable Long parentId,
        @Nullable String field,
        @Nullable JsonNode detail,
        @Nullable Long actor,
        Instant createdAt,
        @Nullable JsonNode origin) {

    static Change read(long workspace, ResultSet row) throws SQLException {
        return new Change(
                workspace,
                row.getLong("seq"),
                row.getString("action"),
                row.getString("resource_type"),
                row.getLong("resource_id"),
                row.getString("parent_type"),
                row.getObject("parent_id", Long.class),
                row.getString("field"),
                json(row.getString("detail")),
                row.getObject("actor_id", Long.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                json(row.getString("origin")));
    }

    private static @Nullable JsonNode json(@Nullable String text) {
        return text == null ? null : Json.read(text);
    }
}
