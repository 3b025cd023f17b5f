package dev.cairn.story;

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
class StoryTest {
    @Autowired
    Companies companies;

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
    void aCommentIsPlainOrFormatted() {
        var plain = ana.post(
                "/tasks/" + task
                        + "/stories?opt_fields=text,html_text,type,resource_subtype,created_by.name,is_editable,target.name",
                Map.of("text", "Ready & able?"));
        assertThat(plain.status()).isEqualTo(201);
        assertThat(plain.headers().firstValue("Location").orElse("")).endsWith("/api/1.0/stories/" + plain.gid());
        assertThat(plain.at("html_text")).isEqualTo("<body>Ready &amp; able?</body>");
        assertThat(plain.at("created_by.name")).isEqualTo("Ana");
        assertThat(plain.at("type")).isEqualTo("comment");
        assertThat(plain.at("resource_subtype")).isEqualTo("comment_added");
        assertThat(plain.at("is_editable")).isEqualTo("true");
        assertThat(plain.at("target.name")).isEqualTo("Write the post");
        var rich = ben.post("/tasks/" + task + "/stories", Map.of("html_text", "<body>No, <em>not yet</em></body>"));
        assertThat(rich.at("text")).isEqualTo("No, not yet");
    }

    @Test
    void aCommentIsRefusedWithoutTextOrWithUnsafeText() {
        assertThat(comment(ana, Map.of()).refusal(400)).isEqualTo("text: Missing input");
        assertThat(comment(ana, Map.of("text", "  ")).refusal(400)).startsWith("text: ");
        assertThat(comment(ana, Map.of("html_text", "<body><script>x</script></body>"))
                        .refusal(400))
                .isEqualTo("html_text: XML is invalid: the tag <script> is not supported");
        assertThat(comment(ana, Map.of("text", "a", "html_text", "<body>a</body>"))
                        .refusal(400))
                .startsWith("text: ");
        assertThat(comment(ana, Map.of("text", "a", "sticker_name", "a goose")).refusal(400))
                .startsWith("sticker_name: ");
        assertThat(comment(ana, Map.of("text", "x".repeat(70_000))).refusal(400))
                .startsWith("text: ");
    }

    @Test
    void aStickerNeedsNoText() {
        var sticker = comment(ana, Map.of("sticker_name", "trophy"));
        assertThat(sticker.at("sticker_name")).isEqualTo("trophy");
        assertThat(sticker.at("text")).isEmpty();
    }

    @Test
    void whoeverCommentsOrIsMentionedFollowsTheTask() {
        Person cleo = company.member("Cleo");
        comment(ben, Map.of("html_text", "<body><a data-asana-gid=\"" + cleo.gid() + "\"/> please look</body>"))
                .data();
        assertThat(ana.get("/tasks/" + task + "?opt_fields=followers.name")
                        .data()
                        .path("followers")
                        .findValuesAsString("name"))
                .containsExactlyInAnyOrder("Ana", "Ben", "Cleo");
    }

    @Test
    void aMentionGetsItsNameAndAddress() {
        var comment = ana.post(
                "/tasks/" + task + "/stories?opt_fields=html_text,text",
                Map.of(
                        "html_text",
                        "<body>See <a data-asana-gid=\"" + ben.gid() + "\"/> on <a data-asana-gid=\"" + task
                                + "\"/></body>"));
        assertThat(comment.at("text")).isEqualTo("See @Ben on Write the post");
        assertThat(comment.at("html_text"))
                .contains(
                        "<a href=\"/user/" + ben.gid() + "\" data-asana-gid=\"" + ben.gid()
                                + "\" data-asana-accessible=\"true\" data-asana-type=\"user\" data-asana-dynamic=\"true\">@Ben</a>")
                .contains("href=\"/task/" + task + "\"");
    }

    @Test
    void aMentionOfWhatOneMayNotSeeIsRefused() {
        String secret = ben.post("/tasks", Map.of("name", "Secret", "workspace", company.gid()))
                .gid();
        assertThat(comment(ana, Map.of("html_text", "<body><a data-asana-gid=\"" + secret + "\"/></body>"))
                        .refusal(400))
                .isEqualTo("html_text: Not a person, task, project or tag that you can mention: " + secret);
    }

    @Test
    void onlyItsAuthorChangesTheTextOfAComment() {
        String story = comment(ana, Map.of("text", "First")).gid();
        var edited = ana.put("/stories/" + story, Map.of("text", "Second"));
        assertThat(edited.at("text")).isEqualTo("Second");
        assertThat(edited.at("is_edited")).isEqualTo("true");
        ben.put("/stories/" + story, Map.of("text", "Third")).refusal(403);
        assertThat(ben.put("/stories/" + story, Map.of("is_pinned", true)).at("is_pinned"))
                .isEqualTo("true");
        assertThat(ana.get("/stories/" + story).at("text")).isEqualTo("Second");
    }

    @Test
    void aCommentIsLikedOncePerPerson() {
        String story = comment(ana, Map.of("text", "Done")).gid();
        ben.put("/stories/" + story, Map.of("liked", true)).data();
        var liked = ben.put("/stories/" + story, Map.of("liked", true));
        assertThat(liked.at("num_likes")).isEqualTo("1");
        assertThat(liked.at("liked")).isEqualTo("true");
        assertThat(liked.at("likes.0.user.name")).isEqualTo("Ben");
        assertThat(ana.get("/stories/" + story).at("liked")).isEqualTo("false");
        assertThat(ben.put("/stories/" + story, Map.of("liked", false)).at("num_likes"))
                .isEqualTo("0");
    }

    @Test
    void commentsAreDeletedByTheirAuthorOrAnAdminOfTheProject() {
        String own = comment(ben, Map.of("text", "Mine")).gid();
        Person cleo = company.member("Cleo");
        cleo.delete("/stories/" + own).refusal(403);
        assertThat(ben.delete("/stories/" + own).data().isEmpty()).isTrue();
        ben.get("/stories/" + own).refusal(404);
        String other = comment(ben, Map.of("text", "Mine too")).gid();
        ana.delete("/stories/" + other).data();
    }

    @Test
    void strangersSeeNoStory() {
        String story = comment(ana, Map.of("text", "Within the family")).gid();
        Person stranger = companies.make().admin("Sam");
        stranger.get("/stories/" + story).refusal(404);
        stranger.get("/tasks/" + task + "/stories").refusal(404);
        stranger.post("/tasks/" + task + "/stories", Map.of("text", "Hello")).refusal(404);
        stranger.put("/stories/" + story, Map.of("text", "Hello")).refusal(404);
        stranger.delete("/stories/" + story).refusal(404);
        ana.get("/stories/not-a-gid").refusal(404);
        Person guest = company.guest("Gil");
        guest.get("/stories/" + story).refusal(404);
    }

    @Test
    void aPageOfStoriesLeadsToTheNext() {
        for (int i = 0; i < 5; i++) {
            comment(ana, Map.of("text", "Comment " + i)).data();
        }
        var first = ana.get("/tasks/" + task + "/stories?limit=3&opt_fields=type,text");
        assertThat(first.data().size()).isEqualTo(3);
        var next = ana.get(first.json().path("next_page").path("path").asString());
        assertThat(next.all("text")).contains("Comment 4");
    }

    private dev.cairn.support.Answer comment(Person author, Map<String, ?> fields) {
        return author.post("/tasks/" + task + "/stories", fields);
    }
}
