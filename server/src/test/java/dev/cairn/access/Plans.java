package dev.cairn.access;

import java.time.LocalDate;
import java.util.Map;

/** Goals and portfolios, who is to work on what, and the time that it takes, for the table of roles. */
final class Plans {
    private final Making making;

    Plans(Making making) {
        this.making = making;
    }

    void describe() {
        describeGoals();
        describePortfolios();
        describeWorkload();
    }

    private void describeGoals() {
        making.once("goal", this::goal);
        making.once("goal:open", () -> making.post("/goals"));
        making.once("goal_relationship", () -> supported(making.gid("goal"), making.gid("task:new")));
        making.anew("goal:supported", () -> {
            String goal = goal();
            supported(goal, making.gid("task"));
            return goal;
        });
        making.anew("goal:measured", () -> {
            String goal = goal();
            making.owner().post("/goals/" + goal + "/setMetric", Map.of()).data();
            return goal;
        });
        making.anew("custom_field:ofgoal", () -> {
            String field = making.gid("custom_field:loose");
            making.owner()
                    .post("/goals/" + making.gid("goal") + "/addCustomFieldSetting", Map.of("custom_field", field))
                    .data();
            return field;
        });
        making.once(
                "time_period",
                () -> making.first("/time_periods?workspace=" + making.company().gid()));
    }

    private void describePortfolios() {
        making.once("portfolio", this::portfolio);
        making.once("portfolio:open", () -> making.post("/portfolios", "privacy_setting", "public_to_domain"));
        making.once("portfolio_membership", () -> making.share(making.gid("portfolio"), making.newcomer(), "editor"));
        making.anew("portfolio:holding", () -> {
            String portfolio = portfolio();
            making.owner()
                    .post("/portfolios/" + portfolio + "/addItem", Map.of("item", making.gid("project")))
                    .data();
            return portfolio;
        });
        making.once("project_portfolio_setting", () -> {
            making.owner()
                    .post("/portfolios/" + making.gid("portfolio") + "/addItem", Map.of("item", making.gid("project")))
                    .data();
            return making.first("/projects/" + making.gid("project") + "/project_portfolio_settings");
        });
        making.anew("custom_field:ofportfolio", () -> {
            String field = making.gid("custom_field:loose");
            making.owner()
                    .post(
                            "/portfolios/" + making.gid("portfolio") + "/addCustomFieldSetting",
                            Map.of("custom_field", field))
                    .data();
            return field;
        });
    }

    private void describeWorkload() {
        making.once("workload_draft", () -> making.gid("workload_draft:own"));
        making.anew("workload_draft:own", () -> making.post("/workload_drafts"));
        making.once(
                "time_tracking_entry",
                () -> making.post("/tasks/" + making.gid("task") + "/time_tracking_entries", "duration_minutes", 30));
        making.once("time_tracking_category", () -> making.post("/time_tracking_categories"));
        making.once(
                "rate",
                () -> making.post(
                        "/rates",
                        "parent",
                        making.gid("project:new"),
                        "resource",
                        making.person("editor").gid(),
                        "rate",
                        80));
        making.once("budget", () -> making.post("/budgets", "parent", making.gid("project:new")));
        making.once("timesheet_approval_status", () -> {
            var monday = LocalDate.of(2026, 1, 5).plusWeeks(making.next());
            return making.post(
                    "/timesheet_approval_statuses",
                    "user",
                    "me",
                    "start_date",
                    monday.toString(),
                    "end_date",
                    monday.plusDays(6).toString());
        });
        making.anew("timesheet_approval_status:submitted", () -> {
            String timesheet = making.gid("timesheet_approval_status:new");
            making.owner()
                    .put("/timesheet_approval_statuses/" + timesheet, Map.of("approval_status", "submitted"))
                    .data();
            return timesheet;
        });
        making.once("placeholder", () -> making.post("/placeholders"));
        making.once(
                "allocation",
                () -> making.post(
                        "/allocations",
                        "parent",
                        making.gid("project"),
                        "assignee",
                        making.person("editor").gid(),
                        "start_date",
                        "2026-12-01",
                        "end_date",
                        "2026-12-04"));
        making.once(
                "ooo_entry",
                () -> making.post("/ooo_entries", "user", "me", "start_date", "2026-12-01", "end_date", "2026-12-04"));
        making.once(
                "holiday",
                () -> making.admin()
                        .post(
                                "/holidays",
                                Map.of("workspace", making.company().gid(), "date", "2026-12-25", "name", "Christmas"))
                        .gid());
    }

    private String goal() {
        return making.sharedWithAll(making.post("/goals", "privacy_setting", "members_only"));
    }

    /** Where a project has a commenter, a portfolio has one more who only looks. */
    private String portfolio() {
        String portfolio = making.post("/portfolios");
        making.share(portfolio, making.person("editor"), "editor");
        making.share(portfolio, making.person("commenter"), "viewer");
        making.share(portfolio, making.person("viewer"), "viewer");
        making.share(portfolio, making.person("guest"), "editor");
        return portfolio;
    }

    private String supported(String goal, String supporter) {
        return making.owner()
                .post("/goals/" + goal + "/addSupportingRelationship", Map.of("supporting_resource", supporter))
                .gid();
    }
}
