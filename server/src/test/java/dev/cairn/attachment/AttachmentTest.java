package dev.cairn.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.platform.http.Json;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@CairnTest
class AttachmentTest {
    private static final HttpClient BROWSER = HttpClient.newHttpClient();
    private static final String BOUNDARY = "a-boundary-of-the-test";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 1, 2, 3};

    @Autowired
    Clock clock;

    @Autowired
    Companies companies;

    @Autowired
    LeftFiles leftFiles;

    @Value("${cairn.data}")
    Path data;

    Companies.Company company;
    Person ana;
    Person ben;
    String project;
    String task;

    @BeforeEach
    void makeATask() {
        company = companies.make();
        ana = company.member("Ana");
        ben = company.member("Ben");
        project = ana.post("/projects", Map.of("name", "Launch", "workspace", company.gid()))
                .gid();
        task = ana.post("/tasks", Map.of("name", "Write the post", "projects", List.of(project)))
                .gid();
    }

    @Test
    void aFileIsAttachedAndFetchedWithoutSigningIn() throws Exception {
        var attachment = upload(ana, "photo.png", PNG);
        assertThat(attachment.status()).isEqualTo(200);
        assertThat(attachment.at("name")).isEqualTo("photo.png");
        assertThat(attachment.at("resource_subtype")).isEqualTo("asana");
        assertThat(attachment.at("host")).isEqualTo("asana");
        assertThat(attachment.at("size")).isEqualTo("12");
        assertThat(attachment.at("parent.gid")).isEqualTo(task);
        var saved = fetch(attachment.at("download_url"));
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.body()).isEqualTo(PNG);
        assertThat(header(saved, "Content-Disposition"))
                .startsWith("attachment;")
                .contains("photo.png");
        var shown = fetch(attachment.at("view_url"));
        assertThat(header(shown, "Content-Type")).isEqualTo("image/png");
        assertThat(header(shown, "Content-Disposition")).startsWith("inline");
    }

    @Test
    void itsListShowsIt() {
        String gid = upload(ana, "photo.png", PNG).gid();
        assertThat(ben.get("/attachments?parent=" + task).all("gid")).containsExactly(gid);
        assertThat(ben.get("/tasks/" + task + "/attachments").all("name")).containsExactly("photo.png");
        ben.get("/attachments").refusal(400);
    }

    @Test
    void theBriefOfAProjectHasAttachmentsToo() {
        String brief = ana.post("/projects/" + project + "/project_briefs", Map.of("text", "Why"))
                .gid();
        var link = Map.of("parent", brief, "name", "Plan", "url", "https://example.com/plan");
        String gid = ana.post("/attachments", link).gid();
        assertThat(ben.get("/attachments?parent=" + brief).all("gid")).containsExactly(gid);
        assertThat(ben.get("/attachments?parent=" + project).data()).isEmpty();
        assertThat(ben.get("/attachments/" + gid + "?opt_fields=project_brief").at("project_brief.gid"))
                .isEqualTo(brief);
        ana.put("/projects/" + project, Map.of("privacy_setting", "private")).data();
        ben.get("/attachments?parent=" + brief).refusal(404);
        ben.get("/attachments/" + gid).refusal(404);
        assertThat(ben.post("/attachments", link).refusal(404)).isEqualTo("parent: Not a recognized ID: " + brief);
        ana.post("/projects/" + project + "/addMembers", Map.of("members", List.of(ben.gid())))
                .data();
        ben.delete("/attachments/" + gid).data();
        String again = ana.post("/attachments", link).gid();
        ana.delete("/project_briefs/" + brief).data();
        ana.get("/attachments/" + again).refusal(404);
    }

    @Test
    void noBrowserRunsWhatSomebodyUploaded() throws Exception {
        for (String name :
                List.of("page.html", "page.HTM", "picture.svg", "feed.xml", "code.js", "page.xhtml", "style.css")) {
            var attachment = upload(ana, name, "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
            for (String url : List.of(attachment.at("download_url"), attachment.at("view_url"))) {
                var answer = fetch(url);
                assertThat(header(answer, "Content-Type")).as(name).isEqualTo("application/octet-stream");
                assertThat(header(answer, "Content-Disposition")).as(name).startsWith("attachment");
                assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
                assertThat(header(answer, "Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
            }
        }
    }

    @Test
    void aLinkThatIsOldOrTamperedWithOpensNothing() throws Exception {
        String url = upload(ana, "photo.png", PNG).at("download_url");
        String other = upload(ana, "secret.png", PNG).gid();
        String[] parts = URI.create(url).getPath().split("/");
        String root = url.substring(0, url.indexOf("/files/"));
        assertThat(fetch(root + String.join("/", parts)).statusCode()).isEqualTo(200);
        assertThat(fetch(url.replace("/download/", "/view/")).statusCode()).isEqualTo(403);
        assertThat(fetch(url.replace("/" + parts[4] + "/", "/" + other + "/")).statusCode())
                .isEqualTo(403);
        long later = Long.parseLong(parts[5]) + 900;
        assertThat(fetch(url.replace("/" + parts[5] + "/", "/" + later + "/")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void namesAreMadeSafe() {
        assertThat(upload(ana, "../../etc/passwd", PNG).at("name")).isEqualTo("passwd");
        assertThat(upload(ana, "C:\\\\tmp\\\\plan.xlsx", PNG).at("name")).isEqualTo("plan.xlsx");
        assertThat(upload(ana, "r%C3%A9sum%C3%A9.pdf", PNG).at("name")).isEqualTo("résumé.pdf");
        assertThat(upload(ana, "zażółć.txt", PNG).at("name")).isEqualTo("zażółć.txt");
        assertThat(upload(ana, "..", PNG).at("name")).isEqualTo("file");
        assertThat(upload(ana, "50% done.txt", PNG).at("name")).isEqualTo("50% done.txt");
        assertThat(upload(ana, "x".repeat(400) + ".txt", PNG).at("name"))
                .hasSize(255)
                .endsWith(".txt");
    }

    @Test
    void anAddressIsAttachedByItsName() {
        var link = ana.post(
                "/attachments",
                Map.of(
                        "parent",
                        task,
                        "resource_subtype",
                        "external",
                        "name",
                        "The brief",
                        "url",
                        "https://example.com/brief"));
        assertThat(link.at("resource_subtype")).isEqualTo("external");
        assertThat(link.at("view_url")).isEqualTo("https://example.com/brief");
        assertThat(link.at("download_url")).isEqualTo("null");
        ana.post("/attachments", Map.of("parent", task, "name", "Bad", "url", "javascript:alert(1)"))
                .refusal(400);
        ana.post("/attachments", Map.of("parent", task, "url", "https://example.com"))
                .refusal(400);
        ana.post("/attachments", Map.of("parent", task)).refusal(400);
        ana.post("/attachments", Map.of("name", "x", "url", "https://example.com"))
                .refusal(400);
    }

    @Test
    void deletingAnAttachmentDeletesItsFile() throws Exception {
        var attachment = upload(ana, "photo.png", PNG);
        Path file = data.resolve("attachments").resolve(company.gid()).resolve(attachment.gid());
        assertThat(file).exists();
        String url = attachment.at("download_url");
        assertThat(ben.delete("/attachments/" + attachment.gid()).data().isEmpty())
                .isTrue();
        assertThat(file).doesNotExist();
        assertThat(fetch(url).statusCode()).isEqualTo(404);
        ana.get("/attachments/" + attachment.gid()).refusal(404);
    }

    @Test
    void strangersAndGuestsFindNoAttachment() {
        String gid = upload(ana, "photo.png", PNG).gid();
        Person stranger = companies.make().admin("Sam");
        stranger.get("/attachments/" + gid).refusal(404);
        stranger.get("/attachments?parent=" + task).refusal(404);
        stranger.delete("/attachments/" + gid).refusal(404);
        stranger.get("/attachments/" + gid + "/download").refusal(404);
        assertThat(upload(stranger, "photo.png", PNG).refusal(404)).isEqualTo("parent: Not a recognized ID: " + task);
        company.guest("Gil").get("/attachments/" + gid).refusal(404);
    }

    @Test
    void aRefusedUploadLeavesNoFile() throws Exception {
        Person stranger = companies.make().admin("Sam");
        upload(stranger, "photo.png", PNG).refusal(404);
        Path folder = data.resolve("attachments").resolve(company.gid());
        assertThat(Files.exists(folder)).isFalse();
    }

    @Test
    void filesThatNoAttachmentHasAreRemovedOnceTheyAreOld() throws Exception {
        Path kept = data.resolve("attachments")
                .resolve(company.gid())
                .resolve(upload(ana, "photo.png", PNG).gid());
        Path old = Files.write(kept.resolveSibling("17"), PNG);
        Path young = Files.write(kept.resolveSibling("18"), PNG);
        var longAgo = FileTime.from(clock.instant().minus(Duration.ofDays(2)));
        Files.setLastModifiedTime(kept, longAgo);
        Files.setLastModifiedTime(old, longAgo);
        Files.setLastModifiedTime(young, FileTime.from(clock.instant()));
        leftFiles.remove();
        assertThat(kept).exists();
        assertThat(young).exists();
        assertThat(old).doesNotExist();
    }

    @Test
    void theSameUploadSentAgainIsKeptOnce() throws Exception {
        var first = ana.send(form(ana, "photo.png", PNG).header("Idempotency-Key", "once"));
        var again = ana.send(form(ana, "photo.png", PNG).header("Idempotency-Key", "once"));
        assertThat(again.gid()).isEqualTo(first.gid());
        try (var files = Files.list(data.resolve("attachments").resolve(company.gid()))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aFileOverTheLimitIsRefused() throws Exception {
        byte[] megabyte = new byte[1024 * 1024];
        var parts = new ArrayList<InputStream>();
        parts.add(new ByteArrayInputStream(head("big.bin")));
        for (int i = 0; i < 101; i++) {
            parts.add(new ByteArrayInputStream(megabyte));
        }
        parts.add(new ByteArrayInputStream(tail()));
        var body = new SequenceInputStream(Collections.enumeration(parts));
        var streamed = ana.request("/attachments")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body));
        assertRefused(streamed);
        assertThat(ana.get("/attachments?parent=" + task).data().isEmpty()).isTrue();
    }

    @Test
    void aProjectShowsItsOwnFilesItsBriefsAndThoseOfItsTasksAndSubtasks() {
        String brief = ana.post("/projects/" + project + "/project_briefs", Map.of("text", "Why"))
                .gid();
        String below = ana.post("/tasks/" + task + "/subtasks", Map.of("name", "Draft"))
                .gid();
        String deepest = ana.post("/tasks/" + below + "/subtasks", Map.of("name", "Words"))
                .gid();
        String gone = ana.post("/tasks", Map.of("name", "Gone", "projects", List.of(project)))
                .gid();
        String elsewhere = ana.post("/tasks", Map.of("name", "Other", "workspace", company.gid()))
                .gid();
        for (var parent : List.of(project, brief, task, deepest, gone, elsewhere)) {
            ana.post("/attachments", Map.of("parent", parent, "name", parent, "url", "https://example.com/" + parent))
                    .data();
        }
        ana.delete("/tasks/" + gone).data();
        assertThat(ben.get("/projects/" + project + "/attachments").all("name"))
                .containsExactly(deepest, task, brief, project);
        assertThat(ben.get("/projects/" + project + "/attachments?limit=1&opt_fields=parent.name")
                        .at("0.parent.name"))
                .isEqualTo("Words");
        assertThat(ben.get("/projects/" + brief + "/attachments").status()).isEqualTo(404);
    }

    private void assertRefused(HttpRequest.Builder request) throws Exception {
        var answer = BROWSER.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Json.read(answer.body())
                        .path("errors")
                        .path(0)
                        .path("message")
                        .asString())
                .isNotEmpty();
    }

    @Test
    void whoIsSignedInFollowsThePermanentLink() throws Exception {
        String gid = upload(ana, "photo.png", PNG).gid();
        assertThat(ana.get("/attachments/" + gid).at("permanent_url"))
                .endsWith("/api/1.0/attachments/" + gid + "/download");
        var redirect = ana.get("/attachments/" + gid + "/download");
        assertThat(redirect.status()).isEqualTo(302);
        assertThat(fetch(redirect.headers().firstValue("Location").orElseThrow())
                        .body())
                .isEqualTo(PNG);
    }

    private Answer upload(Person person, String name, byte[] content) {
        return person.send(form(person, name, content));
    }

    private HttpRequest.Builder form(Person person, String name, byte[] content) {
        byte[] head = head(name);
        byte[] tail = tail();
        byte[] body = new byte[head.length + content.length + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(content, 0, body, head.length, content.length);
        System.arraycopy(tail, 0, body, head.length + content.length, tail.length);
        return person.request("/attachments")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    private byte[] head(String name) {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"parent\"\r\n\r\n" + task + "\r\n--"
                        + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: text/html\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] tail() {
        return ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static HttpResponse<byte[]> fetch(String url) throws Exception {
        return BROWSER.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
