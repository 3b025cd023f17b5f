package dev.cairn.audit;

import dev.cairn.platform.db.Database;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The names that a batch of events needs, read by one statement. */
final class Names {
    private static final Map<String, String> COLUMNS = Map.of("status_update", "title");
    private static final Set<String> NAMELESS = Set.of("story");

    private final Map<String, Map<Long, Named>> named = new HashMap<>();

    /** @param email of people alone */
    record Named(
            @Nullable String name,
            @Nullable String email,
            @Nullable String subtype) {
        static final Named GONE = new Named(null, null, null);
    }

    static Names of(Database database, long workspace, Collection<AuditEvent> events) {
        Map<String, Set<Long>> wanted = new TreeMap<>();
        for (AuditEvent event : events) {
            want(wanted, "user", event.change().actor());
            want(wanted, "user", event.person());
            want(wanted, "workspace", workspace);
            want(wanted, event.kind().subject(), event.subject());
        }
        var names = new Names();
        var legs = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        wanted.forEach((type, ids) -> {
            legs.add(leg(type));
            values.put(type + "_ids", ids.stream().mapToLong(Long::longValue).toArray());
        });
        database.sql(String.join(" UNION ALL ", legs))
                .bindAll(values)
                .bind("workspace", workspace)
                .list(row -> names.named
                        .computeIfAbsent(row.getString(1), type -> new HashMap<>())
                        .put(row.getLong(2), new Named(row.getString(3), row.getString(4), row.getString(5))));
        return names;
    }

    private static void want(Map<String, Set<Long>> wanted, String type, @Nullable Long id) {
        if (id != null && !NAMELESS.contains(type)) {
            wanted.computeIfAbsent(type, ignored -> new TreeSet<>()).add(id);
        }
    }

    private static String leg(String type) {
        return switch (type) {
            case "user" -> "SELECT 'user', id, name, email, NULL::text FROM users WHERE id = ANY(:user_ids)";
            case "workspace" ->
                "SELECT 'workspace', id, name, NULL, NULL::text FROM workspace"
                        + " WHERE id = :workspace AND id = ANY(:workspace_ids)";
            default ->
                "SELECT '%1$s', id, %2$s, NULL, %3$s FROM %1$s WHERE workspace_id = :workspace AND id = ANY(:%1$s_ids)"
                        .formatted(
                                type,
                                COLUMNS.getOrDefault(type, "name"),
                                type.equals("task") ? "resource_subtype" : "NULL::text");
        };
    }

    Named of(String type, @Nullable Long id) {
        return id == null ? Named.GONE : named.getOrDefault(type, Map.of()).getOrDefault(id, Named.GONE);
    }

    /** As it stands among an event's details. */
    Map<String, Object> described(String type, long id) {
        var found = of(type, id);
        var described = new LinkedHashMap<String, Object>();
        described.put("gid", String.valueOf(id));
        described.put("resource_type", type);
        if (found.name() != null) {
            described.put("name", found.name());
        }
        if (found.email() != null) {
            described.put("email", found.email());
        }
        return described;
    }
}
