package dev.cairn.access;

import dev.cairn.access.RoleTable.Row;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.Companies.Company;
import dev.cairn.support.Person;
import dev.cairn.support.Waiting;
import dev.cairn.webhook.Receiver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Those who ask in the table of roles, and how they ask. Who each is, the table says. */
final class Cast implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern NAMED = Pattern.compile("\\{(\\w+(?::\\w+)?)}");

    private final Company company;
    private final Map<String, Person> people;
    private final Receiver receiver;
    private final Things things;
    private final Map<String, String> instead;

    private Cast(
            Company company,
            Map<String, Person> people,
            Receiver receiver,
            Things things,
            Map<String, String> instead) {
        this.company = company;
        this.people = people;
        this.receiver = receiver;
        this.things = things;
        this.instead = instead;
    }

    Cast(Companies companies) throws IOException {
        people = new HashMap<>();
        receiver = new Receiver();
        instead = Map.of();
        company = companies.make();
        people.put("admin", company.admin("Ada"));
        for (String member : new String[] {"owner", "editor", "commenter", "viewer", "outsider"}) {
            people.put(member, company.member(member));
        }
        people.put("guest", company.guest("Gil"));
        people.put("visitor", company.guest("Vic"));
        people.put("stranger", companies.make().admin("Sam"));
        things = new Things(company, people, receiver.url());
    }

    Company company() {
        return company;
    }

    /** The gid of the thing of this name. */
    String gid(String name) {
        return things.gid(name);
    }

    /** Lets the owner, to whom all belongs that is hidden, see another's task. */
    void showOwner(Person other, String task) {
        other.post(
                        "/tasks/" + task + "/addFollowers",
                        Map.of("followers", List.of(person("owner").gid())))
                .data();
    }

    /**
     * Ties a task that the owner sees to what is hidden: it comes into the project, with a value of the secret field; it
     * waits for a task and is waited for.
     */
    void tieToHidden(String task) {
        var owner = person("owner");
        owner.post("/tasks/" + task + "/addProject", Map.of("project", gid("project"), "section", gid("section")))
                .data();
        owner.put("/tasks/" + task, Map.of("custom_fields", Map.of(gid("custom_field:secret"), "Deep")))
                .data();
        owner.post("/tasks/" + task + "/addDependencies", Map.of("dependencies", List.of(gid("task:before"))))
                .data();
        owner.post("/tasks/" + task + "/addDependents", Map.of("dependents", List.of(gid("task:after"))))
                .data();
    }

    /** What the row names in braces. */
    static List<String> namedIn(Row row) {
        return NAMED.matcher(row.path() + row.body())
                .results()
                .map(name -> name.group(1))
                .distinct()
                .toList();
    }

    /** The same people, for whom this name in braces stands for that. */
    Cast with(String name, String gid) {
        var changed = new HashMap<>(instead);
        changed.put(name, gid);
        return new Cast(company, people, receiver, things, changed);
    }

    /** What somebody in this role is answered. */
    Answer answer(String role, Row row) {
        var address = URI.create("http://localhost:" + person("owner").port() + "/api/1.0" + filled(row.path()));
        var request = role.equals("nobody")
                ? HttpRequest.newBuilder(address)
                : person(role).request("/").uri(address);
        String body = filled(row.body());
        if (body.startsWith("--")) {
            request.header("Content-Type", "multipart/form-data; boundary=b");
            request.method(row.method(), BodyPublishers.ofString(body.replace("\\n", "\r\n")));
        } else if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
            request.method(row.method(), BodyPublishers.ofString("{\"data\":" + body + "}"));
        } else {
            request.method(row.method(), BodyPublishers.noBody());
        }
        return answer(role, request.build());
    }

    /** The text with what it names in braces: a thing, a fresh one as {@code {task:new}}, or a word as {@code me}. */
    private String filled(String text) {
        return NAMED.matcher(text)
                .replaceAll(name ->
                        instead.containsKey(name.group(1)) ? instead.get(name.group(1)) : things.gid(name.group(1)));
    }

    Person person(String role) {
        var person = people.get(role);
        if (person == null) {
            throw new IllegalArgumentException("Nobody is in the role " + role);
        }
        return person;
    }

    /** Does not wait for the end of an answer that has none, but for that of a job that it began. */
    private Answer answer(String role, HttpRequest request) {
        try {
            var response = CLIENT.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                boolean endless =
                        response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
                var answer = new Answer(
                        response.statusCode(), response.headers(), endless ? new byte[0] : body.readAllBytes());
                if (answer.status() == 201 && answer.at("resource_type").equals("job")) {
                    Waiting.ended(person(role), answer);
                }
                return answer;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        receiver.close();
    }
}
