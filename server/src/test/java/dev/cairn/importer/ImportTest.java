package dev.cairn.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cairn.CairnTest;
import dev.cairn.platform.http.Json;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CairnTest
class ImportTest {
    private static final String ASANAS = "Task ID,Created At,Completed At,Last Modified,Name,Section/Column,Assignee,"
            + "Assignee Email,Start Date,Due Date,Tags,Notes,Projects,Parent task,Blocked By (Dependencies),"
            + "Blocking (Dependencies)\n";

    @Autowired
    Companies companies;

    Companies.Company company;
    Person ana;
    Person ben;

    @BeforeEach
    void aCompany() {
        company = companies.make();
        ana = company.admin("Ana");
        ben = company.member("Ben");
    }

    @Test
    void anAsanaExportBecomesProjectsSectionsTasksAndSubtasks() {
        var ended = run(ana, upload(ana, "fair.csv", asanasFile()));
        assertThat(ended.at("status")).as(ended.text()).isEqualTo("succeeded");
        assertThat(ended.at("report.created")).isEqualTo("4");
        String fair = ended.at("project.gid");
        assertThat(ended.at("project.name")).isEqualTo("Fair");
        assertThat(ana.get("/projects/" + fair + "/sections").all("name")).containsExactly("To do", "Done");
        assertThat(tasks(fair)).containsExactly("Book the hall", "Print the signs", "Ask for quotes");
        var hall = task(fair, "Book the hall");
        assertThat(hall.at("assignee.gid")).isEqualTo(ben.gid());
        assertThat(hall.at("start_on")).isEqualTo("2026-04-01");
        assertThat(hall.at("due_on")).isEqualTo("2026-04-10");
        assertThat(hall.at("created_at")).isEqualTo("2026-03-02T00:00:00.000Z");
        assertThat(hall.at("notes")).contains("- one \"quiet\"");
        assertThat(names(hall.data().path("tags"))).containsExactlyInAnyOrder("event", "urgent");
        assertThat(names(hall.data().path("dependents"))).containsExactly("Print the signs");
        var quotes = task(fair, "Ask for quotes");
        assertThat(quotes.at("completed_at")).isEqualTo("2026-03-20T00:00:00.000Z");
        assertThat(names(quotes.data().path("projects"))).containsExactlyInAnyOrder("Fair", "Calendar");
        var signs = task(fair, "Print the signs");
        assertThat(ana.get("/tasks/" + signs.gid() + "/subtasks").all("name")).containsExactly("Call three printers");
    }

    @Test
    void whatCouldNotBeTakenIsReportedWithItsRowAndReason() {
        var ended = run(ana, upload(ana, "fair.csv", asanasFile()));
        var problem = ended.data().path("report").path("problems").path(0);
        assertThat(problem.path("row").asInt()).isEqualTo(4);
        assertThat(problem.path("column").asString()).isEqualTo("Assignee Email");
        assertThat(problem.path("task").asString()).isEqualTo("Call three printers");
        assertThat(problem.path("kind").asString()).isEqualTo("unknown_assignee");
        assertThat(problem.path("reason").asString()).contains("nobody@elsewhere.example");
        assertThat(ended.at("report.columns_not_taken.0")).isEqualTo("Last Modified");
        assertThat(ended.data().path("report").path("columns_not_taken")).hasSize(1);
    }

    @Test
    void furtherColumnsBecomeCustomFieldsOfTheTypeOfTheirCells() {
        String rows = """
                1,2026-03-02,,,Hall,To do,,,,,,,Fair,,,,High,12.5,2026-04-01,Mail
                2,2026-03-02,,,Signs,To do,,,,,,,Fair,,,,Low,3,2026-04-02,Phone first
                3,2026-03-02,,,Chairs,To do,,,,,,,Fair,,,,High,"1,200",2026-04-03,By the door
                4,2026-03-02,,,Tables,To do,,,,,,,Fair,,,,Low,7,2026-04-04,
                5,2026-03-02,,,Lamps,To do,,,,,,,Fair,,,,Low,8,2026-04-05,
                6,2026-03-02,,,Rugs,To do,,,,,,,Fair,,,,,many,,
                """;
        String file = ASANAS.strip() + ",Priority,Hours,Review,Where\n" + rows;
        var ended = run(ana, upload(ana, "fair.csv", file.getBytes(StandardCharsets.UTF_8)));
        assertThat(ended.at("report.created")).as(ended.text()).isEqualTo("6");
        assertThat(ended.data().path("report").path("problems").findValuesAsString("kind"))
                .containsExactly("no_number");
        String fair = ended.at("project.gid");
        var settings = ana.get("/projects/" + fair
                        + "/custom_field_settings?opt_fields=custom_field.name,custom_field.resource_subtype")
                .data();
        assertThat(settings.findValuesAsString("resource_subtype")).containsExactly("enum", "number", "date", "text");
        var values = task(fair, "Chairs").data().path("custom_fields");
        assertThat(values.findValuesAsString("display_value"))
                .containsExactly("High", "1200.0", "2026-04-03T00:00:00.000Z", "By the door");

        String newer = file.replace("Low,3,", "High,4,");
        var again = run(ana, upload(ana, "fair.csv", newer.getBytes(StandardCharsets.UTF_8)));
        assertThat(again.at("report.updated")).isEqualTo("1");
        assertThat(again.at("report.unchanged")).isEqualTo("5");
        assertThat(task(fair, "Signs")
                        .data()
                        .path("custom_fields")
                        .findValuesAsString("display_value")
                        .getFirst())
                .isEqualTo("High");
        assertThat(ana.get("/projects/" + fair + "/custom_field_settings").data())
                .hasSize(4);
    }

    @Test
    void importingTheSameFileTwiceMakesNoDoublesAndTouchesNothing() {
        var first = run(ana, upload(ana, "fair.csv", asanasFile()));
        String fair = first.at("project.gid");
        String modified = task(fair, "Book the hall").at("modified_at");
        var second = run(ana, upload(ana, "fair again.csv", asanasFile()));
        assertThat(second.at("project.gid")).isEqualTo(fair);
        assertThat(second.at("report.created")).isEqualTo("0");
        assertThat(second.at("report.unchanged")).isEqualTo("4");
        assertThat(tasks(fair)).hasSize(3);
        assertThat(task(fair, "Book the hall").at("modified_at")).isEqualTo(modified);
        assertThat(ana.get("/workspaces/" + company.gid() + "/projects").all("name"))
                .hasSize(2);
        assertThat(ana.get("/tags?workspace=" + company.gid()).all("name")).hasSize(2);
    }

    @Test
    void aNewerExportChangesOnlyWhatItSaysAnewAndKeepsEditsMadeHere() {
        String fair = run(ana, upload(ana, "fair.csv", asanasFile())).at("project.gid");
        var hall = task(fair, "Book the hall");
        ana.put("/tasks/" + hall.gid(), Map.of("name", "Book the big hall"));
        String newer = text(asanasFile())
                .replace("2026-04-10", "2026-04-12")
                .replace("504,2026-03-04,,", "504,2026-03-04,2026-04-02,");
        var ended = run(ana, upload(ana, "fair.csv", newer.getBytes(StandardCharsets.UTF_8)));
        assertThat(ended.at("report.updated")).isEqualTo("2");
        assertThat(ended.at("report.unchanged")).isEqualTo("2");
        var now = full(hall.gid());
        assertThat(now.at("name")).isEqualTo("Book the big hall");
        assertThat(now.at("due_on")).isEqualTo("2026-04-12");
        assertThat(task(fair, "Print the signs").at("completed_at")).isEqualTo("2026-04-02T00:00:00.000Z");
    }

    @Test
    void afterItsProjectIsDeletedAFileCanBeImportedAgain() {
        String fair = run(ana, upload(ana, "fair.csv", asanasFile())).at("project.gid");
        String hall = task(fair, "Book the hall").gid();
        ana.put("/tasks/" + hall, Map.of("notes", "Changed"));
        ana.delete("/projects/" + fair);
        var again = run(ana, upload(ana, "fair.csv", asanasFile()));
        assertThat(again.at("status")).as(again.text()).isEqualTo("succeeded");
        assertThat(again.at("project.gid")).isNotEqualTo(fair);
        assertThat(tasks(again.at("project.gid"))).hasSize(3).contains("Print the signs", "Book the hall");
    }

    @Test
    void aTaskThatSomebodyDeletedStaysDeleted() {
        String fair = run(ana, upload(ana, "fair.csv", asanasFile())).at("project.gid");
        ana.delete("/tasks/" + task(fair, "Book the hall").gid());
        var again = run(ana, upload(ana, "fair.csv", asanasFile()));
        assertThat(again.at("report.skipped")).isEqualTo("1");
        assertThat(kinds(again)).contains("deleted");
        assertThat(tasks(fair)).doesNotContain("Book the hall");
    }

    @Test
    void rowsWithProblemsAreLeftOutOrTakenInPart() {
        String long_ = "L".repeat(1_100);
        String rows = ASANAS
                + "1,,,,,To do,,,,,,,Odd,,,\n"
                + "2,,,," + long_ + ",To do,,,,,,,Odd,,,\n"
                + "3,,,,Impossible,To do,,,,2026-02-30,,,Odd,,,\n"
                + "4,,,,Backwards,To do,,,2026-05-02,2026-05-01,,,Odd,,,\n"
                + "5,,,,Open start,To do,,,2026-05-02,,,,Odd,,,\n"
                + "6,,,,Orphan,To do,,,,,,,,No such task,,\n"
                + "3,,,,Twice,To do,,,,,,,Odd,,,\n"
                + "7,,,,First of two,To do,,,,,,,Odd,,Second of two,\n"
                + "8,,,,Second of two,To do,,,,,,,Odd,,First of two,\n"
                + "9,,,,\"=HYPERLINK(\"\"http://example.com\"\",\"\"x\"\")\",To do,,,,,,<script>alert(1)</script><b>x</b>,Odd,,,\n"
                + "10,,,,Under myself,To do,,,,,,,,Under myself,,\n";
        var ended = run(ana, upload(ana, "odd.csv", rows.getBytes(StandardCharsets.UTF_8)));
        assertThat(ended.at("status")).as(ended.text()).isEqualTo("succeeded");
        assertThat(ended.at("report.created")).isEqualTo("9");
        assertThat(ended.at("report.skipped")).isEqualTo("2");
        assertThat(kinds(ended))
                .containsExactlyInAnyOrder(
                        "no_name",
                        "name_too_long",
                        "no_date",
                        "start_after_due",
                        "start_without_due",
                        "unknown_parent",
                        "repeated_id",
                        "dependency_circle",
                        "parent_circle");
        String odd = ended.at("project.gid");
        var shortened = task(odd, "L".repeat(1_023) + "…");
        assertThat(shortened.at("notes")).isEqualTo(long_);
        var formula = task(odd, "=HYPERLINK(\"http://example.com\",\"x\")");
        assertThat(formula.at("notes")).isEqualTo("<script>alert(1)</script><b>x</b>");
        assertThat(formula.at("html_notes")).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(task(odd, "Orphan").at("parent")).isEqualTo("null");
    }

    @Test
    void anotherFileIsGuessedAtAndWaitsForItsMapping() {
        String rows = "Zadanie;Osoba;Termin;Status\r\nPrzygotować ofertę;" + ben.email()
                + ";24.12.2026;W toku\r\n\"Wysłać fakturę; pilne\";Ben;1.2.2027;Nowe\r\n";
        var made = upload(ana, "oferty.csv", rows.getBytes(Charset.forName("windows-1250")));
        assertThat(made.at("status")).isEqualTo("needs_mapping");
        assertThat(made.at("encoding")).isEqualTo("windows-1250");
        assertThat(made.at("delimiter")).isEqualTo("semicolon");
        assertThat(made.at("mapping.Zadanie")).isEqualTo("name");
        assertThat(made.at("mapping.Osoba")).isEqualTo("assignee");
        assertThat(made.at("mapping.Termin")).isEqualTo("due_on");
        assertThat(made.at("mapping.Status")).isEqualTo("section");
        assertThat(ana.post("/imports/" + made.gid() + "/start", Map.of()).refusal(400))
                .startsWith("mapping:");
        var ready = ana.put(
                "/imports/" + made.gid(),
                Map.of("mapping", Json.read(made.data().path("mapping").toString())));
        assertThat(ready.at("status")).isEqualTo("ready");
        var ended = run(ana, ready);
        String project = ended.at("project.gid");
        assertThat(ended.at("project.name")).isEqualTo("oferty");
        assertThat(tasks(project)).containsExactly("Przygotować ofertę", "Wysłać fakturę; pilne");
        assertThat(task(project, "Wysłać fakturę; pilne").at("due_on")).isEqualTo("2027-02-01");
        assertThat(task(project, "Wysłać fakturę; pilne").at("assignee.name")).isEqualTo("Ben");
        var again = run(
                ana,
                ana.put(
                        "/imports/"
                                + upload(ana, "oferty.csv", rows.getBytes(Charset.forName("windows-1250")))
                                        .gid(),
                        Map.of("mapping", Json.read(made.data().path("mapping").toString()))));
        assertThat(again.at("project.gid")).isEqualTo(project);
        assertThat(again.at("report.unchanged")).isEqualTo("2");
    }

    @Test
    void daysAndMonthsAreToldApartByTheWholeColumnOrReported() {
        var clear = run(ana, ready("Name,Due date\nA,3/4/2026\nB,25/4/2026\n"));
        assertThat(task(clear.at("project.gid"), "A").at("due_on")).isEqualTo("2026-04-03");
        var american = run(ana, ready("Name,Due date\nA,3/4/2026\nB,4/25/2026\n"));
        assertThat(task(american.at("project.gid"), "A").at("due_on")).isEqualTo("2026-03-04");
        var unclear = ready("Name,Due date\nA,3/4/2026\nB,5/6/2026\n");
        assertThat(unclear.at("preview.date_orders.due_on")).isEqualTo("unclear");
        var told = ana.put("/imports/" + unclear.gid(), Map.of("date_orders", Map.of("due_on", "dmy")));
        assertThat(told.at("preview.partial")).isEqualTo("0");
        assertThat(task(run(ana, told).at("project.gid"), "B").at("due_on")).isEqualTo("2026-06-05");
        var untold = run(ana, ready("Name,Due date\nA,3/4/2026\nB,5/6/2026\n"));
        assertThat(kinds(untold)).containsExactly("unclear_date", "unclear_date");
        assertThat(task(untold.at("project.gid"), "A").at("due_on")).isEqualTo("null");
    }

    private Answer ready(String rows) {
        var made = upload(
                ana, "dates" + rows.hashCode() + System.nanoTime() + ".csv", rows.getBytes(StandardCharsets.UTF_8));
        return ana.put("/imports/" + made.gid(), Map.of("mapping", Map.of("Name", "name", "Due date", "due_on")));
    }

    @Test
    void encodingsAreRecognised() {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            var plain = upload(ana, "a.csv", "Name,Notes\nZażółć gęślą,jaźń 日本語\n".getBytes(charset));
            assertThat(plain.at("encoding")).isEqualTo(charset.name().toLowerCase(java.util.Locale.ROOT));
            var marked = upload(ana, "a.csv", "\uFEFFName,Notes\nZażółć gęślą,jaźń 日本語\n".getBytes(charset));
            assertThat(marked.at("columns.0")).isEqualTo("Name");
            assertThat(marked.at("preview.first_rows.0.0")).isEqualTo("Zażółć gęślą");
        }
        var french =
                upload(ana, "a.csv", "Name;Notes\nDéjà vu à Nîmes;où ça\n".getBytes(Charset.forName("windows-1252")));
        assertThat(french.at("encoding")).isEqualTo("windows-1252");
    }

    @Test
    void whatIsNoCsvIsRefusedWithItsLine() {
        assertThat(refused("Name,Notes\nGood,\"fine\"\nBad,\"never closed\nNext,row\n"))
                .contains("line 3");
        assertThat(refused("Name,Notes\nBad,\"closed\"too early\n")).contains("line 2");
        assertThat(refused("")).isEqualTo("file: Missing input");
        assertThat(refused("PK\u0003\u0004zip")).contains("spreadsheet");
    }

    private String refused(String file) {
        return upload(ana, "bad.csv", file.getBytes(StandardCharsets.UTF_8)).refusal(400);
    }

    @Test
    void anImportNeedsAFileAWorkspaceAndItsMembership() {
        var guest = company.guest("Guest");
        var stranger = companies.make().member("Stranger");
        byte[] file = "Name\nA\n".getBytes(StandardCharsets.UTF_8);
        assertThat(upload(guest, "a.csv", file).refusal(403)).contains("import data");
        assertThat(upload(stranger, "a.csv", file).refusal(404)).startsWith("workspace");
        String mine = upload(ana, "a.csv", file).gid();
        assertThat(ben.get("/imports/" + mine).refusal(404)).startsWith("import");
        assertThat(ben.post("/imports/" + mine + "/start", Map.of()).refusal(404))
                .startsWith("import");
        assertThat(ana.get("/imports/nonsense").refusal(404)).startsWith("import");
        assertThat(ana.get("/imports?workspace=" + company.gid()).all("file_name"))
                .containsExactly("a.csv");
        assertThat(ana.delete("/imports/" + mine).status()).isEqualTo(200);
        assertThat(ana.get("/imports/" + mine).status()).isEqualTo(404);
    }

    @Test
    void aMappingThatDoesNotFitIsRefused() {
        String gid = upload(ana, "a.csv", "Name,Due\nA,2026-01-01\n".getBytes(StandardCharsets.UTF_8))
                .gid();
        assertThat(mapping(gid, Map.of("Nome", "name"))).contains("Not a column");
        assertThat(mapping(gid, Map.of("Name", "title"))).contains("Not one of");
        assertThat(mapping(gid, Map.of("Name", "name", "Due", "name"))).contains("Two columns");
        assertThat(ana.put("/imports/" + gid, Map.of("mapping", Map.of("Due", "due_on")))
                        .at("status"))
                .isEqualTo("needs_mapping");
    }

    private String mapping(String gid, Map<String, String> mapping) {
        return ana.put("/imports/" + gid, Map.of("mapping", mapping)).refusal(400);
    }

    @Test
    void tasksGoIntoAChosenProjectThatTheActorMayEdit() {
        String mine = ana.post("/projects", Map.of("workspace", company.gid(), "name", "Mine"))
                .gid();
        String closed = ana.post(
                        "/projects", Map.of("workspace", company.gid(), "name", "Closed", "privacy_setting", "private"))
                .gid();
        byte[] file = "Name,Status\nA,New\nB,Open\n".getBytes(StandardCharsets.UTF_8);
        assertThat(send(ben, "a.csv", file, Map.of("workspace", company.gid(), "project", closed))
                        .refusal(404))
                .startsWith("project");
        var made = send(
                ana,
                "a.csv",
                file,
                Map.of(
                        "workspace",
                        company.gid(),
                        "project",
                        mine,
                        "mapping",
                        "{\"Name\":\"name\",\"Status\":\"section\"}"));
        assertThat(made.at("status")).isEqualTo("ready");
        assertThat(run(ana, made).at("project.gid")).isEqualTo(mine);
        assertThat(ana.get("/projects/" + mine + "/sections").all("name"))
                .containsExactly("Untitled section", "New", "Open");
    }

    @Test
    void anImportOfSomebodyElsesTasksLeavesThemAlone() {
        String fair = run(ana, upload(ana, "fair.csv", asanasFile())).at("project.gid");
        ana.put("/projects/" + fair, Map.of("privacy_setting", "private"));
        var bens = run(ben, upload(ben, "fair.csv", asanasFile()));
        assertThat(kinds(bens)).contains("not_editable");
        assertThat(ben.get("/projects/" + fair).status()).isEqualTo(404);
        assertThat(tasks(fair)).hasSize(3);
    }

    private byte[] asanasFile() {
        try (var in = ImportTest.class.getResourceAsStream("asana.csv")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("BEN", ben.email())
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private Answer upload(Person person, String name, byte[] file) {
        return send(person, name, file, Map.of("workspace", company.gid()));
    }

    private Answer send(Person person, String name, byte[] file, Map<String, String> fields) {
        String boundary = "a-boundary-of-the-test";
        var body = new ByteArrayOutputStream();
        new LinkedHashMap<>(fields)
                .forEach((field, value) -> body.writeBytes(("--" + boundary
                                + "\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return person.send(person.request("/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Starts an import and waits for its end. */
    private Answer run(Person person, Answer made) {
        String path = "/imports/" + made.gid();
        assertThat(person.post(path + "/start", Map.of()).at("status")).isIn("running", "succeeded");
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !person.get(path).at("status").equals("running"));
        return person.get(path);
    }

    private List<String> tasks(String project) {
        return ana.get("/projects/" + project + "/tasks").all("name");
    }

    private Answer task(String project, String name) {
        for (JsonNode task : ana.get("/projects/" + project + "/tasks").data()) {
            if (task.path("name").asString().equals(name)) {
                return full(task.path("gid").asString());
            }
        }
        throw new AssertionError("No task is called " + name);
    }

    private Answer full(String gid) {
        return ana.get("/tasks/" + gid + "?opt_fields=name,notes,html_notes,assignee.name,start_on,due_on,created_at,"
                + "modified_at,completed_at,tags.name,projects.name,parent.name,dependents.name,"
                + "custom_fields.display_value");
    }

    private static List<String> names(JsonNode records) {
        var names = new ArrayList<String>();
        records.forEach(record -> names.add(record.path("name").asString()));
        return names;
    }

    private static List<String> kinds(Answer ended) {
        var kinds = new ArrayList<String>();
        ended.data()
                .path("report")
                .path("problems")
                .forEach(problem -> kinds.add(problem.path("kind").asString()));
        return kinds;
    }
}
