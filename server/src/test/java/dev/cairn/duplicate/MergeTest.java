package dev.cairn.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.Waiting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Two tasks that turn out to be one. */
@CairnTest
class MergeTest {
    @Autowired
    Companies companies;

    Companies.Company company;
    Person ana;
    Person ben;
    Person cleo;
    String kept;
    String twin;

    @BeforeEach
    void twoTasksThatAreTheSame() {
        company = companies.make();
        ana = company.member("Ana");
        ben = company.member("Ben");
        cleo = company.member("Cleo");
        kept = task("Fix the roof");
        twin = task("Roof is leaking");
        ana.post("/tasks/" + twin + "/addFollowers", Map.of("followers", List.of(ben.gid())))
                .data();
        ana.post("/tasks/" + twin + "/addCoAssignees", Map.of("co_assignees", List.of(cleo.gid())))
                .data();
    }

    private String task(String name) {
        return ana.post("/tasks", Map.of("name", name, "workspace", company.gid()))
                .gid();
    }

    private Answer merge(boolean withSubtasks) {
        return ana.post("/tasks/" + twin + "/mergeInto", Map.of("task", kept, "move_subtasks", withSubtasks));
    }

    private JsonNode look(String task) {
        return ana.get("/tasks/" + task
                        + "?opt_fields=completed,followers.name,co_assignees.user.name,duplicate_of.name,num_subtasks")
                .data();
    }

    private List<String> people(String task, String field) {
        return look(task).path(field).findValuesAsString("name");
    }

    @Test
    void theOneIsClosedAndItsPeopleGoOverToTheOther() {
        merge(false).data();
        assertThat(look(twin).path("completed").asBoolean()).isTrue();
        assertThat(look(twin).path("duplicate_of").path("name").asString()).isEqualTo("Fix the roof");
        assertThat(look(kept).path("duplicate_of").isNull()).isTrue();
        assertThat(people(kept, "followers")).containsExactlyInAnyOrder("Ana", "Ben", "Cleo");
        assertThat(people(kept, "co_assignees")).containsExactly("Cleo");
        assertThat(ben.get("/tasks/" + kept).at("name")).isEqualTo("Fix the roof");
    }

    @Test
    void storiesOnBothTellOfIt() {
        merge(false).data();
        Waiting.until(() -> texts(twin).contains("marked this as a duplicate of Fix the roof")
                && texts(kept).contains("merged the duplicate Roof is leaking into this"));
        assertThat(texts(kept)).noneMatch(text -> text.contains("collaborator"));
        assertThat(linked(twin, "duplicate_of")).containsExactly(kept);
        assertThat(linked(kept, "duplicated_from")).containsExactly(twin);
    }

    private List<String> texts(String task) {
        return ana.get("/tasks/" + task + "/stories").all("text");
    }

    private List<String> linked(String task, String field) {
        return ana.get("/tasks/" + task + "/stories?opt_fields=" + field)
                .data()
                .valueStream()
                .map(story -> story.path(field).path("gid").asString(""))
                .filter(gid -> !gid.isEmpty())
                .toList();
    }

    @Test
    void takingItBackBringsAllBack() {
        for (String name : List.of("Tiles", "Ladder")) {
            ana.post("/tasks/" + twin + "/subtasks", Map.of("name", name)).data();
        }
        merge(true).data();
        assertThat(ana.get("/tasks/" + kept + "/subtasks").all("name")).containsExactly("Tiles", "Ladder");
        ana.post("/tasks/" + twin + "/unmerge", Map.of()).data();
        assertThat(look(twin).path("completed").asBoolean()).isFalse();
        assertThat(look(twin).path("duplicate_of").isNull()).isTrue();
        assertThat(people(kept, "followers")).containsExactly("Ana");
        assertThat(people(kept, "co_assignees")).isEmpty();
        assertThat(ana.get("/tasks/" + twin + "/subtasks").all("name")).containsExactly("Tiles", "Ladder");
        assertThat(ana.post("/tasks/" + twin + "/unmerge", Map.of()).refusal(400))
                .contains("not merged");
        Waiting.until(() -> texts(kept).contains("took Roof is leaking out of this again"));
    }

    @Test
    void subtasksStayWhereNobodyWantsThemMoved() {
        ana.post("/tasks/" + twin + "/subtasks", Map.of("name", "Tiles")).data();
        merge(false).data();
        assertThat(look(twin).path("num_subtasks").asInt()).isEqualTo(1);
        assertThat(look(kept).path("num_subtasks").asInt()).isZero();
    }

    @Test
    void whatIsMergedComesNotAgain() {
        ana.put("/tasks/" + twin, Map.of("due_on", "2031-01-06", "assignee", "me"))
                .data();
        ana.post("/tasks/" + twin + "/setRecurrence", Map.of("rule", "FREQ=DAILY"))
                .data();
        merge(false).data();
        String other = ana.post(
                        "/tasks",
                        Map.of("name", "Other", "due_on", "2031-01-06", "assignee", "me", "workspace", company.gid()))
                .gid();
        ana.post("/tasks/" + other + "/setRecurrence", Map.of("rule", "FREQ=DAILY"))
                .data();
        ana.put("/tasks/" + other, Map.of("completed", true)).data();
        Waiting.until(() -> open().contains("Other"));
        assertThat(open()).containsExactly("Other");
    }

    private List<String> open() {
        return ana.get("/tasks?assignee=me&completed_since=now&workspace=" + company.gid())
                .all("name");
    }

    @Test
    void whoeverCannotSeeTheOtherIsNotToldItsName() {
        merge(false).data();
        ana.post("/tasks/" + kept + "/removeFollowers", Map.of("followers", List.of(ben.gid())))
                .data();
        assertThat(ben.get("/tasks/" + twin + "?opt_fields=duplicate_of.name").at("duplicate_of"))
                .isEqualTo("null");
    }

    @Test
    void circlesAndChainsAreRefused() {
        assertThat(ana.post("/tasks/" + twin + "/mergeInto", Map.of("task", twin))
                        .refusal(400))
                .contains("itself");
        assertThat(ana.post("/tasks/" + twin + "/mergeInto", Map.of()).status()).isEqualTo(400);
        merge(false).data();
        assertThat(merge(false).refusal(400)).contains("already");
        assertThat(ana.post("/tasks/" + task("Third") + "/mergeInto", Map.of("task", twin))
                        .refusal(400))
                .contains("another one");
        assertThat(ana.post("/tasks/" + kept + "/mergeInto", Map.of("task", twin))
                        .status())
                .isEqualTo(400);
    }
}
