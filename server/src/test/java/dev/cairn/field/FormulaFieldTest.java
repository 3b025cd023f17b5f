package dev.cairn.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.SettableClock;
import dev.cairn.support.Waiting;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class FormulaFieldTest {
    @Autowired
    Companies companies;

    @Autowired
    SettableClock clock;

    Companies.Company company;
    Person ana;
    Person ben;
    String project;
    String price;
    String count;
    String review;
    String task;

    @BeforeEach
    void aTaskWithSomethingToCalculateFrom() {
        company = companies.make();
        ana = company.admin("Ana");
        ben = company.member("Ben");
        project = ana.post("/projects", Map.of("workspace", company.gid(), "name", "Orders"))
                .gid();
        price = added(Map.of("name", "Price", "resource_subtype", "number", "precision", 2));
        count = added(Map.of("name", "Count of [boxes]", "resource_subtype", "number"));
        review = added(Map.of("name", "Review", "resource_subtype", "date"));
        task = ana.post("/tasks", Map.of("projects", List.of(project), "name", "Chairs"))
                .gid();
    }

    private String field(Map<String, ?> fields) {
        var data = new HashMap<String, Object>(fields);
        data.put("workspace", company.gid());
        return ana.post("/custom_fields", data).gid();
    }

    private String added(Map<String, ?> fields) {
        String field = field(fields);
        add(field);
        return field;
    }

    private void add(String field) {
        ana.post("/projects/" + project + "/addCustomFieldSetting", Map.of("custom_field", field))
                .data();
    }

    private String formula(String name, String formula) {
        return added(Map.of("name", name, "formula", formula));
    }

    private Answer attempt(String formula) {
        return ana.post("/custom_fields", Map.of("workspace", company.gid(), "name", "Attempt", "formula", formula));
    }

    private void set(String field, @Nullable Object value) {
        ana.put("/tasks/" + task, Map.of("custom_fields", Collections.singletonMap(field, value)))
                .data();
    }

    private String shown(String field) {
        for (var value : ana.get("/tasks/" + task).data().path("custom_fields")) {
            if (value.path("gid").asString().equals(field)) {
                return value.path("display_value").asString("");
            }
        }
        throw new AssertionError("The task does not have the field");
    }

    /** The value of a field that is made anew in the background. */
    private void await(String field, String expected) {
        Waiting.until(() -> shown(field).equals(expected));
    }

    @Test
    void aValueFollowsWhatItIsCalculatedFrom() {
        String total = formula("Total", "[Price] * [" + count + "]");
        set(price, "2.5");
        assertThat(shown(total)).isEmpty();
        set(count, 3);
        assertThat(shown(total)).isEqualTo("7.50");
        set(count, null);
        assertThat(shown(total)).isEmpty();
        var made = ana.post(
                "/tasks",
                Map.of("projects", List.of(project), "name", "Tables", "custom_fields", Map.of(price, 4, count, 2)));
        assertThat(made.at("custom_fields.3.display_value")).isEqualTo("8.00");
        assertThat(made.at("custom_fields.3.is_formula_field")).isEqualTo("true");
        assertThat(made.at("custom_fields.3.representation_type")).isEqualTo("formula");
        assertThat(made.at("custom_fields.3.type")).isEqualTo("number");
    }

    @Test
    void aFormulaIsShownWithTheNamesThatItsFieldsHaveNow() {
        String total = formula("Total", "ROUND([PRICE] * 1.19, 1)");
        ana.put("/custom_fields/" + price, Map.of("name", "Net price")).data();
        var read = ana.get("/custom_fields/" + total + "?opt_fields=formula,is_value_read_only");
        assertThat(read.at("formula")).isEqualTo("ROUND([Net price] * 1.19, 1)");
        assertThat(read.at("is_value_read_only")).isEqualTo("true");
        set(price, 10);
        assertThat(shown(total)).isEqualTo("11.90");
    }

    @Test
    void whatTheLanguageKnowsIsCalculated() {
        var priority = ana.post(
                "/custom_fields",
                Map.of(
                        "workspace",
                        company.gid(),
                        "name",
                        "Priority",
                        "resource_subtype",
                        "enum",
                        "enum_options",
                        List.of(Map.of("name", "High"))));
        add(priority.gid());
        var today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        Map<String, String> expected = Map.ofEntries(
                Map.entry("1 + 2 * 3 - 4 / 2", "5.00"),
                Map.entry("-(1 + 2) * -3", "9.00"),
                Map.entry("[Price] / 0", ""),
                Map.entry("10 / 3", "3.33"),
                Map.entry("IF([Price] >= 10 AND NOT [Price] > 20, \"fair\", \"odd\")", "fair"),
                Map.entry("if([Priority] = \"high\", 3, 1)", "3.00"),
                Map.entry("MAX([Price], [" + count + "], 1)", "12.50"),
                Map.entry("SUM([Price], [" + count + "])", "12.50"),
                Map.entry("AVERAGE(1, 2)", "1.50"),
                Map.entry("COALESCE([" + count + "], 7)", "7.00"),
                Map.entry("IF(ISSET([" + count + "]), 1, 0)", "0.00"),
                Map.entry("[" + count + "] + 1", ""),
                Map.entry("FLOOR(ABS(-2.5)) + CEILING(2.1)", "5.00"),
                Map.entry("ROUND(12.345, 1)", "12.30"),
                Map.entry("DAYS(start_on, due_on)", "4.00"),
                Map.entry("due_on - start_on", "4.00"),
                Map.entry("[Review] + 7", "2026-12-08T00:00:00.000Z"),
                Map.entry("IF(completed, 1, 2)", "2.00"),
                Map.entry("created_on", today + "T00:00:00.000Z"),
                Map.entry("[Price] * 9999999999999999999999999999 * 99999", ""));
        ana.put("/tasks/" + task, Map.of("start_on", "2026-12-01", "due_on", "2026-12-05"))
                .data();
        ana.put(
                        "/tasks/" + task,
                        Map.of(
                                "custom_fields",
                                Map.of(
                                        price,
                                        "12.50",
                                        review,
                                        "2026-12-01",
                                        priority.gid(),
                                        priority.at("enum_options.0.gid"))))
                .data();
        var fields = new HashMap<String, String>();
        expected.keySet().forEach(formula -> fields.put(formula, formula("Result of " + formula, formula)));
        set(price, "12.5");
        set(price, "12.51");
        set(price, "12.50");
        expected.forEach((formula, value) -> assertThat(shown(String.valueOf(fields.get(formula))))
                .as(formula)
                .isEqualTo(value));
    }

    @Test
    void datesAndCompletionOfTheTaskCount() {
        String days = formula("Days", "DAYS(start_on, COALESCE(completed_on, due_on))");
        ana.put("/tasks/" + task, Map.of("start_on", "2026-01-01", "due_on", "2026-01-03"))
                .data();
        assertThat(shown(days)).isEqualTo("2.00");
        ana.put("/tasks/" + task, Map.of("completed", true)).data();
        assertThat(shown(days)).isNotEqualTo("2.00");
        ana.put("/tasks/" + task, Map.of("completed", false)).data();
        assertThat(shown(days)).isEqualTo("2.00");
    }

    @Test
    void whatIsNoFormulaIsRefusedWithThePlaceAndTheReason() {
        Map<String, String> reasons = Map.ofEntries(
                Map.entry("[Price] *", "at the end"),
                Map.entry("1 + * 2", "character 5"),
                Map.entry("[Prize] * 2", "[Prize]"),
                Map.entry("[Review] * 2", "a date and a number"),
                Map.entry("[Price] > 3", "true or false"),
                Map.entry("IF([Price], 1, 2)", "Needs true or false and not a number"),
                Map.entry("IF(1 < 2, 1, \"two\")", "one type"),
                Map.entry("ROUND()", "Takes 1 to 2 values and not 0"),
                Map.entry("SYSTEM(1)", "Not one of the functions"),
                Map.entry("price", "[Cost]"),
                Map.entry("1e999999999", "character 1"),
                Map.entry("\"open", "character 1"),
                Map.entry("(((((((((((((((((((((((((((((((((((((((((((((1))))", "levels deep"),
                Map.entry("-".repeat(1_000) + "1", "words and signs"),
                Map.entry("1" + "+1".repeat(1_500), "onger than"));
        reasons.forEach((formula, reason) ->
                assertThat(attempt(formula).refusal(400)).as(formula).contains("formula", reason));
        assertThat(attempt("  ").refusal(400)).contains("formula");
    }

    @Test
    void nobodyWritesAResult() {
        String total = formula("Total", "[Price] * 2");
        assertThat(ana.put("/tasks/" + task, Map.of("custom_fields", Map.of(total, 7)))
                        .refusal(400))
                .contains(total, "calculated by a formula", "Total");
    }

    @Test
    void tasksThatAreThereAlreadyAreCalculatedAndAgainWhenTheFormulaChanges() {
        set(price, 10);
        String total = formula("Total", "[Price] * 2");
        await(total, "20.00");
        ana.put("/custom_fields/" + total, Map.of("formula", "[Price] * 3")).data();
        await(total, "30.00");
        assertThat(ana.put("/custom_fields/" + total, Map.of("formula", "due_on"))
                        .refusal(400))
                .contains("Gives a date");
    }

    @Test
    void formulasUseOthersButNeverThemselves() {
        String net = formula("Net", "[Price] * 2");
        String gross = formula("Gross", "[Net] + 1");
        String third = formula("Third", "[Gross] / 3");
        set(price, 10);
        assertThat(List.of(shown(net), shown(gross), shown(third))).containsExactly("20.00", "21.00", "7.00");
        ana.put("/custom_fields/" + net, Map.of("formula", "[Price] * 5")).data();
        await(third, "17.00");
        assertThat(ana.put("/custom_fields/" + net, Map.of("formula", "[Third] + 1"))
                        .refusal(400))
                .contains("depend on itself");
        assertThat(ana.put("/custom_fields/" + net, Map.of("formula", "[Net] + 1"))
                        .refusal(400))
                .contains("depend on itself");
        set(price, 1);
        assertThat(shown(third)).isEqualTo("2.00");
    }

    @Test
    void aFieldThatAFormulaUsesIsNotDeleted() {
        String total = formula("Total", "[Price] * 2");
        assertThat(ana.delete("/custom_fields/" + price).refusal(400)).contains("Total");
        ana.delete("/custom_fields/" + total).data();
        ana.delete("/custom_fields/" + price).data();
    }

    @Test
    void aFieldThatSomebodyDoesNotSeeIsNoneForTheirFormulas() {
        var secret = ben.post(
                "/custom_fields",
                Map.of(
                        "workspace", company.gid(),
                        "name", "Salary",
                        "resource_subtype", "number",
                        "privacy_setting", "private"));
        Person carl = company.member("Carl");
        for (String name : List.of("Salary", secret.gid())) {
            assertThat(carl.post(
                                    "/custom_fields",
                                    Map.of("workspace", company.gid(), "name", "Spy", "formula", "[" + name + "] * 1"))
                            .refusal(400))
                    .contains("Not a custom field");
        }
        String open = ben.post(
                        "/custom_fields",
                        Map.of("workspace", company.gid(), "name", "Raise", "formula", "[Salary] * 2"))
                .gid();
        assertThat(carl.get("/custom_fields/" + open + "?opt_fields=formula").at("formula"))
                .isEqualTo("[" + secret.gid() + "] * 2");
    }

    @Test
    void aRenamedChoiceCountsUnderItsNewName() {
        var size = ana.post(
                "/custom_fields",
                Map.of(
                        "workspace",
                        company.gid(),
                        "name",
                        "Size",
                        "resource_subtype",
                        "enum",
                        "enum_options",
                        List.of(Map.of("name", "Big"))));
        add(size.gid());
        String points = formula("Points", "IF([Size] = \"Big\", 8, 1)");
        set(size.gid(), size.at("enum_options.0.gid"));
        assertThat(shown(points)).isEqualTo("8.00");
        ana.put("/enum_options/" + size.at("enum_options.0.gid"), Map.of("name", "Huge"))
                .data();
        await(points, "1.00");
    }

    @Test
    void resultsAreFoundAsNumbers() {
        String total = formula("Total", "[Price] * 2");
        set(price, 10);
        String search = "/workspaces/" + company.gid() + "/tasks/search?custom_fields." + total;
        assertThat(ana.get(search + ".greater_than=19").all("name")).containsExactly("Chairs");
        assertThat(ana.get(search + ".greater_than=20").data()).isEmpty();
        assertThat(ana.get(search + ".value=20").all("name")).containsExactly("Chairs");
    }

    @Test
    void statementsDoNotGrowWithTheFormulasAndAreAsBeforeWithoutAny() {
        String plain = ana.post("/projects", Map.of("workspace", company.gid(), "name", "Plain"))
                .gid();
        int before = statements(ana.post("/tasks", Map.of("projects", List.of(plain), "name", "A")));
        formula("First", "[Price] * 2");
        int one = statements(ana.post("/tasks", Map.of("projects", List.of(project), "name", "B")));
        formula("Second", "[First] * 2");
        formula("Third", "[Second] * 2");
        int three = statements(ana.post("/tasks", Map.of("projects", List.of(project), "name", "C")));
        assertThat(three).isEqualTo(one);
        assertThat(one).isBetween(before + 1, before + 4);
    }

    private static int statements(Answer answer) {
        answer.data();
        return Integer.parseInt(answer.headers().firstValue("Test-Statements").orElseThrow());
    }
}
