package dev.cairn.sso;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Browser;
import dev.cairn.support.Program;
import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where the operator names no identity provider. */
@CairnTest
class NoSsoTest {
    @LocalServerPort
    int port;

    @Test
    void thereIsNoWayToOne() {
        assertThat(new Browser(port).get("/sso").at("name")).isEqualTo("null");
        for (String path : new String[] {"/-/sso", "/-/sso/callback?code=x&state=y"}) {
            var answer = Program.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)));
            assertThat(answer.status()).isEqualTo(404);
        }
    }
}
