package dev.cairn.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.Waiting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes into whose inbox, and why. */
@CairnTest
class InboxTest {
    @Autowired
    Companies companies;

    Inboxes inboxes;
    Person ana;
    Person ben;

    @BeforeEach
    void makeACompany() {
        inboxes = new Inboxes(companies.make());
        ana = inboxes.ana;
        ben = inboxes.ben;
    }

    @Test
    void aTaskComesToWhomItIsAssigned() {
        String task = ana.post(
                        "/tasks",
                        Map.of("name", "Write the post", "assignee", ben.gid(), "projects", List.of(inboxes.project)))
                .gid();
        var item = inboxes.item(ben, task, "assigned");
        assertThat(item.path("reason").asString()).isEqualTo("assigned");
        assertThat(item.path("reasons").toString()).isEqualTo("[\"assigned\"]");
        assertThat(item.path("actor").path("name").asString()).isEqualTo("Ana");
        assertThat(item.path("unread").asBoolean()).isTrue();
        assertThat(inboxes.unread(ben)).isEqualTo("1");
        assertThat(inboxes.of(ben, "&assigned_to_me=true").data()).hasSize(1);
        ana.put("/tasks/" + task, Map.of("assignee", ana.gid())).data();
        assertThat(inboxes.of(ben, "&assigned_to_me=true").data()).isEmpty();
    }

    @Test
    void onesOwnDoingsAreNoNews() {
        String task = ben.post(
                        "/tasks", Map.of("name", "Mine", "assignee", ben.gid(), "workspace", inboxes.company.gid()))
                .gid();
        inboxes.comment(ben, task, "Done soon");
        inboxes.mention(ben, task, ben);
        ben.put("/tasks/" + task, Map.of("due_on", "2027-01-04", "completed", true))
                .data();
        inboxes.settle();
        assertThat(inboxes.about(ben, task)).isEmpty();
    }

    @Test
    void whatIsNewGathersInOneRowUntilItIsRead() {
        String task = inboxes.shared("Write the post");
        var item = inboxes.item(ben, task, "follower_added");
        inboxes.put(ben, item, Map.of("unread", false));
        inboxes.comment(ana, task, "How long?");
        ana.put("/tasks/" + task, Map.of("due_on", "2027-01-04")).data();
        inboxes.comment(ben, task, "A page");
        ana.put("/tasks/" + task, Map.of("completed", true)).data();
        var more = inboxes.item(ben, task, "completed");
        assertThat(inboxes.reasons(ben, task)).containsExactlyInAnyOrder("commented", "due_date_changed", "completed");
        assertThat(more.path("reason").asString()).isEqualTo("commented");
        Waiting.until(() -> inboxes.about(ben, task).getFirst().path("stories").size() == 3);
        assertThat(inboxes.about(ben, task).getFirst().path("stories"))
                .extracting(story -> story.path("text").asString())
                .containsExactly("How long?", "changed the due date to Jan 4, 2027", "marked this complete");
        assertThat(inboxes.about(ana, task).getFirst().path("reason").asString())
                .isEqualTo("commented");
    }

    @Test
    void aMentionSaysSoAndIsFoundAgain() {
        String task = inboxes.task("Write the post");
        inboxes.mention(ana, task, ben);
        assertThat(inboxes.item(ben, task, "mentioned").path("reasons").toString())
                .isEqualTo("[\"mentioned\"]");
        String described = ana.post(
                        "/tasks",
                        Map.of(
                                "name",
                                "Plan",
                                "projects",
                                List.of(inboxes.project),
                                "html_notes",
                                "<body>With <a data-asana-gid=\"" + ben.gid() + "\"/></body>"))
                .gid();
        inboxes.item(ben, described, "mentioned");
        String later = inboxes.task("Later");
        ana.put("/tasks/" + later, Map.of("html_notes", "<body><a data-asana-gid=\"" + ben.gid() + "\"/></body>"))
                .data();
        inboxes.item(ben, later, "mentioned");
        inboxes.shared("Followed");
        assertThat(inboxes.of(ben, "&mentioned=true").data()).hasSize(3);
    }

    @Test
    void whoeverWaitsForATaskHearsWhenNothingStandsInTheWayAnyMore() {
        String first = inboxes.task("Dig");
        String second = inboxes.task("Water");
        String waiting = ana.post(
                        "/tasks", Map.of("name", "Plant", "assignee", ben.gid(), "projects", List.of(inboxes.project)))
                .gid();
        ana.post("/tasks/" + waiting + "/addDependencies", Map.of("dependencies", List.of(first, second)))
                .data();
        inboxes.put(ben, inboxes.item(ben, waiting, "assigned"), Map.of("unread", false));
        ana.put("/tasks/" + first, Map.of("completed", true)).data();
        inboxes.settle();
        assertThat(inboxes.reasons(ben, waiting)).containsExactly("assigned");
        ana.put("/tasks/" + second, Map.of("completed", true)).data();
        assertThat(inboxes.item(ben, waiting, "unblocked").path("unread").asBoolean())
                .isTrue();
    }

    @Test
    void projectsTellOfTheirStatusTheirPeopleAndWhoAsksToBeLetIn() {
        String closed = ana.post(
                        "/projects",
                        Map.of("name", "Merger", "workspace", inboxes.company.gid(), "privacy_setting", "private"))
                .gid();
        String request = ben.post("/access_requests", Map.of("target", closed)).gid();
        var asked = inboxes.item(ana, request, "access_requested");
        assertThat(asked.path("actor").path("name").asString()).isEqualTo("Ben");
        assertThat(asked.path("project").path("name").asString()).isEqualTo("Merger");
        ana.post("/access_requests/" + request + "/approve", Map.of()).data();
        inboxes.item(ben, closed, "added_to_project");
        String status = ana.post(
                        "/status_updates", Map.of("parent", closed, "status_type", "at_risk", "text", "Half is dug"))
                .gid();
        assertThat(inboxes.item(ben, status, "status_updated")
                        .path("project")
                        .path("name")
                        .asString())
                .isEqualTo("Merger");
        assertThat(inboxes.about(ana, status)).isEmpty();
    }

    @Test
    void messagesOfAProjectComeToItsPeopleAsOneRowWithTheirReplies() {
        String project = ana.post("/projects", Map.of("name", "Garden", "workspace", inboxes.company.gid()))
                .gid();
        ana.post("/projects/" + project + "/addMembers", Map.of("members", ben.gid()))
                .data();
        String message = ana.post("/projects/" + project + "/messages", Map.of("title", "Kick-off", "text", "Monday"))
                .gid();
        var row = inboxes.item(ben, message, "messaged");
        assertThat(row.path("project").path("name").asString()).isEqualTo("Garden");
        String mention = "<body>Is <a data-asana-gid=\"%s\"/> there?</body>".formatted(ana.gid());
        ben.post("/messages/" + message + "/replies", Map.of("html_text", mention))
                .data();
        inboxes.item(ana, message, "mentioned");
        ana.delete("/messages/" + message).data();
        assertThat(inboxes.about(ben, message)).isEmpty();
    }

    @Test
    void whatOneMayNoLongerSeeShowsNoMore() {
        String closed = ana.post(
                        "/projects",
                        Map.of("name", "Merger", "workspace", inboxes.company.gid(), "privacy_setting", "private"))
                .gid();
        ana.post("/projects/" + closed + "/addMembers", Map.of("members", ben.gid()))
                .data();
        String status = ana.post(
                        "/status_updates", Map.of("parent", closed, "status_type", "at_risk", "text", "Half is dug"))
                .gid();
        String task = inboxes.shared("Write the post");
        var item = inboxes.item(ben, task, "follower_added");
        inboxes.item(ben, status, "status_updated");
        assertThat(inboxes.unread(ben)).isEqualTo("3");
        ana.post("/projects/" + closed + "/removeMembers", Map.of("members", ben.gid()))
                .data();
        ana.delete("/tasks/" + task).data();
        assertThat(inboxes.of(ben).data()).isEmpty();
        assertThat(inboxes.unread(ben)).isEqualTo("0");
        String path = "/inbox_items/" + item.path("gid").asString();
        assertThat(ben.get(path).status()).isEqualTo(404);
        assertThat(ben.put(path, Map.of("unread", false)).status()).isEqualTo(404);
        ana.post("/tasks/" + task + "/restore", Map.of()).data();
        assertThat(inboxes.about(ben, task)).hasSize(1);
    }

    @Test
    void aQuietProjectTellsOnlyWhatConcernsThePersonThemselves() {
        String task = inboxes.shared("Write the post");
        String own = ana.post(
                        "/tasks", Map.of("name", "Own", "assignee", ben.gid(), "projects", List.of(inboxes.project)))
                .gid();
        inboxes.item(ben, own, "assigned");
        ben.post("/inbox/addQuietProject", Map.of("project", inboxes.project)).data();
        assertThat(ben.get("/inbox/quiet_projects?workspace=" + inboxes.company.gid())
                        .all("name"))
                .containsExactly("Launch");
        inboxes.comment(ana, task, "How long?");
        inboxes.comment(ana, own, "And this?");
        String status = ana.post(
                        "/status_updates",
                        Map.of("parent", inboxes.project, "status_type", "at_risk", "text", "Half is dug"))
                .gid();
        inboxes.item(ben, own, "commented");
        inboxes.settle();
        assertThat(inboxes.reasons(ben, task)).containsExactly("follower_added");
        // What happened before the project was quiet may be among them.
        assertThat(inboxes.about(ben, task).getFirst().path("stories").valueStream())
                .noneMatch(story -> story.path("text").asString().equals("How long?"));
        assertThat(inboxes.about(ben, status)).isEmpty();
        inboxes.mention(ana, task, ben);
        inboxes.item(ben, task, "mentioned");
        ben.post("/inbox/removeQuietProject", Map.of("project", inboxes.project))
                .data();
        inboxes.comment(ana, task, "Well?");
        inboxes.item(ben, task, "commented");
    }

    @Test
    void aReasonThatSomebodyPutAsideBringsThemNothing() {
        String task = inboxes.shared("Write the post");
        var reason = Map.of("workspace", inboxes.company.gid(), "reason", "commented");
        ben.post("/inbox/addQuietReason", reason).data();
        String inbox = "/inbox?workspace=" + inboxes.company.gid();
        assertThat(ben.get(inbox).at("quiet_reasons.0")).isEqualTo("commented");
        assertThat(ana.get(inbox).data().path("quiet_reasons")).isEmpty();
        inboxes.comment(ana, task, "How long?");
        inboxes.settle();
        assertThat(inboxes.reasons(ben, task)).containsExactly("follower_added");
        ben.post("/inbox/removeQuietReason", reason).data();
        inboxes.comment(ana, task, "Well?");
        inboxes.item(ben, task, "commented");
        var unknown = Map.of("workspace", inboxes.company.gid(), "reason", "bored");
        assertThat(ben.post("/inbox/addQuietReason", unknown).status()).isEqualTo(400);
    }

    @Test
    void everyoneHasTheirOwnInboxOnly() {
        String task = inboxes.shared("Write the post");
        String path = "/inbox_items/"
                + inboxes.item(ben, task, "follower_added").path("gid").asString();
        assertThat(ana.get(path).status()).isEqualTo(404);
        assertThat(ana.put(path, Map.of("archived", true)).status()).isEqualTo(404);
        assertThat(inboxes.of(ana).data()).isEmpty();
        Person stranger = companies.make().admin("Sam");
        assertThat(stranger.get(inboxes.path("")).status()).isEqualTo(404);
    }
}
