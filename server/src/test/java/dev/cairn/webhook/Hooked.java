package dev.cairn.webhook;

import dev.cairn.platform.db.Database;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A company with a project, and a server of Ana's that webhooks lead to. */
record Hooked(Companies.Company company, Person ana, Person ben, String project, Receiver receiver, Database database)
        implements AutoCloseable {

    Hooked(Companies companies, Database database) throws IOException {
        this(companies.make(), database);
    }

    private Hooked(Companies.Company company, Database database) throws IOException {
        this(company, company.member("Ana"), company.member("Ben"), database);
    }

    private Hooked(Companies.Company company, Person ana, Person ben, Database database) throws IOException {
        this(company, ana, ben, project(ana, company, "Launch", "public_to_workspace"), new Receiver(), database);
    }

    private static String project(Person person, Companies.Company company, String name, String privacy) {
        return person.post("/projects", Map.of("name", name, "workspace", company.gid(), "privacy_setting", privacy))
                .gid();
    }

    /** Asks for a webhook of Ana's that leads to her server. */
    Answer establish(String resource, Map<String, ?> others) {
        var input = new HashMap<String, Object>(others);
        input.put("resource", resource);
        input.put("target", receiver.url());
        return ana.post("/webhooks", input);
    }

    String newProject(String name, String privacy) {
        return project(ana, company, name, privacy);
    }

    String newTask(String name) {
        return ana.post("/tasks", Map.of("name", name, "projects", List.of(project)))
                .gid();
    }

    static Predicate<JsonNode> change(String field) {
        return event -> event.path("change").path("field").asString("").equals(field);
    }

    static Predicate<JsonNode> of(String type, String action) {
        return event ->
                event.path("resource").path("resource_type").asString("").equals(type)
                        && event.path("action").asString("").equals(action);
    }

    @Override
    public void close() {
        receiver.close();
        // Else they would go on trying.
        database.sql("DELETE FROM webhook WHERE workspace_id = :workspace")
                .bind("workspace", company.id())
                .update();
    }
}
