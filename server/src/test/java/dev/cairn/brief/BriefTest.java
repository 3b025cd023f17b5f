package dev.cairn.brief;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class BriefTest {
    @Autowired
    Companies companies;

    @Test
    void aProjectHasOneBriefThatItsEditorsWrite() {
        var company = companies.make();
        Person ana = company.member("Ana");
        Person ben = company.member("Ben");
        String project = ana.post(
                        "/projects",
                        Map.of("workspace", company.gid(), "name", "Launch", "default_access_level", "viewer"))
                .gid();
        var brief = ana.post(
                "/projects/" + project + "/project_briefs",
                Map.of("title", "Why", "html_text", "<body>To <em>ship</em>.</body>"));
        assertThat(brief.status()).isEqualTo(201);
        assertThat(ana.post("/projects/" + project + "/project_briefs", Map.of("text", "Again"))
                        .refusal(400))
                .contains("brief already");
        assertThat(ben.get("/project_briefs/" + brief.gid() + "?opt_fields=text,project.name")
                        .at("text"))
                .isEqualTo("To ship.");
        assertThat(ben.put("/project_briefs/" + brief.gid(), Map.of("text", "Mine"))
                        .status())
                .isEqualTo(403);
        ana.put("/project_briefs/" + brief.gid(), Map.of("title", "Why we do it"))
                .data();
        var read = ana.get("/projects/" + project + "?opt_fields=project_brief.title,project_brief.html_text");
        assertThat(read.at("project_brief.title")).isEqualTo("Why we do it");
        assertThat(read.at("project_brief.html_text")).contains("<em>ship</em>");
        ana.put("/projects/" + project, Map.of("privacy_setting", "private")).data();
        assertThat(ben.get("/project_briefs/" + brief.gid()).status()).isEqualTo(404);
        ana.delete("/project_briefs/" + brief.gid()).data();
        assertThat(ana.get("/project_briefs/" + brief.gid()).status()).isEqualTo(404);
    }
}
