package dev.cairn.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.SettableClock;
import dev.cairn.support.Waiting;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class ProjectTemplateTest {
    @Autowired
    Companies companies;

    @Autowired
    SettableClock clock;

    Companies.Company company;
    Person ana;
    Person ben;
    String team;
    String project;
    String write;
    String field;

    @BeforeEach
    void aProject() {
        company = companies.make();
        ana = company.member("Ana");
        ben = company.member("Ben");
        team = ana.post("/teams", Map.of("name", "Garden", "organization", company.gid()))
                .gid();
        project = ana.post(
                        "/projects",
                        Map.of(
                                "name", "Fair",
                                "team", team,
                                "notes", "How we do fairs",
                                "color", "dark-teal",
                                "start_on", "2026-12-07",
                                "due_on", "2026-12-18"))
                .gid();
        field = ana.post(
                        "/custom_fields",
                        Map.of("workspace", company.gid(), "name", "Size", "resource_subtype", "text"))
                .gid();
        ana.post("/projects/" + project + "/addCustomFieldSetting", Map.of("custom_field", field));
        write = task(
                "Write", Map.of("assignee", ben.gid(), "due_on", "2026-12-10", "custom_fields", Map.of(field, "L")));
        String print = task("Print", Map.of("due_at", "2026-12-11T15:30:00Z", "start_at", "2026-12-11T08:00:00Z"));
        ana.post("/tasks/" + print + "/addDependencies", Map.of("dependencies", List.of(write)));
        ana.post("/tasks/" + write + "/subtasks", Map.of("name", "Draft"));
    }

    private String task(String name, Map<String, ?> more) {
        var data = new HashMap<String, Object>(more);
        data.put("name", name);
        data.put("projects", List.of(project));
        return ana.post("/tasks", data).gid();
    }

    private String saved(boolean isPublic) {
        var begun = ana.post("/projects/" + project + "/saveAsTemplate", Map.of("name", "A fair", "public", isPublic));
        assertThat(begun.at("resource_subtype")).isEqualTo("save_project_as_template");
        assertThat(begun.at("new_project_template.name")).isEqualTo("A fair");
        return Waiting.succeeded(ana, begun).at("new_project_template.gid");
    }

    private Answer instantiate(Person person, String template, Map<String, ?> more) {
        var data = new HashMap<String, Object>(more);
        data.putIfAbsent("name", "Fair 2027");
        return person.post("/project_templates/" + template + "/instantiateProject", data);
    }

    @Test
    void aTemplateTellsWhatItAsksFor() {
        String template = saved(false);
        var read = ana.get("/project_templates/" + template + "?opt_fields=name,description,html_description,color,"
                + "public,owner,team.name,requested_dates,requested_dates.description,requested_roles.name");
        assertThat(read.at("description")).isEqualTo("How we do fairs");
        assertThat(read.at("html_description")).isEqualTo("<body>How we do fairs</body>");
        assertThat(ana.get("/project_templates/" + template).at("html_description"))
                .isEqualTo(read.at("html_description"));
        assertThat(read.at("color")).isEqualTo("dark-teal");
        assertThat(read.at("public")).isEqualTo("false");
        assertThat(read.at("owner.gid")).isEqualTo(ana.gid());
        assertThat(read.at("team.name")).isEqualTo("Garden");
        assertThat(read.at("requested_dates.0.gid")).isEqualTo("1");
        assertThat(read.at("requested_dates.0.name")).isEqualTo("Start Date");
        assertThat(read.at("requested_roles.0.name")).isEqualTo("Ben");
        assertThat(ana.get("/project_templates?workspace=" + company.gid()).all("name"))
                .containsExactly("A fair");
        assertThat(ana.get("/project_templates?team=" + team).all("name")).containsExactly("A fair");
        assertThat(ana.get("/teams/" + team + "/project_templates?limit=1").all("gid"))
                .containsExactly(template);
        ana.get("/project_templates").refusal(400);
    }

    @Test
    void aProjectIsMadeWithItsDatesMovedAndItsRolesFilled() {
        String template = saved(false);
        String role = ana.get("/project_templates/" + template).at("requested_roles.0.gid");
        var begun = instantiate(
                ana,
                template,
                Map.of(
                        "requested_dates",
                        List.of(Map.of("gid", "1", "value", "2027-02-01")),
                        "requested_roles",
                        List.of(Map.of("gid", role, "value", "me")),
                        "privacy_setting",
                        "private",
                        "is_strict",
                        true));
        assertThat(begun.at("resource_subtype")).isEqualTo("instantiate_project");
        String made = Waiting.succeeded(ana, begun).at("new_project.gid");
        var read = ana.get("/projects/" + made
                + "?opt_fields=name,notes,color,team.name,start_on,due_on,privacy_setting,created_from_template.name");
        assertThat(read.at("name")).isEqualTo("Fair 2027");
        assertThat(read.at("notes")).isEqualTo("How we do fairs");
        assertThat(read.at("color")).isEqualTo("dark-teal");
        assertThat(read.at("team.name")).isEqualTo("Garden");
        assertThat(read.at("start_on")).isEqualTo("2027-02-01");
        assertThat(read.at("due_on")).isEqualTo("2027-02-12");
        assertThat(read.at("privacy_setting")).isEqualTo("private");
        assertThat(read.at("created_from_template.name")).isEqualTo("A fair");
        var tasks = ana.get("/tasks?project=" + made + "&opt_fields=name,assignee,due_on,due_at,start_at,num_subtasks,"
                + "dependencies,custom_fields.name,custom_fields.text_value");
        assertThat(tasks.all("name")).containsExactly("Write", "Print");
        assertThat(tasks.at("0.assignee.gid")).isEqualTo(ana.gid());
        assertThat(tasks.at("0.due_on")).isEqualTo("2027-02-04");
        assertThat(tasks.at("0.num_subtasks")).isEqualTo("1");
        assertThat(tasks.at("0.custom_fields.0.text_value")).isEqualTo("L");
        assertThat(tasks.at("1.due_at")).isEqualTo("2027-02-05T15:30:00.000Z");
        assertThat(tasks.at("1.start_at")).isEqualTo("2027-02-05T08:00:00.000Z");
        assertThat(tasks.at("1.dependencies.0.gid")).isEqualTo(tasks.at("0.gid"));
    }

    @Test
    void viewsAndChartsComeAlong() {
        ana.post("/projects/" + project + "/views", Map.of("name", "By week", "layout", "calendar", "shared", true))
                .gid();
        ana.post("/projects/" + project + "/charts", Map.of("name", "Open tasks", "chart_type", "number"))
                .gid();
        var begun = instantiate(ana, saved(false), Map.of());
        String made = Waiting.succeeded(ana, begun).at("new_project.gid");
        var views = ana.get("/projects/" + made + "/views?opt_fields=name,layout");
        assertThat(views.all("name")).containsExactly("By week");
        assertThat(views.at("0.layout")).isEqualTo("calendar");
        assertThat(ana.get("/projects/" + made + "/charts").all("name")).containsExactly("Open tasks");
    }

    @Test
    void laterChangesOfTheOriginalDoNotMatter() {
        String template = saved(false);
        ana.put("/tasks/" + write, Map.of("name", "Changed", "due_on", "2026-12-24"));
        ana.delete("/projects/" + project);
        String made = Waiting.succeeded(
                        ana,
                        instantiate(
                                ana,
                                template,
                                Map.of("requested_dates", List.of(Map.of("gid", "1", "value", "2027-02-01")))))
                .at("new_project.gid");
        var tasks = ana.get("/tasks?project=" + made + "&opt_fields=name,due_on,assignee");
        assertThat(tasks.all("name")).containsExactly("Write", "Print");
        assertThat(tasks.at("0.due_on")).isEqualTo("2027-02-04");
        // Nobody was given the role.
        assertThat(tasks.at("0.assignee")).isEqualTo("null");
    }

    @Test
    void aDateThatIsNotGivenIsTodayUnlessTheRequestIsStrict() {
        String template = saved(false);
        assertThat(instantiate(ana, template, Map.of("is_strict", true)).refusal(422))
                .isEqualTo("requested_dates: Missing a value for the date 1");
        String made =
                Waiting.succeeded(ana, instantiate(ana, template, Map.of())).at("new_project.gid");
        assertThat(ana.get("/projects/" + made).at("start_on"))
                .isEqualTo(LocalDate.ofInstant(clock.instant(), clock.getZone()).toString());
    }

    @Test
    void whatTheTemplateDoesNotAskForIsRefused() {
        String template = saved(false);
        for (Map<String, ?> bad : List.of(
                Map.of("requested_dates", List.of(Map.of("gid", "2", "value", "2027-02-01"))),
                Map.of("requested_dates", List.of(Map.of("gid", "1", "value", "soon"))),
                Map.of("requested_dates", "2027-02-01"),
                Map.of("requested_roles", List.of(Map.of("gid", "17", "value", "me"))),
                Map.of("requested_roles", List.of(Map.of("value", "me"))),
                Map.of("privacy_setting", "secret"),
                Map.of("name", ""))) {
            instantiate(ana, template, bad).refusal(400);
        }
        instantiate(ana, template, Map.of("team", "17")).refusal(404);
        ana.post("/projects/" + project + "/saveAsTemplate", Map.of("name", "x"))
                .refusal(400);
        ana.post("/projects/" + project + "/saveAsTemplate", Map.of("public", true))
                .refusal(400);
        ana.post("/projects/17/saveAsTemplate", Map.of("name", "x", "public", true))
                .refusal(404);
    }

    @Test
    void aTemplateIsItsOwnersUntilItIsPublicToItsTeam() {
        String own = saved(false);
        String shared = saved(true);
        for (Person other : List.of(ben, companies.make().admin("Sam"), company.guest("Gil"))) {
            other.get("/project_templates/" + own).refusal(404);
            other.get("/project_templates/" + shared).refusal(404);
            instantiate(other, shared, Map.of()).refusal(404);
            other.delete("/project_templates/" + shared).refusal(404);
        }
        ana.post("/teams/" + team + "/addUser", Map.of("user", ben.gid()));
        assertThat(ben.get("/project_templates?team=" + team).all("gid")).containsExactly(shared);
        assertThat(Waiting.succeeded(ben, instantiate(ben, shared, Map.of())).at("new_project.name"))
                .isEqualTo("Fair 2027");
        ben.delete("/project_templates/" + shared).refusal(403);
        assertThat(ana.delete("/project_templates/" + shared).data().isEmpty()).isTrue();
        ana.get("/project_templates/" + shared).refusal(404);
        ben.get("/project_templates/" + own).refusal(404);
    }

    @Test
    void whoeverMakesAProjectGetsOnlyTheFieldsThatTheySee() {
        ana.post("/teams/" + team + "/addUser", Map.of("user", ben.gid()));
        String template = saved(true);
        ana.put("/custom_fields/" + field, Map.of("privacy_setting", "private"));
        String made =
                Waiting.succeeded(ben, instantiate(ben, template, Map.of())).at("new_project.gid");
        assertThat(ana.get("/projects/" + made + "/custom_field_settings")
                        .data()
                        .isEmpty())
                .isTrue();
        ana.post("/projects/" + made + "/addCustomFieldSetting", Map.of("custom_field", field));
        assertThat(ana.get("/tasks?project=" + made + "&opt_fields=custom_fields.text_value")
                        .at("0.custom_fields.0.text_value"))
                .isEqualTo("null");
    }
}
