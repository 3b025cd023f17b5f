package dev.cairn.search;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Companies.Company;
import dev.cairn.support.Person;
import dev.cairn.support.Waiting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What very many tasks have in common is found as what few have. */
@CairnTest
class CommonWordsTest {
    private static final int MANY = 3_000;

    @Autowired
    Companies companies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WordStatistics statistics;

    @Autowired
    SearchText texts;

    Company company;
    Person ana;
    Person ben;
    String open;
    String closed;

    @BeforeEach
    void manyInvoices() {
        company = companies.make();
        ana = company.admin("Ana");
        ben = company.member("Ben");
        open = project("public_to_workspace");
        closed = project("private");
        fill(open, "Invoice open ", "2026-01-01");
        fill(closed, "Invoice closed ", "2026-02-01");
        // As the database does by itself a minute later.
        jdbc.sql("ANALYZE task, task_words, task_project").update();
        statistics.forget();
    }

    private String project(String privacy) {
        return ana.post("/projects", Map.of("workspace", company.gid(), "name", "Invoices", "privacy_setting", privacy))
                .gid();
    }

    /** Number 0 is made now; those after it changed before that, the highest last. Half of them are complete. */
    private void fill(String project, String name, String day) {
        String template = ana.post("/tasks", Map.of("projects", List.of(project), "name", name + "0"))
                .gid();
        var values = Map.of("template", Long.parseLong(template), "name", name, "day", day, "last", MANY - 1);
        jdbc.sql("""
                        INSERT INTO task (workspace_id, id, name, notes, html_notes, path, completed, created_by, created_at,
                          modified_at)
                        SELECT workspace_id, id + n, :name || n, '', '<body></body>', ARRAY[id + n], n % 2 = 0, created_by,
                          created_at, :day::date + n * interval '1 minute'
                        FROM task, generate_series(1, :last) n WHERE id = :template""").params(values).update();
        jdbc.sql("""
                        INSERT INTO task_project (workspace_id, project_id, task_id, section_id, rank, added_at)
                        SELECT workspace_id, project_id, task_id + n, section_id, rank || 'i' || n, added_at
                        FROM task_project, generate_series(1, :last) n WHERE task_id = :template""").params(values).update();
        jdbc.sql("""
                        INSERT INTO task_words (workspace_id, task_id, words)
                        SELECT workspace_id, id, setweight(search_words(name), 'A') FROM task
                        WHERE id BETWEEN :template + 1 AND :template + :last""").params(values).update();
    }

    private List<String> found(Person person, String asked) {
        return person.get("/workspaces/" + company.gid() + "/tasks/search?limit=5&" + asked)
                .all("name");
    }

    @Test
    void aMisspeltCommonWordIsTakenForAsCommonAsTheOneThatIsMeant() {
        Waiting.until(() -> !requireNonNull(texts.read(company.id(), "invoize"))
                .all()
                .getFirst()
                .similar()
                .isEmpty());
        var meant = requireNonNull(texts.read(company.id(), "invoice")).all();
        var misspelt = requireNonNull(texts.read(company.id(), "invoize")).all();
        assertThat(statistics.ofTexts(meant).share()).isGreaterThan(0.1);
        assertThat(statistics.ofTexts(misspelt).share())
                .isEqualTo(statistics.ofTexts(meant).share(), within(0.01));
        assertThat(found(ana, "text=invoize")).hasSize(5);
    }

    @Test
    void theWordOfEveryTaskFindsThoseThatChangedLastAndNoneThatOneMayNotSee() {
        assertThat(found(ben, "text=invoice"))
                .containsExactly(
                        "Invoice open 0",
                        "Invoice open 2999",
                        "Invoice open 2998",
                        "Invoice open 2997",
                        "Invoice open 2996");
        assertThat(found(ana, "text=invoice&completed=true&projects.any=" + closed))
                .first()
                .isEqualTo("Invoice closed " + (MANY - 2));
    }

    @Test
    void whatWasWrittenJustBeforeIsFoundAmongThem() {
        String task = ana.post("/tasks", Map.of("projects", List.of(open), "name", "Newest invoice"))
                .gid();
        assertThat(found(ben, "text=invoice")).first().isEqualTo("Newest invoice");
        ana.put("/tasks/" + task, Map.of("name", "Receipt"));
        assertThat(found(ben, "text=invoice")).doesNotContain("Receipt");
    }

    @Test
    void aCommentWithTheWordCounts() {
        String task = ana.post("/tasks", Map.of("projects", List.of(open), "name", "Ask"))
                .gid();
        ana.post("/tasks/" + task + "/stories", Map.of("text", "Where is the invoice?"));
        assertThat(found(ben, "text=invoice")).contains("Ask");
    }

    @Test
    void wordsThatAreCommonButNeverTogetherFindNothing() {
        assertThat(found(ana, "text=open+closed")).isEmpty();
    }

    @Test
    void whatIsOldIsFoundByAnotherOrder() {
        assertThat(found(ben, "text=invoice+open&sort_by=modified_at&sort_ascending=true"))
                .startsWith("Invoice open 1");
        assertThat(found(ben, "text=invoice&sort_by=relevance")).hasSize(5);
    }

    @Test
    void aBeginningCompletesTheNamesThatChangedLast() {
        var names = ben.get("/workspaces/" + company.gid() + "/typeahead?resource_type=task&count=3&query=inv")
                .all("name");
        assertThat(names).hasSize(3).allMatch(name -> name.startsWith("Invoice open "));
    }

    @Test
    void whoSeesNothingOfItFindsNothing() {
        assertThat(found(company.guest("Gus"), "text=invoice")).isEmpty();
        assertThat(found(company.guest("Gia"), "completed=true&sort_by=due_date"))
                .isEmpty();
    }
}
