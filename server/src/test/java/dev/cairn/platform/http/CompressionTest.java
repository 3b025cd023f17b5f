package dev.cairn.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class CompressionTest {
    @Autowired
    Companies companies;

    Person ana;
    String list;

    @BeforeEach
    void tasks() {
        var company = companies.make();
        ana = company.admin("Ana");
        String project = ana.post("/projects", Map.of("workspace", company.gid(), "name", "Fair"))
                .gid();
        for (int i = 0; i < 10; i++) {
            ana.post("/tasks", Map.of("projects", List.of(project), "name", "Print ".repeat(150)));
        }
        list = "/tasks?project=" + project;
    }

    @Test
    void listsAreCompressedForThoseWhoTakeThem() throws IOException {
        var plain = ana.get(list + "&opt_fields=name");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        var compressed = ana.send(ana.request(list + "&opt_fields=name")
                .header("Accept-Encoding", "gzip")
                .GET());
        assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(compressed.body().length).isLessThan(plain.body().length / 5);
    }

    @Test
    void whatIsShortIsSentAsItIs() {
        var answer = ana.send(
                ana.request("/users/me").header("Accept-Encoding", "gzip").GET());
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    }
}
