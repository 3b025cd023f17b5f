package dev.cairn.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class FieldUseTest {
    @Autowired
    Companies companies;

    @Test
    void aFieldNamesTheProjectsThatUseItAsFarAsTheReaderSeesThem() {
        var company = companies.make();
        var ana = company.member("Ana");
        var ben = company.member("Ben");
        String field = ana.post(
                        "/custom_fields",
                        Map.of("workspace", company.gid(), "name", "Soil", "resource_subtype", "text"))
                .gid();
        use(ana, company.gid(), field, "Beds", "public_to_workspace");
        use(ana, company.gid(), field, "Secret beds", "private");
        String path = "/workspaces/" + company.gid() + "/custom_fields?opt_fields=name,projects.name";
        assertThat(ana.get(path).at("0.projects.0.name")).isEqualTo("Beds");
        assertThat(ana.get(path).at("0.projects.1.name")).isEqualTo("Secret beds");
        assertThat(ben.get(path).data().get(0).path("projects")).hasSize(1);
    }

    private static void use(Person person, String workspace, String field, String name, String privacy) {
        String project = person.post(
                        "/projects", Map.of("workspace", workspace, "name", name, "privacy_setting", privacy))
                .gid();
        person.post("/projects/" + project + "/addCustomFieldSetting", Map.of("custom_field", field))
                .data();
    }
}
