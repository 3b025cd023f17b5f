package dev.cairn.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.EffortField;
import dev.cairn.support.Person;
import dev.cairn.support.SettableClock;
import dev.cairn.support.Waiting;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The tasks that figures of past days count, and what was true at the end of one day after the other. */
@CairnTest
class PastFiguresTest {
    @Autowired
    Companies companies;

    @Autowired
    SettableClock clock;

    Companies.Company company;
    Person ana;
    Person ben;
    String launch;
    String other;
    String effort;
    String size;
    String small;
    String toDo;
    String doing;
    LocalDate first;

    @BeforeEach
    void aProjectWithFields() {
        company = companies.make();
        ana = company.admin("Ana");
        ben = company.member("Ben");
        var field = EffortField.inProject(ana, company);
        launch = field.project();
        effort = field.gid();
        other = ana.post("/projects", Map.of("name", "Other", "workspace", company.gid()))
                .gid();
        var made = ana.post(
                "/custom_fields",
                Map.of(
                        "workspace",
                        company.gid(),
                        "name",
                        "Size",
                        "resource_subtype",
                        "multi_enum",
                        "enum_options",
                        List.of(Map.of("name", "Small"), Map.of("name", "Large"))));
        size = made.gid();
        small = made.at("enum_options.0.gid");
        ana.post("/projects/" + launch + "/addCustomFieldSetting", Map.of("custom_field", size))
                .data();
        toDo = section("To do");
        doing = section("Doing");
        first = LocalDate.now(clock);
    }

    private String section(String name) {
        return ana.post("/projects/" + launch + "/sections", Map.of("name", name))
                .gid();
    }

    private String task(String name, String section, Map<String, ?> more) {
        var fields = new java.util.HashMap<String, Object>(more);
        fields.put("name", name);
        fields.put("memberships", List.of(Map.of("project", launch, "section", section)));
        return ana.post("/tasks", fields).gid();
    }

    private String figures(String parameters) {
        return "/workspaces/" + company.gid() + "/task_figures?" + parameters;
    }

    private String tasks(String parameters) {
        return "/workspaces/" + company.gid() + "/past_tasks?" + parameters + "&opt_fields=task.name";
    }

    private List<String> names(Person reader, String parameters) {
        return reader.get(tasks(parameters)).all("task.name");
    }

    private void threeTasksThatChangeOnTheThirdDay() {
        String plan = task(
                "Plan",
                toDo,
                Map.of(
                        "assignee",
                        ana.gid(),
                        "due_on",
                        "2031-03-05",
                        "custom_fields",
                        Map.of(effort, 3, size, List.of(small))));
        String print = task("Print", toDo, Map.of("due_on", "2031-03-07", "custom_fields", Map.of(effort, 5)));
        String pack = task("Pack", doing, Map.of("assignee", ben.gid(), "completed", true));
        ana.post("/tasks/" + pack + "/addProject", Map.of("project", other)).data();
        clock.forward(Duration.ofDays(2));
        ana.put("/tasks/" + plan, Map.of("name", "Plan it", "completed", true, "custom_fields", Map.of(effort, 8)));
        ana.put("/tasks/" + print, Map.of("assignee", ben.gid(), "due_on", "2031-04-01"));
        ana.post("/sections/" + doing + "/addTask", Map.of("task", plan)).data();
        String third = "as_of=" + first.plusDays(2);
        Waiting.until(() -> names(ana, third + "&sections.any=" + doing).size() == 2
                && names(ana, third + "&completed=true").size() == 2
                && names(ana, third + "&assignee.any=" + ben.gid()).size() == 2
                && names(ana, third + "&custom_fields." + effort + ".value=8").size() == 1);
    }

    @Test
    void everyFigureOfAPastDayLeadsToAsManyTasksAsItCounts() {
        threeTasksThatChangeOnTheThirdDay();
        for (int day : List.of(0, 2)) {
            for (String parts : List.of(
                    "",
                    "group_by=assignee",
                    "group_by=projects",
                    "group_by=sections&projects.any=" + launch,
                    "group_by=due_on&interval=week&week_starts_on=sunday",
                    "group_by=created_at&interval=day&time_zone=America/New_York",
                    "group_by=custom_fields." + size,
                    "group_by=assignee&split_by=completed",
                    "group_by=custom_fields." + size + "&split_by=sections&completed=false")) {
                String asked = "as_of=" + first.plusDays(day) + "&" + parts;
                var rows = ana.get(figures(asked)).data();
                assertThat(rows.size()).as(asked).isPositive();
                for (JsonNode row : rows) {
                    String part = (parts.contains("group_by") ? "&group=" + key(row, "group") : "")
                            + (parts.contains("split_by") ? "&split=" + key(row, "split") : "");
                    assertThat(walked(asked + part))
                            .as(asked + part)
                            .hasSize(row.path("num_tasks").asInt())
                            .doesNotHaveDuplicates();
                }
            }
        }
    }

    private static String key(JsonNode row, String name) {
        return row.path(name).asString("none");
    }

    /** Page by page, one task a page. */
    private List<String> walked(String asked) {
        var found = new ArrayList<String>();
        String offset = "";
        do {
            var page = ana.get(tasks("limit=1&" + asked + offset));
            found.addAll(page.all("task.name"));
            offset = page.json().path("next_page").isNull()
                    ? ""
                    : "&offset=" + page.json().path("next_page").path("offset").asString();
        } while (!offset.isEmpty());
        return found;
    }

    @Test
    void theTasksOfAPastDayAreShownAsTheyWere() {
        threeTasksThatChangeOnTheThirdDay();
        var then = ana.get(tasks("as_of=" + first + "&group_by=sections&group=" + toDo)
                + ",completed,assignee.name,due_on,memberships.section.name");
        assertThat(then.all("task.name")).containsExactly("Plan it", "Print");
        assertThat(then.all("completed")).containsExactly("false", "false");
        assertThat(then.all("due_on")).containsExactly("2031-03-05", "2031-03-07");
        assertThat(then.at("1.assignee")).isEqualTo("null");
        assertThat(then.at("0.memberships.0.section.name")).isEqualTo("To do");
    }

    @Test
    void numbersAreComparedAsTheyWere() {
        threeTasksThatChangeOnTheThirdDay();
        String many = "&custom_fields." + effort + ".at_least=5";
        assertThat(names(ana, "as_of=" + first + many)).containsExactly("Print");
        assertThat(names(ana, "as_of=" + first.plusDays(2) + many)).containsExactly("Plan it", "Print");
    }

    @Test
    void whoMaySeeTheTasksIsDecidedAsOfNow() {
        threeTasksThatChangeOnTheThirdDay();
        ana.put("/projects/" + launch, Map.of("privacy_setting", "private")).data();
        assertThat(names(ben, "as_of=" + first)).containsExactly("Print", "Pack");
    }

    @Test
    void whatWasTrueIsCountedAtTheEndOfEachDay() {
        threeTasksThatChangeOnTheThirdDay();
        String days = "group_by=as_of&interval=day";
        assertThat(course(days + "&completed=false")).containsExactly("0 2", "1 2", "2 1");
        assertThat(course(days + "&completed=true")).containsExactly("0 1", "1 1", "2 2");
        assertThat(course(days + "&completed=false&measure=sum&field=custom_fields." + effort))
                .containsExactly("0 8", "1 8", "2 5");
        assertThat(course(days + "&measure=average&field=custom_fields." + effort))
                .containsExactly("0 4", "1 4", "2 6.5");
        assertThat(course(days + "&split_by=sections&projects.not=" + other))
                .containsExactly("0 To do 2", "1 To do 2", "2 To do 1", "2 Doing 1");
        assertThat(course(days + "&completed=false&as_of=" + first)).containsExactly("0 2");
    }

    @Test
    void whatIsLateIsSoFromTheDayAfterItWasDue() {
        String plan = task("Plan", toDo, Map.of("due_on", first.plusDays(1).toString()));
        task("Print", toDo, Map.of());
        clock.forward(Duration.ofDays(3));
        ana.put("/tasks/" + plan, Map.of("completed", true)).data();
        Waiting.until(
                () -> names(ana, "completed=true&as_of=" + first.plusDays(3)).size() == 1);
        assertThat(course("group_by=as_of&interval=day&overdue=true")).containsExactly("0 0", "1 0", "2 1", "3 0");
        assertThat(names(ana, "as_of=" + first.plusDays(2) + "&completed=false&due_on.before=" + first.plusDays(2)))
                .containsExactly("Plan");
        assertThat(ana.get(figures("overdue=true")).refusal(400)).contains("overdue");
    }

    @Test
    void atTheEndOfADayIsCountedWhatThatDayShows() {
        threeTasksThatChangeOnTheThirdDay();
        String split = "&split_by=custom_fields." + size;
        for (JsonNode row :
                ana.get(figures("group_by=as_of&interval=day" + split)).data()) {
            String asked = "as_of=" + row.path("group").asString() + split + "&split=" + key(row, "split");
            assertThat(names(ana, asked))
                    .as(asked)
                    .hasSize(row.path("num_tasks").asInt());
        }
    }

    /** The days after the first, the part and the value of each. */
    private List<String> course(String parameters) {
        var days = new ArrayList<String>();
        for (JsonNode row : ana.get(figures(parameters)).data()) {
            long day = first.until(LocalDate.parse(row.path("group").asString()), java.time.temporal.ChronoUnit.DAYS);
            String part = row.path("split_name").asString("");
            days.add(day + " " + (part.isEmpty() ? "" : part + " ")
                    + row.path("value").asString());
        }
        return days;
    }

    @Test
    void periodsEndWhereTheReadersDoAndTheLastOneToday() {
        task("Plan", toDo, Map.of());
        clock.forward(Duration.ofDays(40));
        task("Print", toDo, Map.of());
        Waiting.until(() -> names(ana, "as_of=" + LocalDate.now(clock)).size() == 2);
        LocalDate today = LocalDate.now(clock);
        var weeks = ana.get(figures("group_by=as_of&interval=week&week_starts_on=sunday"))
                .all("group");
        assertThat(weeks).hasSizeBetween(6, 7);
        assertThat(weeks.getLast()).isEqualTo(today.toString());
        assertThat(weeks.subList(0, weeks.size() - 1))
                .allMatch(day -> LocalDate.parse(day).getDayOfWeek() == java.time.DayOfWeek.SATURDAY);
        assertThat(weeks.getFirst()).isGreaterThanOrEqualTo(first.toString());
        assertThat(ana.get(figures("group_by=as_of&interval=month")).all("group"))
                .contains(first.plusMonths(1).withDayOfMonth(1).minusDays(1).toString())
                .endsWith(today.toString());
        assertThat(ana.get(figures("group_by=as_of&interval=day")).all("group")).hasSize(30);
    }

    @Test
    void aDayOnWhichThereWasNothingIsShownEmpty() {
        task("Plan", toDo, Map.of());
        clock.forward(Duration.ofDays(1));
        assertThat(course("group_by=as_of&interval=day&completed=true")).containsExactly("0 0", "1 0");
    }

    @Test
    void howManyTasksThereAreCostsNoMoreStatements() {
        task("Plan", toDo, Map.of("assignee", ana.gid()));
        String course = "group_by=as_of&interval=week&split_by=assignee";
        String then = "as_of=" + LocalDate.now(clock) + "&group_by=assignee&group=" + ana.gid();
        Waiting.until(() -> names(ana, then).size() == 1);
        var before = List.of(statements(figures(course)), statements(tasks(then)));
        task("Print", toDo, Map.of("assignee", ana.gid()));
        task("Pack", doing, Map.of("assignee", ana.gid()));
        Waiting.until(() -> names(ana, then).size() == 3);
        assertThat(List.of(statements(figures(course)), statements(tasks(then))))
                .isEqualTo(before);
    }

    private String statements(String path) {
        return ana.get(path).headers().firstValue("Test-Statements").orElseThrow();
    }

    @Test
    void whatMeansNothingIsRefusedWithTheParameter() {
        task("Plan", toDo, Map.of());
        assertThat(ana.get(tasks("")).refusal(400)).contains("as_of: Missing");
        assertThat(ana.get(tasks("as_of=" + first + "&group=7")).refusal(400)).contains("group_by: Missing");
        assertThat(ana.get(tasks("as_of=" + first + "&followers.any=me")).refusal(400))
                .contains("followers.any: Not known of past days");
        assertThat(ana.get(figures("group_by=as_of&is_blocked=true")).refusal(400))
                .contains("is_blocked: Not known of past days");
        assertThat(ana.get(figures("group_by=as_of&measure=sum&field=num_likes"))
                        .refusal(400))
                .contains("field: Not known of past days");
        assertThat(ana.get(figures("group_by=as_of&group=2031-03-05")).refusal(400))
                .contains("group");
        assertThat(ana.get(figures("split_by=as_of")).refusal(400)).contains("split_by");
    }
}
