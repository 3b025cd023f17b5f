package dev.cairn.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.access.RoleTable.Row;
import dev.cairn.platform.Ids;
import dev.cairn.platform.http.BodyField;
import dev.cairn.platform.openapi.Endpoint;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.Samples;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * That nobody learns by asking whether something that they may not see exists: whatever names it is answered as if it
 * named nothing, with the same words and by the same number of statements.
 */
@CairnTest
@TestPropertySource(properties = "cairn.webhook-private-targets=true")
class HiddenTest {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Companies companies;

    @Autowired
    Ids ids;

    private final List<String> differences = new ArrayList<>();
    private int compared;

    @Test
    void whatIsHiddenIsNotFoundLikeWhatNeverWas() throws IOException {
        var table = RoleTable.read();
        try (var cast = new Cast(companies)) {
            for (Row row : table.rows()) {
                for (int i = 0; i < table.roles().size(); i++) {
                    if (row.statuses().get(i).equals("404")) {
                        compare(cast, table, i, row);
                    }
                }
            }
        }
        finish(900);
    }

    private void compare(Cast cast, RoleTable table, int column, Row row) {
        String role = table.roles().get(column);
        for (String name : Cast.namedIn(row)) {
            var nothing = cast.with(name, unknown(name)).answer(role, row);
            if (nothing.status() == 404 && !table.sees(column, name)) {
                compare(role + " " + row.method() + " " + row.path() + " " + name, cast.answer(role, row), nothing);
            }
        }
    }

    @Test
    void aBodyThatNamesWhatIsHiddenIsReadLikeOneThatNamesNothing() throws IOException {
        try (var cast = new Cast(companies)) {
            var own = new Samples(cast.company());
            for (Endpoint endpoint : Endpoint.all(mappings)) {
                for (BodyField field : BodyField.of(endpoint.operation())) {
                    for (String thing : thingsIn(field)) {
                        compare(cast, own, endpoint, field, thing);
                    }
                }
            }
        }
        finish(150);
    }

    private static List<String> thingsIn(BodyField field) {
        return field.name().startsWith("html_") ? List.of("task", "project", "person") : Guess.at(field.name());
    }

    private void compare(Cast cast, Samples own, Endpoint endpoint, BodyField field, String thing) {
        String hidden = gid(cast, thing);
        String unknown = String.valueOf(ids.next());
        var ofHidden = Guess.values(field.name(), hidden);
        var ofUnknown = Guess.values(field.name(), unknown);
        for (int i = 0; i < ofHidden.size(); i++) {
            var nothing = send(own, endpoint, own.body(endpoint, field, ofUnknown.get(i)));
            var answer = send(own, endpoint, own.body(endpoint, field, ofHidden.get(i)));
            // An access request is made by members of the workspace to what they do not see.
            if (!endpoint.path().equals("/access_requests")) {
                compare(
                        endpoint.method() + " " + endpoint.path() + " " + ofHidden.get(i) + " as " + field.name()
                                + ", which is a " + thing,
                        answer,
                        nothing);
            }
        }
    }

    @Test
    void aFilterByWhatIsHiddenFindsWhatOneByNothingFinds() throws IOException {
        try (var cast = new Cast(companies)) {
            var own = new Samples(cast.company());
            cast.showOwner(own.ana(), own.gid("task"));
            cast.tieToHidden(own.gid("task"));
            for (Endpoint endpoint : Endpoint.all(mappings)) {
                if (!endpoint.method().equals("GET")
                        || endpoint.operation().media().startsWith("text/event")) {
                    continue;
                }
                for (String name : Samples.queryNames(endpoint)) {
                    for (String thing : Guess.at(name)) {
                        String hidden = gid(cast, thing);
                        ask(own, endpoint, name, hidden, String.valueOf(ids.next()));
                    }
                }
            }
            String field = cast.gid("custom_field:secret");
            for (String condition : List.of(".value=Deep", ".is_set=true", ".contains=D", ".starts_with=D")) {
                ask(own, "/workspaces/{workspace}/tasks/search?custom_fields.", field, condition);
            }
            ask(own, "/workspaces/{workspace}/tasks/search?is_blocked=true&projects.any=", cast.gid("project"), "");
        }
        finish(60);
    }

    private void ask(Samples own, Endpoint endpoint, String name, String hidden, String unknown) {
        String path = endpoint.path() + "?" + own.needed(endpoint, name) + name + "=";
        ask(own, path, hidden, unknown, "");
    }

    private void ask(Samples own, String path, String hidden, String rest) {
        ask(own, path, hidden, String.valueOf(ids.next()), rest);
    }

    private void ask(Samples own, String path, String hidden, String unknown, String rest) {
        var answer = own.ana().get(own.fill(path) + hidden + rest);
        var nothing = own.ana().get(own.fill(path) + unknown + rest);
        compared++;
        if (!told(answer, hidden).equals(told(nothing, unknown))) {
            differences.add(path + "#" + rest + "\n  hidden:  " + told(answer, hidden) + "\n  nothing: "
                    + told(nothing, unknown));
        }
    }

    private static String told(Answer answer, String asked) {
        return answer.status() + " " + answer.text().replace(asked, "#") + " "
                + answer.headers().firstValue("Test-Statements").orElse("");
    }

    private static Answer send(Samples own, Endpoint endpoint, byte[] body) {
        return own.ana().send(endpoint.method(), own.fill(endpoint.path()), body, "application/json");
    }

    private static String gid(Cast cast, String thing) {
        return thing.equals("person") ? cast.person("stranger").gid() : cast.gid(thing);
    }

    private String unknown(String name) {
        return name.equals("custom_id") ? "DIG-999" : String.valueOf(ids.next());
    }

    private void compare(String what, Answer hidden, Answer nothing) {
        compared++;
        boolean taken = hidden.status() < 300 && hidden.status() == nothing.status();
        if (!taken && !told(hidden).equals(told(nothing))) {
            differences.add(what + "\n  hidden:  " + told(hidden) + "\n  nothing: " + told(nothing));
        }
    }

    /** All that the answer tells, but for the gids that were asked for. */
    private static String told(Answer answer) {
        return answer.status() + " " + answer.text().replaceAll("\\d{15,}|DIG-\\d+", "#") + " "
                + answer.headers().firstValue("Test-Statements").orElse("");
    }

    private void finish(int least) {
        assertThat(String.join("\n", differences)).isEmpty();
        assertThat(compared).isGreaterThan(least);
    }
}
