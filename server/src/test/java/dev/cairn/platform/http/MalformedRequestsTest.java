package dev.cairn.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that no HTTP library lets one send, byte by byte. */
@CairnTest
class MalformedRequestsTest {
    @Autowired
    Companies companies;

    @LocalServerPort
    int port;

    private Person ana;

    @BeforeEach
    void makeAPerson() {
        ana = companies.make().admin("Ana");
    }

    private String answer(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String request(String line, String more) {
        return line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer " + ana.token()
                + "\r\n" + more + "\r\n";
    }

    private static void isRefusal(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 4").contains("{\"errors\":[{\"message\":\"", "\"help\":\"");
        assertThat(answer).contains("Content-Type: application/json");
    }

    @Test
    void whatTheServerRefusesByItselfIsRefusedInTheSameForm() throws IOException {
        isRefusal(answer(request("GET /api/1.0/tasks/\u0001", "")));
        isRefusal(answer(request("GET /api/1.0/tasks/%zz", "")));
        isRefusal(answer(request("GET /api/1.0/a%2Fb", "")));
        isRefusal(answer(request("GET /api/1.0/../../x", "")));
        isRefusal(answer(request("G@T /api/1.0/users/me", "")));
        isRefusal(answer("GET /api/1.0/users/me HTTP/1.1\r\n\r\n"));
        isRefusal(answer(request("POST /api/1.0/tasks", "Content-Length: -5\r\n")));
        isRefusal(answer(request("GET /api/1.0/users/me", "X: " + "y".repeat(20_000) + "\r\n")));
        isRefusal(answer(request("TRACE /api/1.0/users/me", "")));
        isRefusal(answer(request("PATCH /api/1.0/users/me", "")));
    }

    @Test
    void groupsInOptFieldsNeedNoEscaping() throws IOException {
        assertThat(answer(request("GET /api/1.0/users/me?opt_fields=(name|email)", "")))
                .startsWith("HTTP/1.1 200")
                .contains("\"email\":");
    }
}
