package dev.cairn.task;

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

/** Several people on one task. */
@CairnTest
class CoAssigneeTest {
    private static final String SHOWN =
            "?opt_fields=name,completed,assignee.name,followers.name,co_assignees.user.name,co_assignees.completed";

    @Autowired
    Companies companies;

    Companies.Company company;
    Person ana;
    Person ben;
    Person cleo;
    String task;

    @BeforeEach
    void aTaskOfAnasAlone() {
        company = companies.make();
        ana = company.admin("Ana");
        ben = company.member("Ben");
        cleo = company.member("Cleo");
        task = ana.post("/tasks", Map.of("name", "Move house", "assignee", "me", "workspace", company.gid()))
                .gid();
    }

    private void add(String task, Person person) {
        ana.post("/tasks/" + task + "/addCoAssignees", Map.of("co_assignees", List.of(person.gid())))
                .data();
    }

    private Answer mark(Person person, boolean completed) {
        return person.post("/tasks/" + task + "/markOwnPart", Map.of("completed", completed));
    }

    private List<String> coAssignees(String task) {
        return ana.get("/tasks/" + task + SHOWN).data().path("co_assignees").findValuesAsString("name");
    }

    private List<String> coAssigned(Person person, String more) {
        String list = person.get("/users/me/user_task_list?workspace=" + company.gid())
                .gid();
        return person.get("/user_task_lists/" + list + "/co_assigned_tasks?limit=2" + more)
                .all("name");
    }

    @Test
    void aCoAssigneeSeesAndEditsTheTaskAndWhatIsBelowIt() {
        String below = ana.post("/tasks/" + task + "/subtasks", Map.of("name", "Boxes"))
                .gid();
        assertThat(ben.get("/tasks/" + task).status()).isEqualTo(404);
        add(task, ben);
        assertThat(ben.get("/tasks/" + task).at("assignee.name")).isEqualTo("Ana");
        assertThat(ben.put("/tasks/" + task, Map.of("due_on", "2031-01-06")).status())
                .isEqualTo(200);
        assertThat(ben.put("/tasks/" + below, Map.of("name", "More boxes")).status())
                .isEqualTo(200);
        assertThat(ben.get("/workspaces/" + company.gid() + "/tasks/search?text=Move")
                        .all("name"))
                .containsExactly("Move house");
        assertThat(cleo.get("/tasks/" + task).status()).isEqualTo(404);
    }

    @Test
    void onlyWhoAsksForThemIsToldTheCoAssignees() {
        add(task, ben);
        assertThat(ana.get("/tasks/" + task).data().has("co_assignees")).isFalse();
        assertThat(coAssignees(task)).containsExactly("Ben");
    }

    @Test
    void everyoneMarksTheirOwnPartOnly() {
        add(task, ben);
        add(task, cleo);
        mark(ben, true).data();
        var people = ana.get("/tasks/" + task + SHOWN).data().path("co_assignees");
        assertThat(people).extracting(one -> one.path("completed").asBoolean()).containsExactly(true, false);
        assertThat(ana.get("/tasks/" + task).at("completed")).isEqualTo("false");
        assertThat(mark(ana, true).refusal(403)).contains("co-assignee");
        assertThat(ben.post("/tasks/" + task + "/markOwnPart", Map.of()).status())
                .isEqualTo(400);
        mark(ben, false).data();
        Waiting.until(() -> texts().containsAll(List.of(
                "assigned this to Ben too", "finished their part of this", "reopened their part of this")));
        assertThat(texts()).noneMatch(text -> text.contains("collaborator"));
    }

    private List<String> texts() {
        return ana.get("/tasks/" + task + "/stories").all("text");
    }

    @Test
    void oneOwnListTellsWhatOneCoAssignsInPages() {
        for (String name : List.of("One", "Two", "Three")) {
            add(
                    ana.post("/tasks", Map.of("name", name, "workspace", company.gid()))
                            .gid(),
                    ben);
        }
        assertThat(coAssigned(ben, "")).containsExactly("Three", "Two");
        String list =
                ben.get("/users/me/user_task_list?workspace=" + company.gid()).gid();
        var first = ben.get("/user_task_lists/" + list + "/co_assigned_tasks?limit=2");
        String offset = first.json().path("next_page").path("offset").asString();
        assertThat(ben.get("/user_task_lists/" + list + "/co_assigned_tasks?limit=2&offset=" + offset)
                        .all("name"))
                .containsExactly("One");
        add(task, ben);
        mark(ben, true).data();
        assertThat(coAssigned(ben, "&completed=true")).containsExactly("Move house");
        assertThat(coAssigned(ben, "&completed=false")).containsExactly("Three", "Two");
        assertThat(cleo.get("/user_task_lists/" + list + "/co_assigned_tasks").all("name"))
                .isEmpty();
    }

    @Test
    void beingAskedToHelpComesIntoTheInbox() {
        add(task, ben);
        Waiting.until(() -> reasons(ben).contains("assigned"));
        assertThat(ben.get("/inbox_items?opt_fields=reason&workspace=" + company.gid())
                        .all("reason"))
                .containsExactly("assigned");
        assertThat(ben.get("/inbox_items?assigned_to_me=true&workspace=" + company.gid())
                        .data())
                .hasSize(1);
    }

    private List<String> reasons(Person person) {
        return person.get("/inbox_items?opt_fields=reasons&workspace=" + company.gid())
                .data()
                .valueStream()
                .flatMap(item -> item.path("reasons").valueStream())
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void whoeverTakesOverTheLeadIsNoCoAssigneeAnyMore() {
        add(task, ben);
        ana.put("/tasks/" + task, Map.of("assignee", ben.gid())).data();
        assertThat(coAssignees(task)).isEmpty();
        add(task, ben);
        assertThat(coAssignees(task)).isEmpty();
    }

    @Test
    void whoeverIsTakenOffLosesWhatOnlyThatShowed() {
        add(task, ben);
        ana.post("/tasks/" + task + "/removeFollowers", Map.of("followers", List.of(ben.gid())))
                .data();
        assertThat(ben.get("/tasks/" + task).status()).isEqualTo(200);
        ben.post("/tasks/" + task + "/removeCoAssignees", Map.of("co_assignees", List.of("me")))
                .data();
        assertThat(ben.get("/tasks/" + task).status()).isEqualTo(404);
    }

    @Test
    void whoeverLeavesTheWorkspaceLeavesTheirPart() {
        add(task, ben);
        ana.post("/workspaces/" + company.gid() + "/removeUser", Map.of("user", ben.gid()))
                .data();
        assertThat(coAssignees(task)).isEmpty();
    }

    @Test
    void aCopyTakesThemAlongWithTheAssignee() {
        add(task, ben);
        var job = ana.post("/tasks/" + task + "/duplicate", Map.of("name", "Again", "include", "assignee"));
        String copy = Waiting.succeeded(ana, job).at("new_task.gid");
        assertThat(coAssignees(copy)).containsExactly("Ben");
        var bare = ana.post("/tasks/" + task + "/duplicate", Map.of("name", "Bare", "include", "notes"));
        assertThat(coAssignees(Waiting.succeeded(ana, bare).at("new_task.gid"))).isEmpty();
    }

    @Test
    void whatComesAgainHasThemToo() {
        add(task, ben);
        ana.put("/tasks/" + task, Map.of("due_on", "2031-01-06")).data();
        ana.post("/tasks/" + task + "/setRecurrence", Map.of("rule", "FREQ=DAILY"))
                .data();
        ana.put("/tasks/" + task, Map.of("completed", true)).data();
        Waiting.until(() -> coAssigned(ben, "&completed=false").size() == 1);
    }

    @Test
    void tooManyOrUnknownPeopleAreRefused() {
        assertThat(ana.post("/tasks/" + task + "/addCoAssignees", Map.of()).status())
                .isEqualTo(400);
        assertThat(ana.post("/tasks/" + task + "/addCoAssignees", Map.of("co_assignees", List.of("17")))
                        .status())
                .isEqualTo(400);
        for (int i = 0; i < CoAssignees.MOST; i++) {
            add(task, company.member("Helper " + i));
        }
        var oneMore = ana.post("/tasks/" + task + "/addCoAssignees", Map.of("co_assignees", List.of(ben.gid())));
        assertThat(oneMore.refusal(400)).contains("at most 20");
    }
}
