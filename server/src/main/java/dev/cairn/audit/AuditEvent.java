package dev.cairn.audit;

import dev.cairn.platform.log.Change;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event before its people and things have their names.
 *
 * @param subject what it is about; null of somebody who has no account yet
 * @param person another person that it tells of: who joined or left
 */
record AuditEvent(
        Change change,
        EventKind kind,
        @Nullable Long subject,
        @Nullable Long person) {
    private static final String WORKSPACE_ROLE = "user_workspace_admin_role_changed";

    static @Nullable AuditEvent of(Change change) {
        var kind = EventKind.of(change);
        if (kind == null) {
            return null;
        }
        // Memberships of the time before the log said whose they are are passed over.
        Long user = id(change, "user");
        return switch (change.type()) {
            case "workspace_membership" -> user == null ? null : new AuditEvent(change, kind, user, null);
            case "team_membership" -> user == null ? null : new AuditEvent(change, kind, change.parentId(), user);
            case "invite" -> new AuditEvent(change, kind, null, null);
            case "export" -> new AuditEvent(change, kind, change.workspace(), null);
            case "project", "portfolio" -> ofShared(change, kind);
            default -> new AuditEvent(change, kind, change.id(), null);
        };
    }

    private static AuditEvent ofShared(Change change, EventKind kind) {
        Long removed = id(change, "removed");
        Long added = id(change, "added");
        var known = removed == null || !kind.type().endsWith(EventKind.MEMBER_ADDED)
                ? kind
                : new EventKind(kind.subject() + "_member_removed", kind.category(), kind.subject());
        return new AuditEvent(change, known, change.id(), added == null ? removed : added);
    }

    private static @Nullable Long id(Change change, String name) {
        JsonNode value = detail(change, name);
        return value == null ? null : value.asLong(0);
    }

    private static @Nullable JsonNode detail(Change change, String name) {
        JsonNode detail = change.detail();
        return detail == null || !detail.has(name) ? null : detail.get(name);
    }

    /** Nobody is known where somebody failed to sign in; without a request Cairn acts by itself. */
    String actorType() {
        if (change.actor() != null) {
            return "user";
        }
        return change.origin() == null ? "asana" : "anonymous";
    }

    /** The text under a name in what the change told. */
    @Nullable
    String told(String name) {
        JsonNode value = detail(change, name);
        return value == null || value.isNull() ? null : value.asString();
    }

    /** What can be said of this event that is not said of all. */
    Map<String, Object> details(Names names) {
        var details = new LinkedHashMap<String, Object>();
        put(details, "old_value", told("old"));
        put(details, "new_value", told("new"));
        put(details, "kind", change.type().equals("export") ? told("kind") : null);
        put(details, "app_name", told("app"));
        put(details, "token_name", change.type().equals("account") ? told("name") : null);
        if (kind.type().equals(WORKSPACE_ROLE)) {
            details.put("group", names.described("workspace", change.workspace()));
        }
        if (person != null) {
            details.put("user", names.described("user", person));
        }
        return details;
    }

    private static void put(Map<String, Object> details, String name, @Nullable String value) {
        if (value != null) {
            details.put(name, value);
        }
    }
}
