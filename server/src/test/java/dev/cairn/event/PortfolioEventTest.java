package dev.cairn.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class PortfolioEventTest {
    @Autowired
    Companies companies;

    @Test
    void aPortfolioTellsOfItselfAndOfItsItems() {
        var company = companies.make();
        Person ana = company.member("Ana");
        String project = ana.post("/projects", Map.of("name", "Beds", "workspace", company.gid()))
                .gid();
        String portfolio = ana.post("/portfolios", Map.of("name", "Green", "workspace", company.gid()))
                .gid();
        var following = new Following(ana, portfolio);
        ana.post("/portfolios/" + portfolio + "/addItem", Map.of("item", project))
                .data();
        var added = following.until(Following.of("project", "added"));
        assertThat(Following.gid(added, "resource")).isEqualTo(project);
        assertThat(Following.gid(added, "parent")).isEqualTo(portfolio);
        ana.put("/projects/" + project, Map.of("name", "All beds")).data();
        assertThat(Following.gid(following.until(Following.change("name")), "resource"))
                .isEqualTo(project);
        ana.post("/tasks", Map.of("name", "Dig", "projects", List.of(project))).data();
        assertThat(Following.gid(following.until(Following.change("progress")), "resource"))
                .isEqualTo(portfolio);
        assertThat(following.heard)
                .noneMatch(event -> event.path("type").asString("").equals("task"));
        ana.post("/status_updates", Map.of("parent", portfolio, "status_type", "on_track", "text", "Good"))
                .data();
        assertThat(Following.gid(following.until(Following.of("status_update", "added")), "parent"))
                .isEqualTo(portfolio);
        ana.post("/portfolios/" + portfolio + "/removeItem", Map.of("item", project))
                .data();
        assertThat(Following.gid(following.until(Following.of("project", "removed")), "resource"))
                .isEqualTo(project);
    }
}
