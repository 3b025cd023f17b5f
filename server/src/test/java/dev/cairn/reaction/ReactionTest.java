package dev.cairn.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class ReactionTest {
    private static final String THUMB = "👍";
    private static final String DARK_THUMB = "👍🏿";

    @Autowired
    Companies companies;

    Person ana;
    Person ben;
    String project;
    String comment;

    @BeforeEach
    void aComment() {
        var company = companies.make();
        ana = company.member("Ana");
        ben = company.member("Ben");
        project = ana.post("/projects", Map.of("workspace", company.gid(), "name", "Launch"))
                .gid();
        String task = ana.post("/tasks", Map.of("projects", List.of(project), "name", "Brief"))
                .gid();
        comment =
                ana.post("/tasks/" + task + "/stories", Map.of("text", "Done?")).gid();
    }

    private List<String> emojis(Person person, String target) {
        String base = URLEncoder.encode(THUMB, StandardCharsets.UTF_8);
        return person.get("/reactions?target=" + target + "&emoji_base=" + base).all("emoji");
    }

    @Test
    void aCommentGetsReactionsThatItsRecordSums() {
        ana.post("/reactions", Map.of("target", comment, "emoji", THUMB)).data();
        ben.post("/reactions", Map.of("target", comment, "emoji", THUMB)).data();
        ben.post("/reactions", Map.of("target", comment, "emoji", THUMB)).data();
        String dark = ben.post("/reactions", Map.of("target", comment, "emoji", DARK_THUMB))
                .gid();
        assertThat(emojis(ana, comment)).containsExactly(THUMB, THUMB, DARK_THUMB);
        var story = ana.get("/stories/" + comment);
        assertThat(story.at("reaction_summary.0.count")).isEqualTo("2");
        assertThat(story.at("reaction_summary.0.reacted")).isEqualTo("true");
        assertThat(story.at("reaction_summary.1.variant")).isEqualTo(DARK_THUMB);
        assertThat(story.at("reaction_summary.1.emoji_base")).isEqualTo(THUMB);
        assertThat(story.at("reaction_summary.1.reacted")).isEqualTo("false");
        assertThat(ana.delete("/reactions/" + dark).status()).isEqualTo(403);
        ben.delete("/reactions/" + dark).data();
        assertThat(emojis(ana, comment)).containsExactly(THUMB, THUMB);
    }

    @Test
    void aStatusUpdateGetsReactionsToo() {
        String status = ana.post(
                        "/status_updates", Map.of("parent", project, "status_type", "on_track", "text", "Good"))
                .gid();
        ben.post("/reactions", Map.of("target", status, "emoji", THUMB)).data();
        assertThat(emojis(ana, status)).containsExactly(THUMB);
        assertThat(ana.get("/status_updates/" + status).at("reaction_summary.0.emoji_base"))
                .isEqualTo(THUMB);
    }

    @Test
    void aThumbUpIsALikeOfAStatusUpdate() {
        String status = ana.post(
                        "/status_updates", Map.of("parent", project, "status_type", "on_track", "text", "Good"))
                .gid();
        ben.post("/reactions", Map.of("target", status, "emoji", THUMB)).data();
        ben.post("/reactions", Map.of("target", status, "emoji", DARK_THUMB)).data();
        ana.post("/reactions", Map.of("target", status, "emoji", "🎉")).data();
        var read = ana.get("/status_updates/" + status);
        assertThat(read.at("num_likes")).isEqualTo("1");
        assertThat(read.at("num_hearts")).isEqualTo("1");
        assertThat(read.at("liked")).isEqualTo("false");
        assertThat(read.at("likes.0.user.gid")).isEqualTo(ben.gid());
        assertThat(read.data().path("likes")).hasSize(1);
        assertThat(ben.get("/status_updates/" + status).at("liked")).isEqualTo("true");
    }

    @Test
    void onlyEmojisAreTakenAndOnlyForWhatIsSeen() {
        assertThat(ana.post("/reactions", Map.of("target", comment, "emoji", "yes"))
                        .refusal(400))
                .contains("emoji");
        assertThat(ana.post("/reactions", Map.of("target", "12", "emoji", THUMB))
                        .status())
                .isEqualTo(404);
        ana.put("/projects/" + project, Map.of("privacy_setting", "private")).data();
        assertThat(ben.post("/reactions", Map.of("target", comment, "emoji", THUMB))
                        .status())
                .isEqualTo(404);
    }
}
