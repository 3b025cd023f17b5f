package dev.cairn.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.Program;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class AppApiTest {
    @Autowired
    Companies companies;

    Companies.Company company;
    Person ana;
    Person ben;

    @BeforeEach
    void twoPeople() {
        company = companies.make();
        ana = company.admin("Ana");
        ben = company.member("Ben");
    }

    private Answer register(Person owner, String redirectUri) {
        return owner.post(
                "/oauth_apps",
                Map.of("name", "Charts", "redirect_uris", List.of(redirectUri), "workspaces", List.of(company.gid())));
    }

    @Test
    void theSecretOfANewAppIsShownOnce() {
        var made = register(ben, "https://charts.example.com/back");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("client_id")).isEqualTo(made.gid());
        assertThat(made.at("client_secret")).startsWith("cairnsec_").hasSizeGreaterThan(50);
        assertThat(made.at("redirect_uris.0")).isEqualTo("https://charts.example.com/back");
        assertThat(made.at("workspaces.0.gid")).isEqualTo(company.gid());
        assertThat(ben.get("/oauth_apps/" + made.gid()).at("client_secret")).isEqualTo("null");
        assertThat(ben.get("/oauth_apps").all("name")).containsExactly("Charts");
    }

    @Test
    void aPublicAppHasNoSecret() {
        var made = ben.post(
                "/oauth_apps",
                Map.of(
                        "name",
                        "Phone",
                        "redirect_uris",
                        List.of("com.example.phone:/back"),
                        "workspaces",
                        List.of(company.gid()),
                        "confidential",
                        false));
        assertThat(made.at("client_secret")).isEqualTo("null");
        assertThat(made.at("confidential")).isEqualTo("false");
        assertThat(ben.post("/oauth_apps/" + made.gid() + "/rotateSecret", Map.of())
                        .refusal(400))
                .contains("no secret");
    }

    @Test
    void aNewSecretTakesThePlaceOfTheOldOne() {
        var made = register(ben, Program.REDIRECT);
        var rotated = ben.post("/oauth_apps/" + made.gid() + "/rotateSecret", Map.of());
        assertThat(rotated.at("client_secret")).startsWith("cairnsec_").isNotEqualTo(made.at("client_secret"));
        var old = new Program(ben.port(), made.gid(), made.at("client_secret"), Program.REDIRECT);
        assertThat(Program.error(old.refresh("cairnref_x.y"), 401)).isEqualTo("invalid_client");
        var now = new Program(ben.port(), made.gid(), rotated.at("client_secret"), Program.REDIRECT);
        assertThat(Program.error(now.refresh("cairnref_x.y"), 400)).isEqualTo("invalid_grant");
    }

    @Test
    void anAppIsChangedByItsOwner() {
        String app = register(ben, Program.REDIRECT).gid();
        var changed = ben.put(
                "/oauth_apps/" + app,
                Map.of("name", "Graphs", "redirect_uris", List.of("http://localhost:3000/back", RedirectUris.SHOWN)));
        assertThat(changed.at("name")).isEqualTo("Graphs");
        assertThat(changed.data().path("redirect_uris").toString())
                .isEqualTo("[\"http://localhost:3000/back\",\"urn:ietf:wg:oauth:2.0:oob\"]");
        assertThat(changed.at("workspaces.0.gid")).isEqualTo(company.gid());
    }

    @Test
    void onlyAddressesThatAreSafeToGoToAreTaken() {
        for (String address : List.of(
                "http://charts.example.com/back",
                "http://localhost.example.com/",
                "https://charts.example.com/back#part",
                "https://ana:secret@charts.example.com/",
                "https://",
                "/back",
                "//charts.example.com",
                "javascript:alert(1)",
                "javascript://x.y/%0aalert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "app:/back",
                "not an address",
                "")) {
            assertThat(register(ben, address).refusal(400)).as(address).startsWith("redirect_uris: ");
        }
        for (String address : List.of("http://127.0.0.1/back", "http://[::1]:8080/", "com.example.app:/x?y=z")) {
            assertThat(register(ben, address).status()).as(address).isEqualTo(201);
        }
    }

    @Test
    void anAppIsMadeForWorkspacesWhoseMemberOneIs() {
        var elsewhere = companies.make();
        var guest = company.guest("Gil");
        assertThat(register(guest, Program.REDIRECT).status()).isEqualTo(403);
        var foreign =
                Map.of("name", "X", "redirect_uris", List.of(Program.REDIRECT), "workspaces", List.of(elsewhere.gid()));
        assertThat(ben.post("/oauth_apps", foreign).status()).isEqualTo(404);
        String app = register(ben, Program.REDIRECT).gid();
        assertThat(ben.put("/oauth_apps/" + app, Map.of("workspaces", List.of(elsewhere.gid())))
                        .status())
                .isEqualTo(404);
        assertThat(ben.put("/oauth_apps/" + app, Map.of("workspaces", List.of()))
                        .refusal(400))
                .isEqualTo("workspaces: Missing input");
    }

    @Test
    void nobodySeesOrTouchesTheAppsOfOthers() {
        String app = register(ben, Program.REDIRECT).gid();
        assertThat(ana.get("/oauth_apps").data()).isEmpty();
        assertThat(ana.get("/oauth_apps/" + app).status()).isEqualTo(404);
        assertThat(ana.put("/oauth_apps/" + app, Map.of("name", "Mine")).status())
                .isEqualTo(404);
        assertThat(ana.post("/oauth_apps/" + app + "/rotateSecret", Map.of()).status())
                .isEqualTo(404);
        assertThat(ana.delete("/oauth_apps/" + app).status()).isEqualTo(404);
        assertThat(ben.delete("/oauth_apps/" + app).status()).isEqualTo(200);
        assertThat(ben.get("/oauth_apps/" + app).status()).isEqualTo(404);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(ben.post("/oauth_apps", Map.of()).refusal(400)).isEqualTo("name: Missing input");
        assertThat(ben.post("/oauth_apps", Map.of("name", "X")).refusal(400)).isEqualTo("redirect_uris: Missing input");
    }
}
