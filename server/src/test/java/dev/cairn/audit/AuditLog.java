package dev.cairn.audit;

import static org.awaitility.Awaitility.await;

import dev.cairn.support.Companies.Company;
import dev.cairn.support.Person;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** The audit log of a company, as an admin reads it. */
record AuditLog(Person admin, String path) {
    AuditLog(Person admin, Company company) {
        this(admin, "/workspaces/" + company.gid() + "/audit_log_events");
    }

    /** The first event of a type, once it is there. */
    JsonNode event(String type) {
        return events(type, 1).path(0);
    }

    /** The events of a type, once there are so many. */
    JsonNode events(String type, int number) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> admin.get(path + "?event_type=" + type).data(), events -> events.size() >= number);
    }
}
