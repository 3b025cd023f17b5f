package dev.cairn.clients;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The target of a webhook: shakes hands, checks signatures, keeps what it is told. */
final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final List<JsonElement> told = new CopyOnWriteArrayList<>();
    private final AtomicInteger forged = new AtomicInteger();
    private volatile String secret = "";

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::receive);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/tools";
    }

    private void receive(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String offered = exchange.getRequestHeaders().getFirst("X-Hook-Secret");
        if (offered != null) {
            secret = offered;
            exchange.getResponseHeaders().set("X-Hook-Secret", offered);
        } else if (signature(body).equals(exchange.getRequestHeaders().getFirst("X-Hook-Signature"))) {
            told.addAll(JsonParser.parseString(new String(body, StandardCharsets.UTF_8))
                    .getAsJsonObject()
                    .getAsJsonArray("events")
                    .asList());
        } else {
            forged.incrementAndGet();
        }
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    List<JsonElement> told() {
        return told;
    }

    int forged() {
        return forged.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
