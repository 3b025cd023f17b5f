package dev.cairn.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class TaskListTest {
    @Autowired
    Companies companies;

    Companies.Company company;
    Person ana;
    Person ben;
    String project;

    @BeforeEach
    void aProject() {
        company = companies.make();
        ana = company.admin("Ana");
        ben = company.member("Ben");
        project = ana.post("/projects", Map.of("workspace", company.gid(), "name", "Launch"))
                .gid();
    }

    private String task(String name) {
        return ana.post("/tasks", Map.of("projects", List.of(project), "name", name))
                .gid();
    }

    @Test
    void aProjectsTasksComeSectionBySectionInTheirOrderAndPageByPage() {
        String doing = ana.post("/projects/" + project + "/sections", Map.of("name", "Doing"))
                .gid();
        for (int i = 0; i < 5; i++) {
            task("T" + i);
        }
        String first = ana.post(
                        "/tasks",
                        Map.of("name", "D0", "memberships", List.of(Map.of("project", project, "section", doing))))
                .gid();
        String second = task("D1");
        ana.post("/sections/" + doing + "/addTask", Map.of("task", second, "insert_after", first));
        assertThat(ana.get("/projects/" + project + "/tasks").all("name"))
                .containsExactly("T0", "T1", "T2", "T3", "T4", "D0", "D1");

        var seen = new ArrayList<String>();
        String path = "/tasks?limit=2&project=" + project;
        int pages = 0;
        while (!path.isEmpty()) {
            var page = ana.get(path);
            seen.addAll(page.all("name"));
            path = page.json().path("next_page").path("path").asString("");
            pages++;
        }
        assertThat(seen).containsExactly("T0", "T1", "T2", "T3", "T4", "D0", "D1");
        assertThat(pages).isEqualTo(4);
    }

    @Test
    void aPageTokenOfAnotherListIsRefused() {
        task("A");
        task("B");
        String offset = ana.get("/tasks?limit=1&project=" + project)
                .json()
                .path("next_page")
                .path("offset")
                .asString();
        assertThat(ana.get("/tags?limit=1&workspace=" + company.gid() + "&offset=" + offset)
                        .refusal(400))
                .startsWith("offset:");
        assertThat(ana.get("/tasks?project=" + project + "&offset=garbage").refusal(400))
                .startsWith("offset:");
    }

    @Test
    void myTasksHoldWhatIsAssignedToMeNewestOnTop() {
        String one = task("One");
        String two = task("Two");
        ana.put("/tasks/" + one, Map.of("assignee", ben.gid()));
        ana.put("/tasks/" + two, Map.of("assignee", ben.gid()));
        String list =
                ben.get("/users/me/user_task_list?workspace=" + company.gid()).gid();
        assertThat(ben.get("/user_task_lists/" + list + "/tasks?completed_since=now")
                        .all("name"))
                .containsExactly("Two", "One");
        var sections = ben.get("/user_task_lists/" + list + "/sections");
        assertThat(sections.all("name")).containsExactly("Recently assigned", "Today", "This week", "Later");
        String today = sections.all("gid").get(1);
        ben.put("/tasks/" + two, Map.of("assignee_section", today));
        assertThat(ben.get("/user_task_lists/" + list + "/tasks").all("name")).containsExactly("One", "Two");
        assertThat(ana.get("/tasks/" + two + "?opt_fields=assignee_section").at("assignee_section"))
                .isEqualTo("null");
    }

    @Test
    void aNewTaskGoesIntoTheSectionOfItsAssigneesOwnList() {
        String list =
                ben.get("/users/me/user_task_list?workspace=" + company.gid()).gid();
        String today =
                ben.get("/user_task_lists/" + list + "/sections").all("gid").get(1);
        var mine = Map.of("workspace", company.gid(), "name", "Mine", "assignee", "me", "assignee_section", today);
        String task = ben.post("/tasks", mine).gid();
        assertThat(ben.get("/tasks/" + task + "?opt_fields=assignee_section").at("assignee_section.gid"))
                .isEqualTo(today);
        var nobodys = Map.of("workspace", company.gid(), "name", "Nobody's", "assignee_section", today);
        assertThat(ben.post("/tasks", nobodys).refusal(400)).startsWith("assignee_section:");
        assertThat(ana.post("/tasks", mine).status()).isIn(403, 404);
        assertThat(ben.get("/user_task_lists/" + list + "/tasks").all("name")).containsExactly("Mine");
    }
}
