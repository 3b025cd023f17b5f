package dev.cairn.presence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.platform.db.Database;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class PresenceTest {
    @Autowired
    Companies companies;

    @Autowired
    Database database;

    @Autowired
    SettableClock clock;

    Companies.Company company;
    Person ana;
    Person ben;
    String task;

    @BeforeEach
    void makeATask() {
        company = companies.make();
        ana = company.member("Ana");
        ben = company.member("Ben");
        String project = ana.post("/projects", Map.of("name", "Launch", "workspace", company.gid()))
                .gid();
        task = ana.post("/tasks", Map.of("name", "Write", "projects", List.of(project)))
                .gid();
    }

    @Test
    void whoeverHasATaskOpenIsSeenByTheOthersInTheOrderInWhichTheyCame() {
        var own = put(ana, "", false);
        put(ben, "", true);
        var present = ben.get(presences());
        assertThat(present.data()
                        .valueStream()
                        .map(presence -> presence.path("user").path("name").asString()))
                .containsExactly("Ana", "Ben");
        assertThat(present.all("typing")).containsExactly("false", "true");
        assertThat(present.all("resource_type")).containsExactly("presence", "presence");
        assertThat(present.all("gid")).startsWith(own);
    }

    @Test
    void sayingItAgainIsTheSamePresence() {
        String first = put(ana, "tab-1", false);
        assertThat(put(ana, "tab-1", true)).isEqualTo(first);
        assertThat(put(ana, "tab-1", true)).isEqualTo(first);
        assertThat(ben.get(presences()).all("typing")).containsExactly("true");
    }

    @Test
    void closingOneOfTwoTabsLeavesTheOther() {
        put(ana, "tab-1", false);
        put(ana, "tab-2", false);
        ana.delete(presence() + "?viewer=tab-1").data();
        assertThat(ben.get(presences()).data()).hasSize(1);
        ana.delete(presence() + "?viewer=tab-2").data();
        ana.delete(presence() + "?viewer=tab-2").data();
        assertThat(ben.get(presences()).data()).isEmpty();
    }

    @Test
    void nobodyEndsThePresenceOfAnother() {
        put(ana, "tab-1", false);
        ben.delete(presence() + "?viewer=tab-1").data();
        assertThat(ben.get(presences()).data()).hasSize(1);
    }

    @Test
    void whoFallsSilentIsGoneAfterHalfAMinute() {
        put(ana, "", true);
        clock.forward(Duration.ofSeconds(20));
        String again = put(ana, "", true);
        clock.forward(Duration.ofSeconds(20));
        assertThat(ben.get(presences()).all("gid")).containsExactly(again);
        clock.forward(Duration.ofSeconds(20));
        assertThat(ben.get(presences()).data()).isEmpty();
        put(ana, "", true);
        assertThat(ben.get(presences()).data()).hasSize(1);
    }

    @Test
    void itIsNoChange() {
        long before = changes();
        put(ana, "", true);
        ana.delete(presence()).data();
        assertThat(changes()).isEqualTo(before);
    }

    @Test
    void whatTheTabIsCalledIsChecked() {
        for (String name : List.of("two words", "ä", "x".repeat(65))) {
            assertThat(ana.put(presence(), Map.of("viewer", name)).refusal(400)).startsWith("viewer: ");
        }
        assertThat(ana.put(presence(), Map.of("typing", "perhaps")).refusal(400))
                .isEqualTo("typing: Not a boolean");
        assertThat(ana.delete(presence() + "?viewer=%00").refusal(400)).startsWith("viewer: ");
    }

    @Test
    void whatSomebodyMayNotSeeTheyCannotHaveOpen() {
        Person gil = company.guest("Gil");
        put(ana, "", false);
        gil.get(presences()).refusal(404);
        gil.put(presence(), Map.of("typing", true)).refusal(404);
        gil.delete(presence()).refusal(404);
        assertThat(ana.get(presences()).data()).hasSize(1);
    }

    private String put(Person person, String viewer, boolean typing) {
        return person.put(presence(), Map.of("viewer", viewer, "typing", typing))
                .gid();
    }

    private String presence() {
        return "/tasks/" + task + "/presence";
    }

    private String presences() {
        return "/tasks/" + task + "/presences";
    }

    /** Without the stories of what happened before, which a reader of the log may be writing just now. */
    private long changes() {
        return database.sql("""
                        SELECT count(*) FROM change WHERE workspace_id = :workspace AND resource_type <> 'story'""").bind("workspace", company.id()).number();
    }
}
