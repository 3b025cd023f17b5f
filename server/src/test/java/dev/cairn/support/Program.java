package dev.cairn.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.platform.http.Json;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An app as its programmer wrote it: what it puts into addresses, and what it sends by itself. */
public record Program(int port, String id, String secret, String redirectUri) {
    public static final String REDIRECT = "https://app.example.com/back?from=cairn";
    public static final String VERIFIER = "a-proof-that-only-this-program-can-give-0123456789";

    /** Registers an app that can keep a secret, for the use in these workspaces. */
    public static Program registered(Person owner, String... workspaces) {
        return registered(owner, true, REDIRECT, workspaces);
    }

    public static Program registered(Person owner, boolean confidential, String redirectUri, String... workspaces) {
        var made = owner.post(
                "/oauth_apps",
                Map.of(
                        "name",
                        "Gantt charts",
                        "redirect_uris",
                        List.of(redirectUri),
                        "workspaces",
                        List.of(workspaces),
                        "confidential",
                        confidential));
        return new Program(
                owner.port(), made.at("client_id"), confidential ? made.at("client_secret") : "", redirectUri);
    }

    public static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What it asks for, in the form in which it stands in an address. */
    public String request(String scope) {
        return request(Map.of("scope", scope));
    }

    public String request(Map<String, String> more) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("client_id", id);
        parameters.put("redirect_uri", redirectUri);
        parameters.put("response_type", "code");
        parameters.put("state", "the state of it & more");
        if (secret.isEmpty()) {
            parameters.put("code_challenge", challenge(VERIFIER));
            parameters.put("code_challenge_method", "S256");
        }
        parameters.putAll(more);
        parameters.values().removeIf(String::isEmpty);
        return form(parameters);
    }

    public static String form(Map<String, String> parameters) {
        return String.join(
                "&",
                parameters.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .toList());
    }

    /** The parameters with which a person's browser comes back. */
    public static Map<String, String> parametersOf(String address) {
        var parameters = new HashMap<String, String>();
        for (String pair : URI.create(address).getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    /** Has the person allow it, and takes the code that it is sent. */
    public String codeFrom(Browser person, String request) {
        var decided = person.post("/oauth_consents", Map.of("request", request, "allow", true));
        String address = decided.at("redirect_to");
        assertThat(address).startsWith(redirectUri);
        return parametersOf(address).getOrDefault("code", "");
    }

    /** Has the person allow these scopes, and gets tokens for it. */
    public JsonNode tokensFrom(Browser person, String scope) {
        var answer = redeem(codeFrom(person, request(scope)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    public Answer redeem(String code) {
        return redeem(code, Map.of());
    }

    public Answer redeem(String code, Map<String, String> instead) {
        var parameters = new LinkedHashMap<>(Map.of(
                "grant_type", "authorization_code",
                "client_id", id,
                "client_secret", secret,
                "redirect_uri", redirectUri,
                "code", code,
                "code_verifier", secret.isEmpty() ? VERIFIER : ""));
        parameters.putAll(instead);
        return post("/-/oauth_token", parameters);
    }

    public Answer refresh(String token) {
        return refresh(token, "");
    }

    public Answer refresh(String token, String scope) {
        return post(
                "/-/oauth_token",
                Map.of(
                        "grant_type",
                        "refresh_token",
                        "client_id",
                        id,
                        "client_secret",
                        secret,
                        "refresh_token",
                        token,
                        "scope",
                        scope));
    }

    public Answer revoke(String token) {
        return post("/-/oauth_revoke", Map.of("client_id", id, "client_secret", secret, "token", token));
    }

    /** Posts a form with those of the parameters that are not empty. */
    public Answer post(String path, Map<String, String> parameters) {
        var sent = new LinkedHashMap<>(parameters);
        sent.values().removeIf(String::isEmpty);
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(sent))));
    }

    public static Answer send(HttpRequest.Builder request) {
        try {
            var response = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (java.io.IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Acts for somebody with a token. */
    public Person actingWith(String token) {
        return new Person(port, 0, "", "", token);
    }

    public static String error(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return Json.read(answer.body()).path("error").asString();
    }
}
