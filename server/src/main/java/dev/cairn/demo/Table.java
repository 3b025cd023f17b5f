package dev.cairn.demo;

/** The tables that the demo fills, in the order in which they refer to each other, and the columns it knows of. */
enum Table {
    USERS("users", "id, name, email, password_hash, created_at, modified_at"),
    WORKSPACE("workspace", "id, name, is_organization, email_domains, created_at, modified_at"),
    WORKSPACE_MEMBERSHIP("workspace_membership", "workspace_id, id, user_id, role, created_at"),
    PERSONAL_ACCESS_TOKEN("personal_access_token", "id, user_id, name, token_hash, created_at"),
    OAUTH_APP("oauth_app", "id, owner_id, name, is_confidential, secret_hash, redirect_uris, created_at, modified_at"),
    OAUTH_APP_WORKSPACE("oauth_app_workspace", "workspace_id, app_id"),
    OAUTH_AUTHORIZATION(
            "oauth_authorization",
            "id, user_id, app_id, scopes, redirect_uri, code_hash, code_expires_at, redeemed_at, created_at"),
    TEAM(
            "team",
            "workspace_id, id, name, description, html_description, visibility, endorsed, created_at, modified_at"),
    TEAM_MEMBERSHIP("team_membership", "workspace_id, id, team_id, user_id, is_admin, created_at"),
    TIME_PERIOD("time_period", "workspace_id, id, period, fiscal_year, start_on, end_on, parent_id"),
    GOAL(
            "goal",
            "workspace_id, id, name, notes, html_notes, is_workspace_level, team_id, owner_id, time_period_id, status,"
                    + " privacy_setting, num_likes, custom_values, metric_id, metric_precision, metric_unit,"
                    + " metric_currency_code, metric_initial, metric_target, metric_current, metric_set_by,"
                    + " progress_source, is_custom_weight, progress, created_by, created_at, modified_at"),
    GOAL_MEMBERSHIP("goal_membership", "workspace_id, id, goal_id, user_id, team_id, access_level, created_at"),
    GOAL_LIKE("goal_like", "workspace_id, goal_id, user_id, liked_at"),
    PROJECT(
            "project",
            "workspace_id, id, team_id, name, notes, html_notes, color, icon, completed, completed_at, completed_by,"
                    + " owner_id, privacy_setting, default_view, start_on, due_on, created_by, created_at, modified_at,"
                    + " computed_fields, custom_values"),
    PROJECT_MEMBERSHIP(
            "project_membership", "workspace_id, id, project_id, user_id, access_level, project_role, created_at"),
    PORTFOLIO(
            "portfolio",
            "workspace_id, id, name, notes, html_notes, color, owner_id, privacy_setting, custom_values, created_by,"
                    + " created_at, modified_at"),
    PORTFOLIO_MEMBERSHIP(
            "portfolio_membership", "workspace_id, id, portfolio_id, user_id, team_id, access_level, created_at"),
    PORTFOLIO_ITEM(
            "portfolio_item", "workspace_id, id, portfolio_id, project_id, nested_portfolio_id, rank, created_at"),
    PROJECT_FOLLOWER("project_follower", "workspace_id, project_id, user_id, followed_at"),
    USER_TASK_LIST("user_task_list", "workspace_id, id, user_id, created_at"),
    TASK_PROMOTION("task_promotion", "list_id, workspace_id, promote_at"),
    SECTION("section", "workspace_id, id, project_id, user_task_list_id, name, rank, receives, created_at"),
    CUSTOM_FIELD(
            "custom_field",
            "workspace_id, id, name, description, resource_subtype, representation_type, precision, format,"
                    + " currency_code, custom_label, custom_label_position, input_restrictions, is_global, created_by,"
                    + " created_at, modified_at, id_prefix, formula, formula_fields"),
    CALCULATION("calculation", "calculation_id, workspace_id, custom_field_id, leased_until"),
    ENUM_OPTION("enum_option", "workspace_id, id, custom_field_id, name, color, enabled, rank"),
    CUSTOM_FIELD_SETTING(
            "custom_field_setting",
            "workspace_id, id, custom_field_id, project_id, team_id, is_important, rank, created_at"),
    GOAL_FIELD("custom_field_setting", "workspace_id, id, custom_field_id, goal_id, is_important, rank, created_at"),
    PORTFOLIO_FIELD(
            "custom_field_setting", "workspace_id, id, custom_field_id, portfolio_id, is_important, rank, created_at"),
    CUSTOM_FIELD_USER("custom_field_user", "workspace_id, user_id, custom_values"),
    CUSTOM_TYPE("custom_type", "workspace_id, id, name, created_by, created_at, modified_at"),
    CUSTOM_TYPE_STATUS_OPTION(
            "custom_type_status_option",
            "workspace_id, id, custom_type_id, name, color, completion_state, enabled, rank"),
    CUSTOM_TYPE_PROJECT("custom_type_project", "workspace_id, project_id, custom_type_id, added_at"),
    TASK(
            "task",
            "workspace_id, id, name, resource_subtype, approval_status, notes, html_notes, parent_id, path,"
                    + " subtask_rank, num_subtasks, assignee_id, assigned_by, assignee_section_id, assignee_rank,"
                    + " completed, completed_at, completed_by, start_on, due_on, num_likes, custom_values, custom_type_id,"
                    + " custom_type_status_option_id, actual_time_minutes, created_by, created_at, modified_at"),
    TASK_VALUE("task_value", "workspace_id, task_id, custom_field_id, number"),
    TASK_PROJECT("task_project", "workspace_id, project_id, task_id, section_id, rank, added_at"),
    TASK_FOLLOWER("task_follower", "workspace_id, task_id, user_id, followed_at"),
    TASK_CO_ASSIGNEE("task_co_assignee", "workspace_id, task_id, user_id, completed, completed_at, added_by, added_at"),
    TASK_LIKE("task_like", "workspace_id, task_id, user_id, liked_at"),
    TASK_DEPENDENCY("task_dependency", "workspace_id, task_id, depends_on_id, created_at"),
    RECURRENCE("recurrence", "workspace_id, task_id, rule, after_completion, time_zone, created_by, created_at"),
    TAG("tag", "workspace_id, id, name, color, notes, created_by, created_at, modified_at"),
    TAG_FOLLOWER("tag_follower", "workspace_id, tag_id, user_id, followed_at"),
    TASK_TAG("task_tag", "workspace_id, task_id, tag_id, added_at"),
    STORY(
            "story",
            "workspace_id, id, task_id, type, resource_subtype, text, html_text, detail, num_likes, created_by,"
                    + " created_at"),
    GOAL_STORY("story", "workspace_id, id, goal_id, type, resource_subtype, text, html_text, created_by, created_at"),
    GOAL_RELATIONSHIP(
            "goal_relationship",
            "workspace_id, id, supported_goal_id, supporting_goal_id, supporting_project_id, supporting_task_id,"
                    + " contribution_weight, rank, created_at"),
    BASELINE("baseline", "workspace_id, id, project_id, name, created_by, created_at"),
    BASELINE_TASK("baseline_task", "workspace_id, id, baseline_id, task_id, start_on, due_on"),
    TIME_TRACKING_CATEGORY("time_tracking_category", "workspace_id, id, name, color, created_by, created_at"),
    TIME_TRACKING_ENTRY(
            "time_tracking_entry",
            "workspace_id, id, task_id, project_id, duration_minutes, entered_on, billable_status, description,"
                    + " category_ids, created_by, created_at"),
    TIMESHEET(
            "timesheet_approval_status",
            "workspace_id, id, user_id, start_date, end_date, approval_status, changed_by, created_at, modified_at"),
    WORKLOAD_SETTING("workload_setting", "workspace_id, hours, effort_field_id, currency_code, modified_at"),
    CAPACITY("capacity", "workspace_id, user_id, hours, modified_at"),
    HOLIDAY("holiday", "workspace_id, id, date, name, created_by, created_at"),
    OOO_ENTRY("ooo_entry", "workspace_id, id, user_id, start_date, end_date, created_by, created_at"),
    PLACEHOLDER("placeholder", "workspace_id, id, name, created_by, created_at"),
    ALLOCATION(
            "allocation",
            "workspace_id, id, project_id, user_id, placeholder_id, start_date, end_date, effort_type, effort_value,"
                    + " created_by, created_at"),
    RATE("rate", "workspace_id, id, project_id, user_id, placeholder_id, rate, created_by, created_at"),
    BUDGET(
            "budget",
            "workspace_id, id, project_id, budget_type, estimate_enabled, estimate_source, estimate_billable,"
                    + " actual_billable, total_enabled, total_minutes, total_cost, created_by, created_at"),
    STATUS_UPDATE(
            "status_update",
            "workspace_id, id, project_id, title, text, html_text, status_type, created_by, created_at, modified_at"),
    GOAL_STATUS(
            "status_update",
            "workspace_id, id, goal_id, title, text, html_text, status_type, score, confidence, created_by, created_at,"
                    + " modified_at"),
    PORTFOLIO_STATUS(
            "status_update",
            "workspace_id, id, portfolio_id, title, text, html_text, status_type, created_by, created_at, modified_at"),
    PROJECT_BRIEF(
            "project_brief",
            "workspace_id, id, project_id, title, text, html_text, created_by, created_at, modified_at"),
    REACTION("reaction", "workspace_id, id, status_update_id, user_id, emoji_base, emoji, created_at"),
    HOME("home", "workspace_id, user_id, recent_projects"),
    WORKLOAD_DRAFT("workload_draft", "workspace_id, id, user_id, name, changes, created_at, modified_at"),
    SAVED_SEARCH("saved_search", "workspace_id, id, user_id, name, query, created_at, modified_at"),
    FAVORITE("favorite", "workspace_id, id, user_id, project_id, rank"),
    PORTFOLIO_FAVORITE("favorite", "workspace_id, id, user_id, portfolio_id, rank"),
    CHART("chart", "workspace_id, id, project_id, name, chart_type, size, settings, rank, created_at, modified_at"),
    DASHBOARD("dashboard", "workspace_id, id, name, owner_id, privacy_setting, created_at, modified_at"),
    DASHBOARD_CHART(
            "chart",
            "workspace_id, id, dashboard_id, name, chart_type, size, settings, query, rank, created_at, modified_at"),
    VIEW(
            "view",
            "workspace_id, id, project_id, owner_id, name, layout, shared, settings, rank, created_at, modified_at"),
    ACCESS_REQUEST("access_request", "workspace_id, id, project_id, team_id, requester_id, message, created_at"),
    STORY_LIKE("story_like", "workspace_id, story_id, user_id, liked_at"),
    ATTACHMENT(
            "attachment",
            "workspace_id, id, task_id, project_id, name, resource_subtype, host, content_type, url, created_by,"
                    + " created_at"),
    WEBHOOK(
            "webhook",
            "workspace_id, id, resource_type, resource_id, target, active, last_success_at, created_by, created_at"),
    WEBHOOK_FILTER("webhook_filter", "workspace_id, webhook_id, position, resource_type, action"),
    CHANGE(
            "change",
            "workspace_id, seq, action, resource_type, resource_id, parent_type, parent_id, field, detail, actor_id,"
                    + " created_at"),
    CHANGE_COUNTER("change_counter", "workspace_id, seq"),
    CHANGE_READER("change_reader", "workspace_id, reader, seq");

    final String tableName;
    final String columns;

    Table(String tableName, String columns) {
        this.tableName = tableName;
        this.columns = columns;
    }
}
