package dev.cairn.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** What each answer holds is compared with the document in every test, by {@code DescribedAnswers}. */
@CairnTest
class OpenApiTest {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Resources resources;

    @LocalServerPort
    int port;

    private HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private JsonNode document() throws Exception {
        var answer = get("/api/1.0/openapi.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        return Json.read(answer.body());
    }

    @Test
    void theDocumentHasEveryEndpointAndNoOther() throws Exception {
        var described = new TreeSet<String>();
        document()
                .path("paths")
                .forEachEntry((path, methods) -> methods.propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        var existing = new TreeSet<String>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> existing.add(method + " "
                                        + path.substring("/api/1.0".length())
                                                .replace("}", "_gid}")
                                                .replace("custom_id_gid", "custom_id")))));
        assertThat(existing).hasSizeGreaterThan(90);
        assertThat(described).isEqualTo(existing);
    }

    @Test
    void noTwoOperationsHaveTheSameId() throws Exception {
        var ids = new ArrayList<String>();
        document()
                .path("paths")
                .forEach(path -> path.forEach(
                        operation -> ids.add(operation.path("operationId").stringValue())));
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void everyVariableInAPathNamesATypeOfResource() {
        var types = resources.all().stream()
                .flatMap(type -> Stream.of(type.name(), type.shownAs(), "custom_id"))
                .toList();
        for (Endpoint endpoint : Endpoint.all(mappings)) {
            assertThat(types).as(endpoint.path()).containsAll(endpoint.variables());
        }
    }

    @Test
    void everyReferenceInsideTheDocumentLeadsSomewhere() throws Exception {
        var document = document();
        for (JsonNode reference : document.findValues("$ref")) {
            assertThat(document.at(reference.stringValue().substring(1)).isMissingNode())
                    .as(reference.stringValue())
                    .isFalse();
        }
    }

    @Test
    void theFieldsThatOptFieldsTakesAreListed() throws Exception {
        var fields = new ArrayList<String>();
        document()
                .at("/components/parameters/task_fields/schema/items/enum")
                .forEach(name -> fields.add(name.stringValue()));
        assertThat(fields)
                .contains("name", "assignee.email", "memberships.section.name", "external.data", "html_notes")
                .doesNotHaveDuplicates();
    }

    @Test
    void aBodyIsDescribedWithWhatItNeedsAndTakes() throws Exception {
        var post = document().path("paths").path("/projects").path("post");
        var data = post.at("/requestBody/content/application~1json/schema/properties/data");
        assertThat(data.path("required").toString()).isEqualTo("[\"name\"]");
        assertThat(data.at("/properties/due_on/format").asString()).isEqualTo("date");
        assertThat(data.at("/properties/followers/type").asString()).isEqualTo("array");
        assertThat(data.at("/properties/color/enum").toString()).contains("\"dark-teal\"");
        assertThat(post.path("responses").has("201")).isTrue();
    }

    @Test
    void eachOperationSaysWhichScopeAnAppNeeds() throws Exception {
        var document = document();
        var paths = document.path("paths");
        assertThat(paths.at("/~1tasks~1{task_gid}/put/security/2").toString())
                .isEqualTo("{\"oauth2\":[\"tasks:write\"]}");
        assertThat(paths.at("/~1personal_access_tokens/post/security").toString())
                .doesNotContain("oauth2");
        assertThat(document.at("/security/2").toString()).isEqualTo("{\"oauth2\":[\"default\"]}");
        var known = document.at("/components/securitySchemes/oauth2/flows/authorizationCode/scopes");
        for (JsonNode scopes : paths.findValues("oauth2")) {
            scopes.forEach(scope ->
                    assertThat(known.path(scope.stringValue()).isString()).isTrue());
        }
    }

    @Test
    void thePageAndItsViewerAreServedByCairnItself() throws Exception {
        var page = get("/docs/api");
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        var files = Pattern.compile("(?:src|href)=\"(/docs/[^\"]+)\"").matcher(page.body());
        int found = 0;
        for (; files.find(); found++) {
            assertThat(get(files.group(1)).statusCode()).as(files.group(1)).isEqualTo(200);
        }
        assertThat(found).isEqualTo(4);
        assertThat(page.body()).doesNotContain("http:", "https:");
    }
}
