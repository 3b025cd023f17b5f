package dev.cairn.support;

import dev.cairn.support.Companies.Company;
import java.util.Map;

/** A custom field of hours, by which work is planned, and a project that has it. */
public record EffortField(String project, String gid) {
    public static EffortField inProject(Person person, Company company) {
        String project = person.post("/projects", Map.of("workspace", company.gid(), "name", "Launch"))
                .gid();
        String gid = make(person, company);
        person.post("/projects/" + project + "/addCustomFieldSetting", Map.of("custom_field", gid))
                .data();
        return new EffortField(project, gid);
    }

    public static String make(Person person, Company company) {
        return person.post(
                        "/custom_fields",
                        Map.of(
                                "workspace", company.gid(),
                                "name", "Effort",
                                "resource_subtype", "number",
                                "format", "duration"))
                .gid();
    }
}
