package dev.cairn.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.Companies.Company;
import dev.cairn.support.Person;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What clients rely on of rich text and of attachments. */
@CairnTest
class TextsAndFilesTest {
    @Autowired
    Companies companies;

    Company company;
    Person ana;
    String task;

    @BeforeEach
    void makeATask() {
        company = companies.make();
        ana = company.admin("Ana");
        task = ana.post("/tasks", Map.of("name", "Draft", "workspace", company.gid()))
                .gid();
    }

    private Answer notes(String html) {
        return ana.put("/tasks/" + task + "?opt_fields=notes,html_notes", Map.of("html_notes", html));
    }

    @Test
    void theTagsOfDescriptionsAreTakenAndThePlainTextFollows() {
        var answer = notes("<body><h1>Plan</h1><strong>Bold</strong> <em>em</em> <u>u</u> <s>s</s> <code>c</code>"
                + "<ul><li>One</li></ul><ol><li>Two</li></ol><hr/><pre>pre</pre><blockquote>Q</blockquote>"
                + "<table><tr><td>Cell</td></tr></table></body>");
        assertThat(answer.at("html_notes")).startsWith("<body>").contains("<strong>Bold</strong>", "<li>One</li>");
        assertThat(answer.at("notes")).contains("Plan", "Bold", "One", "Cell").doesNotContain("<");
    }

    @Test
    void whatIsNoRichTextIsRefused() {
        for (String html : List.of(
                "no body",
                "<body>open",
                "<body><b>bold</b></body>",
                "<body><script>x</script></body>",
                "<body><strong style='x'>x</strong></body>",
                "<body>a</body><body>b</body>",
                "<body><ul><li>x</ul></li></body>")) {
            assertThat(notes(html).refusal(400)).as(html).startsWith("html_notes: ");
        }
    }

    @Test
    void aMentionBecomesALink() {
        var answer = notes("<body><a data-asana-gid=\"" + ana.gid() + "\"/></body>");
        assertThat(answer.at("html_notes")).contains("href=\"", "data-asana-gid=\"" + ana.gid() + "\"", "Ana");
        assertThat(answer.at("notes")).isEqualTo("@Ana");
        assertThat(notes("<body><a data-asana-gid=\"1\"/></body>").refusal(400)).startsWith("html_notes: ");
    }

    private Answer upload(String path, String fields) {
        String form = fields + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\nHello\r\n--b--\r\n";
        return ana.send("POST", path, form, "multipart/form-data; boundary=b");
    }

    @Test
    void aFileIsAttachedByEitherPathAndReadWithoutSigningIn() throws Exception {
        var byParent = upload(
                "/attachments", "--b\r\nContent-Disposition: form-data; name=\"parent\"\r\n\r\n" + task + "\r\n");
        var byTask = upload("/tasks/" + task + "/attachments", "");
        for (Answer made : List.of(byParent, byTask)) {
            assertThat(made.status()).isEqualTo(200);
            assertThat(made.at("name")).isEqualTo("a.txt");
            var request =
                    HttpRequest.newBuilder(URI.create(made.at("download_url"))).build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, BodyHandlers.ofString())
                            .body())
                    .isEqualTo("Hello");
        }
        assertThat(ana.get("/attachments?parent=" + task).data()).hasSize(2);
    }
}
