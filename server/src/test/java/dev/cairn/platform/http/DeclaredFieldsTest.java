package dev.cairn.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.platform.openapi.Endpoint;
import dev.cairn.support.Companies;
import dev.cairn.support.Samples;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** That every field which an endpoint declares, and the API document therefore shows, is one that it reads. */
@CairnTest
class DeclaredFieldsTest {
    /** Read only after a secret was found good, beside another field, or for one kind of custom field or server. */
    private static final Set<String> ONLY_SOMETIMES = Set.of(
            "/setup *",
            "/webhooks *",
            "/password_resets/redeem password",
            "/invitations/accept email",
            "/invitations/accept name",
            "/invitations/accept password",
            "/custom_fields type",
            "/custom_fields enum_options.enabled",
            "/custom_fields precision",
            "/custom_fields format",
            "/custom_fields currency_code",
            "/custom_fields custom_label",
            "/custom_fields custom_label_position",
            "/custom_fields input_restrictions");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Companies companies;

    @Test
    void aValueOfAWrongTypeIsNoticedInEachOfThem() {
        var own = new Samples(companies.make());
        var silent = new ArrayList<String>();
        int checked = 0;
        for (Endpoint endpoint : Endpoint.all(mappings)) {
            for (BodyField field : BodyField.of(endpoint.operation())) {
                if (isOnlySometimes(endpoint, field)) {
                    continue;
                }
                checked++;
                if (!notices(own, endpoint, field)) {
                    silent.add(endpoint.method() + " " + endpoint.path() + " " + field.name());
                }
            }
        }
        assertThat(silent).isEmpty();
        assertThat(checked).isGreaterThan(150);
    }

    private static boolean isOnlySometimes(Endpoint endpoint, BodyField field) {
        String path = endpoint.path().replaceAll("/\\{(custom_field|webhook)}$", "");
        return field.name().endsWith(".*")
                || ONLY_SOMETIMES.contains(path + " *")
                || ONLY_SOMETIMES.contains(path + " " + field.name());
    }

    /** Whether the answer names the field, sent as a text where it is an object, and as an object where it is not. */
    private static boolean notices(Samples own, Endpoint endpoint, BodyField field) {
        for (String value : List.of("{\"x\":[1]}", "\"x\"", "[[1]]")) {
            for (boolean inArray : new boolean[] {false, true}) {
                byte[] body = own.body(endpoint, field, value);
                var answer = own.ana()
                        .send(
                                endpoint.method(),
                                own.fill(endpoint.path()),
                                inArray ? inArray(body, field) : body,
                                "application/json");
                if (answer.status() == 400 && answer.refusal(400).startsWith(field.name() + ":")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The body with the object that the field stands in as the only one of an array. */
    private static byte[] inArray(byte[] body, BodyField field) {
        String outer = field.name().replaceAll("\\..*", "");
        String text = new String(body, StandardCharsets.UTF_8);
        int start = text.indexOf('"' + outer + "\":{") + outer.length() + 3;
        return outer.equals(field.name())
                ? body
                : (text.substring(0, start) + "[" + text.substring(start, text.length() - 2) + "]}}")
                        .getBytes(StandardCharsets.UTF_8);
    }
}
