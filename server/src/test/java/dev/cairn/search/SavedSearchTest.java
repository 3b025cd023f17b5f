package dev.cairn.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class SavedSearchTest {
    @Autowired
    Companies companies;

    Companies.Company company;
    Person ana;

    @BeforeEach
    void found() {
        company = companies.make();
        ana = company.member("Ana");
    }

    @Test
    void aSearchIsKeptAsItWasAskedFor() {
        String made = keep(ana, "Late", Map.of("text", "hall", "due_on.within", "overdue", "assignee.not", "me"));
        var read = ana.get("/saved_searches/" + made);
        assertThat(read.at("name")).isEqualTo("Late");
        assertThat(read.data().path("query").path("due_on.within").stringValue())
                .isEqualTo("overdue");
        assertThat(read.data().path("query").path("assignee.not").stringValue()).isEqualTo("me");
        assertThat(read.at("owner.gid")).isEqualTo(ana.gid());
    }

    @Test
    void itsNameAndWhatItAsksForChange() {
        String made = keep(ana, "Late", Map.of("text", "hall"));
        ana.put("/saved_searches/" + made, Map.of("name", "Tardy")).data();
        ana.put("/saved_searches/" + made, Map.of("query", Map.of("completed.is", "false")))
                .data();
        var read = ana.get("/saved_searches/" + made);
        assertThat(read.at("name")).isEqualTo("Tardy");
        assertThat(read.data().path("query").propertyNames()).containsExactly("completed.is");
        ana.delete("/saved_searches/" + made).data();
        assertThat(ana.get("/saved_searches/" + made).status()).isEqualTo(404);
    }

    @Test
    void everyoneHasTheirOwnByName() {
        var ben = company.member("Ben");
        keep(ana, "Waiting", Map.of("text", "a"));
        keep(ana, "Late", Map.of("text", "b"));
        String bens = keep(ben, "Bens", Map.of("text", "c"));
        assertThat(ana.get("/saved_searches?workspace=" + company.gid()).all("name"))
                .containsExactly("Late", "Waiting");
        assertThat(ana.get("/saved_searches/" + bens).status()).isEqualTo(404);
        assertThat(ana.put("/saved_searches/" + bens, Map.of("name", "Mine")).status())
                .isEqualTo(404);
        assertThat(ana.delete("/saved_searches/" + bens).status()).isEqualTo(404);
    }

    @Test
    void whatIsNoConditionOfASearchIsRefused() {
        assertThat(save(Map.of("colour.any", "red"))).isEqualTo(400);
        assertThat(save(Map.of("assignee.over", "me"))).isEqualTo(400);
        assertThat(save(Map.of("text", Map.of("a", "b")))).isEqualTo(400);
        assertThat(ana.post("/saved_searches", Map.of("workspace", company.gid(), "name", "No query"))
                        .status())
                .isEqualTo(400);
        assertThat(ana.post("/saved_searches", Map.of("workspace", company.gid(), "query", Map.of("text", "a")))
                        .status())
                .isEqualTo(400);
    }

    private int save(Map<String, ?> query) {
        return ana.post("/saved_searches", Map.of("workspace", company.gid(), "name", "Odd", "query", query))
                .status();
    }

    private String keep(Person person, String name, Map<String, ?> query) {
        return person.post("/saved_searches", Map.of("workspace", company.gid(), "name", name, "query", query))
                .gid();
    }
}
