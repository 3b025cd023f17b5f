package dev.cairn.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cairn.CairnTest;
import dev.cairn.platform.db.Database;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class TaskSearchTest {
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
        ana = company.admin("Ana");
        ben = company.member("Ben");
        project = ana.post("/projects", Map.of("workspace", company.gid(), "name", "Launch"))
                .gid();
    }

    private String task(String name, Object... more) {
        var data = new HashMap<String, Object>(Map.of("name", name, "projects", List.of(project)));
        for (int i = 0; i < more.length; i += 2) {
            data.put((String) more[i], more[i + 1]);
        }
        return ana.post("/tasks", data).gid();
    }

    private List<String> found(Person person, String... parameters) {
        var query = new StringBuilder("/workspaces/" + company.gid() + "/tasks/search?opt_fields=name");
        for (int i = 0; i < parameters.length; i += 2) {
            query.append('&').append(parameters[i]).append('=');
            query.append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        return person.get(query.toString()).all("name");
    }

    private List<String> found(String... parameters) {
        return found(ana, parameters);
    }

    /** PostgreSQL maintains its indexes with a search path of its own: ANALYZE, REINDEX, upgrades of large databases. */
    @Test
    void theIndexesOfWordsCanBeMadeAnew() {
        task("Anew");
        for (String table : List.of("task", "story", "project", "users")) {
            database.sql("REINDEX TABLE " + table).update();
            database.sql("ANALYZE " + table).update();
        }
        assertThat(found("text", "anew")).containsExactly("Anew");
    }

    @Test
    void aWriteIsFoundByTheVeryNextSearch() {
        for (int i = 0; i < 10; i++) {
            String word = "quince" + "abcdefghij".charAt(i);
            String task = task("Buy a " + word);
            assertThat(found("text", word)).containsExactly("Buy a " + word);
            ana.put("/tasks/" + task, Map.of("name", "Sold")).data();
            assertThat(found("text", word)).isEmpty();
        }
    }

    @Test
    void wordsAreFoundInNamesDescriptionsAndComments() {
        task("Order tulips");
        task("Ask the gardener", "notes", "about the tulips");
        String commented = task("Call back");
        ana.post("/tasks/" + commented + "/stories", Map.of("text", "They have tulips again"))
                .data();
        assertThat(found("text", "tulips")).containsExactlyInAnyOrder("Order tulips", "Ask the gardener", "Call back");
        assertThat(found("text", "tul gard")).containsExactly("Ask the gardener");
        assertThat(found("text", "tulips", "sort_by", "relevance").getFirst()).isEqualTo("Order tulips");
    }

    @ParameterizedTest
    @CsvSource({
        "Zażółć gęślą jaźń, zazolc",
        "Überprüfung der Straße, uberprufung",
        "会議室を予約する, 会議室",
        "Подготовить отчёт, отчет",
        "Réunion d'été, ete",
    })
    void wordsOfAnyLanguageAreFoundWithoutTheirAccents(String name, String text) {
        task(name);
        assertThat(found("text", text)).containsExactly(name);
    }

    @Test
    void typingErrorsAreForgiven() {
        task("Prepare the irrigation schedule");
        await().untilAsserted(() ->
                assertThat(found("text", "irigation shedule")).containsExactly("Prepare the irrigation schedule"));
        assertThat(found("text", "entirely different")).isEmpty();
    }

    @Test
    void peopleProjectsSectionsAndTagsFilter() {
        String other = ana.post("/projects", Map.of("workspace", company.gid(), "name", "Other"))
                .gid();
        String tag = ana.post("/tags", Map.of("workspace", company.gid(), "name", "Urgent"))
                .gid();
        task("Ana's", "assignee", "me", "tags", List.of(tag));
        task("Ben's", "assignee", ben.gid());
        task("Both", "projects", List.of(project, other));
        assertThat(found("assignee.any", "me")).containsExactly("Ana's");
        assertThat(found("assignee.any", "me," + ben.email())).containsExactlyInAnyOrder("Ana's", "Ben's");
        assertThat(found("assignee.not", "me")).containsExactlyInAnyOrder("Ben's", "Both");
        assertThat(found("projects.any", other)).containsExactly("Both");
        assertThat(found("projects.all", project + "," + other)).containsExactly("Both");
        assertThat(found("projects.not", other)).containsExactlyInAnyOrder("Ana's", "Ben's");
        assertThat(found("tags.any", tag)).containsExactly("Ana's");
        assertThat(found("followers.any", ben.gid())).containsExactly("Ben's");
        String section = ana.get("/projects/" + other + "/sections").at("0.gid");
        assertThat(found("sections.any", section)).containsExactly("Both");
    }

    @Test
    void whatTasksAreWithoutFilters() {
        String team = ana.post("/teams", Map.of("organization", company.gid(), "name", "Growers"))
                .gid();
        ana.put("/projects/" + project, Map.of("team", team)).data();
        String tag = ana.post("/tags", Map.of("workspace", company.gid(), "name", "Urgent"))
                .gid();
        String secret = ana.post(
                        "/projects", Map.of("workspace", company.gid(), "name", "Secret", "privacy_setting", "private"))
                .gid();
        task("Full", "assignee", "me", "tags", List.of(tag));
        task("Nobody's");
        task("Hidden", "assignee", ben.gid(), "projects", List.of(secret));
        ana.post("/tasks", Map.of("workspace", company.gid(), "name", "Loose", "assignee", ben.gid()))
                .data();
        assertThat(found("assignee.is_set", "false")).containsExactly("Nobody's");
        assertThat(found("assignee.is_set", "true", "assignee.not", "me")).containsExactlyInAnyOrder("Hidden", "Loose");
        assertThat(found("projects.is_set", "false")).containsExactly("Loose");
        assertThat(found("tags.is_set", "true")).containsExactly("Full");
        assertThat(found("tags.is_set", "false", "projects.any", project)).containsExactly("Nobody's");
        assertThat(found("teams.is_set", "true")).containsExactlyInAnyOrder("Full", "Nobody's");
        assertThat(found("teams.is_set", "false")).containsExactlyInAnyOrder("Hidden", "Loose");
        assertThat(found(ben, "projects.is_set", "false")).containsExactlyInAnyOrder("Hidden", "Loose");
    }

    @Test
    void datesAndStatesFilter() {
        String done = task("Done", "completed", true);
        task("Early", "due_on", "2026-12-01");
        task("Late", "due_on", "2026-12-20");
        ana.post("/tasks/" + done + "/subtasks", Map.of("name", "Part")).data();
        assertThat(found("due_on.before", "2026-12-10")).containsExactly("Early");
        assertThat(found("due_on.after", "2026-12-10")).containsExactly("Late");
        assertThat(found("due_on", "2026-12-20")).containsExactly("Late");
        assertThat(found("due_on", "null", "completed", "false")).containsExactly("Part");
        assertThat(found("completed", "true")).containsExactly("Done");
        assertThat(found("is_subtask", "true")).containsExactly("Part");
        assertThat(found("sort_by", "due_date", "sort_ascending", "true", "due_on.after", "2026-01-01"))
                .containsExactly("Early", "Late");
    }

    @Test
    void tasksThatWaitAreBlockedUntilTheOtherIsDone() {
        String first = task("First");
        String second = task("Second");
        ana.post("/tasks/" + second + "/addDependencies", Map.of("dependencies", List.of(first)))
                .data();
        assertThat(found("is_blocked", "true")).containsExactly("Second");
        assertThat(found("is_blocking", "true")).containsExactly("First");
        ana.put("/tasks/" + first, Map.of("completed", true)).data();
        assertThat(found("is_blocked", "true")).isEmpty();
        assertThat(found("is_blocking", "true")).isEmpty();
    }

    @Test
    void customFieldsFilterByTheTestsOfTheirType() {
        String number = field("Cost", "number");
        String text = field("Code", "text");
        String date = field("Review", "date");
        String choice =
                field("Priority", "enum", "enum_options", List.of(Map.of("name", "High"), Map.of("name", "Low")));
        String high = ana.get("/custom_fields/" + choice).at("enum_options.0.gid");
        String people = field("Reviewer", "people");
        task(
                "Full",
                "custom_fields",
                Map.of(number, 10, text, "PO-17", date, "2026-12-01", choice, high, people, List.of(ben.gid())));
        task("Empty");
        for (String[] test : new String[][] {
            {number + ".value", "10"},
            {number + ".less_than", "11"},
            {number + ".greater_than", "9.5"},
            {number + ".is_set", "true"},
            {text + ".value", "PO-17"},
            {text + ".starts_with", "po"},
            {text + ".ends_with", "17"},
            {text + ".contains", "O-1"},
            {date + ".value", "2026-12-01"},
            {date + ".before", "2026-12-02"},
            {date + ".after", "2026-11-30"},
            {choice + ".value", high},
            {people + ".value", ben.email()},
        }) {
            assertThat(found("custom_fields." + test[0], test[1])).as(test[0]).containsExactly("Full");
        }
        assertThat(found("custom_fields." + number + ".is_set", "false")).containsExactly("Empty");
        assertThat(found("custom_fields." + number + ".greater_than", "10")).isEmpty();
        assertThat(ana.get("/workspaces/" + company.gid() + "/tasks/search?custom_fields." + number + ".contains=1")
                        .refusal(400))
                .contains("number");
    }

    private String field(String name, String subtype, Object... more) {
        var field = new HashMap<String, Object>(Map.of("name", name, "resource_subtype", subtype));
        for (int i = 0; i < more.length; i += 2) {
            field.put((String) more[i], more[i + 1]);
        }
        return ana.post("/projects/" + project + "/addCustomFieldSetting", Map.of("custom_field", field))
                .at("custom_field.gid");
    }

    @Test
    void nothingIsFoundThatMayNotBeSeen() {
        ana.put("/projects/" + project, Map.of("privacy_setting", "private")).data();
        task("Secret plan");
        assertThat(found(ben, "text", "secret")).isEmpty();
        assertThat(found(ben)).isEmpty();
        Person stranger = companies.make().admin("Stranger");
        assertThat(stranger.get("/workspaces/" + company.gid() + "/tasks/search?text=secret")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void thereAreNoPagesButAllCanBeReadByTheTimeOfCreation() {
        for (int i = 0; i < 5; i++) {
            task("Task " + i);
        }
        String path = "/workspaces/" + company.gid() + "/tasks/search?sort_by=created_at&limit=2&opt_fields=created_at";
        var first = ana.get(path);
        assertThat(first.json().has("next_page")).isFalse();
        assertThat(first.data()).hasSize(2);
        var second = ana.get(path + "&created_at.before=" + first.at("1.created_at"));
        assertThat(second.data()).hasSize(2);
    }

    @Test
    void badParametersAreRefusedByName() {
        String search = "/workspaces/" + company.gid() + "/tasks/search?";
        assertThat(ana.get(search + "due_on.before=soon").refusal(400)).contains("due_on.before");
        assertThat(ana.get(search + "assignee.any=nobody@example.com").refusal(400))
                .contains("assignee.any");
        assertThat(ana.get(search + "projects.any=abc").refusal(400)).contains("projects.any");
        assertThat(ana.get(search + "sort_by=colour").refusal(400)).contains("sort_by");
        assertThat(ana.get(search + "custom_fields.1.value=2").refusal(400)).contains("custom_fields.1.value");
        assertThat(ana.get(search + "unknown=1&text=%27%28%26%7C").status()).isEqualTo(200);
    }
}
