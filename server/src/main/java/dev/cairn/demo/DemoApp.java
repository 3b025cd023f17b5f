package dev.cairn.demo;

import dev.cairn.identity.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** An app that acts for its owner, and whose secret {@code demo.json} tells to whoever wants to try OAuth. */
final class DemoApp {
    private static final String REDIRECT = "http://localhost:3000/callback";

    private DemoApp() {}

    static Map<String, String> writeTo(Rows rows, PastIds ids, Instant now, long workspace, Person owner) {
        var made = now.minus(Duration.ofDays(40));
        long app = ids.at(made);
        String secret = Secrets.make();
        String redirects = "{" + REDIRECT + ",urn:ietf:wg:oauth:2.0:oob}";
        rows.add(
                Table.OAUTH_APP,
                app,
                owner.id(),
                "Release calendar",
                true,
                Secrets.hash(secret),
                redirects,
                made,
                made);
        rows.add(Table.OAUTH_APP_WORKSPACE, workspace, app);
        rows.add(
                Table.OAUTH_AUTHORIZATION,
                ids.at(made),
                owner.id(),
                app,
                "{tasks:read,projects:read}",
                REDIRECT,
                Secrets.hash(Secrets.make()),
                made,
                made,
                made);
        return Map.of("client_id", String.valueOf(app), "client_secret", secret, "redirect_uri", REDIRECT);
    }
}
