package dev.cairn.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class TaskPlacesTest {
    @Autowired
    Companies companies;

    Person ana;
    String project;
    String doing;
    String one;
    String two;
    String three;

    @BeforeEach
    void aSectionWithTwoTasksAndOneBesideIt() {
        var company = companies.make();
        ana = company.admin("Ana");
        project = ana.post("/projects", Map.of("workspace", company.gid(), "name", "Launch"))
                .gid();
        doing = ana.post("/projects/" + project + "/sections", Map.of("name", "Doing"))
                .gid();
        one = task("One");
        two = task("Two");
        three = task("Three");
        put(one, Map.of("section", doing)).data();
        put(two, Map.of("section", doing)).data();
    }

    private String task(String name) {
        return ana.post("/tasks", Map.of("name", name, "projects", List.of(project)))
                .gid();
    }

    private Answer put(String task, Map<String, ? extends @Nullable Object> where) {
        var data = new HashMap<String, @Nullable Object>(where);
        data.put("project", project);
        return ana.post("/tasks/" + task + "/addProject", data);
    }

    private Answer putInSection(String task, String beside, @Nullable String sibling) {
        var where = new HashMap<String, @Nullable Object>(Collections.singletonMap(beside, sibling));
        where.put("section", doing);
        return put(task, where);
    }

    private List<String> doing() {
        return ana.get("/sections/" + doing + "/tasks").all("name");
    }

    @Test
    void aTaskGoesToTheEndOfTheSectionThatIsNamed() {
        put(three, Map.of("section", doing)).data();
        assertThat(doing()).containsExactly("One", "Two", "Three");
    }

    @Test
    void aTaskGoesToEitherEndOfASection() {
        putInSection(three, "insert_after", null).data();
        assertThat(doing()).containsExactly("Three", "One", "Two");
        putInSection(three, "insert_before", null).data();
        assertThat(doing()).containsExactly("One", "Two", "Three");
    }

    @Test
    void aTaskGoesBesideAnotherOfTheSectionThatIsNamed() {
        putInSection(three, "insert_before", two).data();
        assertThat(doing()).containsExactly("One", "Three", "Two");
        putInSection(three, "insert_after", two).data();
        assertThat(doing()).containsExactly("One", "Two", "Three");
    }

    @Test
    void aTaskOfAnotherSectionIsNoNeighbour() {
        String four = task("Four");
        assertThat(putInSection(four, "insert_before", three).refusal(400))
                .isEqualTo("insert_before: Not a task in this section");
        assertThat(doing()).containsExactly("One", "Two");
    }

    @Test
    void twoNeighboursAreOneTooMany() {
        assertThat(put(three, Map.of("insert_before", one, "insert_after", two)).refusal(400))
                .startsWith("insert_before: Cannot be given together");
    }
}
