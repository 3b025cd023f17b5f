package dev.cairn.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.cairn.CairnTest;
import dev.cairn.support.Browser;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.SettableClock;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@CairnTest
class PasswordApiTest {
    private static final String PASSWORD = "clouds over the lake";
    private static final String OTHER = "a boat without oars";

    @RegisterExtension
    static final GreenMailExtension MAILS =
            new GreenMailExtension(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP)).withPerMethodLifecycle(false);

    @BeforeEach
    void noMailYet() throws FolderException {
        MAILS.purgeEmailFromAllMailboxes();
    }

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "localhost");
        properties.add("spring.mail.port", () -> MAILS.getSmtp().getPort());
        properties.add("cairn.base-url", () -> "https://cairn.example.com");
        properties.add("cairn.mail-from", () -> "Cairn <cairn@example.com>");
    }

    @Autowired
    Companies companies;

    @Autowired
    Accounts accounts;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    Companies.Company company;
    Person ana;

    @BeforeEach
    void anaHasAPassword() {
        company = companies.make();
        ana = company.admin("Ana Kowalska");
        accounts.setPassword(ana.id(), PASSWORD);
    }

    private Browser signedIn() {
        var browser = new Browser(port);
        assertThat(browser.signIn(ana.email(), PASSWORD).status()).isEqualTo(201);
        return browser;
    }

    @Test
    void changingThePasswordEndsTheOtherSessions() {
        var here = signedIn();
        var there = signedIn();
        var answer = here.post("/users/me/changePassword", Map.of("current_password", PASSWORD, "new_password", OTHER));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(here.get("/users/me").status()).isEqualTo(200);
        assertThat(there.get("/users/me").status()).isEqualTo(401);
        assertThat(new Browser(port).signIn(ana.email(), PASSWORD).status()).isEqualTo(401);
        assertThat(new Browser(port).signIn(ana.email(), OTHER).status()).isEqualTo(201);
    }

    @Test
    void changingThePasswordNeedsTheCurrentOne() {
        var answer =
                signedIn().post("/users/me/changePassword", Map.of("current_password", OTHER, "new_password", OTHER));
        assertThat(answer.refusal(400)).isEqualTo("current_password: Not the current password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"too short", "password123", "aaaaaaaaaaaaaaaa", "ana kowalska 1", "1234567890"})
    void aPasswordThatWouldBeGuessedIsRefused(String weak) {
        var answer =
                signedIn().post("/users/me/changePassword", Map.of("current_password", PASSWORD, "new_password", weak));
        assertThat(answer.refusal(400)).startsWith("new_password: ");
        assertThat(signedIn().hasSession()).isTrue();
    }

    @Test
    void aForgottenPasswordIsSetAnewByMail() throws Exception {
        var before = signedIn();
        var asked = new Browser(port).post("/password_resets", Map.of("email", ana.email()));
        assertThat(asked.at("sent_by_mail")).isEqualTo("true");
        String token = tokenOfTheMail();

        assertThat(new Browser(port)
                        .post("/password_resets/redeem", Map.of("token", token, "password", "short"))
                        .refusal(400))
                .startsWith("password: ");
        var browser = new Browser(port);
        var redeemed = browser.post("/password_resets/redeem", Map.of("token", token, "password", OTHER));
        assertThat(redeemed.status()).isEqualTo(201);
        assertThat(browser.get("/users/me").gid()).isEqualTo(ana.gid());
        assertThat(before.get("/users/me").status()).isEqualTo(401);
        assertThat(new Browser(port)
                        .post("/password_resets/redeem", Map.of("token", token, "password", PASSWORD))
                        .refusal(400))
                .startsWith("token: ");
    }

    @Test
    void aLinkOfAMailWorksForAnHour() throws Exception {
        new Browser(port).post("/password_resets", Map.of("email", ana.email()));
        String token = tokenOfTheMail();
        clock.forward(Duration.ofMinutes(61));
        assertThat(new Browser(port)
                        .post("/password_resets/redeem", Map.of("token", token, "password", OTHER))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void askingForAnUnknownAddressIsAnsweredTheSameAndSendsNothing() throws Exception {
        var unknown = new Browser(port).post("/password_resets", Map.of("email", "nobody@example.com"));
        assertThat(unknown.status()).isEqualTo(200);
        new Browser(port).post("/password_resets", Map.of("email", ana.email()));
        tokenOfTheMail();
        assertThat(MAILS.getReceivedMessages()).hasSize(1);
        assertThat(new Browser(port)
                        .post("/password_resets", Map.of("email", "no address"))
                        .refusal(400))
                .isEqualTo("email: Not an e-mail address");
    }

    @Test
    void anAdminMakesALinkForSomebodyOfTheirWorkspace() {
        var ben = company.member("Ben");
        var link = ana.post("/workspaces/" + company.gid() + "/users/" + ben.gid() + "/passwordResetLink", Map.of());
        assertThat(link.at("url")).startsWith("http://localhost:" + port + "/reset/");
        String token = link.at("url").substring(link.at("url").lastIndexOf('/') + 1);
        var browser = new Browser(port);
        browser.post("/password_resets/redeem", Map.of("token", token, "password", OTHER))
                .data();
        assertThat(browser.get("/users/me").gid()).isEqualTo(ben.gid());
    }

    @Test
    void onlyAnAdminOfAllTheirWorkspacesMakesALink() {
        var ben = company.member("Ben");
        String path = "/workspaces/" + company.gid() + "/users/" + ben.gid() + "/passwordResetLink";
        assertThat(ben.post(path, Map.of()).status()).isEqualTo(403);
        var elsewhere = companies.make();
        var stranger = elsewhere.admin("Zoe");
        assertThat(stranger.post(path, Map.of()).status()).isEqualTo(404);
        assertThat(ana.post(
                                "/workspaces/" + company.gid() + "/users/" + stranger.gid() + "/passwordResetLink",
                                Map.of())
                        .status())
                .isEqualTo(404);
        stranger.post("/workspaces/" + elsewhere.gid() + "/addUser", Map.of("user", ben.email()))
                .data();
        assertThat(ana.post(path, Map.of()).refusal(403)).contains("of which you are no admin");
    }

    private static String tokenOfTheMail() throws Exception {
        assertThat(MAILS.waitForIncomingEmail(20_000, 1)).isTrue();
        var mail = MAILS.getReceivedMessages()[0];
        assertThat(mail.getFrom()[0].toString()).isEqualTo("Cairn <cairn@example.com>");
        var link = Pattern.compile("https://cairn\\.example\\.com/reset/(\\S+)")
                .matcher(GreenMailUtil.getBody(mail).replace("=\r\n", ""));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
