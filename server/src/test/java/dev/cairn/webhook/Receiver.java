package dev.cairn.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cairn.platform.http.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A server that webhooks lead to, as somebody who uses them runs one. */
public final class Receiver implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpServer server;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile Handler handler = Receiver::confirm;
    private int told;

    /** What Cairn sent. */
    record Request(@Nullable String secret, @Nullable String signature, String type, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        JsonNode events() {
            return Json.read(body).path("events");
        }
    }

    /** How the server answers. */
    @FunctionalInterface
    interface Handler {
        void answer(HttpExchange exchange, Request request) throws IOException;
    }

    public Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                var headers = exchange.getRequestHeaders();
                var request = new Request(
                        headers.getFirst("X-Hook-Secret"),
                        headers.getFirst("X-Hook-Signature"),
                        headers.getFirst("Content-Type"),
                        exchange.getRequestBody().readAllBytes());
                requests.add(request);
                handler.answer(exchange, request);
            }
        });
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks?for=cairn";
    }

    /** Takes what comes, and repeats the secret of a handshake. */
    static void confirm(HttpExchange exchange, Request request) throws IOException {
        if (request.secret() != null) {
            exchange.getResponseHeaders().set("X-Hook-Secret", request.secret());
        }
        exchange.sendResponseHeaders(200, -1);
    }

    static Handler status(int status, String text) {
        return (exchange, request) -> {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        };
    }

    void answer(Handler changed) {
        handler = changed;
    }

    List<Request> requests() {
        return requests;
    }

    /** The requests so far, once there are so many. */
    List<Request> requests(int number) {
        await().atMost(PATIENCE).until(() -> requests.size() >= number);
        return requests;
    }

    /** All events so far, in the order in which they came. */
    List<JsonNode> events() {
        var events = new ArrayList<JsonNode>();
        for (Request request : requests) {
            request.events().forEach(events::add);
        }
        return events;
    }

    /** The next event of this kind. */
    JsonNode until(Predicate<JsonNode> wanted) {
        return await().atMost(PATIENCE).until(() -> next(wanted), event -> !event.isMissingNode());
    }

    private JsonNode next(Predicate<JsonNode> wanted) {
        var events = events();
        while (told < events.size()) {
            var event = events.get(told++);
            if (wanted.test(event)) {
                return event;
            }
        }
        return Json.read("{}").path("none");
    }

    /** Every delivery is signed with the secret. */
    void checkSignatures(String secret) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        for (Request request : requests) {
            if (request.secret() == null) {
                assertThat(request.signature()).isEqualTo(HexFormat.of().formatHex(mac.doFinal(request.body())));
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
