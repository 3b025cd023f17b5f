package dev.cairn.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class MessageTest {
    @Autowired
    Companies companies;

    Companies.Company company;
    Person ana;
    Person ben;
    String project;

    @BeforeEach
    void aProject() {
        company = companies.make();
        ana = company.member("Ana");
        ben = company.member("Ben");
        project = ana.post("/projects", Map.of("workspace", company.gid(), "name", "Launch"))
                .gid();
    }

    private String say(Person person, String title, String text) {
        return person.post("/projects/" + project + "/messages", Map.of("title", title, "text", text))
                .gid();
    }

    @Test
    void messagesAreListedNewestFirstWithTheirReplies() {
        String first = say(ana, "Kick-off", "Monday at ten");
        say(ben, "Venue", "Who knows one?");
        String reply = ben.post("/messages/" + first + "/replies", Map.of("text", "Fine"))
                .gid();
        ana.post("/messages/" + reply + "/replies", Map.of("text", "Good")).data();
        var listed = ana.get("/projects/" + project + "/messages?opt_fields=title,num_replies,created_by.name");
        assertThat(listed.all("title")).containsExactly("Venue", "Kick-off");
        assertThat(listed.at("1.num_replies")).isEqualTo("2");
        assertThat(listed.at("1.created_by.name")).isEqualTo("Ana");
        var replies = ben.get("/messages/" + first + "/replies?opt_fields=text,reply_to.title");
        assertThat(replies.all("text")).containsExactly("Fine", "Good");
        assertThat(replies.at("0.reply_to.title")).isEqualTo("Kick-off");
    }

    @Test
    void whatIsFormattedComesBackAsItWas() {
        String html = "<body>Call <a data-asana-gid=\"%s\"/> <strong>today</strong></body>".formatted(ben.gid());
        var made = ana.post("/projects/" + project + "/messages", Map.of("html_text", html));
        var read = ana.get("/messages/" + made.gid() + "?opt_fields=text,html_text");
        assertThat(read.at("text")).isEqualTo("Call @Ben today");
        assertThat(read.at("html_text")).contains("<strong>today</strong>", "data-asana-gid=\"" + ben.gid());
    }

    @Test
    void onlyTheAuthorChangesAMessage() {
        String message = say(ana, "Kick-off", "Monday");
        assertThat(ben.put("/messages/" + message, Map.of("text", "Never")).refusal(403))
                .contains("author");
        ana.put("/messages/" + message, Map.of("text", "Tuesday")).data();
        var read = ben.get("/messages/" + message);
        assertThat(read.at("text")).isEqualTo("Tuesday");
        assertThat(read.at("title")).isEqualTo("Kick-off");
    }

    @Test
    void aMessageGoesWithItsReplies() {
        String message = say(ben, "Kick-off", "Monday");
        String reply = ana.post("/messages/" + message + "/replies", Map.of("text", "Fine"))
                .gid();
        assertThat(company.member("Carl").delete("/messages/" + message).status())
                .isEqualTo(403);
        ana.delete("/messages/" + message).data();
        assertThat(ana.get("/messages/" + reply).status()).isEqualTo(404);
        assertThat(ana.get("/projects/" + project + "/messages").data()).isEmpty();
    }

    @Test
    void anEmptyOrTooLongOneIsRefused() {
        String path = "/projects/" + project + "/messages";
        assertThat(ana.post(path, Map.of("title", "Hm")).refusal(400)).contains("text");
        assertThat(ana.post(path, Map.of("text", " ")).refusal(400)).contains("text");
        assertThat(ana.post(path, Map.of("text", "x", "title", "t".repeat(1_025)))
                        .refusal(400))
                .contains("title");
        assertThat(ana.post(path, Map.of("html_text", "<body><script>x</script></body>"))
                        .refusal(400))
                .contains("html_text");
    }

    @Test
    void whoDoesNotSeeTheProjectSeesNoMessage() {
        String message = say(ana, "Secret", "Hush");
        ana.put("/projects/" + project, Map.of("privacy_setting", "private")).data();
        for (String path : List.of("/messages/" + message, "/messages/" + message + "/replies")) {
            assertThat(ben.get(path).status()).isEqualTo(404);
        }
        assertThat(ben.post("/messages/" + message + "/replies", Map.of("text", "Hello"))
                        .status())
                .isEqualTo(404);
    }
}
