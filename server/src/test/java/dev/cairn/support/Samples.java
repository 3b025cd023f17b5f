package dev.cairn.support;

import dev.cairn.platform.db.Database;
import dev.cairn.platform.http.BodyField;
import dev.cairn.platform.openapi.Endpoint;
import dev.cairn.support.Companies.Company;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** One resource of every type that a path can name, in a company of its own. */
public final class Samples {
    private final Map<String, String> gids = new TreeMap<>();
    private final Person ana;
    private final Person ben;
    private int wanted;

    public Samples(Company company) {
        ana = company.admin("Ana");
        gids.put("workspace", company.gid());
        gids.put("user", ana.gid());
        ben = company.member("Ben");
        String team = make("team", "/teams", Map.of("name", "Garden", "organization", company.gid()));
        String project = make("project", "/projects", Map.of("name", "Beds", "team", team));
        make("section", "/projects/" + project + "/sections", Map.of("name", "Dug"));
        gids.put("custom_id", numbersIn(project, company.gid()) + "-1");
        String task = make("task", "/tasks", Map.of("name", "Dig", "projects", List.of(project)));
        make("story", "/tasks/" + task + "/stories", Map.of("text", "Deep"));
        make("tag", "/tags", Map.of("name", "Wet", "workspace", company.gid()));
        make("attachment", "/attachments", Map.of("parent", task, "name", "Plan", "url", "https://example.com/plan"));
        make("invitation", "/workspaces/" + company.gid() + "/invitations", Map.of("role", "member"));
        make("personal_access_token", "/personal_access_tokens", Map.of("name", "Script"));
        String field = make(
                "custom_field",
                "/custom_fields",
                Map.of(
                        "name",
                        "Soil",
                        "workspace",
                        company.gid(),
                        "resource_subtype",
                        "enum",
                        "enum_options",
                        List.of(Map.of("name", "Clay"))));
        ana.post("/projects/" + project + "/addCustomFieldSetting", Map.of("custom_field", field))
                .data();
        String type = make("custom_type", "/custom_types", Map.of("name", "Bed", "project", project));
        gids.put("custom_type_status_option", ana.get("/custom_types/" + type).at("status_options.0.gid"));
        gids.put("job", copyOf(task));
        gids.put("project_template", templateOf(project));
        make("organization_export", "/organization_exports", Map.of("organization", company.gid()));
        make("task_template", "/tasks/" + task + "/saveAsTemplate", Map.of("project", project));
        gids.put("enum_option", ana.get("/custom_fields/" + field).at("enum_options.0.gid"));
        gids.put("user_task_list", first("/users/me/user_task_list?workspace=" + company.gid()));
        gids.put("team_membership", first("/teams/" + team + "/team_memberships"));
        gids.put("workspace_membership", first("/users/me/workspace_memberships"));
        gids.put("import", importFile(company.gid()));
        make(
                "status_update",
                "/status_updates",
                Map.of("parent", project, "status_type", "on_track", "text", "Half is dug"));
        make(
                "project_status",
                "/projects/" + project + "/project_statuses",
                Map.of("color", "green", "text", "All is dug"));
        make("message", "/projects/" + project + "/messages", Map.of("text", "Who digs?"));
        make("project_brief", "/projects/" + project + "/project_briefs", Map.of("text", "Why dig"));
        make("baseline", "/projects/" + project + "/baselines", Map.of("name", "As agreed"));
        make("chart", "/projects/" + project + "/charts", Map.of("chart_type", "donut"));
        make("dashboard", "/dashboards", Map.of("name", "How it grows", "workspace", company.gid()));
        make("view", "/projects/" + project + "/views", Map.of("name", "What is wet"));
        make("workload_draft", "/workload_drafts", Map.of("workspace", company.gid(), "name", "With Ben away"));
        make(
                "saved_search",
                "/saved_searches",
                Map.of("workspace", company.gid(), "name", "Wet", "query", Map.of("text", "wet")));
        String goal = make("goal", "/goals", Map.of("name", "Feed the street", "team", team));
        gids.put("goal_relationship", supported(goal, project));
        String portfolio = make("portfolio", "/portfolios", Map.of("name", "Green", "workspace", company.gid()));
        ana.post("/portfolios/" + portfolio + "/addItem", Map.of("item", project))
                .data();
        gids.put("project_portfolio_setting", first("/portfolios/" + portfolio + "/project_portfolio_settings"));
        gids.put("portfolio_membership", first("/portfolios/" + portfolio + "/portfolio_memberships"));
        gids.put("time_period", first("/time_periods?workspace=" + company.gid()));
        make("reaction", "/reactions", Map.of("target", gid("story"), "emoji", "👍"));
        gids.put("project_membership", first("/projects/" + project + "/project_memberships"));
        gids.put("membership", first("/memberships?parent=" + project));
        String closed = ana.post(
                        "/projects",
                        Map.of("name", "Compost", "workspace", company.gid(), "privacy_setting", "private"))
                .gid();
        gids.put(
                "access_request",
                ben.post("/access_requests", Map.of("target", closed)).gid());
        make("time_tracking_entry", "/tasks/" + task + "/time_tracking_entries", Map.of("duration_minutes", 30));
        make(
                "time_tracking_category",
                "/time_tracking_categories",
                Map.of("name", "Digging", "workspace", company.gid()));
        plan(project, company.gid());
        make(
                "oauth_app",
                "/oauth_apps",
                Map.of(
                        "name",
                        "Weather",
                        "redirect_uris",
                        List.of("https://weather.example.com/"),
                        "workspaces",
                        List.of(company.gid())));
        gids.put("oauth_authorization", "1");
        gids.put("inbox_item", inboxItem(task, company.gid()));
        make("agent", "/agents", Map.of("name", "Weeder", "workspace", company.gid()));
        make("role", "/roles", CustomRole.of(company.gid(), "member"));
        // Of a browser, which this person has not, and of a server that waits for what happens.
        gids.put("session", "1");
        gids.put("webhook", "1");
    }

    private void plan(String project, String workspace) {
        make("placeholder", "/placeholders", Map.of("name", "A gardener", "workspace", workspace));
        var days = Map.of("start_date", "2026-12-01", "end_date", "2026-12-04");
        var allocation = new HashMap<>(Map.of("parent", project, "assignee", ben.gid()));
        allocation.putAll(days);
        make("allocation", "/allocations", allocation);
        var absence = new HashMap<>(Map.of("user", "me", "workspace", workspace));
        absence.putAll(days);
        make("ooo_entry", "/ooo_entries", absence);
        make("rate", "/rates", Map.of("parent", project, "resource", ben.gid(), "rate", 80));
        make("budget", "/budgets", Map.of("parent", project));
        make(
                "timesheet_approval_status",
                "/timesheet_approval_statuses",
                Map.of("user", "me", "workspace", workspace, "start_date", "2026-11-23", "end_date", "2026-11-29"));
        make("holiday", "/holidays", Map.of("workspace", workspace, "date", "2026-12-25", "name", "Christmas"));
    }

    /** What comes to Ana because of a comment. */
    private String inboxItem(String task, String workspace) {
        ana.post("/tasks/" + task + "/addFollowers", Map.of("followers", List.of(ben.gid())))
                .data();
        ben.post("/tasks/" + task + "/stories", Map.of("text", "How deep?")).data();
        String items = "/inbox_items?workspace=" + workspace;
        Waiting.until(() -> !ana.get(items).data().isEmpty());
        return first(items);
    }

    private String make(String type, String path, Map<String, ?> fields) {
        String gid = ana.post(path, fields).gid();
        gids.put(type, gid);
        return gid;
    }

    /** Gives the tasks of a project numbers behind a prefix that no other company has. */
    private String numbersIn(String project, String workspace) {
        String prefix = "N" + workspace.substring(workspace.length() - 12);
        var field = Map.of("name", "Number", "id_prefix", prefix);
        ana.post("/projects/" + project + "/addCustomFieldSetting", Map.of("custom_field", field))
                .data();
        return prefix;
    }

    private String first(String path) {
        JsonNode data = ana.get(path).data();
        return (data.isArray() ? data.path(0) : data).path("gid").stringValue();
    }

    /** The job that copies a task, once it has done so. */
    private String copyOf(String task) {
        var begun = ana.post("/tasks/" + task + "/duplicate", Map.of("name", "Dig again"));
        return Waiting.succeeded(ana, begun).gid();
    }

    private String supported(String goal, String project) {
        return ana.post(
                        "/goals/" + goal + "/addSupportingRelationship",
                        Map.of("supporting_resource", project, "contribution_weight", 1))
                .gid();
    }

    private String templateOf(String project) {
        var begun = ana.post("/projects/" + project + "/saveAsTemplate", Map.of("name", "Any beds", "public", true));
        return Waiting.succeeded(ana, begun).at("new_project_template.gid");
    }

    private String importFile(String workspace) {
        String form = "--b\r\nContent-Disposition: form-data; name=\"workspace\"\r\n\r\n" + workspace
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                + "Name,Notes\nDig,Deep\n\r\n--b--\r\n";
        return ana.send("POST", "/imports", form.getBytes(StandardCharsets.UTF_8), "multipart/form-data; boundary=b")
                .gid();
    }

    public Person ana() {
        return ana;
    }

    /** The gid of the resource of this type. */
    public String gid(String type) {
        String gid = gids.get(type);
        if (gid == null) {
            throw new IllegalStateException("Make a " + type + " here, for the tests of what takes one");
        }
        return gid;
    }

    public boolean has(String type) {
        return gids.containsKey(type);
    }

    /** A good value for a field, in JSON; no name is given twice. */
    public String wanted(Endpoint endpoint, BodyField field) {
        String name = field.name().substring(field.name().lastIndexOf('.') + 1);
        return switch (name) {
            case "user", "assignee", "owner", "followers", "members", "member" -> '"' + ben.gid() + '"';
            case "status_type" -> "\"on_track\"";
            case "chart_type" -> "\"bar\"";
            case "duration_minutes" -> "30";
            case "access_level" -> "\"editor\"";
            case "start_date", "end_date", "date" -> "\"2026-12-01\"";
            case "emoji", "emoji_base" -> "\"👍\"";
            case "item" -> '"' + gid("project") + '"';
            case "supporting_resource" -> '"' + gid("task") + '"';
            case "current_number_value" -> "1";
            case "color" -> endpoint.answers().equals("project_status") ? "\"green\"" : "\"none\"";
            case "target" -> '"' + (endpoint.answers().equals("reaction") ? gid("story") : gid("project")) + '"';
            case "rate" -> "80";
            case "approval_status" -> "\"submitted\"";
            case "resource" -> '"' + (endpoint.module().equals("budget") ? ben.gid() : gid("project")) + '"';
            case "parent" -> '"' + (endpoint.module().matches("task|attachment") ? gid("task") : gid("project")) + '"';
            case "email" -> "\"new@example.com\"";
            case "redirect_uris" -> "\"https://example.com/\"";
            case "workspaces" -> '"' + gid("workspace") + '"';
            case "url" -> "\"https://example.com/\"";
            case "organization" -> '"' + gid("workspace") + '"';
            case "resource_subtype" -> "\"enum\"";
            case "public" -> "true";
            case "dependencies", "dependents" -> '"' + gid("task") + '"';
            default -> has(name) ? '"' + gid(name) + '"' : "\"Something " + ++wanted + '"';
        };
    }

    /** A body with this value of this field, and with good ones of the fields without which it would not be read. */
    public byte[] body(Endpoint endpoint, BodyField field, String value) {
        var members = new ArrayList<String>();
        for (BodyField other : BodyField.of(endpoint.operation())) {
            boolean needed = other.required()
                    || List.of("workspace", "text", "url").contains(other.name())
                    || other.name().equals("name") && endpoint.operation().file()
                    || other.name().equals("resource_subtype")
                            && endpoint.answers().equals("custom_field");
            boolean instead = field.name().equals("html_" + other.name());
            if (needed && !instead && !field.name().startsWith(other.name())) {
                members.add(member(other.name(), wanted(endpoint, other)));
            }
        }
        members.add(member(field.name(), value));
        return body(members);
    }

    public static byte[] body(List<String> members) {
        return ("{\"data\":{" + String.join(",", members) + "}}").getBytes(StandardCharsets.UTF_8);
    }

    /** A member of an object, which may stand in another one inside. */
    public static String member(String field, String value) {
        int dot = field.indexOf('.');
        return dot < 0
                ? '"' + field + "\":" + value
                : '"' + field.substring(0, dot) + "\":{" + member(field.substring(dot + 1), value) + "}";
    }

    /** The parameters that name resources, with such resources, except one. */
    public String needed(Endpoint endpoint, String except) {
        var needed = new StringBuilder();
        for (String name : queryNames(endpoint)) {
            if (!name.equals(except) && has(name)) {
                needed.append(name).append('=').append(gid(name)).append('&');
            }
        }
        return needed.toString();
    }

    /** The names of the endpoint's query parameters. */
    public static List<String> queryNames(Endpoint endpoint) {
        var names = new ArrayList<String>();
        for (var parameter : endpoint.parameters()) {
            var query = parameter.getParameterAnnotation(RequestParam.class);
            if (query != null) {
                names.add(query.name().isEmpty() ? parameter.getParameter().getName() : query.name());
            }
        }
        BodyField.asked(endpoint.operation()).forEach(asked -> names.add(asked.name()));
        return names;
    }

    /** How many records and changes the company has, but for those that tell what others did. */
    public long written(Database database) {
        return database.sql("""
                        SELECT (SELECT count(*) FROM change
                            WHERE workspace_id = :workspace AND resource_type <> 'story'
                              AND (resource_type NOT IN ('inbox', 'goal', 'portfolio') OR actor_id IS NOT NULL))
                          + (SELECT count(*) FROM story WHERE workspace_id = :workspace AND type = 'comment')
                          + (SELECT count(*) FROM invitation WHERE workspace_id = :workspace)
                          + (SELECT count(*) FROM import WHERE workspace_id = :workspace)
                          + (SELECT count(*) FROM personal_access_token WHERE user_id = :ana)
                          + (SELECT count(*) FROM users)""")
                .bind("workspace", Long.parseLong(gid("workspace")))
                .bind("ana", ana.id())
                .number();
    }

    /** The path with its variables filled in. */
    public String fill(String path) {
        String filled = path;
        for (var gid : gids.entrySet()) {
            filled = filled.replace("{" + gid.getKey() + "}", gid.getValue());
        }
        return filled;
    }
}
