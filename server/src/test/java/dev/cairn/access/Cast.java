package dev.cairn.access;

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
import java.util.Map;
import java.util.regex.Pattern;

/** Those who ask in the table of roles, and how they ask. Who each is, the table says. */
final class Cast implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern NAMED = Pattern.compile("\\{(\\w+(?::\\w+)?)}");

    private final Map<String, Person> people = new HashMap<>();
    private final Receiver receiver = new Receiver();
    private final Things things;

    Cast(Companies companies) throws IOException {
        Company company = companies.make();
        people.put("admin", company.admin("Ada"));
        for (String member : new String[] {"owner", "editor", "commenter", "viewer", "outsider"}) {
            people.put(member, company.member(member));
        }
        people.put("guest", company.guest("Gil"));
        people.put("visitor", company.guest("Vic"));
        people.put("stranger", companies.make().admin("Sam"));
        things = new Things(company, people, receiver.url());
    }

    /** The status that somebody in this role is answered with. */
    int ask(String role, String method, String path, String body) {
        var address = URI.create("http://localhost:" + person("owner").port() + "/api/1.0" + filled(path));
        var request = role.equals("nobody")
                ? HttpRequest.newBuilder(address)
                : person(role).request("/").uri(address);
        if (body.startsWith("--")) {
            request.header("Content-Type", "multipart/form-data; boundary=b");
            request.method(method, BodyPublishers.ofString(filled(body).replace("\\n", "\r\n")));
        } else if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
            request.method(method, BodyPublishers.ofString("{\"data\":" + filled(body) + "}"));
        } else {
            request.method(method, BodyPublishers.noBody());
        }
        return status(role, request.build());
    }

    /** The text with what it names in braces: a thing, a fresh one as {@code {task:new}}, or a word as {@code me}. */
    private String filled(String text) {
        return NAMED.matcher(text).replaceAll(name -> things.gid(name.group(1)));
    }

    private Person person(String role) {
        var person = people.get(role);
        if (person == null) {
            throw new IllegalArgumentException("Nobody is in the role " + role);
        }
        return person;
    }

    /** Does not wait for the end of an answer that has none, but for that of a job that it began. */
    private int status(String role, HttpRequest request) {
        try {
            var response = CLIENT.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                boolean endless =
                        response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
                if (!endless) {
                    var answer = new Answer(response.statusCode(), response.headers(), body.readAllBytes());
                    if (answer.status() == 201 && answer.at("resource_type").equals("job")) {
                        Waiting.ended(person(role), answer);
                    }
                }
            }
            return response.statusCode();
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
