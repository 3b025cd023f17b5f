package dev.cairn.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class ProjectSearchTest {
    @Autowired
    Companies companies;

    Companies.Company company;
    Person ana;
    Person ben;

    @BeforeEach
    void projectsOfACompany() {
        company = companies.make();
        ana = company.member("Ana");
        ben = company.member("Ben");
        project("Rocznica żółwia", Map.of("due_on", "2026-12-01", "start_on", "2026-11-02"));
        project("Anniversary", Map.of("due_on", "2026-12-24"));
        project("Moving house", Map.of());
    }

    private String project(String name, Map<String, ?> more) {
        var data = new HashMap<String, Object>(more);
        data.put("workspace", company.gid());
        data.put("name", name);
        return ana.post("/projects", data).gid();
    }

    private List<String> found(Person person, String asked) {
        return person.get("/workspaces/" + company.gid() + "/projects/search?" + asked)
                .all("name");
    }

    @Test
    void wordsAreFoundByTheirBeginningsWithoutAccents() {
        assertThat(found(ben, "text=zolw")).containsExactly("Rocznica żółwia");
        assertThat(found(ben, "text=house+moving")).containsExactly("Moving house");
        assertThat(found(ben, "text=moving+out")).isEmpty();
        assertThat(found(ben, "text=...")).isEmpty();
    }

    @Test
    void aNewNameIsFoundByTheNextSearch() {
        String project = project("Sparrow", Map.of());
        ana.put("/projects/" + project, Map.of("name", "Swallow")).data();
        assertThat(found(ben, "text=swallow")).containsExactly("Swallow");
        assertThat(found(ben, "text=sparrow")).isEmpty();
    }

    @Test
    void daysAndMomentsNarrow() {
        assertThat(found(ben, "due_on=2026-12-01")).containsExactly("Rocznica żółwia");
        assertThat(found(ben, "due_on.after=2026-12-01")).containsExactly("Anniversary");
        assertThat(found(ben, "due_on=null")).containsExactly("Moving house");
        assertThat(found(ben, "start_on.before=2026-11-03")).containsExactly("Rocznica żółwia");
        assertThat(found(ben, "due_at.before=2026-12-01T10:00:00Z")).containsExactly("Rocznica żółwia");
        assertThat(found(ben, "due_at.after=2026-12-01T10:00:00Z")).containsExactly("Anniversary");
        assertThat(found(ben, "created_at.before=2020-01-01T00:00:00Z")).isEmpty();
        assertThat(ben.get("/workspaces/" + company.gid() + "/projects/search?due_at.before=soon")
                        .refusal(400))
                .contains("due_at.before");
    }

    @Test
    void peopleAndTeamsNarrow() {
        String team = ana.post("/teams", Map.of("organization", company.gid(), "name", "Design"))
                .gid();
        String project = project("Logo", Map.of("team", team));
        ana.post("/projects/" + project + "/addMembers", Map.of("members", List.of(ben.gid())))
                .data();
        assertThat(found(ana, "teams.any=" + team)).containsExactly("Logo");
        assertThat(found(ana, "members.any=" + ben.gid())).containsExactly("Logo");
        assertThat(found(ana, "members.not=" + ben.gid())).hasSize(3);
        assertThat(found(ana, "owner.any=" + ana.gid())).hasSize(4);
    }

    @Test
    void whatIsDoneIsFoundApart() {
        String project = project("Done", Map.of());
        ana.post("/status_updates", Map.of("parent", project, "status_type", "complete", "text", "Shipped"))
                .data();
        assertThat(found(ben, "completed=true")).containsExactly("Done");
        assertThat(found(ben, "completed=false")).doesNotContain("Done").hasSize(3);
    }

    @Test
    void theyComeInTheOrderAskedFor() {
        assertThat(found(ben, "sort_by=due_date&sort_ascending=true"))
                .containsExactly("Rocznica żółwia", "Anniversary", "Moving house");
        assertThat(found(ben, "sort_by=created_at")).containsExactly("Moving house", "Anniversary", "Rocznica żółwia");
        assertThat(ben.get("/workspaces/" + company.gid() + "/projects/search?sort_by=luck")
                        .refusal(400))
                .contains("sort_by");
    }

    @Test
    void whatOneMayNotSeeIsNotFound() {
        project("Secret plan", Map.of("privacy_setting", "private"));
        assertThat(found(ana, "text=secret")).containsExactly("Secret plan");
        assertThat(found(ben, "text=secret")).isEmpty();
        assertThat(found(company.guest("Guy"), "text=house")).isEmpty();
        assertThat(companies
                        .make()
                        .admin("Stranger")
                        .get("/workspaces/" + company.gid() + "/projects/search?text=house")
                        .status())
                .isEqualTo(404);
    }
}
