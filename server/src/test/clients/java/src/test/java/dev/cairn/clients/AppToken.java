package dev.cairn.clients;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** How the demo's app comes by a token: the admin signs in and lets it, and it brings the code that they are given. */
final class AppToken {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private AppToken() {}

    static String forScope(String scope) throws IOException, InterruptedException {
        String redirect = Demo.app("redirect_uri");
        String request = form(Map.of(
                "client_id", Demo.app("client_id"), "redirect_uri", redirect, "response_type", "code", "scope", scope));
        var signedIn =
                send(post("/api/1.0/sessions", Map.of("email", Demo.text("email"), "password", Demo.text("password"))));
        var allowed = send(post("/api/1.0/oauth_consents", Map.of("request", request, "allow", true))
                .header("Cookie", signedIn.headers().firstValue("Set-Cookie").orElseThrow())
                .header("X-CSRF-Token", data(signedIn).get("csrf_token").getAsString()));
        String back = data(allowed).get("redirect_to").getAsString();
        var tokens = send(HttpRequest.newBuilder(URI.create(Demo.url() + "/-/oauth_token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(Map.of(
                        "grant_type", "authorization_code",
                        "client_id", Demo.app("client_id"),
                        "client_secret", Demo.app("client_secret"),
                        "redirect_uri", redirect,
                        "code", back.replaceFirst(".*[?&]code=([^&]+).*", "$1"))))));
        return JsonParser.parseString(tokens.body())
                .getAsJsonObject()
                .get("access_token")
                .getAsString();
    }

    private static HttpRequest.Builder post(String path, Map<String, ?> fields) {
        return HttpRequest.newBuilder(URI.create(Demo.url() + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(new Gson().toJson(Map.of("data", fields))));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonObject data(HttpResponse<String> answer) {
        return JsonParser.parseString(answer.body()).getAsJsonObject().getAsJsonObject("data");
    }

    private static String form(Map<String, String> fields) {
        return String.join(
                "&",
                fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .toList());
    }
}
