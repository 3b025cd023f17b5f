package dev.cairn.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.platform.db.Database;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.Companies.Company;
import dev.cairn.support.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How admins read what has been done. */
@CairnTest
class AuditLogTest {
    @Autowired
    Companies companies;

    @Autowired
    Database database;

    @Autowired
    AuditRetention retention;

    Company company;
    Person ana;
    Person ben;
    AuditLog log;

    @BeforeEach
    void aCompany() {
        company = companies.make();
        ana = company.admin("Ana");
        ben = company.member("Ben");
        log = new AuditLog(ana, company);
    }

    @Test
    void filtersGoTogether() {
        String project = ana.post("/projects", Map.of("name", "Beds", "workspace", company.gid()))
                .gid();
        ana.delete("/projects/" + project).data();
        ben.post("/teams", Map.of("name", "Garden", "organization", company.gid()))
                .data();
        String team = log.event("team_created").path("resource").path("gid").asString();
        log.event("project_deleted");
        assertThat(all("?actor_gid=" + ben.gid())).containsExactlyInAnyOrder("team_created", "team_member_added");
        assertThat(all("?resource_gid=" + team)).containsExactlyInAnyOrder("team_created", "team_member_added");
        assertThat(all("?resource_gid=" + team + "&event_type=team_created&actor_type=user"))
                .containsExactly("team_created");
        assertThat(all("?actor_type=asana_support")).isEmpty();
        assertThat(all("?start_at=2100-01-01T00:00:00Z")).isEmpty();
        assertThat(all("?end_at=2020-01-01")).isEmpty();
        assertThat(all("?start_at=2020-01-01&end_at=2100-01-01")).contains("team_created", "project_deleted");
        for (String wrong : List.of("start_at=soon", "end_at=2026-13-01", "actor_type=robot", "actor_gid=x")) {
            assertThat(ana.get(log.path() + "?" + wrong).refusal(400)).startsWith(wrong.replaceAll("=.*", ":"));
        }
    }

    private List<String> all(String query) {
        return ana.get(log.path() + query).all("event_type");
    }

    @Test
    void theEndOfTheLogIsWhereItGoesOn() {
        assertThat(ana.get(log.path() + "?event_type=tag_deleted")
                        .json()
                        .get("next_page")
                        .isNull())
                .isTrue();
        for (int i = 0; i < 3; i++) {
            ana.post("/teams", Map.of("name", "Team " + i, "organization", company.gid()))
                    .data();
        }
        log.events("team_created", 3);
        var first = ana.get(log.path() + "?event_type=team_created&limit=2");
        assertThat(first.data()).hasSize(2);
        var second = ana.get(next(first));
        assertThat(second.data()).hasSize(1);
        var end = ana.get(next(second));
        assertThat(end.data()).isEmpty();
        ana.post("/teams", Map.of("name", "Later", "organization", company.gid()))
                .data();
        log.events("team_created", 4);
        assertThat(ana.get(next(end)).at("0.resource.name")).isEqualTo("Later");
        assertThat(ana.get(log.path() + "?offset=abc").refusal(400)).startsWith("offset:");
        assertThat(ana.get(log.path()).json().path("next_page").path("offset").asString())
                .isNotEmpty();
    }

    @Test
    void theNewestComeFirstWhereAskedFor() {
        for (String name : List.of("One", "Two", "Three")) {
            ana.post("/teams", Map.of("name", name, "organization", company.gid()))
                    .data();
        }
        log.events("team_created", 3);
        var first = ana.get(log.path() + "?event_type=team_created&sort_ascending=false&limit=2");
        assertThat(first.at("0.resource.name")).isEqualTo("Three");
        assertThat(first.at("1.resource.name")).isEqualTo("Two");
        var second = ana.get(next(first));
        assertThat(second.at("0.resource.name")).isEqualTo("One");
        assertThat(second.json().get("next_page").isNull()).isTrue();
    }

    private static String next(Answer answer) {
        return answer.json().path("next_page").path("path").stringValue();
    }

    @Test
    void adminsAloneReadIt() {
        ben.get(log.path()).refusal(403);
        company.guest("Gil").get(log.path()).refusal(403);
        companies.make().admin("Sam").get(log.path()).refusal(404);
        ana.get(log.path()).data();
    }

    @Test
    void anEventIsForgottenAfterAYear() {
        ben.post("/teams", Map.of("name", "Garden", "organization", company.gid()))
                .data();
        log.event("team_created");
        database.sql(
                        "UPDATE audit_log_event SET created_at = :then WHERE workspace_id = :workspace AND actor_id = :ben")
                .bind("then", Instant.now().minus(Duration.ofDays(366)))
                .bind("workspace", company.id())
                .bind("ben", ben.id())
                .update();
        ana.post("/teams", Map.of("name", "Kitchen", "organization", company.gid()))
                .data();
        log.events("team_created", 2);
        retention.forgetOld();
        assertThat(ana.get(log.path() + "?event_type=team_created").at("0.resource.name"))
                .isEqualTo("Kitchen");
    }
}
