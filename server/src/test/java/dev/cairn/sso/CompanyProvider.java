package dev.cairn.sso;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cairn.platform.http.Json;
import dev.cairn.support.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A company's identity provider, which says of whoever comes what a test wants it to say. */
final class CompanyProvider {
    static final String CLIENT_ID = "cairn";
    static final String CLIENT_SECRET = "a secret of cairn";

    private final HttpServer server;
    private final RSAKey key = key();
    private volatile String challenge = "";
    private volatile String statement = "";
    private volatile Map<String, Object> more = Map.of();

    CompanyProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
        answer(
                "/.well-known/openid-configuration",
                exchange -> Json.write(Map.of(
                        "issuer",
                        issuer(),
                        "authorization_endpoint",
                        issuer() + "/authorize",
                        "token_endpoint",
                        issuer() + "/token",
                        "userinfo_endpoint",
                        issuer() + "/userinfo",
                        "jwks_uri",
                        issuer() + "/keys",
                        "response_types_supported",
                        List.of("code"),
                        "subject_types_supported",
                        List.of("public"),
                        "id_token_signing_alg_values_supported",
                        List.of("RS256"))));
        answer("/keys", exchange -> new JWKSet(key).toString(true));
        answer("/token", this::tokens);
        answer("/userinfo", exchange -> Json.write(more));
        server.start();
    }

    static RSAKey key() {
        try {
            return new RSAKeyGenerator(2_048).keyID("company").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void close() {
        server.stop(0);
    }

    /** What it says of whoever comes next, in answer to a request with this nonce. */
    JWTClaimsSet.Builder claims(String subject, String nonce) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subject)
                .audience(CLIENT_ID)
                .claim("nonce", nonce)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }

    void say(JWTClaimsSet claims) {
        say(claims, key);
    }

    void say(JWTClaimsSet claims, RSAKey signedWith) {
        try {
            var signed = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("company").build(), claims);
            signed.sign(new RSASSASigner(signedWith));
            say(signed);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void say(JWT said) {
        statement = said.serialize();
    }

    /** What it says when it is asked for more. */
    void sayMore(Map<String, Object> said) {
        more = said;
    }

    /** Remembers what the client promised to prove when it sent somebody here. */
    void promised(String challengeOfRequest) {
        challenge = challengeOfRequest;
    }

    private String tokens(HttpExchange exchange) {
        String basic = Base64.getEncoder()
                .encodeToString((CLIENT_ID + ":" + CLIENT_SECRET.replace(" ", "+")).getBytes(StandardCharsets.UTF_8));
        var form = Program.parametersOf("http://localhost/?" + body(exchange));
        boolean known = ("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && "the code".equals(form.get("code"))
                && Program.challenge(form.getOrDefault("code_verifier", "")).equals(challenge);
        return known
                ? Json.write(Map.of(
                        "access_token", "opaque", "token_type", "Bearer", "expires_in", 60, "id_token", statement))
                : Json.write(Map.of("error", "invalid_grant"));
    }

    private static String body(HttpExchange exchange) {
        try {
            return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private void answer(String path, Function<HttpExchange, String> content) {
        server.createContext(path, exchange -> {
            byte[] answer = content.apply(exchange).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
    }
}
