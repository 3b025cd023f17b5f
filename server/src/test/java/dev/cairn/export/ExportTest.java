package dev.cairn.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cairn.CairnTest;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.http.Json;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.SettableClock;
import dev.cairn.support.Waiting;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CairnTest
class ExportTest {
    @Autowired
    Companies companies;

    @Autowired
    Database database;

    @Autowired
    SettableClock clock;

    Companies.Company company;
    Person ana;
    Person ben;
    String project;
    String write;

    @BeforeEach
    void aProject() {
        company = companies.make();
        ana = company.admin("Ana");
        ben = company.member("Ben");
        project = ana.post("/projects", Map.of("name", "Launch", "workspace", company.gid()))
                .gid();
        write = ana.post("/tasks", Map.of("name", "Write", "projects", List.of(project), "assignee", ben.gid()))
                .gid();
        ana.post("/tasks/" + write + "/subtasks", Map.of("name", "Draft"));
        ana.post("/tasks/" + write + "/stories", Map.of("text", "Nearly done"));
        ana.post("/attachments", Map.of("parent", write, "name", "Brief", "url", "https://example.com/brief"));
        String secret = ana.post(
                        "/projects", Map.of("name", "Secret", "workspace", company.gid(), "privacy_setting", "private"))
                .gid();
        ana.post("/tasks", Map.of("name", "Hidden", "projects", List.of(secret)));
    }

    private static HttpResponse<byte[]> fetch(String url) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String content(String url) throws Exception {
        var file = fetch(url);
        assertThat(file.statusCode()).isEqualTo(200);
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(file.body()))) {
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<JsonNode> lines(String url) throws Exception {
        return content(url).lines().map(Json::read).toList();
    }

    private Answer resource(Person person, Object... parts) {
        return person.post(
                "/exports/resource", Map.of("workspace", company.gid(), "export_request_parameters", List.of(parts)));
    }

    private static List<String> names(List<JsonNode> records) {
        return records.stream().map(one -> one.path("name").asString()).toList();
    }

    @Test
    void aProjectIsExportedWithAllThatHangsOnIt() throws Exception {
        var begun = ana.post("/exports/graph", Map.of("parent", project));
        assertThat(begun.at("resource_subtype")).isEqualTo("graph_export_request");
        String url = Waiting.succeeded(ana, begun).at("new_graph_export.download_url");
        var records = new ArrayList<JsonNode>();
        Json.read(content(url)).path("data").forEach(records::add);
        assertThat(names(records)).containsExactly("Launch", "Untitled section", "Write", "Draft");
        assertThat(records.get(2).path("resource_type").asString()).isEqualTo("task");
        assertThat(records.get(2).path("stories").findValuesAsString("text")).contains("Nearly done");
        assertThat(records.get(2).path("attachments").path(0).path("name").asString())
                .isEqualTo("Brief");
        assertThat(records.get(2).path("assignee").path("name").asString()).isEqualTo("Ben");
    }

    @Test
    void aTeamIsExportedWithTheProjectsThatTheActorSees() throws Exception {
        String team = ana.post("/teams", Map.of("name", "Garden", "organization", company.gid()))
                .gid();
        ana.post("/projects", Map.of("name", "Beds", "team", team));
        ana.post("/projects", Map.of("name", "Private beds", "team", team, "privacy_setting", "private"));
        var begun = ben.post("/exports/graph", Map.of("parent", team));
        String text = content(Waiting.succeeded(ben, begun).at("new_graph_export.download_url"));
        assertThat(text).contains("\"Garden\"", "\"Beds\"").doesNotContain("Private beds");
        assertThat(Json.read(text)
                        .path("data")
                        .path(0)
                        .path("members")
                        .path(0)
                        .path("name")
                        .asString())
                .isEqualTo("Ana");
    }

    @Test
    void nobodyExportsWhatTheyDoNotSee() {
        ana.put("/projects/" + project, Map.of("privacy_setting", "private"));
        ben.post("/exports/graph", Map.of("parent", project)).refusal(404);
        companies
                .make()
                .admin("Sam")
                .post("/exports/graph", Map.of("parent", project))
                .refusal(404);
        ana.post("/exports/graph", Map.of("parent", "17")).refusal(404);
        ana.post("/exports/graph", Map.of()).refusal(400);
        resource(companies.make().admin("Sam"), Map.of("resource_type", "task")).refusal(404);
        resource(company.guest("Gil"), Map.of("resource_type", "task")).refusal(403);
    }

    @Test
    void tasksAreExportedLineByLine() throws Exception {
        var begun = resource(ben, Map.of("resource_type", "task"));
        assertThat(begun.at("resource_subtype")).isEqualTo("export_request");
        assertThat(begun.at("new_resource_export.resource_type")).isEqualTo("export_request");
        var tasks = lines(Waiting.succeeded(ben, begun).at("new_resource_export.download_url"));
        assertThat(names(tasks)).containsExactly("Write", "Draft");
        assertThat(tasks.get(0).path("attachments").path(0).has("download_url")).isFalse();
        assertThat(tasks.get(0).path("stories").isEmpty()).isFalse();
    }

    @Test
    void tasksAreFilteredAndShownWithTheFieldsAskedFor() throws Exception {
        var begun = resource(
                ana,
                Map.of(
                        "resource_type",
                        "task",
                        "fields",
                        List.of("name", "assignee.email"),
                        "filters",
                        Map.of("assignee.any", List.of(ben.gid()), "created_at.after", "2020-01-01T00:00:00Z")),
                Map.of("resource_type", "task", "filters", Map.of("created_at.before", "2020-01-01T00:00:00Z")),
                Map.of(
                        "resource_type",
                        "task",
                        "fields",
                        List.of("name"),
                        "filters",
                        Map.of("liked_by.any", List.of("me"))),
                Map.of(
                        "resource_type",
                        "task",
                        "fields",
                        List.of("gid"),
                        "filters",
                        Map.of("commented_on_by.any", List.of("me"))));
        var tasks = lines(Waiting.succeeded(ana, begun).at("new_resource_export.download_url"));
        assertThat(tasks).hasSize(2);
        assertThat(tasks.get(0).toString())
                .isEqualTo("{\"gid\":\"" + write + "\",\"name\":\"Write\",\"assignee\":{\"gid\":\"" + ben.gid()
                        + "\",\"email\":\"" + ben.email() + "\"}}");
        assertThat(tasks.get(1).toString()).isEqualTo("{\"gid\":\"" + write + "\"}");
    }

    @Test
    void partsThatAreNoneAreRefused() {
        resource(ana).refusal(400);
        for (Object bad : List.of(
                Map.of("fields", List.of("name")),
                Map.of("resource_type", "message"),
                Map.of("resource_type", "task", "fields", "name"),
                Map.of("resource_type", "task", "filters", List.of()),
                Map.of("resource_type", "task", "filters", Map.of("assignee.any", List.of("17"))),
                Map.of("resource_type", "task", "filters", Map.of("created_at.after", "soon")),
                Map.of("resource_type", "team", "filters", Map.of("assignee.any", List.of("me"))))) {
            resource(ana, bad).refusal(400);
        }
    }

    @Test
    void aWorkspaceHasOneSuchExportAtATime() {
        database.sql("""
                        INSERT INTO export (workspace_id, id, kind, state, created_by, created_at)
                        VALUES (:workspace, 1, 'resource', 'started', :ben, now())""").bind("workspace", company.id()).bind("ben", ben.id()).update();
        resource(ana, Map.of("resource_type", "team")).refusal(403);
    }

    @Test
    void aLinkEndsAndOpensNothingElse() {
        var begun = ana.post("/exports/graph", Map.of("parent", project));
        String url = Waiting.succeeded(ana, begun).at("new_graph_export.download_url");
        assertThat(fetch(url).statusCode()).isEqualTo(200);
        String[] parts = URI.create(url).getPath().split("/");
        assertThat(fetch(url.replace("/" + parts[4] + "/", "/17/")).statusCode())
                .isEqualTo(403);
        assertThat(fetch(url.replace("/" + parts[5] + "/", "/99999999999/")).statusCode())
                .isEqualTo(403);
        clock.forward(Duration.ofHours(1));
        assertThat(fetch(url).statusCode()).isEqualTo(403);
    }

    @Test
    void anAdminExportsTheWholeOrganization() throws Exception {
        var begun = ana.post("/organization_exports", Map.of("organization", company.gid()));
        assertThat(begun.status()).isEqualTo(201);
        assertThat(begun.at("organization.gid")).isEqualTo(company.gid());
        var finished = await().until(
                        () -> ana.get("/organization_exports/" + begun.gid()),
                        export -> export.at("state").equals("finished"));
        String text = content(finished.at("download_url"));
        var all = Json.read(text);
        assertThat(all.path("task").findValuesAsString("name")).contains("Write", "Draft", "Hidden");
        assertThat(all.path("project").path(0).path("id").isString()).isTrue();
        assertThat(all.path("users").findValuesAsString("email")).containsExactlyInAnyOrder(ana.email(), ben.email());
        assertThat(all.has("story")).isTrue();
        assertThat(text).doesNotContain("password", "token_hash", "storage_key");
    }

    @Test
    void onlyAdminsExportTheOrganizationAndOnlyTheyGetIt() {
        ben.post("/organization_exports", Map.of("organization", company.gid())).refusal(403);
        companies
                .make()
                .admin("Sam")
                .post("/organization_exports", Map.of("organization", company.gid()))
                .refusal(404);
        ana.post("/organization_exports", Map.of()).refusal(400);
        String export = ana.post("/organization_exports", Map.of("organization", company.gid()))
                .gid();
        ben.get("/organization_exports/" + export).refusal(404);
        company.admin("Cleo").get("/organization_exports/" + export).refusal(404);
        ana.get("/organization_exports/17").refusal(404);
    }

    @Test
    void aLongExportIsWrittenAndReadInParts() throws Exception {
        database.sql("""
                        INSERT INTO task (workspace_id, id, name, notes, path, created_by, created_at, modified_at)
                        SELECT :workspace, :base + n, 'Task ' || n,
                          (SELECT string_agg(md5((n * 100 + m)::text), '') FROM generate_series(1, 100) m),
                          ARRAY[:base + n], :ben, now(), now()
                        FROM generate_series(1, 1500) n""")
                .bind("workspace", company.id())
                .bind("base", Long.parseLong(project) * 2)
                .bind("ben", ben.id())
                .update();
        var begun = resource(ben, Map.of("resource_type", "task", "fields", List.of("name", "notes")));
        var tasks = lines(Waiting.succeeded(ben, begun).at("new_resource_export.download_url"));
        assertThat(tasks).hasSize(1_502);
        long parts = database.sql("SELECT count(*) FROM export_part WHERE workspace_id = :workspace")
                .bind("workspace", company.id())
                .number();
        assertThat(parts).isGreaterThan(1);
    }
}
