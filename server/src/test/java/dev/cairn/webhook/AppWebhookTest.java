package dev.cairn.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.identity.Accounts;
import dev.cairn.platform.db.Database;
import dev.cairn.support.Browser;
import dev.cairn.support.Companies;
import dev.cairn.support.Program;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Webhooks that an app makes in somebody's name. */
@CairnTest
@TestPropertySource(properties = "cairn.webhook-private-targets=true")
class AppWebhookTest {
    private static final String PASSWORD = "clouds over the lake";

    @Autowired
    Companies companies;

    @Autowired
    Accounts accounts;

    @Autowired
    Database database;

    @Test
    void theyEndWithWhatTheAppMayDo() throws Exception {
        try (var hooked = new Hooked(companies, database)) {
            var ana = hooked.ana();
            accounts.setPassword(ana.id(), PASSWORD);
            var browser = new Browser(ana.port());
            browser.signIn(ana.email(), PASSWORD);
            var program = Program.registered(ana, hooked.company().gid());
            var app = program.actingWith(program.tokensFrom(browser, "webhooks:write webhooks:read")
                    .path("access_token")
                    .asString());
            String own = hooked.establish(hooked.project(), Map.of()).gid();
            String theirs = app.post(
                            "/webhooks",
                            Map.of(
                                    "resource",
                                    hooked.project(),
                                    "target",
                                    hooked.receiver().url()))
                    .gid();
            String list = "/webhooks?workspace=" + hooked.company().gid();
            assertThat(ana.get(list).all("gid")).containsExactly(own, theirs);
            browser.delete("/oauth_authorizations/"
                            + browser.get("/oauth_authorizations").at("0.gid"))
                    .data();
            assertThat(ana.get(list).all("gid")).containsExactly(own);
        }
    }
}
