package dev.cairn.search;

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
class TypeaheadTest {
    @Autowired
    Companies companies;

    Companies.Company company;
    Person ana;
    Person lukasz;

    @BeforeEach
    void people() {
        company = companies.make();
        ana = company.admin("Ana");
        lukasz = company.member("Łukasz");
    }

    private List<String> names(Person person, String type, String query) {
        return person.get("/workspaces/" + company.gid() + "/typeahead?resource_type=" + type + "&query=" + query)
                .all("name");
    }

    @Test
    void aPersonIsFoundByAnyPartOfTheirNameAndByTheirAddress() {
        assertThat(names(ana, "user", "luk")).containsExactly("Łukasz");
        assertThat(names(ana, "user", "kasz")).containsExactly("Łukasz");
        assertThat(names(ana, "user", lukasz.email().substring(0, 6).replace("ł", "%C5%82")))
                .contains("Łukasz");
        assertThat(names(ana, "user", "")).contains("Ana", "Łukasz");
        assertThat(names(ana, "user", "%25")).isEmpty();
    }

    @Test
    void projectsTagsTeamsAndFieldsAreFoundByName() {
        ana.post("/projects", Map.of("workspace", company.gid(), "name", "Spring launch"))
                .data();
        ana.post("/tags", Map.of("workspace", company.gid(), "name", "Spring")).data();
        ana.post("/teams", Map.of("organization", company.gid(), "name", "Spring team"))
                .data();
        ana.post(
                        "/custom_fields",
                        Map.of("workspace", company.gid(), "name", "Spring cost", "resource_subtype", "number"))
                .data();
        assertThat(names(ana, "project", "laun")).containsExactly("Spring launch");
        assertThat(names(ana, "tag", "spr")).containsExactly("Spring");
        assertThat(names(ana, "team", "spr")).containsExactly("Spring team");
        assertThat(names(ana, "custom_field", "spr")).containsExactly("Spring cost");
        assertThat(names(ana, "goal", "spr")).isEmpty();
    }

    @Test
    void aTaskIsFoundWhileItsNameIsTypedAndTasksOneFollowsComeFirst() {
        String project = ana.post("/projects", Map.of("workspace", company.gid(), "name", "Launch"))
                .gid();
        ana.post("/tasks", Map.of("projects", List.of(project), "name", "Write the brief", "assignee", lukasz.gid()))
                .data();
        ana.post("/tasks", Map.of("projects", List.of(project), "name", "Write the report"))
                .data();
        ana.post("/tasks", Map.of("projects", List.of(project), "name", "Call", "notes", "Write it down"))
                .data();
        assertThat(names(lukasz, "task", "wri")).containsExactly("Write the brief", "Write the report");
        assertThat(names(lukasz, "task", "")).containsExactly("Write the brief");
    }

    @Test
    void whatMayNotBeSeenIsNotOffered() {
        String secret = ana.post(
                        "/projects", Map.of("workspace", company.gid(), "name", "Secret", "privacy_setting", "private"))
                .gid();
        ana.post("/tasks", Map.of("projects", List.of(secret), "name", "Secret task"))
                .data();
        assertThat(names(lukasz, "project", "sec")).isEmpty();
        assertThat(names(lukasz, "task", "sec")).isEmpty();
        Person stranger = companies.make().admin("Stranger");
        assertThat(stranger.get("/workspaces/" + company.gid() + "/typeahead?resource_type=user")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theNumberOfResultsIsLimited() {
        assertThat(ana.get("/workspaces/" + company.gid() + "/typeahead?resource_type=user&count=1")
                        .data())
                .hasSize(1);
        assertThat(ana.get("/workspaces/" + company.gid() + "/typeahead?count=101")
                        .refusal(400))
                .contains("count");
        assertThat(ana.get("/workspaces/" + company.gid() + "/typeahead?resource_type=thing")
                        .refusal(400))
                .contains("resource_type");
    }
}
