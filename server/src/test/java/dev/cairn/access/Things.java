package dev.cairn.access;

import dev.cairn.support.Companies.Company;
import dev.cairn.support.CustomRole;
import dev.cairn.support.Person;
import dev.cairn.support.Waiting;
import java.util.List;
import java.util.Map;

/** What the table of roles speaks of. */
final class Things {
    private final Making making;
    private final Company company;
    private final Map<String, Person> people;
    private final Person owner;
    private final Person admin;
    private final Uploads uploads;
    private final Doors doors;

    Things(Company company, Map<String, Person> people, String target) {
        this.company = company;
        this.people = people;
        making = new Making(company, people);
        owner = making.owner();
        admin = making.admin();
        uploads = new Uploads(company, owner);
        doors = new Doors(company, owner, admin);
        making.once("workspace", company::gid);
        making.once("user", owner::gid);
        making.once("user:me", () -> "me");
        making.anew("user:new", () -> making.newcomer().gid());
        making.anew("email:new", () -> "new" + making.next() + "." + owner.gid() + "@example.com");
        making.anew("name:new", () -> "Name " + making.next());
        making.once("team", () -> team("secret"));
        making.anew("team:joined", () -> team("public"));
        making.once("team:open", () -> team("public"));
        making.once("project", this::project);
        making.once("project:open", () -> making.post("/projects", "privacy_setting", "public_to_workspace"));
        describeWork();
        describeWhatHangsOnIt(target);
        describePeople();
        new Plans(making).describe();
    }

    /** The gid of the thing of this name, or a word that stands for itself. */
    String gid(String name) {
        return making.gid(name);
    }

    private void describeWork() {
        making.once("section:last", () -> making.gid("section:new"));
        making.once("task:before", () -> making.gid("task:new"));
        making.once("task:after", () -> making.gid("task:new"));
        making.once("attachment:file", () -> making.gid("file"));
        making.once("section", () -> making.post("/projects/" + making.gid("project") + "/sections"));
        making.once("task", () -> making.post("/tasks", "projects", List.of(making.gid("project"))));
        making.anew("task:deleted", () -> {
            String task = making.gid("task:new");
            owner.delete("/tasks/" + task).data();
            return task;
        });
        making.anew("task:merged", () -> {
            String task = making.gid("task:new");
            owner.post("/tasks/" + task + "/mergeInto", Map.of("task", making.gid("task:before")))
                    .data();
            return task;
        });
        making.once("task:shared", () -> {
            String task = making.gid("task:new");
            people.values()
                    .forEach(person ->
                            owner.post("/tasks/" + task + "/addFollowers", Map.of("followers", List.of(person.gid()))));
            return task;
        });
        making.once("task:coassigned", () -> {
            String task = making.gid("task:new");
            people.values().stream()
                    .filter(person -> !person.name().equals("stranger"))
                    .forEach(person -> owner.post(
                            "/tasks/" + task + "/addCoAssignees", Map.of("co_assignees", List.of(person.gid()))));
            return task;
        });
        making.once("tag", () -> making.post("/tags"));
        making.once("user_task_list", () -> making.first("/users/me/user_task_list?workspace=" + company.gid()));
        making.anew(
                "custom_field:loose",
                () -> making.post(
                        "/custom_fields",
                        "resource_subtype",
                        "enum",
                        "enum_options",
                        List.of(Map.of("name", "Clay"), Map.of("name", "Peat"))));
        making.anew("custom_field:ofteam", () -> {
            String field = making.gid("custom_field:loose");
            owner.post("/teams/" + making.gid("team") + "/addCustomFieldSetting", Map.of("custom_field", field))
                    .data();
            return field;
        });
        making.once("custom_field", () -> {
            String field = making.gid("custom_field:loose");
            owner.post("/projects/" + making.gid("project") + "/addCustomFieldSetting", Map.of("custom_field", field))
                    .data();
            return field;
        });
        making.once("custom_id", () -> {
            var field = Map.of("name", "Number", "id_prefix", "DIG");
            owner.post("/projects/" + making.gid("project") + "/addCustomFieldSetting", Map.of("custom_field", field))
                    .data();
            making.gid("task:new");
            return "DIG-1";
        });
        making.once("custom_type", () -> making.post("/custom_types", "project", making.gid("project")));
        making.anew("custom_type:loose", () -> making.post("/custom_types"));
        making.once(
                "custom_type_status_option",
                () -> owner.get("/custom_types/" + making.gid("custom_type")).at("status_options.0.gid"));
        making.once(
                "enum_option",
                () -> owner.get("/custom_fields/" + making.gid("custom_field")).at("enum_options.0.gid"));
        making.once(
                "enum_option:last",
                () -> owner.get("/custom_fields/" + making.gid("custom_field")).at("enum_options.1.gid"));
        making.once(
                "task_template",
                () -> making.post(
                        "/tasks/" + making.gid("task") + "/saveAsTemplate", "project", making.gid("project")));
        making.once(
                "project_template",
                () -> Waiting.succeeded(
                                owner,
                                owner.post(
                                        "/projects/" + making.gid("project") + "/saveAsTemplate",
                                        Map.of("name", "Any", "public", true, "team", making.gid("team"))))
                        .at("new_project_template.gid"));
        making.once(
                "job",
                () -> Waiting.succeeded(
                                owner,
                                owner.post("/tasks/" + making.gid("task") + "/duplicate", Map.of("name", "Again")))
                        .gid());
        making.once(
                "organization_export",
                () -> admin.post("/organization_exports", Map.of("organization", company.gid()))
                        .gid());
        making.once("import", uploads::imported);
        making.anew("import:ready", () -> {
            String ready = uploads.imported();
            owner.put("/imports/" + ready, Map.of("mapping", Map.of("Name", "name", "Notes", "notes")))
                    .data();
            return ready;
        });
    }

    private void describeWhatHangsOnIt(String target) {
        making.once("story", () -> making.post("/tasks/" + making.gid("task") + "/stories", "text", "Deep"));
        making.once("inbox_item", this::inboxItem);
        making.once("reaction", () -> making.post("/reactions", "target", making.gid("story:new"), "emoji", "👍"));
        making.once(
                "attachment",
                () -> making.post("/attachments", "parent", making.gid("task"), "url", "https://example.com/plan"));
        making.once("file", () -> uploads.attachedTo(making.gid("task")));
        making.once(
                "status_update",
                () -> making.post(
                        "/status_updates", "parent", making.gid("project"), "status_type", "on_track", "text", "Half"));
        making.once(
                "message", () -> making.post("/projects/" + making.gid("project") + "/messages", "text", "Who digs?"));
        making.once(
                "project_status",
                () -> making.post(
                        "/projects/" + making.gid("project") + "/project_statuses", "color", "green", "text", "All"));
        making.once(
                "project_brief",
                () -> making.post("/projects/" + making.gid("project:new") + "/project_briefs", "text", "Why"));
        making.once("baseline", () -> making.post("/projects/" + making.gid("project") + "/baselines"));
        making.once("saved_search", () -> making.gid("saved_search:own"));
        making.anew("saved_search:own", () -> making.post("/saved_searches", "query", Map.of("text", "wet")));
        making.once("chart", () -> making.post("/projects/" + making.gid("project") + "/charts", "chart_type", "bar"));
        making.once("dashboard", () -> making.post("/dashboards"));
        making.once("dashboard:open", () -> making.post("/dashboards", "privacy_setting", "public_to_workspace"));
        making.once("view", () -> making.post("/projects/" + making.gid("project") + "/views", "shared", true));
        making.once("view:private", () -> making.gid("view:own"));
        making.anew("view:own", () -> making.post("/projects/" + making.gid("project") + "/views"));
        making.once("webhook", () -> making.post("/webhooks", "resource", making.gid("project"), "target", target));
        making.once("target", () -> target);
        making.once("custom_field:secret", () -> {
            String field = making.post("/custom_fields", "resource_subtype", "text", "privacy_setting", "private");
            owner.post("/projects/" + making.gid("project") + "/addCustomFieldSetting", Map.of("custom_field", field))
                    .data();
            return field;
        });
    }

    private void describePeople() {
        making.once("personal_access_token", () -> making.post("/personal_access_tokens"));
        making.anew("teammate:new", () -> {
            String user = making.gid("user:new");
            owner.post("/teams/" + making.gid("team") + "/addUser", Map.of("user", user))
                    .data();
            owner.post("/teams/" + making.gid("team:open") + "/addUser", Map.of("user", user))
                    .data();
            return user;
        });
        making.once(
                "team_membership",
                () -> owner.post("/teams/" + making.gid("team") + "/addUser", Map.of("user", making.gid("user:new")))
                        .gid());
        making.once("membership", () -> making.share(making.gid("project"), making.newcomer(), "editor"));
        making.once("project_membership", () -> making.gid("membership"));
        making.once(
                "workspace_membership",
                () -> making.first(
                        "/workspaces/" + company.gid() + "/workspace_memberships?user=" + making.gid("user:new")));
        making.once(
                "agent",
                () -> admin.post("/agents", Map.of("workspace", company.gid(), "name", "Weeder"))
                        .gid());
        making.anew(
                "personal_access_token:ofagent",
                () -> admin.post("/agents/" + making.gid("agent") + "/personal_access_tokens", Map.of("name", "Server"))
                        .gid());
        making.once(
                "role",
                () -> admin.post("/roles", CustomRole.of(company.gid(), "guest"))
                        .gid());
        making.once(
                "access_request",
                () -> making.newcomer()
                        .post("/access_requests", Map.of("target", making.gid("project")))
                        .gid());
        making.once("invitation", () -> doors.invitation().gid());
        making.once("invitation_token", doors::invitationToken);
        making.once("reset_token", () -> doors.resetToken(making.gid("user:new")));
        making.once(
                "oauth_app",
                () -> making.post(
                        "/oauth_apps",
                        "redirect_uris",
                        List.of("https://example.com/done"),
                        "workspaces",
                        List.of(company.gid())));
        // People let apps act for them in a browser only.
        making.once("oauth_authorization", () -> "111111111111111111");
        making.once("session", () -> {
            making.gid("password");
            return doors.session();
        });
        making.once("password", doors::password);
        making.once("email", owner::email);
    }

    private String team(String visibility) {
        String team = making.post("/teams", "organization", company.gid(), "visibility", visibility);
        owner.post(
                        "/teams/" + team + "/addUser",
                        Map.of("user", making.person("editor").gid()))
                .data();
        return team;
    }

    private String project() {
        return making.sharedWithAll(making.post("/projects", "team", making.gid("team"), "privacy_setting", "private"));
    }

    /** What comes to the owner because somebody comments. */
    private String inboxItem() {
        making.person("editor")
                .post("/tasks/" + making.gid("task:new") + "/stories", Map.of("text", "How deep?"))
                .data();
        String items = "/inbox_items?archived=false&workspace=" + company.gid();
        Waiting.until(() -> !owner.get(items).data().isEmpty());
        return making.first(items);
    }
}
