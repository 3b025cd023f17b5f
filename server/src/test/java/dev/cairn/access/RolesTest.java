package dev.cairn.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.access.RoleTable.Row;
import dev.cairn.platform.openapi.Endpoint;
import dev.cairn.support.Companies;
import dev.cairn.support.SettableClock;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Asks every operation in every role, and compares the statuses with the table in roles.txt. */
@CairnTest
@TestPropertySource(properties = "cairn.webhook-private-targets=true")
class RolesTest {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Companies companies;

    @Autowired
    SettableClock clock;

    private final RoleTable table = RoleTable.read();

    @Test
    void everyOperationStandsInTheTable() {
        var endpoints = Endpoint.all(mappings);
        assertThat(endpoints.stream()
                        .filter(endpoint -> table.rows().stream().noneMatch(row -> row.asks(endpoint)))
                        .map(endpoint -> endpoint.method() + " " + endpoint.path()))
                .as("Operations without a line in roles.txt")
                .isEmpty();
        assertThat(table.rows().stream()
                        .filter(row -> endpoints.stream().noneMatch(row::asks))
                        .map(row -> row.method() + " " + row.path()))
                .as("Lines of roles.txt that ask for nothing there is")
                .isEmpty();
    }

    @Test
    void everyRoleIsAnsweredAsTheTableSays() throws IOException {
        var differences = new ArrayList<String>();
        try (var cast = new Cast(companies)) {
            for (Row row : table.rows()) {
                // Whoever asks ten times for a way in would be told to wait.
                clock.forward(row.path().matches("/(sessions|password).*") ? Duration.ofHours(2) : Duration.ZERO);
                var answered = answered(cast, row);
                if (!answered.equals(row.statuses())) {
                    differences.add("In the table: " + row.with(row.statuses()));
                    differences.add("The answers:  " + row.with(answered));
                }
            }
        }
        assertThat(String.join("\n", differences)).isEmpty();
    }

    private List<String> answered(Cast cast, Row row) {
        return table.roles().stream()
                .map(role -> String.valueOf(cast.answer(role, row).status()))
                .toList();
    }
}
