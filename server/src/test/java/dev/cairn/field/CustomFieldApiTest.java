package dev.cairn.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.Waiting;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CairnTest
class CustomFieldApiTest {
    @Autowired
    Companies companies;

    Companies.Company company;
    Person ana;
    Person ben;
    Person guest;
    String project;
    String task;

    @BeforeEach
    void aProjectWithATask() {
        company = companies.make();
        ana = company.admin("Ana");
        ben = company.member("Ben");
        guest = company.guest("Gus");
        project = ana.post("/projects", Map.of("workspace", company.gid(), "name", "Launch"))
                .gid();
        task = ana.post("/tasks", Map.of("projects", List.of(project), "name", "Brief"))
                .gid();
    }

    private JsonNode field(String name, String subtype, Object... more) {
        var data = new java.util.HashMap<String, Object>(
                Map.of("workspace", company.gid(), "name", name, "resource_subtype", subtype));
        for (int i = 0; i < more.length; i += 2) {
            data.put((String) more[i], more[i + 1]);
        }
        return ana.post("/custom_fields", data).data();
    }

    /** A field that the project has. */
    private JsonNode added(String name, String subtype, Object... more) {
        var field = field(name, subtype, more);
        ana.post("/projects/" + project + "/addCustomFieldSetting", Map.of("custom_field", gid(field)))
                .data();
        return field;
    }

    private static String gid(JsonNode record) {
        return record.path("gid").asString();
    }

    private static List<Map<String, String>> options(String... names) {
        return Arrays.stream(names).map(name -> Map.of("name", name)).toList();
    }

    private Answer set(JsonNode field, @Nullable Object value) {
        return ana.put("/tasks/" + task, Map.of("custom_fields", Collections.singletonMap(gid(field), value)));
    }

    private static JsonNode valueOf(JsonNode field, Answer task) {
        for (JsonNode value : task.data().path("custom_fields")) {
            if (gid(value).equals(gid(field))) {
                return value;
            }
        }
        throw new AssertionError("The task does not have the field: " + task.text());
    }

    @Test
    void aFieldIsCreatedWithItsOptionsInTheirOrder() {
        var field = field("Priority", "enum", "enum_options", options("High", "Low"), "description", "How urgent");
        assertThat(field.path("resource_type").asString()).isEqualTo("custom_field");
        assertThat(field.path("type").asString()).isEqualTo("enum");
        assertThat(field.path("is_global_to_workspace").asBoolean()).isTrue();
        assertThat(field.path("created_by").path("name").asString()).isEqualTo("Ana");
        assertThat(field.path("enum_options").path(0).path("name").asString()).isEqualTo("High");
        assertThat(field.path("enum_options").path(1).path("color").asString()).isEqualTo("none");
        assertThat(ben.get("/workspaces/" + company.gid() + "/custom_fields").all("name"))
                .containsExactly("Priority");
    }

    @Test
    void theOlderNameOfTheSubtypeSaysTheSame() {
        var wanted = new HashMap<String, Object>(Map.of("workspace", company.gid(), "name", "Soil", "type", "text"));
        wanted.put("resource_subtype", "number");
        assertThat(ana.post("/custom_fields", wanted).refusal(400)).startsWith("type: ");
        wanted.put("type", "number");
        assertThat(ana.post("/custom_fields", wanted).at("resource_subtype")).isEqualTo("number");
    }

    @Test
    void namesOfTheWorkspacesFieldsAreUnique() {
        field("Priority", "enum");
        assertThat(ana.post(
                                "/custom_fields",
                                Map.of("workspace", company.gid(), "name", "PRIORITY", "resource_subtype", "text"))
                        .refusal(400))
                .contains("name:");
    }

    @Test
    void optionsAreAddedMovedRenamedAndDisabled() {
        var field = field("Stage", "enum", "enum_options", options("One", "Three"));
        String three = gid(field.path("enum_options").path(1));
        String two = ana.post(
                        "/custom_fields/" + gid(field) + "/enum_options",
                        Map.of("name", "Two", "color", "green", "insert_before", three))
                .gid();
        ana.put("/enum_options/" + three, Map.of("name", "Drei", "enabled", false))
                .data();
        ana.post(
                        "/custom_fields/" + gid(field) + "/enum_options/insert",
                        Map.of("enum_option", two, "after_enum_option", three))
                .data();
        var read = ben.get("/custom_fields/" + gid(field) + "?opt_fields=enum_options.name,enum_options.enabled");
        assertThat(read.text()).containsSubsequence("One", "Drei", "false", "Two");
    }

    @Test
    void eachTypeOfValueIsWrittenAndReadBack() {
        var text = added("Text", "text");
        assertThat(valueOf(text, set(text, "Hello")).path("text_value").asString())
                .isEqualTo("Hello");
        var number = added("Cost", "number", "precision", 2, "format", "currency", "currency_code", "EUR");
        var cost = valueOf(number, set(number, 1234.567));
        assertThat(cost.path("number_value").decimalValue()).isEqualByComparingTo("1234.57");
        assertThat(cost.path("display_value").asString()).isEqualTo("€1,234.57");
        var choice = added("Priority", "enum", "enum_options", options("High", "Low"));
        String low = gid(choice.path("enum_options").path(1));
        var chosen = valueOf(choice, set(choice, low));
        assertThat(chosen.path("enum_value").path("name").asString()).isEqualTo("Low");
        assertThat(chosen.path("display_value").asString()).isEqualTo("Low");
        var choices = added("Channels", "multi_enum", "enum_options", options("Mail", "Web", "Fair"));
        var several = valueOf(
                choices,
                set(
                        choices,
                        List.of(
                                gid(choices.path("enum_options").path(2)),
                                gid(choices.path("enum_options").path(0)))));
        assertThat(several.path("display_value").asString()).isEqualTo("Fair, Mail");
        assertThat(several.path("multi_enum_values")).hasSize(2);
        var date = added("Review", "date");
        assertThat(valueOf(date, set(date, Map.of("date", "2026-12-01")))
                        .path("date_value")
                        .path("date")
                        .asString())
                .isEqualTo("2026-12-01");
        assertThat(valueOf(date, set(date, "2026-12-01T10:00:00Z"))
                        .path("display_value")
                        .asString())
                .isEqualTo("2026-12-01T10:00:00.000Z");
        var people = added("Reviewers", "people");
        assertThat(valueOf(people, set(people, List.of("me", ben.email())))
                        .path("display_value")
                        .asString())
                .isEqualTo("Ana, Ben");
        var reference = added("Belongs to", "reference");
        assertThat(valueOf(reference, set(reference, List.of(project)))
                        .path("reference_value")
                        .path(0)
                        .path("name")
                        .asString())
                .isEqualTo("Launch");
    }

    @Test
    void percentagesDurationsAndLabelsAreShownAsPeopleWriteThem() {
        var share = added("Share", "number", "precision", 1, "format", "percentage");
        assertThat(valueOf(share, set(share, 0.2514)).path("display_value").asString())
                .isEqualTo("25.1%");
        var time = added("Effort", "number", "format", "duration");
        assertThat(valueOf(time, set(time, 65)).path("display_value").asString())
                .isEqualTo("1h 05m");
        var gold =
                added("Gold", "number", "format", "custom", "custom_label", "coins", "custom_label_position", "suffix");
        assertThat(valueOf(gold, set(gold, "12")).path("display_value").asString())
                .isEqualTo("12 coins");
    }

    @Test
    void nullClearsAValueAndOthersStay() {
        var text = added("Text", "text");
        var number = added("Number", "number");
        set(text, "Hello");
        set(number, 5);
        var cleared = set(text, null);
        assertThat(valueOf(text, cleared).path("display_value").isNull()).isTrue();
        assertThat(valueOf(number, cleared).path("number_value").asInt()).isEqualTo(5);
    }

    @Test
    void valuesAreGivenWhenATaskIsMade() {
        var text = added("Text", "text");
        var made = ana.post(
                "/tasks",
                Map.of("projects", List.of(project), "name", "New", "custom_fields", Map.of(gid(text), "Hello")));
        assertThat(valueOf(text, made).path("display_value").asString()).isEqualTo("Hello");
    }

    @Test
    void aRefusalNamesTheFieldAndTheReason() {
        var number = added("Number", "number");
        var choice = added("Priority", "enum", "enum_options", options("High"));
        var other = field("Elsewhere", "text");
        assertThat(set(number, "many").refusal(400)).contains(gid(number), "Not a number", "Number");
        assertThat(set(choice, "12345").refusal(400)).contains(gid(choice), "Not an option");
        assertThat(set(other, "x").refusal(400)).contains("is not on given object");
        String high = gid(choice.path("enum_options").path(0));
        ana.put("/enum_options/" + high, Map.of("enabled", false)).data();
        assertThat(set(choice, high).refusal(400)).contains("disabled");
    }

    @Test
    void theProjectTellsItsSettingsAndTakesThemAway() {
        var text = added("Text", "text");
        assertThat(ben.get("/projects/" + project + "/custom_field_settings").at("0.custom_field.name"))
                .isEqualTo("Text");
        assertThat(ben.get("/projects/" + project).at("custom_field_settings.0.parent.name"))
                .isEqualTo("Launch");
        set(text, "Hello");
        ana.post("/projects/" + project + "/removeCustomFieldSetting", Map.of("custom_field", gid(text)))
                .data();
        assertThat(ana.get("/tasks/" + task).data().path("custom_fields")).isEmpty();
    }

    @Test
    void aFieldMadeForOneProjectStaysThere() {
        var setting = ana.post(
                "/projects/" + project + "/addCustomFieldSetting",
                Map.of("custom_field", Map.of("name", "Local", "resource_subtype", "text"), "is_important", true));
        assertThat(setting.at("custom_field.is_global_to_workspace")).isNotEqualTo("true");
        assertThat(ana.get("/workspaces/" + company.gid() + "/custom_fields").data())
                .isEmpty();
        String other = ana.post("/projects", Map.of("workspace", company.gid(), "name", "Other"))
                .gid();
        assertThat(ana.post(
                                "/projects/" + other + "/addCustomFieldSetting",
                                Map.of("custom_field", setting.at("custom_field.gid")))
                        .refusal(400))
                .contains("custom_field");
    }

    private String local(String name, Map<String, ?> more) {
        var field = new java.util.HashMap<String, Object>(more);
        field.put("name", name);
        return ana.post("/projects/" + project + "/addCustomFieldSetting", Map.of("custom_field", field))
                .at("custom_field.gid");
    }

    @Test
    void aCopyOfAProjectHasCopiesOfTheFieldsThatBelongToTheOriginalAlone() {
        String choice = local("Size", Map.of("resource_subtype", "enum", "enum_options", options("Big", "Small")));
        String points = local("Points", Map.of("formula", "IF([Size] = \"Big\", 8, 1)"));
        local("Number", Map.of("id_prefix", "JOB"));
        var shared = added("Shared", "text");
        String big = ana.get("/custom_fields/" + choice).at("enum_options.0.gid");
        ana.put("/tasks/" + task, Map.of("custom_fields", Map.of(choice, big, gid(shared), "same")))
                .data();
        var copy = Waiting.succeeded(
                ana, ana.post("/projects/" + project + "/duplicate", Map.of("name", "Again", "include", "notes")));
        String made = copy.at("new_project.gid");
        var settings = ana.get("/projects/" + made + "/custom_field_settings").data();
        assertThat(settings).hasSize(4);
        String copied = settings.path(0).path("custom_field").path("gid").asString();
        assertThat(copied).isNotEqualTo(choice);
        assertThat(settings.path(3).path("custom_field").path("gid").asString()).isEqualTo(gid(shared));
        assertThat(ana.get("/custom_fields/" + copied).at("is_global_to_workspace"))
                .isEqualTo("false");
        String values = "/projects/" + made + "/tasks?opt_fields=custom_fields.display_value,custom_fields.enum_value";
        assertThat(ana.get(values).at("0.custom_fields.0.display_value")).isEqualTo("Big");
        assertThat(ana.get(values).at("0.custom_fields.0.enum_value.gid")).isNotEqualTo(big);
        assertThat(ana.get(values).at("0.custom_fields.1.display_value")).isEqualTo("8.00");
        assertThat(ana.get(values).at("0.custom_fields.2.display_value")).isEqualTo("JOB2-1");
        assertThat(ana.get(values).at("0.custom_fields.3.display_value")).isEqualTo("same");
        ana.put("/custom_fields/" + copied, Map.of("name", "Volume")).data();
        assertThat(ana.get("/custom_fields/" + choice).at("name")).isEqualTo("Size");
        String formula = settings.path(1).path("custom_field").path("gid").asString();
        assertThat(ana.get("/custom_fields/" + formula + "?opt_fields=formula").at("formula"))
                .contains("[Volume]");
        assertThat(ana.get("/custom_fields/" + points + "?opt_fields=formula").at("formula"))
                .contains("[Size]");
    }

    @Test
    void aPrivateFieldIsNobodyElses() {
        var secret = ben.post(
                "/custom_fields",
                Map.of(
                        "workspace", company.gid(),
                        "name", "Salary",
                        "resource_subtype", "text",
                        "privacy_setting", "private"));
        Person carl = company.member("Carl");
        assertThat(carl.get("/custom_fields/" + secret.gid()).status()).isEqualTo(404);
        ben.post("/projects/" + project + "/addCustomFieldSetting", Map.of("custom_field", secret.gid()))
                .data();
        ben.put("/tasks/" + task, Map.of("custom_fields", Map.of(secret.gid(), "1")))
                .data();
        assertThat(carl.get("/tasks/" + task).data().path("custom_fields")).isEmpty();
        assertThat(carl.get("/projects/" + project).data().path("custom_field_settings"))
                .isEmpty();
        assertThat(carl.put("/tasks/" + task, Map.of("custom_fields", Map.of(secret.gid(), "2")))
                        .refusal(400))
                .contains("is not on given object");
    }

    @Test
    void aFieldOfAPrivateProjectIsNotShownOnATaskToThoseWhoOnlySeeTheTask() {
        var text = added("Text", "text");
        set(text, "Hello");
        ana.put("/projects/" + project, Map.of("privacy_setting", "private")).data();
        ana.post("/tasks/" + task + "/addFollowers", Map.of("followers", List.of(guest.gid())))
                .data();
        assertThat(guest.get("/tasks/" + task).data().path("custom_fields")).isEmpty();
    }

    @Test
    void strangersAndGuestsMakeNoFields() {
        var stranger = companies.make().admin("Stranger");
        var field = field("Priority", "enum");
        assertThat(stranger.get("/custom_fields/" + gid(field)).status()).isEqualTo(404);
        assertThat(stranger.put("/custom_fields/" + gid(field), Map.of("name", "Mine"))
                        .status())
                .isEqualTo(404);
        assertThat(guest.post(
                                "/custom_fields",
                                Map.of("workspace", company.gid(), "name", "Mine", "resource_subtype", "text"))
                        .status())
                .isEqualTo(403);
        assertThat(guest.put("/custom_fields/" + gid(field), Map.of("name", "Mine"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aDeletedFieldIsGoneFromTasks() {
        var text = added("Text", "text");
        set(text, "Hello");
        ana.delete("/custom_fields/" + gid(text)).data();
        assertThat(ana.get("/custom_fields/" + gid(text)).status()).isEqualTo(404);
        assertThat(ana.get("/tasks/" + task).data().path("custom_fields")).isEmpty();
    }
}
