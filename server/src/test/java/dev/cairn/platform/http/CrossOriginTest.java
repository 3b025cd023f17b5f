package dev.cairn.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class CrossOriginTest {
    private static final String ELSEWHERE = "https://charts.example.com";

    @Autowired
    Companies companies;

    Person ana;

    @BeforeEach
    void somebody() {
        ana = companies.make().admin("Ana");
    }

    @Test
    void thePagesOfOtherSitesAskWithTokensOfTheirOwn() {
        var answer =
                ana.send(ana.request("/users/me").header("Origin", ELSEWHERE).GET());
        assertThat(answer.at("gid")).isEqualTo(ana.gid());
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(answer, "Access-Control-Expose-Headers")).isEqualTo("*");
    }

    @Test
    void theirRefusalsCanBeReadToo() {
        var answer =
                ana.send(ana.request("/tasks/1").header("Origin", ELSEWHERE).GET());
        assertThat(answer.status()).isEqualTo(404);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void theyMayAskBeforehandWithoutAToken() {
        var answer = ana.send(ana.request("/tasks/1")
                .setHeader("Authorization", "")
                .header("Origin", ELSEWHERE)
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "authorization,content-type,if-match")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(header(answer, "Access-Control-Allow-Methods")).contains("PUT");
        assertThat(header(answer, "Access-Control-Allow-Headers")).contains("authorization", "if-match");
    }

    @Test
    void nobodysSessionIsLentToThem() {
        var answer =
                ana.send(ana.request("/users/me").header("Origin", ELSEWHERE).GET());
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
    }

    private static String header(Answer answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
