package dev.cairn.platform.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What {@code opt_fields} brings and what it leaves out. */
@CairnTest
class SelectionTest {
    @Autowired
    Companies companies;

    Person ana;
    String task;

    @BeforeEach
    void aTask() {
        var company = companies.make();
        ana = company.admin("Ana");
        task = ana.post("/tasks", Map.of("workspace", company.gid(), "name", "Brief", "assignee", "me"))
                .gid();
    }

    private List<String> names(String fields, String... below) {
        var record = ana.get("/tasks/" + task + "?opt_fields=" + fields).data();
        for (String name : below) {
            record = record.path(name);
        }
        return List.copyOf(record.propertyNames());
    }

    @Test
    void onlyTheGidAndTheNamedFieldsComeBack() {
        assertThat(names("name,this.completed,nonsense,")).containsExactly("gid", "name", "completed");
    }

    @Test
    void aReferenceNamedAloneIsCompactAndOneNamedByItsFieldsHasOnlyThose() {
        assertThat(names("assignee", "assignee")).containsExactly("gid", "resource_type", "name");
        assertThat(names("assignee.email", "assignee")).containsExactly("gid", "email");
        assertThat(names("assignee.(name%7Cemail)", "assignee")).containsExactly("gid", "name", "email");
    }

    @Test
    void aReferenceNamedBothWaysIsCompactWithTheFieldsAdded() {
        assertThat(names("assignee.email,assignee", "assignee"))
                .containsExactly("gid", "resource_type", "name", "email");
    }

    @Test
    void theCompactRecordWithMoreBearsItsType() {
        assertThat(names("name,resource_subtype,completed"))
                .containsExactly("gid", "resource_type", "name", "resource_subtype", "completed");
    }

    @Test
    void theMoreMayStandInsideOfARecordThatIsCompactOtherwise() {
        assertThat(ana.get("/users/me/workspace_memberships?opt_fields=user,user.email,workspace")
                        .data()
                        .path(0)
                        .propertyNames())
                .containsExactly("gid", "resource_type", "user", "workspace");
        assertThat(ana.get("/users/me/workspace_memberships?opt_fields=user,workspace")
                        .data()
                        .path(0)
                        .propertyNames())
                .containsExactly("gid", "user", "workspace");
    }
}
