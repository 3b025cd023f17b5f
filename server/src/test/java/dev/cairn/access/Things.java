package dev.cairn.access;

import dev.cairn.support.Companies.Company;
import dev.cairn.support.CustomRole;
import dev.cairn.support.Person;
import dev.cairn.support.Waiting;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the table of roles speaks of, each made when it is first named, and made anew where it is named with
 * {@code :new}, since a request may use it up.
 */
final class Things {
    private final Map<String, Supplier<String>> recipes = new HashMap<>();
    private final Map<String, Supplier<String>> usedUp = new HashMap<>();
    private final Map<String, String> made = new HashMap<>();
    private final Company company;
    private final Map<String, Person> people;
    private final Person owner;
    private final Person admin;
    private final Uploads uploads;
    private final Doors doors;
    private int number;

    Things(Company company, Map<String, Person> people, String target) {
        this.company = company;
        this.people = people;
        owner = person("owner");
        admin = person("admin");
        uploads = new Uploads(company, owner);
        doors = new Doors(company, owner, admin);
        recipes.put("workspace", company::gid);
        recipes.put("user", owner::gid);
        recipes.put("user:me", () -> "me");
        usedUp.put("user:new", () -> newcomer().gid());
        usedUp.put("email:new", () -> "new" + ++number + "." + owner.gid() + "@example.com");
        usedUp.put("name:new", () -> "Name " + ++number);
        recipes.put("team", () -> team("secret"));
        usedUp.put("team:joined", () -> team("public"));
        recipes.put("team:open", () -> team("public"));
        recipes.put("project", this::project);
        recipes.put("project:open", () -> post("/projects", "privacy_setting", "public_to_workspace"));
        describeWork();
        describeWhatHangsOnIt(target);
        describePeople();
    }

    private void describeWork() {
        recipes.put("section:last", () -> gid("section:new"));
        recipes.put("task:before", () -> gid("task:new"));
        recipes.put("task:after", () -> gid("task:new"));
        recipes.put("attachment:file", () -> gid("file"));
        recipes.put("section", () -> post("/projects/" + gid("project") + "/sections"));
        recipes.put("task", () -> post("/tasks", "projects", List.of(gid("project"))));
        usedUp.put("task:deleted", () -> {
            String task = gid("task:new");
            owner.delete("/tasks/" + task).data();
            return task;
        });
        usedUp.put("task:merged", () -> {
            String task = gid("task:new");
            owner.post("/tasks/" + task + "/mergeInto", Map.of("task", gid("task:before")))
                    .data();
            return task;
        });
        recipes.put("task:shared", () -> {
            String task = gid("task:new");
            people.values()
                    .forEach(person ->
                            owner.post("/tasks/" + task + "/addFollowers", Map.of("followers", List.of(person.gid()))));
            return task;
        });
        recipes.put("task:coassigned", () -> {
            String task = gid("task:new");
            people.values().stream()
                    .filter(person -> !person.name().equals("stranger"))
                    .forEach(person -> owner.post(
                            "/tasks/" + task + "/addCoAssignees", Map.of("co_assignees", List.of(person.gid()))));
            return task;
        });
        recipes.put("goal", this::goal);
        recipes.put("goal:open", () -> post("/goals"));
        recipes.put("goal_relationship", () -> supported(gid("goal"), gid("task:new")));
        usedUp.put("goal:supported", () -> {
            String goal = goal();
            supported(goal, gid("task"));
            return goal;
        });
        usedUp.put("goal:measured", () -> {
            String goal = goal();
            owner.post("/goals/" + goal + "/setMetric", Map.of()).data();
            return goal;
        });
        usedUp.put("custom_field:ofgoal", () -> {
            String field = gid("custom_field:loose");
            owner.post("/goals/" + gid("goal") + "/addCustomFieldSetting", Map.of("custom_field", field))
                    .data();
            return field;
        });
        recipes.put("portfolio", this::portfolio);
        recipes.put("portfolio:open", () -> post("/portfolios", "privacy_setting", "public_to_domain"));
        recipes.put("portfolio_membership", () -> share(gid("portfolio"), newcomer(), "editor"));
        usedUp.put("portfolio:holding", () -> {
            String portfolio = portfolio();
            owner.post("/portfolios/" + portfolio + "/addItem", Map.of("item", gid("project")))
                    .data();
            return portfolio;
        });
        recipes.put("project_portfolio_setting", () -> {
            owner.post("/portfolios/" + gid("portfolio") + "/addItem", Map.of("item", gid("project")))
                    .data();
            return first("/projects/" + gid("project") + "/project_portfolio_settings");
        });
        usedUp.put("custom_field:ofportfolio", () -> {
            String field = gid("custom_field:loose");
            owner.post("/portfolios/" + gid("portfolio") + "/addCustomFieldSetting", Map.of("custom_field", field))
                    .data();
            return field;
        });
        recipes.put("time_period", () -> first("/time_periods?workspace=" + company.gid()));
        recipes.put("tag", () -> post("/tags"));
        recipes.put("user_task_list", () -> first("/users/me/user_task_list?workspace=" + company.gid()));
        usedUp.put(
                "custom_field:loose",
                () -> post(
                        "/custom_fields",
                        "resource_subtype",
                        "enum",
                        "enum_options",
                        List.of(Map.of("name", "Clay"), Map.of("name", "Peat"))));
        usedUp.put("custom_field:ofteam", () -> {
            String field = gid("custom_field:loose");
            owner.post("/teams/" + gid("team") + "/addCustomFieldSetting", Map.of("custom_field", field))
                    .data();
            return field;
        });
        recipes.put("custom_field", () -> {
            String field = gid("custom_field:loose");
            owner.post("/projects/" + gid("project") + "/addCustomFieldSetting", Map.of("custom_field", field))
                    .data();
            return field;
        });
        recipes.put("custom_id", () -> {
            var field = Map.of("name", "Number", "id_prefix", "DIG");
            owner.post("/projects/" + gid("project") + "/addCustomFieldSetting", Map.of("custom_field", field))
                    .data();
            gid("task:new");
            return "DIG-1";
        });
        recipes.put("custom_type", () -> post("/custom_types", "project", gid("project")));
        usedUp.put("custom_type:loose", () -> post("/custom_types"));
        recipes.put(
                "custom_type_status_option",
                () -> owner.get("/custom_types/" + gid("custom_type")).at("status_options.0.gid"));
        recipes.put(
                "enum_option",
                () -> owner.get("/custom_fields/" + gid("custom_field")).at("enum_options.0.gid"));
        recipes.put(
                "enum_option:last",
                () -> owner.get("/custom_fields/" + gid("custom_field")).at("enum_options.1.gid"));
        recipes.put(
                "task_template", () -> post("/tasks/" + gid("task") + "/saveAsTemplate", "project", gid("project")));
        recipes.put(
                "project_template",
                () -> Waiting.succeeded(
                                owner,
                                owner.post(
                                        "/projects/" + gid("project") + "/saveAsTemplate",
                                        Map.of("name", "Any", "public", true, "team", gid("team"))))
                        .at("new_project_template.gid"));
        recipes.put(
                "job",
                () -> Waiting.succeeded(
                                owner, owner.post("/tasks/" + gid("task") + "/duplicate", Map.of("name", "Again")))
                        .gid());
        recipes.put(
                "organization_export",
                () -> admin.post("/organization_exports", Map.of("organization", company.gid()))
                        .gid());
        recipes.put("import", uploads::imported);
        usedUp.put("import:ready", () -> {
            String ready = uploads.imported();
            owner.put("/imports/" + ready, Map.of("mapping", Map.of("Name", "name", "Notes", "notes")))
                    .data();
            return ready;
        });
    }

    private void describeWhatHangsOnIt(String target) {
        recipes.put("story", () -> post("/tasks/" + gid("task") + "/stories", "text", "Deep"));
        recipes.put("inbox_item", this::inboxItem);
        recipes.put("reaction", () -> post("/reactions", "target", gid("story:new"), "emoji", "👍"));
        recipes.put("attachment", () -> post("/attachments", "parent", gid("task"), "url", "https://example.com/plan"));
        recipes.put("file", () -> uploads.attachedTo(gid("task")));
        recipes.put(
                "status_update",
                () -> post("/status_updates", "parent", gid("project"), "status_type", "on_track", "text", "Half"));
        recipes.put("message", () -> post("/projects/" + gid("project") + "/messages", "text", "Who digs?"));
        recipes.put(
                "project_status",
                () -> post("/projects/" + gid("project") + "/project_statuses", "color", "green", "text", "All"));
        recipes.put("project_brief", () -> post("/projects/" + gid("project:new") + "/project_briefs", "text", "Why"));
        recipes.put("baseline", () -> post("/projects/" + gid("project") + "/baselines"));
        recipes.put("workload_draft", () -> gid("workload_draft:own"));
        usedUp.put("workload_draft:own", () -> post("/workload_drafts"));
        recipes.put("saved_search", () -> gid("saved_search:own"));
        usedUp.put("saved_search:own", () -> post("/saved_searches", "query", Map.of("text", "wet")));
        recipes.put("chart", () -> post("/projects/" + gid("project") + "/charts", "chart_type", "bar"));
        recipes.put("dashboard", () -> post("/dashboards"));
        recipes.put("dashboard:open", () -> post("/dashboards", "privacy_setting", "public_to_workspace"));
        recipes.put("view", () -> post("/projects/" + gid("project") + "/views", "shared", true));
        recipes.put("view:private", () -> gid("view:own"));
        usedUp.put("view:own", () -> post("/projects/" + gid("project") + "/views"));
        recipes.put(
                "time_tracking_entry",
                () -> post("/tasks/" + gid("task") + "/time_tracking_entries", "duration_minutes", 30));
        recipes.put("time_tracking_category", () -> post("/time_tracking_categories"));
        recipes.put(
                "rate",
                () -> post(
                        "/rates",
                        "parent",
                        gid("project:new"),
                        "resource",
                        person("editor").gid(),
                        "rate",
                        80));
        recipes.put("budget", () -> post("/budgets", "parent", gid("project:new")));
        recipes.put("timesheet_approval_status", () -> {
            var monday = LocalDate.of(2026, 1, 5).plusWeeks(++number);
            return post(
                    "/timesheet_approval_statuses",
                    "user",
                    "me",
                    "start_date",
                    monday.toString(),
                    "end_date",
                    monday.plusDays(6).toString());
        });
        usedUp.put("timesheet_approval_status:submitted", () -> {
            String timesheet = gid("timesheet_approval_status:new");
            owner.put("/timesheet_approval_statuses/" + timesheet, Map.of("approval_status", "submitted"))
                    .data();
            return timesheet;
        });
        recipes.put("placeholder", () -> post("/placeholders"));
        recipes.put(
                "allocation",
                () -> post(
                        "/allocations",
                        "parent",
                        gid("project"),
                        "assignee",
                        person("editor").gid(),
                        "start_date",
                        "2026-12-01",
                        "end_date",
                        "2026-12-04"));
        recipes.put(
                "ooo_entry",
                () -> post("/ooo_entries", "user", "me", "start_date", "2026-12-01", "end_date", "2026-12-04"));
        recipes.put(
                "holiday",
                () -> admin.post(
                                "/holidays",
                                Map.of("workspace", company.gid(), "date", "2026-12-25", "name", "Christmas"))
                        .gid());
        recipes.put("webhook", () -> post("/webhooks", "resource", gid("project"), "target", target));
        recipes.put("target", () -> target);
        recipes.put("custom_field:secret", () -> {
            String field = post("/custom_fields", "resource_subtype", "text", "privacy_setting", "private");
            owner.post("/projects/" + gid("project") + "/addCustomFieldSetting", Map.of("custom_field", field))
                    .data();
            return field;
        });
    }

    private void describePeople() {
        recipes.put("personal_access_token", () -> post("/personal_access_tokens"));
        usedUp.put("teammate:new", () -> {
            String user = gid("user:new");
            owner.post("/teams/" + gid("team") + "/addUser", Map.of("user", user))
                    .data();
            owner.post("/teams/" + gid("team:open") + "/addUser", Map.of("user", user))
                    .data();
            return user;
        });
        recipes.put(
                "team_membership",
                () -> owner.post("/teams/" + gid("team") + "/addUser", Map.of("user", gid("user:new")))
                        .gid());
        recipes.put("membership", () -> share(gid("project"), newcomer(), "editor"));
        recipes.put("project_membership", () -> gid("membership"));
        recipes.put(
                "workspace_membership",
                () -> first("/workspaces/" + company.gid() + "/workspace_memberships?user=" + gid("user:new")));
        recipes.put(
                "agent",
                () -> admin.post("/agents", Map.of("workspace", company.gid(), "name", "Weeder"))
                        .gid());
        usedUp.put(
                "personal_access_token:ofagent",
                () -> admin.post("/agents/" + gid("agent") + "/personal_access_tokens", Map.of("name", "Server"))
                        .gid());
        recipes.put(
                "role",
                () -> admin.post("/roles", CustomRole.of(company.gid(), "guest"))
                        .gid());
        recipes.put(
                "access_request",
                () -> newcomer()
                        .post("/access_requests", Map.of("target", gid("project")))
                        .gid());
        recipes.put("invitation", () -> doors.invitation().gid());
        recipes.put("invitation_token", doors::invitationToken);
        recipes.put("reset_token", () -> doors.resetToken(gid("user:new")));
        recipes.put(
                "oauth_app",
                () -> post(
                        "/oauth_apps",
                        "redirect_uris",
                        List.of("https://example.com/done"),
                        "workspaces",
                        List.of(company.gid())));
        // People let apps act for them in a browser only.
        recipes.put("oauth_authorization", () -> "111111111111111111");
        recipes.put("session", () -> {
            gid("password");
            return doors.session();
        });
        recipes.put("password", doors::password);
        recipes.put("email", owner::email);
    }

    /** The gid of the thing of this name, or a word that stands for itself. */
    String gid(String name) {
        if (usedUp.containsKey(name)) {
            return usedUp.get(name).get();
        }
        var recipe = recipes.get(name.replace(":new", ""));
        if (recipe == null) {
            throw new IllegalArgumentException("Say here how to make a " + name);
        }
        if (name.endsWith(":new")) {
            return recipe.get();
        }
        String before = made.get(name);
        if (before == null) {
            before = recipe.get();
            made.put(name, before);
        }
        return before;
    }

    private Person person(String role) {
        return java.util.Objects.requireNonNull(people.get(role), role);
    }

    private Person newcomer() {
        return company.member("Newcomer");
    }

    private String post(String path, Object... fields) {
        var data = new HashMap<String, Object>(Map.of("name", "Something " + ++number, "workspace", company.gid()));
        for (int i = 0; i < fields.length; i += 2) {
            data.put((String) fields[i], fields[i + 1]);
        }
        return owner.post(path, data).gid();
    }

    private String team(String visibility) {
        String team = post("/teams", "organization", company.gid(), "visibility", visibility);
        owner.post(
                        "/teams/" + team + "/addUser",
                        Map.of("user", person("editor").gid()))
                .data();
        return team;
    }

    private String project() {
        String project = post("/projects", "team", gid("team"), "privacy_setting", "private");
        share(project, person("editor"), "editor");
        share(project, person("commenter"), "commenter");
        share(project, person("viewer"), "viewer");
        share(project, person("guest"), "editor");
        return project;
    }

    private String goal() {
        String goal = post("/goals", "privacy_setting", "members_only");
        share(goal, person("editor"), "editor");
        share(goal, person("commenter"), "commenter");
        share(goal, person("viewer"), "viewer");
        share(goal, person("guest"), "editor");
        return goal;
    }

    /** Where a project has a commenter, a portfolio has one more who only looks. */
    private String portfolio() {
        String portfolio = post("/portfolios");
        share(portfolio, person("editor"), "editor");
        share(portfolio, person("commenter"), "viewer");
        share(portfolio, person("viewer"), "viewer");
        share(portfolio, person("guest"), "editor");
        return portfolio;
    }

    private String supported(String goal, String supporter) {
        return owner.post("/goals/" + goal + "/addSupportingRelationship", Map.of("supporting_resource", supporter))
                .gid();
    }

    private String share(String project, Person person, String level) {
        return owner.post("/memberships", Map.of("parent", project, "member", person.gid(), "access_level", level))
                .gid();
    }

    private String first(String path) {
        var data = owner.get(path).data();
        return (data.isArray() ? data.path(0) : data).path("gid").stringValue();
    }

    /** What comes to the owner because somebody comments. */
    private String inboxItem() {
        person("editor")
                .post("/tasks/" + gid("task:new") + "/stories", Map.of("text", "How deep?"))
                .data();
        String items = "/inbox_items?archived=false&workspace=" + company.gid();
        Waiting.until(() -> !owner.get(items).data().isEmpty());
        return first(items);
    }
}
