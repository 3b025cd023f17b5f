package dev.cairn.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a search asks of custom fields: the tests and the orders of each type. */
@CairnTest
class FieldSearchTest {
    @Autowired
    Companies companies;

    Companies.Company company;
    Person ana;
    Person ben;
    Person carl;
    String project;

    @BeforeEach
    void aProject() {
        company = companies.make();
        ana = company.admin("Ana");
        ben = company.member("Ben");
        carl = company.member("Carl");
        project = ana.post("/projects", Map.of("workspace", company.gid(), "name", "Orders"))
                .gid();
    }

    private Answer field(String name, String subtype, Object... more) {
        var field = new HashMap<String, Object>(Map.of("name", name, "resource_subtype", subtype));
        for (int i = 0; i < more.length; i += 2) {
            field.put((String) more[i], more[i + 1]);
        }
        var setting = ana.post("/projects/" + project + "/addCustomFieldSetting", Map.of("custom_field", field));
        return ana.get("/custom_fields/" + setting.at("custom_field.gid"));
    }

    private String task(String name, Map<String, ?> values) {
        return ana.post("/tasks", Map.of("projects", List.of(project), "name", name, "custom_fields", values))
                .gid();
    }

    private Answer search(Person person, String... parameters) {
        var query = new StringBuilder("/workspaces/" + company.gid() + "/tasks/search?limit=100");
        for (int i = 0; i < parameters.length; i += 2) {
            query.append('&').append(parameters[i]).append('=');
            query.append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        return person.get(query.toString());
    }

    private List<String> found(Answer field, String test, String value) {
        return search(
                        ana,
                        "custom_fields." + field.gid() + "." + test,
                        value,
                        "sort_by",
                        "created_at",
                        "sort_ascending",
                        "true")
                .all("name");
    }

    private List<String> sorted(Answer field, boolean ascending) {
        return search(ana, "sort_by", "custom_fields." + field.gid(), "sort_ascending", String.valueOf(ascending))
                .all("name");
    }

    private static String option(Answer field, int number) {
        return field.at("enum_options." + number + ".gid");
    }

    @Test
    void textsAreComparedByTheirPartsAndSortedWhateverTheirCase() {
        var text = field("Code", "text");
        task("b", Map.of(text.gid(), "Beta-2"));
        task("a", Map.of(text.gid(), "alpha-1"));
        task("none", Map.of());
        assertThat(found(text, "value", "Beta-2")).containsExactly("b");
        assertThat(found(text, "not", "Beta-2")).containsExactly("a", "none");
        assertThat(found(text, "starts_with", "ALPHA")).containsExactly("a");
        assertThat(found(text, "ends_with", "-2")).containsExactly("b");
        assertThat(found(text, "contains", "HA-")).containsExactly("a");
        assertThat(found(text, "not_contains", "ha-")).containsExactly("b", "none");
        assertThat(found(text, "is_set", "true")).containsExactly("b", "a");
        assertThat(found(text, "is_set", "false")).containsExactly("none");
        assertThat(sorted(text, true)).containsExactly("a", "b", "none");
        assertThat(sorted(text, false)).containsExactly("b", "a", "none");
    }

    @Test
    void numbersAreComparedAndSortedAsNumbers() {
        var number = field("Cost", "number");
        task("nine", Map.of(number.gid(), 9));
        task("ten", Map.of(number.gid(), 10));
        task("none", Map.of());
        assertThat(found(number, "value", "10.0")).containsExactly("ten");
        assertThat(found(number, "not", "10")).containsExactly("nine", "none");
        assertThat(found(number, "less_than", "10")).containsExactly("nine");
        assertThat(found(number, "greater_than", "9")).containsExactly("ten");
        assertThat(found(number, "at_most", "9")).containsExactly("nine");
        assertThat(found(number, "at_least", "9")).containsExactly("nine", "ten");
        assertThat(found(number, "is_set", "false")).containsExactly("none");
        assertThat(sorted(number, true)).containsExactly("nine", "ten", "none");
        assertThat(sorted(number, false)).containsExactly("ten", "nine", "none");
    }

    @Test
    void datesAreComparedAndSortedAsDays() {
        var date = field("Review", "date");
        task("late", Map.of(date.gid(), "2026-12-10"));
        task("early", Map.of(date.gid(), "2026-12-02T10:00:00Z"));
        task("none", Map.of());
        assertThat(found(date, "value", "2026-12-02")).containsExactly("early");
        assertThat(found(date, "not", "2026-12-02")).containsExactly("late", "none");
        assertThat(found(date, "before", "2026-12-10")).containsExactly("early");
        assertThat(found(date, "after", "2026-12-02")).containsExactly("late");
        assertThat(found(date, "on_or_before", "2026-12-10")).containsExactly("late", "early");
        assertThat(found(date, "on_or_after", "2026-12-03")).containsExactly("late");
        assertThat(sorted(date, true)).containsExactly("early", "late", "none");
        assertThat(sorted(date, false)).containsExactly("late", "early", "none");
    }

    @Test
    void choicesAreFoundAmongOthersAndSortedAsPeopleOrderedThem() {
        var one = field(
                "Size", "enum", "enum_options", List.of(Map.of("name", "S"), Map.of("name", "M"), Map.of("name", "L")));
        task("large", Map.of(one.gid(), option(one, 2)));
        task("small", Map.of(one.gid(), option(one, 0)));
        task("none", Map.of());
        assertThat(found(one, "value", option(one, 2))).containsExactly("large");
        assertThat(found(one, "any", option(one, 2) + "," + option(one, 0))).containsExactly("large", "small");
        assertThat(found(one, "not", option(one, 2))).containsExactly("small", "none");
        assertThat(sorted(one, true)).containsExactly("small", "large", "none");
        assertThat(sorted(one, false)).containsExactly("large", "small", "none");
        var many =
                field("Channels", "multi_enum", "enum_options", List.of(Map.of("name", "Web"), Map.of("name", "Mail")));
        String both = task("both", Map.of(many.gid(), List.of(option(many, 0), option(many, 1))));
        ana.put("/tasks/" + both, Map.of("custom_fields", Map.of(one.gid(), option(one, 1))))
                .data();
        task("mail", Map.of(many.gid(), List.of(option(many, 1))));
        assertThat(found(many, "value", option(many, 1))).containsExactly("both", "mail");
        assertThat(found(many, "all", option(many, 0) + "," + option(many, 1))).containsExactly("both");
        assertThat(found(many, "not", option(many, 0))).doesNotContain("both").contains("mail", "none");
        assertThat(sorted(many, true)).startsWith("both", "mail");
    }

    @Test
    void peopleAndReferencesAreFoundByWhomTheyName() {
        var people = field("Reviewers", "people");
        task("ben", Map.of(people.gid(), List.of(ben.gid())));
        task("both", Map.of(people.gid(), List.of(ana.gid(), ben.gid())));
        assertThat(found(people, "value", ana.email())).containsExactly("both");
        assertThat(found(people, "any", "me," + ben.gid())).containsExactly("ben", "both");
        assertThat(found(people, "all", "me," + ben.gid())).containsExactly("both");
        assertThat(found(people, "not", "me")).containsExactly("ben");
        assertThat(sorted(people, true)).containsExactly("both", "ben");
        var reference = field("See also", "reference");
        task("refers", Map.of(reference.gid(), List.of(project)));
        assertThat(found(reference, "value", project)).containsExactly("refers");
        assertThat(found(reference, "is_set", "true")).containsExactly("refers");
        assertThat(search(ana, "sort_by", "custom_fields." + reference.gid()).refusal(400))
                .contains("sort_by", "no order");
    }

    @Test
    void idsAreFoundAsTheyAreShownAndSortedAsNumbers() {
        var ids = field("Number", "text", "id_prefix", "SO");
        for (int i = 1; i <= 10; i++) {
            task("Order " + i, Map.of());
        }
        assertThat(found(ids, "value", "SO-2")).containsExactly("Order 2");
        assertThat(found(ids, "starts_with", "so-1")).containsExactly("Order 1", "Order 10");
        assertThat(sorted(ids, true)).startsWith("Order 1", "Order 2", "Order 3");
        assertThat(sorted(ids, false)).startsWith("Order 10", "Order 9");
    }

    @Test
    void whatATypeDoesNotKnowIsRefused() {
        var number = field("Cost", "number");
        var size = field("Size", "enum", "enum_options", List.of(Map.of("name", "S")));
        for (String[] bad : new String[][] {
            {number.gid() + ".contains", "1", "number"},
            {number.gid() + ".value", "much", "Not a number"},
            {size.gid() + ".all", option(size, 0), "enum"},
            {size.gid() + ".value", option(size, 0) + "," + option(size, 0), "More than one"},
            {size.gid() + ".any", "small", "Not a recognized ID"},
            {"12345.value", "1", "Not a recognized custom field"},
        }) {
            assertThat(search(ana, "custom_fields." + bad[0], bad[1]).refusal(400))
                    .as(bad[0])
                    .contains("custom_fields." + bad[0], bad[2]);
        }
        for (String order : List.of("custom_fields.12345", "custom_fields.", "custom_fields.x")) {
            assertThat(search(ana, "sort_by", order).refusal(400)).contains("sort_by");
        }
    }

    @Test
    void aValueThatIsHiddenIsNeitherFoundNorOrderedBy() {
        ana.put("/projects/" + project, Map.of("privacy_setting", "private")).data();
        var salary = ana.post(
                "/custom_fields", Map.of("workspace", company.gid(), "name", "Salary", "resource_subtype", "number"));
        ana.post("/projects/" + project + "/addCustomFieldSetting", Map.of("custom_field", salary.gid()))
                .data();
        String low = task("low", Map.of(salary.gid(), 1));
        String high = task("high", Map.of(salary.gid(), 2));
        for (String task : List.of(low, high)) {
            ana.post("/tasks/" + task + "/addFollowers", Map.of("followers", List.of(carl.gid())))
                    .data();
        }
        String test = "custom_fields." + salary.gid();
        assertThat(search(ana, test + ".value", "2").all("name")).containsExactly("high");
        assertThat(search(carl, test + ".value", "2").data()).isEmpty();
        assertThat(search(carl, test + ".is_set", "true").data()).isEmpty();
        assertThat(search(carl, test + ".not", "2").all("name")).containsExactlyInAnyOrder("low", "high");
        assertThat(search(carl, test + ".is_set", "false").all("name")).containsExactlyInAnyOrder("low", "high");
        var one = search(carl, "sort_by", test, "sort_ascending", "true").all("name");
        var other =
                search(carl, "sort_by", "created_at", "sort_ascending", "true").all("name");
        assertThat(one).isEqualTo(other);
    }
}
