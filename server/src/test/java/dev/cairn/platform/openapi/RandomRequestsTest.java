package dev.cairn.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.Samples;
import dev.cairn.support.SettableClock;
import dev.cairn.support.Waiting;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * Sends requests made at random of the API document, at every operation. Whatever is sent, it never breaks the server;
 * what is refused leaves no trace; what is taken is answered as the document says, and reads afterwards as it was
 * answered. {@code -Dcairn.rounds=200} sends more, {@code -Dcairn.seed=…} repeats a run.
 */
@CairnTest
class RandomRequestsTest {
    private static final long SEED = Long.getLong("cairn.seed", 20_261_125);
    private static final int ROUNDS = Integer.getInteger("cairn.rounds", 6);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Companies companies;

    @Autowired
    Database database;

    @Autowired
    Ids ids;

    @Autowired
    SettableClock clock;

    private final List<String> broken = new ArrayList<>();
    private int taken;

    /** Wrong passwords are counted for an hour. */
    @AfterEach
    void letThrottlesForget() {
        clock.forward(Duration.ofHours(2));
    }

    @Test
    void whateverIsSentIsTakenWhollyOrNotAtAll() {
        var endpoints = Endpoint.all(mappings).stream()
                .filter(endpoint -> !endpoint.operation().media().startsWith("text/event"))
                // What takes things away comes last, so that there is something to ask for before.
                .sorted(Comparator.comparing(RandomRequestsTest::takesAway))
                .toList();
        for (int round = 0; round < ROUNDS; round++) {
            clock.forward(Duration.ofHours(2));
            var sent = new Round(SEED + round);
            endpoints.forEach(sent::send);
        }
        assertThat(String.join("\n", broken)).isEmpty();
        assertThat(taken).isGreaterThan(ROUNDS * endpoints.size() / 3);
    }

    private static boolean takesAway(Endpoint endpoint) {
        return endpoint.method().equals("DELETE") || endpoint.path().contains("/remove");
    }

    /** A request to every operation, made of one seed, about the resources of a company of its own. */
    private final class Round {
        private final long seed;
        private final Samples own = new Samples(companies.make());
        private final Samples others = new Samples(companies.make());
        private final JsonNode document = own.ana().get("/openapi.json").json();
        private final RandomValues values;

        Round(long seed) {
            this.seed = seed;
            values = new RandomValues(new Random(seed), ids, own, others);
        }

        void send(Endpoint endpoint) {
            JsonNode operation = document.path("paths")
                    .path(endpoint.documentedPath())
                    .path(endpoint.method().toLowerCase(Locale.ROOT));
            String path = path(endpoint);
            JsonNode schema = operation.at("/requestBody/content/application~1json/schema/properties/data");
            String body = schema.isMissingNode() ? "" : "{\"data\":" + values.json("data", schema) + "}";
            String url = path + query(operation);
            String record = record(endpoint, path);
            String before = record == null ? "" : own.ana().get(record).text();
            long written = written();
            Answer answer = own.ana().send(endpoint.method(), url, body, "application/json");
            String what = "seed " + seed + ": " + endpoint.method() + " " + shortened(url) + " " + shortened(body)
                    + " -> " + answer.status() + " " + shortened(answer.text());
            if (answer.status() >= 500) {
                broken.add("Broken by " + what);
            } else if (answer.status() >= 400) {
                if (written() != written && leavesATraceEachTime(endpoint, url, body)) {
                    broken.add("Refused, and yet something was written: " + what);
                }
                if (record != null && !own.ana().get(record).text().equals(before)) {
                    broken.add("Refused, and yet something is different: " + what);
                }
            } else {
                taken++;
                if (!endpoint.method().equals("GET")) {
                    check(endpoint, answer, url, body, what);
                }
            }
        }

        String path(Endpoint endpoint) {
            String path = endpoint.path();
            for (String variable : endpoint.variables()) {
                path = path.replace("{" + variable + "}", values.oneIn(12) ? values.gid(variable) : own.gid(variable));
            }
            return path;
        }

        String query(JsonNode operation) {
            var query = new ArrayList<String>();
            for (JsonNode parameter : operation.path("parameters")) {
                JsonNode described = parameter.has("$ref")
                        ? document.at(parameter.path("$ref").stringValue().substring(1))
                        : parameter;
                boolean wanted = described.path("required").asBoolean(false) ? !values.oneIn(20) : values.oneIn(5);
                if (described.path("in").asString().equals("query") && wanted) {
                    String name = described.path("name").asString();
                    query.add(name + "="
                            + URLEncoder.encode(values.text(name, described.path("schema")), StandardCharsets.UTF_8));
                }
            }
            return query.isEmpty() ? "" : "?" + String.join("&", query);
        }

        /** The path under which what the request is about can be read, if it can. */
        private @Nullable String record(Endpoint endpoint, String path) {
            var parts = path.split("/", -1);
            boolean readable = endpoint.path().matches("/\\w+/\\{\\w+}.*")
                    && document.path("paths")
                            .path(endpoint.documentedPath().replaceAll("(}).*", "$1"))
                            .has("get");
            return readable ? "/" + parts[1] + "/" + parts[2] : null;
        }

        private long written() {
            return own.written(database) + others.written(database);
        }

        /** What went on in the background, such as an import, comes to its end while the request is repeated. */
        private boolean leavesATraceEachTime(Endpoint endpoint, String url, String body) {
            for (int time = 0; time < 20; time++) {
                long written = written();
                own.ana().send(endpoint.method(), url, body, "application/json");
                if (written() == written) {
                    return false;
                }
            }
            return true;
        }

        private void check(Endpoint endpoint, Answer answer, String url, String body, String what) {
            if (endpoint.answers().equals("job")) {
                Waiting.ended(own.ana(), answer);
            } else {
                new WrittenRecord(own.ana(), document, endpoint, answer)
                        .deviations(url, body)
                        .forEach(deviation -> broken.add(deviation + ": " + what));
            }
        }
    }

    private static String shortened(String text) {
        return text.length() > 600 ? text.substring(0, 600) + "…" : text;
    }
}
