package dev.cairn.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class AccessTokenApiTest {
    @Autowired
    Companies companies;

    Person ana;
    Person ben;

    @BeforeEach
    void twoPeople() {
        var company = companies.make();
        ana = company.admin("Ana");
        ben = company.member("Ben");
    }

    @Test
    void aTokenIsShownOnceAndWorksUntilItIsRevoked() {
        var made = ana.post("/personal_access_tokens", Map.of("name", "Nightly report"));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("name")).isEqualTo("Nightly report");
        var program = new Person(ana.port(), ana.id(), ana.name(), ana.email(), made.at("token"));
        assertThat(program.get("/users/me").gid()).isEqualTo(ana.gid());
        assertThat(ana.get("/personal_access_tokens?opt_fields=name,token").at("0.token"))
                .isEqualTo("null");
        assertThat(ana.delete("/personal_access_tokens/" + made.gid()).status()).isEqualTo(200);
        assertThat(program.get("/users/me").status()).isEqualTo(401);
    }

    @Test
    void nobodySeesOrRevokesTheTokensOfOthers() {
        String hers =
                ana.post("/personal_access_tokens", Map.of("name", "Mine")).gid();
        assertThat(ben.get("/personal_access_tokens").all("name")).containsExactly("Test");
        assertThat(ben.delete("/personal_access_tokens/" + hers).status()).isEqualTo(404);
        assertThat(ben.delete("/personal_access_tokens/x").status()).isEqualTo(404);
    }

    @Test
    void aTokenNeedsAName() {
        assertThat(ana.post("/personal_access_tokens", Map.of()).refusal(400)).isEqualTo("name: Missing input");
    }
}
