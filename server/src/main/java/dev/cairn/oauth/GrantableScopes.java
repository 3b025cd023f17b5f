package dev.cairn.oauth;

import dev.cairn.platform.http.Scopes;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The scopes that an app can ask for: all that the API's description knows, be there operations for them yet or not, so
 * that an app need not know which server it talks to.
 */
final class GrantableScopes {
    static final String EMAIL = "email";
    static final String PROFILE = "profile";

    private static final Set<String> ALL = Stream.of(
                    "default openid email profile",
                    "attachments:read attachments:write attachments:delete",
                    "custom_fields:read custom_fields:write",
                    "goals:read goals:write",
                    "jobs:read",
                    "ooo_entries:read ooo_entries:write ooo_entries:delete",
                    "portfolios:read portfolios:write",
                    "project_portfolio_settings:read project_portfolio_settings:write",
                    "project_templates:read",
                    "projects:read projects:write projects:delete",
                    "roles:read roles:write roles:delete",
                    "stories:read stories:write stories:delete",
                    "tags:read tags:write",
                    "task_custom_types:read",
                    "task_templates:read",
                    "tasks:read tasks:write tasks:delete",
                    "team_memberships:read",
                    "teams:read",
                    "time_periods:read",
                    "time_tracking_categories:read time_tracking_categories:write time_tracking_categories:delete",
                    "time_tracking_entries:read",
                    "timesheet_approval_statuses:read timesheet_approval_statuses:write",
                    "users:read",
                    "webhooks:read webhooks:write webhooks:delete",
                    "workspaces:read",
                    "workspaces.typeahead:read")
            .flatMap(line -> Arrays.stream(line.split(" ")))
            .collect(Collectors.toCollection(LinkedHashSet::new));

    private GrantableScopes() {}

    static boolean has(String scope) {
        return ALL.contains(scope);
    }

    static Set<String> all() {
        return ALL;
    }

    /** What an app asks for that names none. */
    static Set<String> byDefault() {
        return Set.of(Scopes.EVERYTHING);
    }
}
