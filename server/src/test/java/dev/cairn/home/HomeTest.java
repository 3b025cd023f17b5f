package dev.cairn.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Companies.Company;
import dev.cairn.support.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class HomeTest {
    @Autowired
    Companies companies;

    Company company;
    Person ana;
    Person ben;

    @BeforeEach
    void makeACompany() {
        company = companies.make();
        ana = company.member("Ana");
        ben = company.member("Ben");
    }

    private String home(String fields) {
        return "/home?workspace=" + company.gid() + "&opt_fields=" + fields;
    }

    private String project(Person by, String name) {
        return by.post("/projects", Map.of("name", name, "workspace", company.gid()))
                .gid();
    }

    @Test
    void everyoneArrangesTheirOwn() {
        assertThat(ana.get(home("widgets")).at("widgets")).isEqualTo("null");
        var widgets = List.of(Map.of("name", "people", "size", "full"), Map.of("name", "priorities", "hidden", true));
        ana.put("/home", Map.of("workspace", company.gid(), "widgets", widgets)).data();
        assertThat(ana.get(home("widgets")).at("widgets.0.name")).isEqualTo("people");
        assertThat(ana.get(home("widgets")).at("widgets.0.size")).isEqualTo("full");
        assertThat(ana.get(home("widgets")).at("widgets.1.hidden")).isEqualTo("true");
        assertThat(ben.get(home("widgets")).at("widgets")).isEqualTo("null");
        var back = new HashMap<String, Object>();
        back.put("workspace", company.gid());
        back.put("widgets", null);
        ana.put("/home", back).data();
        assertThat(ana.get(home("widgets")).at("widgets")).isEqualTo("null");
    }

    @Test
    void anArrangementThatIsNoneIsRefused() {
        for (var widgets : List.of(
                List.of(Map.of("name", "weather")),
                List.of(Map.of("name", "people"), Map.of("name", "people")),
                List.of(Map.of("size", "half")),
                List.of(Map.of("name", "people", "size", "huge")))) {
            assertThat(ana.put("/home", Map.of("workspace", company.gid(), "widgets", widgets))
                            .refusal(400))
                    .contains("widgets.");
        }
    }

    @Test
    void theProjectsThatOneWasInLastComeFirstAsLongAsOneSeesThem() {
        var projects = new ArrayList<String>();
        for (int i = 1; i <= 14; i++) {
            projects.add(project(ben, "Project " + i));
            ana.post("/home/addRecentProject", Map.of("project", projects.getLast()))
                    .data();
        }
        ana.post("/home/addRecentProject", Map.of("project", projects.get(5))).data();
        var recent = ana.get(home("recent_projects.name")).data().path("recent_projects");
        assertThat(recent).hasSize(12);
        assertThat(recent.path(0).path("name").asString()).isEqualTo("Project 6");
        assertThat(recent.path(1).path("name").asString()).isEqualTo("Project 14");
        ben.put("/projects/" + projects.get(5), Map.of("privacy_setting", "private"))
                .data();
        assertThat(ana.get(home("recent_projects.name")).at("recent_projects.0.name"))
                .isEqualTo("Project 14");
        assertThat(ben.get(home("recent_projects.name")).data().path("recent_projects"))
                .isEmpty();
    }

    @Test
    void whoSharesMostTasksComesFirst() {
        Person cem = company.member("Cem");
        String project = project(ana, "Launch");
        for (var followers : List.of(List.of(ben), List.of(ben, cem))) {
            String task = ana.post("/tasks", Map.of("name", "Plan", "projects", List.of(project)))
                    .gid();
            ana.post(
                            "/tasks/" + task + "/addFollowers",
                            Map.of(
                                    "followers",
                                    followers.stream().map(Person::gid).toList()))
                    .data();
        }
        assertThat(ana.get(home("frequent_collaborators.name")).data().path("frequent_collaborators"))
                .extracting(person -> person.path("name").asString())
                .containsExactly("Ben", "Cem");
    }
}
