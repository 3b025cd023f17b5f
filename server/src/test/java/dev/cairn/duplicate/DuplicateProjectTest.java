package dev.cairn.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.platform.db.Database;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.Waiting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class DuplicateProjectTest {
    private static final String EVERYTHING = "members,notes,permissions,task_assignee,task_attachments,task_dates,"
            + "task_dependencies,task_followers,task_notes,task_projects,task_subtasks,task_tags,forms,allocations,"
            + "task_templates,task_type_default";

    @Autowired
    Companies companies;

    @Autowired
    Database database;

    Companies.Company company;
    Person ana;
    Person ben;
    String project;

    @BeforeEach
    void aProject() {
        company = companies.make();
        ana = company.member("Ana");
        ben = company.member("Ben");
        project = ana.post(
                        "/projects",
                        Map.of(
                                "name", "Launch",
                                "workspace", company.gid(),
                                "notes", "How we launch",
                                "color", "dark-teal",
                                "default_view", "board",
                                "default_access_level", "commenter",
                                "start_on", "2026-12-07",
                                "due_on", "2026-12-18"))
                .gid();
        String first = ana.get("/projects/" + project + "/sections").at("0.gid");
        ana.put("/sections/" + first, Map.of("name", "To do"));
    }

    private String task(String name, Map<String, ?> more) {
        var data = new HashMap<String, Object>(more);
        data.put("name", name);
        data.put("projects", List.of(project));
        return ana.post("/tasks", data).gid();
    }

    private Answer duplicate(Person person, Map<String, ?> data) {
        return person.post("/projects/" + project + "/duplicate", data);
    }

    private String copied(Person person, String include) {
        return Waiting.succeeded(person, duplicate(person, Map.of("name", "Launch 2", "include", include)))
                .at("new_project.gid");
    }

    @Test
    void sectionsTasksAndTheirOrderAreCopied() {
        String done = ana.post("/projects/" + project + "/sections", Map.of("name", "Done"))
                .gid();
        String write = task("Write", Map.of("assignee", ben.gid(), "due_on", "2026-12-10", "completed", true));
        String print = task("Print", Map.of("resource_subtype", "milestone"));
        ana.post("/sections/" + done + "/addTask", Map.of("task", print));
        task("Call", Map.of());
        ana.post("/tasks/" + print + "/addDependencies", Map.of("dependencies", List.of(write)));
        String sub = ana.post("/tasks/" + write + "/subtasks", Map.of("name", "Draft"))
                .gid();
        ana.post("/tasks/" + sub + "/subtasks", Map.of("name", "Words"));
        ana.post("/projects/" + project + "/addMembers", Map.of("members", List.of(ben.gid())));
        var begun = duplicate(ana, Map.of("name", "Launch 2", "include", EVERYTHING));
        assertThat(begun.at("resource_subtype")).isEqualTo("duplicate_project");
        assertThat(begun.at("new_project.name")).isEqualTo("Launch 2");
        String copy = Waiting.succeeded(ana, begun).at("new_project.gid");
        var read = ana.get("/projects/" + copy);
        assertThat(read.at("notes")).isEqualTo("How we launch");
        assertThat(read.at("color")).isEqualTo("dark-teal");
        assertThat(read.at("default_view")).isEqualTo("board");
        assertThat(read.at("default_access_level")).isEqualTo("commenter");
        assertThat(read.at("start_on")).isEqualTo("2026-12-07");
        assertThat(read.at("owner.gid")).isEqualTo(ana.gid());
        assertThat(read.data().path("members").size()).isEqualTo(2);
        assertThat(ana.get("/projects/" + copy + "/sections").all("name")).containsExactly("To do", "Done");
        var tasks = ana.get("/tasks?project=" + copy
                + "&opt_fields=name,completed,assignee,due_on,resource_subtype,memberships.section.name,dependencies");
        assertThat(tasks.all("name")).containsExactly("Write", "Call", "Print");
        assertThat(tasks.at("0.completed")).isEqualTo("false");
        assertThat(tasks.at("0.assignee.gid")).isEqualTo(ben.gid());
        assertThat(tasks.at("0.due_on")).isEqualTo("2026-12-10");
        assertThat(tasks.at("2.resource_subtype")).isEqualTo("milestone");
        assertThat(tasks.at("2.memberships.0.section.name")).isEqualTo("Done");
        assertThat(tasks.at("2.dependencies.0.gid"))
                .isEqualTo(tasks.at("0.gid"))
                .isNotEqualTo(write);
        var subtasks = ana.get("/tasks/" + tasks.at("0.gid") + "/subtasks");
        assertThat(subtasks.all("name")).containsExactly("Draft");
        assertThat(ana.get("/tasks/" + subtasks.at("0.gid") + "/subtasks").all("name"))
                .containsExactly("Words");
    }

    @Test
    void viewsAndChartsAreCopiedAndNameWhatIsInTheCopy() {
        String todo = ana.get("/projects/" + project + "/sections").at("0.gid");
        var field = ana.post(
                "/projects/" + project + "/addCustomFieldSetting",
                Map.of(
                        "is_important",
                        true,
                        "custom_field",
                        Map.of(
                                "name", "Stage",
                                "resource_subtype", "enum",
                                "enum_options", List.of(Map.of("name", "Draft"), Map.of("name", "Final")))));
        String stage = field.at("custom_field.gid");
        String draft = ana.get("/custom_fields/" + stage).at("enum_options.0.gid");
        String shownOn = "custom_fields." + stage;
        var settings = Map.of(
                "filters",
                List.of(
                        Map.of("field", "section", "op", "any", "values", List.of(todo)),
                        Map.of("field", shownOn, "op", "any", "values", List.of(draft))),
                "group_by",
                shownOn,
                "columns",
                List.of(Map.of("field", shownOn)));
        view("Drafts", Map.of("layout", "board", "shared", true, "is_default", true, "settings", settings));
        view("Second", Map.of("shared", true));
        view("Mine", Map.of());
        ana.post(
                        "/projects/" + project + "/charts",
                        Map.of("name", "By stage", "chart_type", "donut", "settings", Map.of("group_by", shownOn)))
                .gid();
        String copy = copied(ana, "");
        var settingsOfFields = ana.get(
                "/projects/" + copy + "/custom_field_settings?opt_fields=is_important,custom_field.enum_options");
        assertThat(settingsOfFields.at("0.is_important")).isEqualTo("true");
        String newStage = settingsOfFields.at("0.custom_field.gid");
        assertThat(newStage).isNotEqualTo(stage);
        var views = ana.get("/projects/" + copy + "/views?opt_fields=name,layout,shared,is_default,owner,settings");
        assertThat(views.all("name")).containsExactly("Drafts", "Second");
        assertThat(views.at("0.layout")).isEqualTo("board");
        assertThat(views.all("is_default")).containsExactly("true", "false");
        assertThat(views.at("0.settings.filters.0.values.0"))
                .isEqualTo(ana.get("/projects/" + copy + "/sections").at("0.gid"));
        assertThat(views.at("0.settings.filters.1.values.0"))
                .isEqualTo(settingsOfFields.at("0.custom_field.enum_options.0.gid"))
                .isNotEqualTo(draft);
        assertThat(views.at("0.settings.group_by")).isEqualTo("custom_fields." + newStage);
        assertThat(views.at("0.settings.columns.0.field")).isEqualTo("custom_fields." + newStage);
        var charts = ana.get("/projects/" + copy + "/charts?opt_fields=name,chart_type,settings");
        assertThat(charts.all("name")).containsExactly("By stage");
        assertThat(charts.at("0.chart_type")).isEqualTo("donut");
        assertThat(charts.at("0.settings.group_by")).isEqualTo("custom_fields." + newStage);
    }

    private void view(String name, Map<String, ?> more) {
        var data = new HashMap<String, Object>(more);
        data.put("name", name);
        ana.post("/projects/" + project + "/views", data).gid();
    }

    @Test
    void withoutPartsOnlyTheBareTasksAreCopied() {
        String write = task("Write", Map.of("assignee", ben.gid(), "due_on", "2026-12-10", "notes", "Long"));
        ana.post("/tasks/" + write + "/subtasks", Map.of("name", "Draft"));
        String copy = copied(ana, "");
        assertThat(ana.get("/projects/" + copy).at("notes")).isEmpty();
        assertThat(ana.get("/projects/" + copy).at("due_on")).isEqualTo("null");
        assertThat(ana.get("/projects/" + copy).at("default_access_level")).isEqualTo("editor");
        var tasks = ana.get("/tasks?project=" + copy + "&opt_fields=name,assignee,due_on,notes,num_subtasks");
        assertThat(tasks.all("name")).containsExactly("Write");
        assertThat(tasks.at("0.assignee")).isEqualTo("null");
        assertThat(tasks.at("0.due_on")).isEqualTo("null");
        assertThat(tasks.at("0.notes")).isEmpty();
        assertThat(tasks.at("0.num_subtasks")).isEqualTo("0");
    }

    @Test
    void customFieldsAndTheirValuesAreCopiedAsFarAsTheyAreSeen() {
        String size = field("Size", "number");
        String cost = field("Cost", "number");
        task("Write", Map.of("custom_fields", Map.of(size, 3, cost, 100)));
        ana.put("/custom_fields/" + cost, Map.of("privacy_setting", "private"));
        String copy = copied(ben, EVERYTHING);
        assertThat(ana.get("/projects/" + copy + "/custom_field_settings").all("gid"))
                .hasSize(1);
        var values = ana.get("/tasks?project=" + copy + "&opt_fields=custom_fields.name,custom_fields.number_value");
        assertThat(values.at("0.custom_fields.0.name")).isEqualTo("Size");
        assertThat(values.at("0.custom_fields.0.number_value")).isEqualTo("3");
        ana.post("/projects/" + copy + "/addCustomFieldSetting", Map.of("custom_field", cost));
        var later = ana.get("/tasks?project=" + copy + "&opt_fields=custom_fields.name,custom_fields.number_value");
        assertThat(later.at("0.custom_fields.1.name")).isEqualTo("Cost");
        assertThat(later.at("0.custom_fields.1.number_value")).isEqualTo("null");
    }

    private String field(String name, String type) {
        String field = ana.post(
                        "/custom_fields",
                        Map.of("workspace", company.gid(), "name", name, "resource_subtype", type, "precision", 0))
                .gid();
        ana.post("/projects/" + project + "/addCustomFieldSetting", Map.of("custom_field", field));
        return field;
    }

    @Test
    void aCopyThatIsAskedForWronglyIsRefused() {
        duplicate(ana, Map.of("include", "notes")).refusal(400);
        duplicate(ana, Map.of("name", "x", "include", "everything")).refusal(400);
        duplicate(ana, Map.of("name", "x", "team", "17")).refusal(404);
    }

    @Test
    void aCopyOfAPrivateProjectIsPrivate() {
        ana.put("/projects/" + project, Map.of("privacy_setting", "private"));
        duplicate(ben, Map.of("name", "Stolen")).refusal(404);
        String copy = copied(ana, "notes");
        assertThat(ana.get("/projects/" + copy).at("privacy_setting")).isEqualTo("private");
        ben.get("/projects/" + copy).refusal(404);
        ben.get("/jobs/" + copy).refusal(404);
    }

    @Test
    void guestsAndStrangersCopyNothing() {
        var guest = company.guest("Gil");
        duplicate(guest, Map.of("name", "x")).refusal(404);
        ana.post("/projects/" + project + "/addMembers", Map.of("members", List.of(guest.gid())));
        duplicate(guest, Map.of("name", "x")).refusal(403);
        duplicate(companies.make().admin("Sam"), Map.of("name", "x")).refusal(404);
        ana.post("/projects/17/duplicate", Map.of("name", "x")).refusal(404);
    }

    @Test
    void otherProjectsOfATaskAreKeptWhereTheActorMayAddToThem() {
        String write = task("Write", Map.of());
        String open = other("Open", "public_to_workspace");
        String secret = other("Secret", "private");
        ana.post("/tasks/" + write + "/addProject", Map.of("project", open));
        ana.post("/tasks/" + write + "/addProject", Map.of("project", secret));
        String copy = copied(ben, "task_projects");
        var projects = ana.get("/tasks?project=" + copy + "&opt_fields=projects.name");
        assertThat(projects.data().path(0).path("projects").findValuesAsString("name"))
                .containsExactlyInAnyOrder("Launch 2", "Open");
    }

    private String other(String name, String privacy) {
        return ana.post("/projects", Map.of("name", name, "workspace", company.gid(), "privacy_setting", privacy))
                .gid();
    }

    @Test
    void aCopyThatCannotBeMadeIsTakenBack() {
        String job = ana.post("/projects/" + project + "/duplicate", Map.of("name", "Never"))
                .gid();
        String copy = ana.get("/jobs/" + job + "?opt_fields=new_project").at("new_project.gid");
        Waiting.ended(ana, ana.post("/projects/" + project + "/duplicate", Map.of("name", "Other")));
        // What went wrong on the way is seen as a job that begins anew after its original is gone.
        ana.delete("/projects/" + project);
        database.sql("UPDATE job SET status = 'not_started' WHERE workspace_id = :workspace AND id = :job")
                .bind("workspace", company.id())
                .bind("job", Long.parseLong(job))
                .update();
        database.sql("INSERT INTO job_queue (job_id, workspace_id, leased_until) VALUES (:job, :workspace, now())")
                .bind("workspace", company.id())
                .bind("job", Long.parseLong(job))
                .update();
        var ended = org.awaitility.Awaitility.await()
                .until(
                        () -> ana.get("/jobs/" + job + "?opt_fields=status,failure,new_project"),
                        read -> read.at("status").equals("failed"));
        assertThat(ended.at("failure")).isEqualTo("project: Not a recognized ID: " + project);
        assertThat(ended.at("new_project")).isEqualTo("null");
        ana.get("/projects/" + copy).refusal(404);
    }

    @Test
    void aLargeProjectIsCopiedWhole() {
        String section = ana.get("/projects/" + project + "/sections").at("0.gid");
        database.sql("""
                        INSERT INTO task (workspace_id, id, name, path, created_by, created_at, modified_at)
                        SELECT :workspace, :base + n, 'Task ' || n, ARRAY[:base + n], :creator, now(), now()
                        FROM generate_series(1, 3000) n""")
                .bind("workspace", company.id())
                .bind("base", Long.parseLong(project) * 2)
                .bind("creator", ana.id())
                .update();
        database.sql("""
                        INSERT INTO task_project (workspace_id, project_id, task_id, section_id, rank, added_at)
                        SELECT :workspace, :project, :base + n, :section, 'V' || lpad(n::text, 6, '0') || 'V', now()
                        FROM generate_series(1, 3000) n""")
                .bind("workspace", company.id())
                .bind("base", Long.parseLong(project) * 2)
                .bind("project", Long.parseLong(project))
                .bind("section", Long.parseLong(section))
                .update();
        String copy = copied(ana, EVERYTHING);
        assertThat(database.sql(
                                "SELECT count(*) FROM task_project WHERE workspace_id = :workspace AND project_id = :copy")
                        .bind("workspace", company.id())
                        .bind("copy", Long.parseLong(copy))
                        .number())
                .isEqualTo(3_000);
        assertThat(ana.get("/tasks?project=" + copy + "&limit=3").all("name"))
                .containsExactly("Task 1", "Task 2", "Task 3");
    }
}
