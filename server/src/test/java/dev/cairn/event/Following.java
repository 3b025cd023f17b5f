package dev.cairn.event;

import static org.awaitility.Awaitility.await;

import dev.cairn.platform.http.Json;
import dev.cairn.support.Answer;
import dev.cairn.support.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Somebody who follows the events of a resource, and all that they heard. */
final class Following {
    private final Person person;
    private final String resource;
    final List<JsonNode> heard = new ArrayList<>();
    private String token;
    private int told;

    Following(Person person, String resource) {
        this.person = person;
        this.resource = resource;
        this.token = sync(person, resource);
    }

    Answer read() {
        var answer = person.get("/events?resource=" + resource + "&sync=" + token);
        answer.data().forEach(heard::add);
        token = answer.json().path("sync").asString();
        return answer;
    }

    /** The next event of this kind: activity stories come a moment after what they tell of. */
    JsonNode until(Predicate<JsonNode> wanted) {
        return await().atMost(Duration.ofSeconds(30)).until(() -> next(wanted), event -> !event.isMissingNode());
    }

    private JsonNode next(Predicate<JsonNode> wanted) {
        read();
        while (told < heard.size()) {
            var event = heard.get(told++);
            if (wanted.test(event)) {
                return event;
            }
        }
        return Json.read("{}").path("none");
    }

    static String sync(Person person, String resource) {
        var answer = person.get("/events?resource=" + resource);
        answer.refusal(412);
        return answer.json().path("sync").asString();
    }

    static Predicate<JsonNode> change(String field) {
        return event -> event.path("change").path("field").asString("").equals(field);
    }

    static Predicate<JsonNode> of(String type, String action) {
        return event -> event.path("type").asString("").equals(type)
                && event.path("action").asString("").equals(action);
    }

    static String gid(JsonNode event, String reference) {
        return event.path(reference).path("gid").asString("");
    }
}
