package dev.cairn.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.support.Companies;
import dev.cairn.support.Companies.Company;
import dev.cairn.support.Person;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** How clients go through lists that are long. */
@CairnTest
class PagesTest {
    @Autowired
    Companies companies;

    @Autowired
    Database database;

    @Autowired
    Ids ids;

    Company company;
    Person ana;
    String tags;

    @BeforeEach
    void makeACompany() {
        company = companies.make();
        ana = company.admin("Ana");
        tags = "/tags?workspace=" + company.gid();
    }

    private void makeTags(int count) {
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < count; i++) {
            var row = new HashMap<String, Object>();
            row.put("workspace", company.id());
            row.put("id", ids.next());
            row.put("name", "Tag " + i);
            row.put("ana", ana.id());
            row.put("now", Instant.now());
            rows.add(row);
        }
        database.batch("""
                INSERT INTO tag (workspace_id, id, name, created_by, created_at, modified_at)
                VALUES (:workspace, :id, :name, :ana, :now, :now)""", rows);
    }

    private JsonNode nextPage(String path) {
        return ana.get(path).json().path("next_page");
    }

    @Test
    void aLimitIsFromOneToAHundred() {
        makeTags(3);
        for (String limit : List.of("0", "-1", "101", "many")) {
            assertThat(ana.get(tags + "&limit=" + limit).refusal(400)).startsWith("limit:");
        }
        assertThat(ana.get(tags + "&limit=1").data()).hasSize(1);
        assertThat(ana.get(tags + "&limit=100").data()).hasSize(3);
    }

    @Test
    void theLastPageSaysThatThereIsNoNext() {
        makeTags(4);
        assertThat(nextPage(tags + "&limit=4").isNull()).isTrue();
        assertThat(nextPage(tags + "&limit=3").isObject()).isTrue();
        String offset = nextPage(tags + "&limit=2").path("offset").stringValue();
        var last = ana.get(tags + "&limit=2&offset=" + offset);
        assertThat(last.data()).hasSize(2);
        assertThat(last.json().get("next_page").isNull()).isTrue();
        var unlimited = ana.get(tags + "&offset=" + offset).json();
        assertThat(unlimited.has("next_page")).isTrue();
    }

    @Test
    void withoutALimitAListHasNoPagesAndEndsAtAThousand() {
        makeTags(1_001);
        var answer = ana.get(tags);
        assertThat(answer.json().has("next_page")).isFalse();
        assertThat(answer.data()).hasSize(1_000);
    }

    @Test
    void theNextPageIsReachedByItsPathAndByItsAddress() throws Exception {
        makeTags(3);
        var next = nextPage(tags + "&limit=2&opt_fields=name&x=%20y");
        String path = next.path("path").stringValue();
        assertThat(path).startsWith("/tags?").contains("limit=2", "opt_fields=name", "workspace=", "offset=", "x=%20y");
        assertThat(ana.get(path).data()).hasSize(1);
        assertThat(ana.get(path).data().path(0).propertyNames()).containsExactly("gid", "name");
        assertThat(next.path("uri").stringValue()).isEqualTo("http://localhost:" + ana.port() + "/api/1.0" + path);
        // On the host that the client itself used.
        var elsewhere = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:" + ana.port() + "/api/1.0" + tags + "&limit=2"))
                                .header("Authorization", "Bearer " + ana.token())
                                .build(),
                        BodyHandlers.ofString());
        assertThat(elsewhere.body()).contains("\"uri\":\"http://127.0.0.1:" + ana.port() + "/api/1.0/tags?");
    }

    @Test
    void theLimitMayChangeFromPageToPage() {
        makeTags(6);
        var first = ana.get(tags + "&limit=4");
        String offset = first.json().at("/next_page/offset").stringValue();
        var second = ana.get(tags + "&limit=1&offset=" + offset);
        assertThat(second.all("name")).containsExactly("Tag 4");
        assertThat(second.json().at("/next_page/offset").isString()).isTrue();
        assertThat(ana.get(tags + "&limit=100&offset=" + offset).all("name")).containsExactly("Tag 4", "Tag 5");
    }

    @Test
    void anOffsetOfNoListIsRefused() {
        makeTags(3);
        assertThat(ana.get(tags + "&limit=2&offset=abc").refusal(400)).startsWith("offset:");
        String offset = nextPage(tags + "&limit=2").path("offset").stringValue();
        assertThat(ana.get("/users?limit=2&workspace=" + company.gid() + "&offset=" + offset)
                        .refusal(400))
                .startsWith("offset:");
    }

    @Test
    void whatIsAddedOrRemovedMeanwhileMovesNothing() {
        makeTags(6);
        var first = ana.get(tags + "&limit=2");
        String offset = first.json().at("/next_page/offset").stringValue();
        ana.delete("/tags/" + first.all("gid").get(1)).data();
        makeTags(1);
        assertThat(ana.get(tags + "&limit=100&offset=" + offset).all("name"))
                .containsExactly("Tag 2", "Tag 3", "Tag 4", "Tag 5", "Tag 0");
    }
}
