package dev.cairn.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class ViewTest {
    @Autowired
    Companies companies;

    Person ana;
    Person ben;
    String views;

    @BeforeEach
    void makeAProject() {
        var company = companies.make();
        ana = company.member("Ana");
        ben = company.member("Ben");
        String project = ana.post(
                        "/projects",
                        Map.of("workspace", company.gid(), "name", "Launch", "default_access_level", "viewer"))
                .gid();
        views = "/projects/" + project + "/views";
    }

    @Test
    void aViewKeepsWhatItShowsAndHow() {
        var settings = Map.of(
                "filters",
                List.of(
                        Map.of("field", "completed", "op", "is", "values", List.of("false")),
                        Map.of("field", "assignee", "op", "any", "values", List.of("me", ben.gid())),
                        Map.of("field", "due_on", "op", "between", "values", List.of("2026-01-05", "")),
                        Map.of("field", "custom_fields.17", "op", "at_least", "values", List.of("2.5"))),
                "sorts",
                List.of(Map.of("field", "due_on", "descending", true), Map.of("field", "name")),
                "group_by",
                "assignee",
                "columns",
                List.of(Map.of("field", "name", "width", 300), Map.of("field", "custom_fields.17", "total", "sum")),
                "subtasks",
                true);
        var made = ana.post(views, Map.of("name", "Next", "layout", "board", "shared", true, "settings", settings));
        assertThat(made.status()).isEqualTo(201);
        var read = ben.get("/views/" + made.gid());
        assertThat(read.at("layout")).isEqualTo("board");
        assertThat(read.at("settings.filters.1.values.1")).isEqualTo(ben.gid());
        assertThat(read.at("settings.sorts.0.descending")).isEqualTo("true");
        assertThat(read.at("settings.sorts.1.descending")).isEqualTo("false");
        assertThat(read.at("settings.group_by")).isEqualTo("assignee");
        assertThat(read.at("settings.columns.0.width")).isEqualTo("300");
        assertThat(read.at("settings.columns.1.total")).isEqualTo("sum");
        assertThat(read.at("settings.subtasks")).isEqualTo("true");
        assertThat(read.at("owner.gid")).isEqualTo(ana.gid());
    }

    @Test
    void sharedViewsAreForEveryoneWhoSeesTheProjectAndPrivateOnesForTheirOwner() {
        String shared = save(ana, "Ours", true);
        String secret = save(ana, "Mine", false);
        String bens = save(ben, "Bens", false);
        assertThat(ana.get(views).all("name")).containsExactly("Ours", "Mine");
        assertThat(ben.get(views).all("name")).containsExactly("Ours", "Bens");
        assertThat(ben.get("/views/" + secret).status()).isEqualTo(404);
        assertThat(ben.put("/views/" + shared, Map.of("name", "Bens")).status()).isEqualTo(403);
        assertThat(ben.put("/views/" + bens, Map.of("shared", true)).status()).isEqualTo(403);
        assertThat(ben.put("/views/" + bens, Map.of("name", "For me")).status()).isEqualTo(200);
        ana.put("/views/" + shared, Map.of("shared", false)).data();
        assertThat(ben.get(views).all("name")).containsExactly("For me");
    }

    @Test
    void oneSharedViewOpensWithTheProject() {
        String first = save(ana, "First", true);
        String second = save(ana, "Second", true);
        ana.put("/views/" + first, Map.of("is_default", true)).data();
        ana.put("/views/" + second, Map.of("is_default", true)).data();
        assertThat(ana.get("/views/" + first).at("is_default")).isEqualTo("false");
        assertThat(ana.get("/views/" + second).at("is_default")).isEqualTo("true");
        String own = save(ana, "Own", false);
        assertThat(ana.put("/views/" + own, Map.of("is_default", true)).refusal(400))
                .contains("Only a shared view");
        ana.put("/views/" + second, Map.of("shared", false)).data();
        assertThat(ana.get("/views/" + second).at("is_default")).isEqualTo("false");
    }

    @Test
    void viewsStandInTheOrderThatTheyAreGivenUntilTheyAreDeleted() {
        String first = save(ana, "First", true);
        String second = save(ana, "Second", true);
        ana.put("/views/" + second, Map.of("insert_before", first)).data();
        assertThat(ana.get(views).all("name")).containsExactly("Second", "First");
        ana.delete("/views/" + second).data();
        assertThat(ana.get(views).all("name")).containsExactly("First");
        assertThat(ana.get("/views/" + second).status()).isEqualTo(404);
    }

    @Test
    void settingsThatMeanNothingAreRefusedWithTheirPlace() {
        assertThat(refusal(Map.of("filter", List.of()))).contains("settings: Has an unknown field");
        assertThat(refusal(List.of())).contains("settings: Not an object");
        assertThat(refusal(filter("colour", "any", "1"))).contains("settings.filters[0].field: Not a field of tasks");
        assertThat(refusal(filter("completed", "any", "1"))).contains("settings.filters[0].op: Not one of is");
        assertThat(refusal(filter("due_on", "within", "some_day"))).contains("settings.filters[0].values");
        assertThat(refusal(filter("due_on", "between", "2026-02-31", ""))).contains("settings.filters[0].values");
        assertThat(refusal(filter("num_likes", "equals", "1e999999999"))).contains("settings.filters[0].values");
        assertThat(refusal(filter("name", "contains", "\u0000"))).contains("settings.filters[0].values[0]");
        assertThat(refusal(filter("assignee", "any", "1 OR 1=1"))).contains("settings.filters[0].values");
        assertThat(refusal(Map.of("group_by", "name"))).contains("settings.group_by");
        assertThat(refusal(Map.of("columns", List.of(Map.of("field", "name"), Map.of("field", "name")))))
                .contains("settings.columns[1]: Names a field that another column shows");
        assertThat(refusal(Map.of("columns", List.of(Map.of("field", "name", "width", 1)))))
                .contains("settings.columns[0].width: Not a whole number");
        assertThat(refusal(Map.of("columns", List.of(Map.of("field", "num_likes", "total", "median")))))
                .contains("settings.columns[0].total");
        assertThat(refusal(Map.of("subtasks", "yes"))).contains("settings.subtasks: Not a boolean");
        assertThat(refusal(Map.of("sorts", java.util.Collections.nCopies(11, Map.of("field", "name")))))
                .contains("settings.sorts: More than 10");
        assertThat(ana.get(views).all("name")).isEmpty();
    }

    private static Map<String, ?> filter(String field, String operator, String... values) {
        return Map.of("filters", List.of(Map.of("field", field, "op", operator, "values", List.of(values))));
    }

    private String refusal(Object settings) {
        return ana.post(views, Map.of("name", "Odd", "settings", settings)).refusal(400);
    }

    private String save(Person person, String name, boolean shared) {
        Answer saved = person.post(views, Map.of("name", name, "shared", shared));
        assertThat(saved.status()).isEqualTo(201);
        return saved.gid();
    }
}
