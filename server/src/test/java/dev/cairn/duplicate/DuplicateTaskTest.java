package dev.cairn.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.Waiting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CairnTest
class DuplicateTaskTest {
    private static final String EVERYTHING =
            "notes,assignee,subtasks,attachments,tags,followers,projects,dates,dependencies,parent";

    @Autowired
    Companies companies;

    Companies.Company company;
    Person ana;
    Person ben;
    String project;
    String task;

    @BeforeEach
    void aTaskWithEverything() {
        company = companies.make();
        ana = company.member("Ana");
        ben = company.member("Ben");
        project = ana.post("/projects", Map.of("name", "Launch", "workspace", company.gid()))
                .gid();
        String tag = ana.post("/tags", Map.of("name", "urgent", "workspace", company.gid()))
                .gid();
        String before = task("Before", Map.of());
        task = task(
                "Write the post",
                Map.of(
                        "html_notes",
                        "<body>With <strong>pictures</strong></body>",
                        "assignee",
                        ben.gid(),
                        "due_on",
                        "2026-12-04",
                        "start_on",
                        "2026-12-01",
                        "tags",
                        List.of(tag),
                        "resource_subtype",
                        "approval"));
        ana.post("/tasks/" + task + "/addDependencies", Map.of("dependencies", List.of(before)));
        String draft = ana.post("/tasks/" + task + "/subtasks", Map.of("name", "Draft"))
                .gid();
        String edit = ana.post("/tasks/" + task + "/subtasks", Map.of("name", "Edit", "assignee", ben.gid()))
                .gid();
        ana.post("/tasks/" + edit + "/addDependencies", Map.of("dependencies", List.of(draft)));
        ana.post("/tasks/" + draft + "/subtasks", Map.of("name", "Find words"));
        ana.post("/attachments", Map.of("parent", draft, "name", "Brief", "url", "https://example.com/brief"));
    }

    private String task(String name, Map<String, ?> more) {
        var data = new HashMap<String, Object>(more);
        data.put("name", name);
        data.put("projects", List.of(project));
        return ana.post("/tasks", data).gid();
    }

    private Answer duplicate(Person person, Map<String, ?> data) {
        return person.post("/tasks/" + task + "/duplicate", data);
    }

    private static List<String> names(JsonNode list) {
        return list.valueStream().map(one -> one.path("name").asString()).toList();
    }

    @Test
    void theCopyIsThereAtOnceAndCompleteWhenTheJobIs() {
        var begun = duplicate(ana, Map.of("name", "Write another", "include", EVERYTHING));
        assertThat(begun.at("resource_subtype")).isEqualTo("duplicate_task");
        assertThat(begun.at("new_task.name")).isEqualTo("Write another");
        assertThat(begun.headers().firstValue("Location").orElseThrow()).endsWith("/jobs/" + begun.gid());
        String copy = Waiting.succeeded(ana, begun).at("new_task.gid");
        var read = ana.get("/tasks/" + copy + "?opt_fields=name,html_notes,assignee,due_on,start_on,tags.name,"
                + "followers,memberships.project.name,dependencies.name,approval_status,resource_subtype,num_subtasks");
        assertThat(read.at("html_notes")).isEqualTo("<body>With <strong>pictures</strong></body>");
        assertThat(read.at("assignee.gid")).isEqualTo(ben.gid());
        assertThat(read.at("start_on")).isEqualTo("2026-12-01");
        assertThat(read.at("due_on")).isEqualTo("2026-12-04");
        assertThat(read.at("tags.0.name")).isEqualTo("urgent");
        assertThat(read.at("memberships.0.project.name")).isEqualTo("Launch");
        assertThat(names(read.data().path("dependencies"))).containsExactly("Before");
        assertThat(read.at("approval_status")).isEqualTo("pending");
        assertThat(read.at("num_subtasks")).isEqualTo("2");
        var subtasks = ana.get("/tasks/" + copy + "/subtasks?opt_fields=name,dependencies.name,assignee");
        assertThat(subtasks.all("name")).containsExactly("Draft", "Edit");
        assertThat(subtasks.at("1.dependencies.0.name")).isEqualTo("Draft");
        assertThat(subtasks.at("1.dependencies.0.gid")).isEqualTo(subtasks.at("0.gid"));
        assertThat(subtasks.at("1.assignee.gid")).isEqualTo(ben.gid());
        String draft = subtasks.at("0.gid");
        assertThat(ana.get("/tasks/" + draft + "/subtasks").all("name")).containsExactly("Find words");
        assertThat(ana.get("/tasks/" + draft + "/attachments").all("name")).containsExactly("Brief");
        assertThat(ana.get("/tasks?project=" + project).all("name"))
                .containsExactly("Before", "Write the post", "Write another");
    }

    @Test
    void theCopyTellsWhatItWasMadeFromToThoseWhoSeeThat() {
        String copy =
                Waiting.succeeded(ana, duplicate(ana, Map.of("name", "Again"))).at("new_task.gid");
        String stories =
                "/tasks/" + copy + "/stories?opt_fields=resource_subtype,text,duplicated_from.name,duplicate_of,story";
        Waiting.until(() -> ana.get(stories).text().contains("duplicated_from"));
        var story = ana.get(stories).data().get(0);
        assertThat(story.path("resource_subtype").asString()).isEqualTo("duplicated");
        assertThat(story.path("text").asString())
                .contains(story.path("duplicated_from").path("name").asString());
        assertThat(story.path("duplicate_of").isNull()).isTrue();
        var guest = company.guest("Gus");
        ana.post("/tasks/" + copy + "/addFollowers", Map.of("followers", List.of(guest.gid())))
                .data();
        assertThat(guest.get(stories).text()).doesNotContain("duplicated this");
    }

    @Test
    void whatIsNotIncludedIsLeftOut() {
        String copy =
                Waiting.succeeded(ana, duplicate(ana, Map.of("name", "Bare"))).at("new_task.gid");
        var read = ana.get("/tasks/" + copy
                + "?opt_fields=notes,assignee,due_on,tags,projects,num_subtasks,dependencies,followers");
        assertThat(read.at("notes")).isEmpty();
        assertThat(read.at("assignee")).isEqualTo("null");
        assertThat(read.at("due_on")).isEqualTo("null");
        assertThat(read.data().path("tags").isEmpty()).isTrue();
        assertThat(read.data().path("projects").isEmpty()).isTrue();
        assertThat(read.data().path("dependencies").isEmpty()).isTrue();
        assertThat(read.at("num_subtasks")).isEqualTo("0");
        assertThat(read.at("followers.0.gid")).isEqualTo(ana.gid());
        assertThat(read.data().path("followers").size()).isEqualTo(1);
    }

    @Test
    void aCopyWithItsParentStandsBesideTheOriginal() {
        String draft = ana.get("/tasks/" + task + "/subtasks").at("0.gid");
        var begun = ana.post("/tasks/" + draft + "/duplicate", Map.of("name", "Draft 2", "include", List.of("parent")));
        Waiting.succeeded(ana, begun);
        assertThat(ana.get("/tasks/" + task + "/subtasks").all("name")).containsExactly("Draft", "Edit", "Draft 2");
    }

    @Test
    void onlyWhoAskedSeesTheJob() {
        var begun = duplicate(ana, Map.of("name", "Mine"));
        ben.get("/jobs/" + begun.gid()).refusal(404);
        companies.make().admin("Sam").get("/jobs/" + begun.gid()).refusal(404);
        ana.get("/jobs/17").refusal(404);
        ana.get("/jobs/none").refusal(404);
    }

    @Test
    void nobodyCopiesATaskThatTheyDoNotSee() {
        duplicate(companies.make().admin("Sam"), Map.of("name", "Stolen")).refusal(404);
        duplicate(company.guest("Gil"), Map.of("name", "Stolen")).refusal(404);
        ana.post("/tasks/17/duplicate", Map.of("name", "Nothing")).refusal(404);
    }

    @Test
    void anUnknownPartIsRefused() {
        assertThat(duplicate(ana, Map.of("name", "x", "include", "notes,stories"))
                        .refusal(400))
                .startsWith("include: Not one of assignee, attachments,")
                .endsWith(": stories");
        duplicate(ana, Map.of("name", "x", "include", Map.of("a", 1))).refusal(400);
    }

    @Test
    void whatSomebodyDoesNotSeeIsInNoCopyOfTheirs() {
        String hidden = ana.post(
                        "/projects", Map.of("name", "Secret", "workspace", company.gid(), "privacy_setting", "private"))
                .gid();
        String secret = ana.post("/tasks", Map.of("name", "Secret task", "projects", List.of(hidden)))
                .gid();
        ana.post("/tasks/" + task + "/addProject", Map.of("project", hidden));
        ana.post("/tasks/" + task + "/addDependencies", Map.of("dependencies", List.of(secret)));
        String copy = Waiting.succeeded(ben, duplicate(ben, Map.of("name", "Copy", "include", EVERYTHING)))
                .at("new_task.gid");
        var read = ana.get("/tasks/" + copy + "?opt_fields=projects.name,dependencies.name");
        assertThat(names(read.data().path("projects"))).containsExactly("Launch");
        assertThat(names(read.data().path("dependencies"))).containsExactly("Before");
    }

    @Test
    void theSameRequestSentAgainMakesOneCopy() {
        var first = sendOnce();
        var again = sendOnce();
        assertThat(again.gid()).isEqualTo(first.gid());
        assertThat(Waiting.succeeded(ana, again).at("new_task.gid")).isEqualTo(first.at("new_task.gid"));
    }

    private Answer sendOnce() {
        return ana.send(ana.request("/tasks/" + task + "/duplicate")
                .header("Idempotency-Key", "copy")
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"data\":{\"name\":\"Once\"}}")));
    }
}
