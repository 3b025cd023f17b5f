package dev.cairn.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.support.Answer;
import dev.cairn.support.Companies.Company;
import dev.cairn.support.Person;
import dev.cairn.support.Waiting;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A company whose people look into their inboxes. */
final class Inboxes {
    private static final String FIELDS =
            "resource.name,reason,reasons,unread,archived,archived_at,bookmarked,remind_at,actor.name,project.name,stories.text";

    final Company company;
    final Person ana;
    final Person ben;
    final String project;

    Inboxes(Company company) {
        this.company = company;
        ana = company.member("Ana");
        ben = company.member("Ben");
        project = ana.post("/projects", Map.of("name", "Launch", "workspace", company.gid()))
                .gid();
    }

    String task(String name) {
        return ana.post("/tasks", Map.of("name", name, "projects", List.of(project)))
                .gid();
    }

    /** A task that both follow. */
    String shared(String name) {
        String task = task(name);
        ana.post("/tasks/" + task + "/addFollowers", Map.of("followers", List.of(ben.gid())))
                .data();
        return task;
    }

    void comment(Person person, String task, String text) {
        person.post("/tasks/" + task + "/stories", Map.of("text", text)).data();
    }

    void mention(Person by, String task, Person mentioned) {
        by.post(
                        "/tasks/" + task + "/stories",
                        Map.of("html_text", "<body>Ask <a data-asana-gid=\"" + mentioned.gid() + "\"/></body>"))
                .data();
    }

    String path(String filter) {
        return "/inbox_items?workspace=" + company.gid() + filter + "&opt_fields=" + FIELDS;
    }

    Answer of(Person person) {
        return of(person, "");
    }

    Answer of(Person person, String filter) {
        return person.get(path(filter));
    }

    /** The one item about this resource, once it is there for this reason. */
    JsonNode item(Person person, String resource, String reason) {
        Waiting.until(() -> reasons(person, resource).contains(reason));
        var items = about(person, resource);
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    List<String> reasons(Person person, String resource) {
        return about(person, resource).stream()
                .flatMap(item -> item.path("reasons").valueStream())
                .map(JsonNode::asString)
                .toList();
    }

    List<JsonNode> about(Person person, String resource) {
        return of(person)
                .data()
                .valueStream()
                .filter(item -> item.path("resource").path("gid").asString("").equals(resource))
                .toList();
    }

    /** Until the reader has come to a change made now, which Ben hears of. */
    void settle() {
        String task = shared("Settled");
        item(ben, task, "follower_added");
        ben.put("/inbox_items/" + item(ben, task, "follower_added").path("gid").asString(), Map.of("archived", true))
                .data();
    }

    JsonNode put(Person person, JsonNode item, Map<String, ?> fields) {
        return person.put("/inbox_items/" + item.path("gid").asString() + "?opt_fields=" + FIELDS, fields)
                .data();
    }

    String unread(Person person) {
        return person.get("/inbox?workspace=" + company.gid()).at("unread_count");
    }
}
