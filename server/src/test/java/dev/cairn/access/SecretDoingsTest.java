package dev.cairn.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cairn.CairnTest;
import dev.cairn.platform.openapi.Endpoint;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.Samples;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * That what others do with what one sees, in places that one does not see, changes nothing that one can read: no list,
 * no count, no nested field, no story, no event.
 */
@CairnTest
@TestPropertySource(properties = "cairn.webhook-private-targets=true")
class SecretDoingsTest {
    private static final List<String> SEARCHES = List.of(
            "/workspaces/{workspace}/tasks/search?is_blocked=true",
            "/workspaces/{workspace}/tasks/search?is_blocking=true",
            "/workspaces/{workspace}/tasks/search?text=Something&opt_fields=name",
            "/workspaces/{workspace}/tasks/search?sort_by=created_at",
            "/workspaces/{workspace}/projects/search?text=Something",
            "/workspaces/{workspace}/typeahead?resource_type=task&query=Something",
            "/workspaces/{workspace}/typeahead?resource_type=project&query=Something",
            "/workspaces/{workspace}/typeahead?resource_type=team&query=Something",
            "/workspaces/{workspace}/typeahead?resource_type=custom_field&query=Something",
            "/workspaces/{workspace}/typeahead?resource_type=project_template&query=Something",
            "/projects/{project}/task_counts?opt_fields=num_tasks,num_incomplete_tasks,num_completed_tasks,num_milestones",
            "/users/{user}/favorites?resource_type=project&workspace={workspace}");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Companies companies;

    @Test
    void nothingThatOneReadsTellsOfWhatIsHidden() throws IOException {
        try (var cast = new Cast(companies)) {
            var own = new Samples(cast.company());
            Person ana = own.ana();
            String task = own.gid("task");
            cast.showOwner(ana, task);
            settle(ana, task, "attached");
            String export = "/organization_exports/" + own.gid("organization_export");
            await().until(() -> ana.get(export).at("state"), "finished"::equals);
            var before = all(own);
            String sync =
                    ana.get("/tasks/" + task + "/events").json().path("sync").stringValue();
            cast.tieToHidden(task);
            settle(cast.person("owner"), task, "marked this as blocking");
            var after = all(own);
            var differences = before.entrySet().stream()
                    .filter(asked -> !asked.getValue().equals(after.get(asked.getKey())))
                    .map(asked -> asked.getKey() + "\n  before: " + asked.getValue() + "\n  after:  "
                            + after.get(asked.getKey()))
                    .toList();
            assertThat(String.join("\n", differences)).isEmpty();
            var events = ana.get("/tasks/" + task + "/events?sync=" + sync);
            assertThat(events.text()).doesNotContain(cast.gid("project"), cast.gid("section"), "Deep");
        }
    }

    private static void settle(Person person, String task, String words) {
        await().until(
                        () -> person.get("/tasks/" + task + "/stories?opt_fields=text")
                                .text(),
                        text -> text.contains(words));
    }

    /** What the person is answered to all that can be read, with every field that there is. */
    private Map<String, String> all(Samples own) {
        var answers = new TreeMap<String, String>();
        JsonNode document = own.ana().get("/openapi.json").json();
        for (Endpoint endpoint : Endpoint.all(mappings)) {
            // What admins are told of, whether or not they see it.
            boolean audit = endpoint.path().endsWith("/audit_log_events");
            if (endpoint.method().equals("GET") && endpoint.operation().media().isEmpty() && !audit) {
                // Searches begin with what was changed last, and the task was.
                String order = endpoint.path().endsWith("/search") ? "sort_by=created_at&" : "";
                String path = own.fill(endpoint.path()) + "?" + order + own.needed(endpoint, "");
                answers.put(path, read(own, path + "opt_fields=" + fields(document, endpoint)));
            }
        }
        SEARCHES.forEach(search -> answers.put(search, read(own, own.fill(search))));
        return answers;
    }

    /** The answer without when anything was changed, and without what is made anew for each answer. */
    private static String read(Samples own, String path) {
        return own.ana()
                .get(path)
                .text()
                .replaceAll("\"modified_at\":\"[^\"]+\"", "")
                .replaceAll("/(download|view|exports)/[^\"]+|\"sync\":\"[^\"]+\"", "");
    }

    private static String fields(JsonNode document, Endpoint endpoint) {
        var names = document.at("/components/parameters/" + endpoint.answers() + "_fields/schema/items/enum");
        return String.join(",", names.valueStream().map(JsonNode::stringValue).toList());
    }
}
