package dev.cairn.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import dev.cairn.CairnTest;
import dev.cairn.platform.db.Database;
import dev.cairn.support.Answer;
import dev.cairn.support.Browser;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.Program;
import dev.cairn.support.SettableClock;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signing in at a company's identity provider. */
@CairnTest
@ExtendWith(OutputCaptureExtension.class)
class SsoTest {
    private static final CompanyProvider PROVIDER = new CompanyProvider();
    private static final long JOINED = 7_000_000_000_000_017L;

    @DynamicPropertySource
    static void useTheProvider(DynamicPropertyRegistry properties) {
        properties.add("cairn.sso-issuer", PROVIDER::issuer);
        properties.add("cairn.sso-client-id", () -> CompanyProvider.CLIENT_ID);
        properties.add("cairn.sso-client-secret", () -> CompanyProvider.CLIENT_SECRET);
        properties.add("cairn.sso-name", () -> "Larkfield ID");
        properties.add("cairn.sso-join", () -> "joined.example=" + JOINED + ", gone.example=12");
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Autowired
    Companies companies;

    @Autowired
    Database database;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    Companies.Company company;
    Person ana;
    String subject;

    @BeforeEach
    void anaWorksThere() {
        company = companies.make();
        ana = company.member("Ana");
        subject = UUID.randomUUID().toString();
    }

    /** Somebody on the way to the provider: what their browser keeps, and what it was sent with. */
    private record Sent(String cookie, Map<String, String> asked) {}

    private Answer get(String path, String cookie) {
        return Program.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Cookie", cookie));
    }

    private Sent sent(String next) {
        var answer = get("/-/sso?next=" + next, "a=b");
        String address = location(answer);
        assertThat(address).startsWith(PROVIDER.issuer() + "/authorize?");
        var asked = Program.parametersOf(address);
        PROVIDER.promised(asked.getOrDefault("code_challenge", ""));
        return new Sent(cookie(answer, "cairn_sso"), asked);
    }

    private Answer back(Sent sent, String more) {
        return get("/-/sso/callback?code=the+code&state=" + sent.asked().get("state") + more, sent.cookie());
    }

    private JWTClaimsSet.Builder claims(Sent sent, String email) {
        return PROVIDER.claims(subject, sent.asked().getOrDefault("nonce", ""))
                .claim("email", email)
                .claim("email_verified", true)
                .claim("name", "Ana of the provider");
    }

    private Answer comeIn(String email) {
        var sent = sent("/");
        PROVIDER.say(claims(sent, email).build());
        return back(sent, "");
    }

    private static String location(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String cookie(Answer answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith(name + "="))
                .map(set -> set.substring(0, set.indexOf(';')))
                .findFirst()
                .orElse("");
    }

    private void assertRefused(Answer answer, SsoProblem problem) {
        assertThat(location(answer)).endsWith("/sign-in?sso=" + problem.word());
        assertThat(cookie(answer, "cairn_session")).isEmpty();
    }

    private String whoIsIn(Answer answer) {
        return get("/api/1.0/sessions/current", cookie(answer, "cairn_session")).at("user.email");
    }

    @Test
    void theSignInPageLearnsOfTheProvider() {
        assertThat(get("/api/1.0/sso", "a=b").at("name")).isEqualTo("Larkfield ID");
    }

    @Test
    void whoHasAnAccountComesInByTheirVerifiedAddress() {
        var sent = sent("/project/17");
        assertThat(sent.asked())
                .containsEntry("client_id", CompanyProvider.CLIENT_ID)
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256");
        PROVIDER.say(
                claims(sent, ana.email().toUpperCase(java.util.Locale.ROOT)).build());
        var answer = back(sent, "");
        assertThat(location(answer)).endsWith("/project/17");
        assertThat(whoIsIn(answer)).isEqualTo(ana.email());
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(set -> set.startsWith("cairn_session=") && set.contains("HttpOnly"))
                .anyMatch(set -> set.startsWith("cairn_sso=;"));
    }

    @Test
    void theAuditLogTellsFromWhereSomebodyCameIn() {
        comeIn(ana.email());
        Person ada = company.admin("Ada");
        String logins = "/workspaces/" + company.gid() + "/audit_log_events?event_type=user_login_succeeded";
        var told = await().atMost(Duration.ofSeconds(20))
                .until(() -> ada.get(logins), answer -> !answer.data().isEmpty());
        assertThat(told.at("0.actor.email")).isEqualTo(ana.email());
        assertThat(told.at("0.context.context_type")).isEqualTo("web");
        assertThat(told.at("0.context.client_ip_address")).isNotEmpty();
    }

    @Test
    void theAddressMayBeSaidOnlyWhenItIsAskedFor() {
        var sent = sent("/");
        PROVIDER.say(
                PROVIDER.claims(subject, sent.asked().getOrDefault("nonce", "")).build());
        PROVIDER.sayMore(Map.of("sub", subject, "email", ana.email(), "email_verified", "true"));
        assertThat(whoIsIn(back(sent, ""))).isEqualTo(ana.email());

        var again = sent("/");
        PROVIDER.say(PROVIDER.claims("another", again.asked().getOrDefault("nonce", ""))
                .build());
        assertRefused(back(again, ""), SsoProblem.FAILED);
    }

    @Test
    void nobodyIsSentOnToAForeignPlace() {
        for (String next :
                List.of("https://evil.example.com/", "//evil.example.com", "/%5Cevil.example.com", "/%0Ax")) {
            var sent = sent(next);
            PROVIDER.say(claims(sent, ana.email()).build());
            assertThat(URI.create(location(back(sent, ""))).getPath()).as(next).isEqualTo("/");
        }
    }

    @Test
    void whoIsUnknownIsNotLetInAndLeavesNoTrace() {
        String email = "nobody." + subject + "@example.com";
        assertRefused(comeIn(email), SsoProblem.UNKNOWN);
        assertThat(database.sql("SELECT 1 FROM users WHERE email = :email")
                        .bind("email", email)
                        .exists())
                .isFalse();
    }

    @Test
    void peopleOfAJoinedDomainBecomeMembersWhenTheyFirstCome() {
        companies.makeWithId(JOINED);
        String email = "new." + subject + "@joined.example";
        var answer = comeIn(email);
        assertThat(whoIsIn(answer)).isEqualTo(email);
        var me = get("/api/1.0/users/me", cookie(answer, "cairn_session"));
        assertThat(me.at("name")).isEqualTo("Ana of the provider");
        assertThat(me.at("workspaces.0.gid")).isEqualTo(String.valueOf(JOINED));
        assertThat(get(
                                "/api/1.0/users/me/workspace_memberships?opt_fields=is_admin,is_guest",
                                cookie(answer, "cairn_session"))
                        .data()
                        .path(0)
                        .path("is_admin")
                        .asBoolean(true))
                .isFalse();
        subject = UUID.randomUUID().toString();
        assertRefused(comeIn("x@joined.example.evil.example"), SsoProblem.UNKNOWN);
        assertRefused(comeIn("x@gone.example"), SsoProblem.UNKNOWN);
    }

    @Test
    void anAddressThatTheProviderDoesNotVouchForOpensNothing() {
        for (Object verified : new Object[] {false, "false", "yes"}) {
            var sent = sent("/");
            PROVIDER.say(
                    claims(sent, ana.email()).claim("email_verified", verified).build());
            assertRefused(back(sent, ""), SsoProblem.UNVERIFIED);
        }
        var sent = sent("/");
        PROVIDER.say(claims(sent, ana.email()).claim("email_verified", null).build());
        assertRefused(back(sent, ""), SsoProblem.UNVERIFIED);
    }

    @Test
    void anAddressThatChangedHandsDoesNotHandOverTheAccount() {
        assertThat(whoIsIn(comeIn(ana.email()))).isEqualTo(ana.email());
        String hers = subject;
        subject = UUID.randomUUID().toString();
        assertRefused(comeIn(ana.email()), SsoProblem.TAKEN);
        subject = hers;
        assertThat(whoIsIn(comeIn("ana.married@example.com"))).isEqualTo(ana.email());
    }

    @Test
    void whoeverClaimsAnAddressDoesNotGetTheAccountOfItsOwner() {
        Person admin = company.admin("Ada");
        String path = "/workspaces/" + company.gid() + "/invitations?opt_fields=url";
        String url = admin.post(path, Map.of("role", "member")).at("url");
        String email = "vera." + subject + "@example.com";
        var thief = Map.of(
                "token",
                url.substring(url.lastIndexOf('/') + 1),
                "email",
                email,
                "name",
                "V",
                "password",
                "rain on tin");
        var anyone = new Browser(port);
        assertThat(anyone.post("/invitations/accept", thief).status()).isEqualTo(201);
        assertRefused(comeIn(email), SsoProblem.CLAIMED);

        String link = admin.post("/workspaces/" + company.gid() + "/users/" + email + "/passwordResetLink", Map.of())
                .at("url");
        var own = Map.of("token", link.substring(link.lastIndexOf('/') + 1), "password", "snow on slate roofs");
        assertThat(anyone.post("/password_resets/redeem", own).status()).isEqualTo(201);
        assertThat(whoIsIn(comeIn(email))).isEqualTo(email);
    }

    @Test
    void aStatementThatIsNotForThisAttemptIsRefused() {
        refuses(claims -> claims.claim("nonce", "another"));
        refuses(claims -> claims.claim("nonce", null));
        refuses(claims -> claims.audience("somebody else"));
        refuses(claims -> claims.issuer("https://evil.example.com"));
        refuses(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600))));
        refuses(claims -> claims.subject(null));
    }

    private void refuses(java.util.function.UnaryOperator<JWTClaimsSet.Builder> changed) {
        var sent = sent("/");
        PROVIDER.say(changed.apply(claims(sent, ana.email())).build());
        assertRefused(back(sent, ""), SsoProblem.FAILED);
    }

    @Test
    void aStatementThatTheProviderHasNotSignedIsRefused() {
        var sent = sent("/");
        PROVIDER.say(claims(sent, ana.email()).build(), CompanyProvider.key());
        assertRefused(back(sent, ""), SsoProblem.FAILED);
        var unsigned = sent("/");
        PROVIDER.say(new PlainJWT(claims(unsigned, ana.email()).build()));
        assertRefused(back(unsigned, ""), SsoProblem.FAILED);
    }

    @Test
    void anAnswerThatThisBrowserDidNotAskForIsRefused() {
        var sent = sent("/");
        var other = sent("/");
        PROVIDER.say(claims(sent, ana.email()).build());
        String callback = "/-/sso/callback?code=the+code&state=";
        assertRefused(get(callback + sent.asked().get("state"), "a=b"), SsoProblem.EXPIRED);
        assertRefused(get(callback + sent.asked().get("state"), other.cookie()), SsoProblem.EXPIRED);
        assertRefused(get(callback, sent.cookie()), SsoProblem.EXPIRED);
        String forged = sent.cookie().substring(0, sent.cookie().length() - 2) + "xx";
        assertRefused(get(callback + sent.asked().get("state"), forged), SsoProblem.EXPIRED);
        assertRefused(get(callback + "x", "cairn_sso=a.b.c.d.e.f"), SsoProblem.EXPIRED);
        clock.forward(Duration.ofMinutes(11));
        assertRefused(back(sent, ""), SsoProblem.EXPIRED);
    }

    @Test
    void anAnswerOfAnotherProviderIsRefused() {
        var sent = sent("/");
        PROVIDER.say(claims(sent, ana.email()).build());
        assertRefused(back(sent, "&iss=https://evil.example.com"), SsoProblem.DENIED);
        assertThat(whoIsIn(back(sent, "&iss=" + PROVIDER.issuer()))).isEqualTo(ana.email());
    }

    @Test
    void whomTheProviderDoesNotLetIsToldSo() {
        var sent = sent("/");
        assertRefused(
                get("/-/sso/callback?error=access_denied&state=" + sent.asked().get("state"), sent.cookie()),
                SsoProblem.DENIED);
    }

    @Test
    void aCodeThatTheProviderDoesNotKnowIsRefusedAndNotLogged(CapturedOutput output) {
        var sent = sent("/");
        var answer = get(
                "/-/sso/callback?code=wrong-code-of-somebody&state="
                        + sent.asked().get("state"),
                sent.cookie());
        assertRefused(answer, SsoProblem.FAILED);
        assertThat(output.getAll())
                .contains("The identity provider")
                .doesNotContain("wrong-code-of-somebody", CompanyProvider.CLIENT_SECRET);
    }
}
