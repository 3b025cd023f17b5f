package dev.cairn.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Answer;
import dev.cairn.support.Browser;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Has a database of its own, as it needs one without a workspace. */
@CairnTest
@TestPropertySource(properties = "cairn.test=setup")
@DirtiesContext
class SetupApiTest {
    @LocalServerPort
    int port;

    @Test
    void theFirstVisitorAndNoSecondMakesTheWorkspace() throws Exception {
        var browser = new Browser(port);
        assertThat(browser.get("/setup").at("needed")).isEqualTo("true");
        assertThat(browser.post("/setup", Map.of("name", "Ana")).refusal(400))
                .isEqualTo("workspace_name: Missing input");
        assertThat(setUp("short").refusal(400)).startsWith("password: ");

        Callable<Answer> visit = () -> setUp("clouds over the lake");
        try (var visitors = Executors.newFixedThreadPool(2)) {
            var answers = visitors.invokeAll(java.util.List.of(visit, visit));
            assertThat(Stream.of(
                            answers.getFirst().get().status(),
                            answers.getLast().get().status()))
                    .containsExactlyInAnyOrder(201, 403);
        }
        assertThat(browser.get("/setup").at("needed")).isEqualTo("false");
        browser.signIn("ana@example.com", "clouds over the lake").data();
        assertThat(browser.get("/workspaces").all("name")).containsExactly("Acme");
        assertThat(browser.put("/workspaces/" + browser.get("/workspaces").at("0.gid"), Map.of("name", "Acme Ltd"))
                        .at("name"))
                .isEqualTo("Acme Ltd");
    }

    private Answer setUp(String password) {
        return new Browser(port)
                .post(
                        "/setup",
                        Map.of(
                                "workspace_name",
                                "Acme",
                                "name",
                                "Ana",
                                "email",
                                "Ana@example.com",
                                "password",
                                password));
    }
}
