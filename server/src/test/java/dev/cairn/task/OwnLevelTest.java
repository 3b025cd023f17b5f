package dev.cairn.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each task tells its reader what they may do with it. */
@CairnTest
class OwnLevelTest {
    @Autowired
    Companies companies;

    @Test
    void aTaskTellsItsReaderWhatTheyMayDoWithIt() {
        var company = companies.make();
        Person ana = company.admin("Ana");
        Person ben = company.member("Ben");
        String project = ana.post(
                        "/projects", Map.of("name", "Vault", "workspace", company.gid(), "privacy_setting", "private"))
                .gid();
        String task = ana.post("/tasks", Map.of("name", "Count", "projects", List.of(project)))
                .gid();
        ana.post("/memberships", Map.of("parent", project, "member", ben.gid(), "access_level", "viewer"))
                .data();
        assertThat(level(ana, task)).isEqualTo("admin");
        assertThat(level(ben, task)).isEqualTo("viewer");

        ana.post("/tasks/" + task + "/addFollowers", Map.of("followers", List.of(ben.gid())))
                .data();
        assertThat(level(ben, task)).isEqualTo("commenter");

        ana.put("/tasks/" + task, Map.of("assignee", ben.gid())).data();
        assertThat(level(ben, task)).isEqualTo("editor");
        assertThat(ben.get("/tasks/" + task).data().has("my_access_level"))
                .as("only for whoever asks")
                .isFalse();
    }

    private static String level(Person person, String task) {
        return person.get("/tasks/" + task + "?opt_fields=my_access_level").at("my_access_level");
    }
}
