package dev.cairn.task;

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
class OwnSectionsTest {
    @Autowired
    Companies companies;

    Companies.Company company;
    Person ana;
    Person ben;
    String list;

    @BeforeEach
    void aList() {
        company = companies.make();
        ana = company.admin("Ana");
        ben = company.member("Ben");
        list = ben.get("/users/me/user_task_list?workspace=" + company.gid()).gid();
    }

    @Test
    void aPersonMakesRenamesMovesAndDeletesTheirOwnSections() {
        String week = section("This week");
        String waiting = ben.post(
                        "/user_task_lists/" + list + "/sections", Map.of("name", "Waiting", "insert_before", week))
                .gid();
        assertThat(names()).containsExactly("Recently assigned", "Today", "Waiting", "This week", "Later");
        ben.put("/sections/" + waiting, Map.of("name", "For others", "insert_after", section("Later")))
                .data();
        assertThat(names()).containsExactly("Recently assigned", "Today", "This week", "Later", "For others");
        ben.delete("/sections/" + waiting).data();
        assertThat(names()).containsExactly("Recently assigned", "Today", "This week", "Later");
    }

    @Test
    void nobodyElseArrangesThemOrLearnsOfThem() {
        String later = section("Later");
        ana.post("/user_task_lists/" + list + "/sections", Map.of("name", "Ana's"))
                .refusal(403);
        ana.put("/sections/" + later, Map.of("name", "Ana's")).refusal(404);
        ana.delete("/sections/" + later).refusal(404);
        ana.put("/user_task_lists/" + list, Map.of("promotes_tasks", false)).refusal(403);
        assertThat(ana.get("/sections/" + later).status()).isEqualTo(404);
    }

    @Test
    void tasksStandInASectionInTheOrderThatTheirAssigneeGivesThem() {
        String one = task("One");
        String two = task("Two");
        String three = task("Three");
        String today = section("Today");
        ben.post("/sections/" + today + "/addTask", Map.of("task", one)).data();
        ben.post("/sections/" + today + "/addTask", Map.of("task", two, "insert_after", one))
                .data();
        ben.post("/sections/" + today + "/addTask", Map.of("task", three, "insert_before", two))
                .data();
        assertThat(ben.get("/sections/" + today + "/tasks").all("name")).containsExactly("One", "Three", "Two");
        assertThat(ben.get("/tasks?section=" + today).all("name")).containsExactly("One", "Three", "Two");
        String later = section("Later");
        assertThat(ben.post("/sections/" + later + "/addTask", Map.of("task", one, "insert_after", two))
                        .refusal(400))
                .startsWith("insert_after:");
    }

    @Test
    void onlyTasksOfTheirOwnComeIntoThem() {
        String anas = ana.post("/tasks", Map.of("workspace", company.gid(), "name", "Hers", "assignee", "me"))
                .gid();
        ana.post("/tasks/" + anas + "/addFollowers", Map.of("followers", List.of(ben.gid())))
                .data();
        String today = section("Today");
        assertThat(ben.post("/sections/" + today + "/addTask", Map.of("task", anas))
                        .refusal(400))
                .startsWith("task:");
        assertThat(ben.post("/sections/" + today + "/addTask", Map.of("task", "1"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsInADeletedSectionGoesToWhereNewTasksCome() {
        String one = task("One");
        String later = section("Later");
        ben.put("/tasks/" + one, Map.of("assignee_section", later)).data();
        ben.delete("/sections/" + later).data();
        assertThat(ben.get("/tasks/" + one + "?opt_fields=assignee_section.name")
                        .at("assignee_section.name"))
                .isEqualTo("Recently assigned");
        for (String name : List.of("Recently assigned", "This week")) {
            ben.delete("/sections/" + section(name)).data();
        }
        assertThat(ben.delete("/sections/" + section("Today")).refusal(400)).contains("last section");
        assertThat(ben.get("/user_task_lists/" + list + "/tasks").all("name")).containsExactly("One");
    }

    @Test
    void newTasksComeIntoTheSectionForThemWhereverItStands() {
        String recent = section("Recently assigned");
        ben.put("/sections/" + recent, Map.of("insert_after", section("Later"))).data();
        String one = task("One");
        assertThat(ben.get("/sections/" + recent + "/tasks").all("gid")).containsExactly(one);
        assertThat(ben.get("/tasks/" + one).at("assignee_status")).isEqualTo("inbox");
    }

    @Test
    void theSchedulingStatusOfOlderClientsIsASectionToo() {
        String one = task("One");
        for (var status : Map.of("today", "Today", "upcoming", "This week", "later", "Later")
                .entrySet()) {
            ana.put("/tasks/" + one, Map.of("assignee_status", status.getKey())).data();
            assertThat(ben.get("/sections/" + section(status.getValue()) + "/tasks")
                            .all("gid"))
                    .containsExactly(one);
            assertThat(ben.get("/tasks/" + one).at("assignee_status")).isEqualTo(status.getKey());
        }
        String two = ana.post(
                        "/tasks",
                        Map.of(
                                "workspace",
                                company.gid(),
                                "name",
                                "Two",
                                "assignee",
                                ben.gid(),
                                "assignee_status",
                                "today"))
                .gid();
        assertThat(ben.get("/sections/" + section("Today") + "/tasks").all("gid"))
                .contains(two);
        assertThat(ana.put("/tasks/" + two, Map.of("assignee_status", "never")).refusal(400))
                .startsWith("assignee_status:");
        String nobodys = ana.post("/tasks", Map.of("workspace", company.gid(), "name", "Nobody’s"))
                .gid();
        assertThat(ana.put("/tasks/" + nobodys, Map.of("assignee_status", "today"))
                        .refusal(400))
                .contains("assigned to somebody");
    }

    private String task(String name) {
        return ana.post("/tasks", Map.of("workspace", company.gid(), "name", name, "assignee", ben.gid()))
                .gid();
    }

    private List<String> names() {
        return ben.get("/user_task_lists/" + list + "/sections").all("name");
    }

    private String section(String name) {
        var sections = ben.get("/user_task_lists/" + list + "/sections");
        return sections.all("gid").get(sections.all("name").indexOf(name));
    }
}
