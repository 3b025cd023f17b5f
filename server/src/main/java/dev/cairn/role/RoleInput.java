package dev.cairn.role;

import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a request says of a role. */
record RoleInput(
        @Nullable String name,
        @Nullable String description,
        @Nullable String base,
        @Nullable Boolean archived,
        Map<String, Object> permissions) {
    static final String FIELDS = "archived permissions is_standard_role"
            + " permissions.create_project permissions.create_team permissions.create_portfolio permissions.create_goal"
            + " permissions.create_global_custom_fields permissions.create_pat_authorization"
            + " permissions.create_app_authorization permissions.create_and_edit_ai_teammates"
            + " permissions.create_and_edit_ai_automations permissions.create_read_only_link"
            + " permissions.download_mobile_attachments permissions.export_project_data permissions.import_data"
            + " permissions.upload_attachments permissions.task_deletion_policy permissions.allowed_guest_invites"
            + " permissions.manage_roles permissions.assign_roles permissions.proactive_ai permissions.standard_ai"
            + " permissions.share_goal_with_domain permissions.share_portfolios_with_org"
            + " permissions.share_teams_with_org permissions.view_public_teams"
            + " permissions.view_shared_with_org_projects permissions.view_shared_with_org_tasks"
            + " permissions.view_shared_with_org_portfolios";

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DESCRIPTION = 1_000;

    static RoleInput of(Input input) {
        if (input.flag("is_standard_role", false)) {
            throw input.bad("is_standard_role", "Roles that people make are not standard ones");
        }
        var permissions = permissions(input);
        Boolean archived = input.isSet("archived") ? input.flag("archived", false) : null;
        String description = input.text("description", LONGEST_DESCRIPTION);
        String name =
                input.has("name") ? input.requiredText("name", LONGEST_NAME).strip() : null;
        return new RoleInput(
                name, description, input.oneOf("base_role_type", List.of(RoleType.BASES)), archived, permissions);
    }

    private static Map<String, Object> permissions(Input input) {
        var given = new HashMap<String, Object>();
        Input permissions = input.object("permissions");
        if (permissions != null) {
            for (String name : Allowed.SWITCHES.keySet()) {
                if (permissions.isSet(name)) {
                    given.put(name, permissions.flag(name, false));
                }
            }
            word(permissions, Allowed.DELETION, Allowed.DELETIONS, given);
            word(permissions, Allowed.INVITES, Allowed.INVITED, given);
        }
        return given;
    }

    private static void word(Input permissions, String name, String[] words, Map<String, Object> given) {
        String word = permissions.oneOf(name, List.of(words));
        if (word != null) {
            given.put(name, word);
        }
    }

    /** What a role is given that had these permissions before. */
    JsonNode over(JsonNode before) {
        var after = new HashMap<String, Object>();
        before.propertyStream().forEach(permission -> after.put(permission.getKey(), permission.getValue()));
        after.putAll(permissions);
        return Json.tree(after);
    }
}
