package dev.cairn.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.openapi.Endpoint;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.Samples;
import dev.cairn.support.SettableClock;
import dev.cairn.support.Waiting;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Sends what no client should send to every endpoint there is: it is refused in the documented form or taken in a
 * documented way, it never breaks the server, and what is refused leaves no trace. Good and bad fields are mixed by
 * {@code RandomRequestsTest}.
 */
@CairnTest
class BadInputTest {
    private static final long SEED = 20_261_125;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Companies companies;

    @Autowired
    Database database;

    @Autowired
    SettableClock clock;

    private final Random random = new Random(SEED);
    private Samples own;
    private Samples others;
    private List<Endpoint> endpoints;
    private final List<String> broken = new ArrayList<>();
    private long written;
    private int sent;
    private int refused;

    @BeforeEach
    void makeSamples() {
        own = new Samples(companies.make());
        others = new Samples(companies.make());
        endpoints = Endpoint.all(mappings);
        written = written();
        assertThat(endpoints).hasSizeGreaterThan(100);
    }

    /** Wrong passwords are counted for an hour. */
    @AfterEach
    void letThrottlesForget() {
        clock.forward(Duration.ofHours(2));
    }

    @Test
    void pathsThatNameNothing() {
        for (Endpoint endpoint : endpoints) {
            for (String variable : endpoint.variables()) {
                for (String gid : some(BadValues.gids(), 7)) {
                    check(endpoint, at(endpoint, variable, gid), null, null, true);
                }
                check(endpoint, at(endpoint, variable, others.gid(variable)), null, null, true);
            }
        }
        finish(800);
    }

    /** Some of many, others for each endpoint and the same in each run. */
    private <T> List<T> some(List<T> all, int count) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, count);
    }

    private String at(Endpoint endpoint, String variable, String gid) {
        return own.fill(endpoint.path().replace("{" + variable + "}", gid));
    }

    @Test
    void queriesThatMeanNothing() {
        for (Endpoint endpoint : endpoints) {
            if (!endpoint.method().equals("GET") || endpoint.operation().media().startsWith("text/event")) {
                continue;
            }
            String path = own.fill(endpoint.path());
            if (!endpoint.operation().lists().isEmpty()) {
                for (String limit : some(BadValues.limits(), 4)) {
                    check(endpoint, path + "?limit=" + limit, null, null, true);
                }
                for (String offset : some(BadValues.tokens(), 3)) {
                    boolean paged = endpoint.operation().asks().isEmpty();
                    check(endpoint, path + "?" + own.needed(endpoint, "") + "offset=" + offset, null, null, paged);
                }
            }
            for (String value : some(BadValues.queries(), 7)) {
                check(endpoint, path + "?" + own.needed(endpoint, "") + "opt_fields=" + value, null, null, false);
                for (String name : Samples.queryNames(endpoint)) {
                    check(endpoint, path + "?" + own.needed(endpoint, name) + name + "=" + value, null, null, false);
                }
            }
        }
        finish(900);
    }

    @Test
    void bodiesThatAreNone() {
        for (Endpoint endpoint : withBody()) {
            String path = own.fill(endpoint.path());
            for (BadValues.Body body : some(BadValues.bodies(), 20)) {
                check(endpoint, path, body.content(), body.type(), body.never());
            }
        }
        finish(1_000);
    }

    @Test
    void fieldsWithValuesThatAreNone() {
        for (Endpoint endpoint : withBody()) {
            String path = own.fill(endpoint.path());
            for (BodyField field : BodyField.of(endpoint.operation())) {
                for (String value : some(BadValues.json(), 9)) {
                    check(endpoint, path, own.body(endpoint, field, value), "application/json", false);
                }
                String last = field.name().substring(field.name().lastIndexOf('.') + 1);
                if (others.has(last)) {
                    String foreign = '"' + others.gid(last) + '"';
                    check(endpoint, path, own.body(endpoint, field, foreign), "application/json", false);
                }
            }
        }
        finish(2_000);
    }

    private List<Endpoint> withBody() {
        return endpoints.stream()
                .filter(endpoint -> !BodyField.of(endpoint.operation()).isEmpty())
                .toList();
    }

    /** @param never whether this can be no good request */
    private void check(Endpoint endpoint, String path, byte @Nullable [] body, @Nullable String type, boolean never) {
        sent++;
        var request = own.ana().request(path);
        if (type != null) {
            request.header("Content-Type", type);
        }
        request.method(endpoint.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        Answer answer = own.ana().send(request);
        String what = endpoint.method() + " " + shortened(path) + " "
                + (body == null ? "" : shortened(new String(body, StandardCharsets.UTF_8))) + " -> "
                + answer.status() + " " + shortened(answer.text());
        if (begins(endpoint, answer)) {
            Waiting.ended(own.ana(), answer);
        }
        long before = written;
        written = written();
        if (answer.status() >= 500 || answer.status() < 400 && never) {
            broken.add(what);
        } else if (answer.status() >= 400) {
            refused++;
            if (!isRefusal(answer)) {
                broken.add("Not the documented refusal: " + what);
            }
            if (written != before) {
                broken.add("Refused, and yet something was written: " + what);
            }
        }
    }

    /** Whether this was taken and goes on in the background. */
    private static boolean begins(Endpoint endpoint, Answer answer) {
        return answer.status() == 201 && endpoint.operation().creates().equals("job");
    }

    private static boolean isRefusal(Answer answer) {
        try {
            answer.refusal(answer.status());
            return true;
        } catch (AssertionError | RuntimeException other) {
            return false;
        }
    }

    private long written() {
        return own.written(database) + others.written(database);
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }

    @Test
    void tenMegabytes() {
        byte[] large = ("{\"data\":{\"notes\":\"" + "x".repeat(10 << 20) + "\"}}").getBytes(StandardCharsets.UTF_8);
        var answer = own.ana().send("PUT", "/tasks/" + own.gid("task"), large, "application/json");
        assertThat(answer.refusal(413)).contains("1048576");
        var unannounced = own.ana()
                .send(own.ana()
                        .request("/tasks/" + own.gid("task"))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));
        assertThat(unannounced.refusal(413)).contains("1048576");
        assertThat(own.ana().get("/tasks/" + own.gid("task")).at("notes")).isEmpty();
    }

    private void finish(int least) {
        assertThat(broken).isEmpty();
        assertThat(sent).isGreaterThan(least);
        assertThat(refused).isGreaterThan(sent / 4);
    }
}
