package dev.cairn.audit;

import dev.cairn.platform.log.Change;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A kind of event, by the names of Asana's audit log where it has one.
 *
 * @param subject the type of what the event is about
 */
record EventKind(String type, String category, String subject) {
    /** What such kinds end with; one is told of a member who was removed, too. */
    static final String MEMBER_ADDED = "_member_added";

    private static final Set<String> DELETIONS = Set.of(
            "task",
            "project",
            "portfolio",
            "custom_field",
            "attachment",
            "status_update",
            "task_template",
            "project_template");
    private static final Map<String, String> OF_ACCOUNTS = Map.of(
            "login_succeeded", "logins",
            "login_failed", "logins",
            "logged_out", "logins",
            "forgot_password_started", "user_updates",
            "password_reset", "user_updates",
            "password_changed", "user_updates",
            "personal_access_token_authorized", "apps",
            "personal_access_token_revoked", "apps",
            "app_authorized", "apps",
            "app_revoked", "apps");

    static @Nullable EventKind of(Change change) {
        return of(change.action(), change.type(), change.field());
    }

    /** The kind of event that a change is; most are none. */
    static @Nullable EventKind of(String action, String type, @Nullable String field) {
        return switch (action) {
            case "added" -> ofAdded(type);
            case "changed" -> field == null ? null : ofChanged(type, field);
            case "deleted" -> ofDeleted(type);
            case "undeleted" -> new EventKind(type + "_undeleted", "deletion", type);
            default -> null;
        };
    }

    private static @Nullable EventKind ofAdded(String type) {
        return switch (type) {
            case "invite", "workspace_membership" -> new EventKind("user_invited", "user_updates", "user");
            case "team" -> new EventKind("team_created", "creation", "team");
            case "team_membership" -> new EventKind("team_member_added", "access_control", "team");
            case "role" -> new EventKind("role_created", "roles", "role");
            case "agent" -> new EventKind("agent_created", "user_updates", "user");
            case "attachment" -> new EventKind("attachment_uploaded", "creation", "attachment");
            case "export" -> new EventKind("workspace_export_started", "content_export", "workspace");
            default -> null;
        };
    }

    private static @Nullable EventKind ofChanged(String type, String field) {
        return switch (type + " " + field) {
            case "workspace_membership role" -> new EventKind("user_workspace_admin_role_changed", "roles", "user");
            case "workspace name" -> new EventKind("workspace_name_changed", "admin_settings", "workspace");
            case "team visibility" -> new EventKind("team_privacy_settings_changed", "access_control", "team");
            case "project privacy_setting", "portfolio privacy_setting" ->
                new EventKind(type + "_privacy_settings_changed", "access_control", type);
            case "project members", "portfolio members" -> new EventKind(type + MEMBER_ADDED, "access_control", type);
            default -> ofAnyField(type, field);
        };
    }

    private static @Nullable EventKind ofAnyField(String type, String field) {
        return switch (type) {
            case "account" -> ofAccount(field);
            case "role" -> new EventKind("role_updated", "roles", "role");
            case "agent" -> new EventKind("agent_updated", "user_updates", "user");
            default -> null;
        };
    }

    private static @Nullable EventKind ofAccount(String what) {
        String category = OF_ACCOUNTS.get(what);
        return category == null ? null : new EventKind("user_" + what, category, "user");
    }

    private static @Nullable EventKind ofDeleted(String type) {
        return switch (type) {
            case "workspace_membership" -> new EventKind("user_deprovisioned", "user_updates", "user");
            case "team_membership" -> new EventKind("team_member_removed", "access_control", "team");
            case "role" -> new EventKind("role_deleted", "roles", "role");
            case "agent" -> new EventKind("agent_deleted", "user_updates", "user");
            case "story" -> new EventKind("comment_deleted", "deletion", "story");
            default -> DELETIONS.contains(type) ? new EventKind(type + "_deleted", "deletion", type) : null;
        };
    }
}
