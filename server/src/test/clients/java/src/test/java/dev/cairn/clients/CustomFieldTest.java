package dev.cairn.clients;

import static dev.cairn.clients.Demo.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.asana.errors.InvalidRequestError;
import com.asana.resources.gen.CustomFieldsBase;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What is to be known of each tool. */
@Order(2)
class CustomFieldTest extends Story {

    @Test
    @Order(1)
    void anaMakesFields() throws IOException {
        state = ANA.customFields
                .create()
                .data("workspace", WORKSPACE)
                .data("name", "State of the edge")
                .data("resource_subtype", "enum")
                .data("enum_options", List.of(Map.of("name", "Sharp", "color", "green"), Map.of("name", "Blunt")))
                .execute();
        assertThat(state.type).isEqualTo("enum");
        assertThat(state.resourceSubtype).isEqualTo("enum");
        assertThat(state.enumOptions).extracting(option -> option.name).containsExactly("Sharp", "Blunt");
        assertThat(state.enumOptions.iterator().next().color).isEqualTo("green");
        weight = ANA.customFields
                .create()
                .data("workspace", WORKSPACE)
                .data("name", "Weight in kilograms")
                .data("resource_subtype", "number")
                .data("precision", 1)
                .execute();
        assertThat(weight.precision).isEqualTo(1);
        assertThat(gids(ANA.customFields.findByWorkspace(WORKSPACE))).contains(state.gid, weight.gid);
        assertThatThrownBy(() -> ANA.customFields
                        .create()
                        .data("workspace", WORKSPACE)
                        .data("name", "Without a kind")
                        .execute())
                .isInstanceOf(InvalidRequestError.class);
    }

    @Test
    @Order(2)
    void sheChangesOneAndItsOptions() throws IOException {
        assertThat(ANA.customFields.update(state.gid).data("name", "Edge").execute().name)
                .isEqualTo("Edge");
        String worn =
                ANA.customFields.createEnumOption(state.gid).data("name", "Wrn").execute().gid;
        var spelt = new CustomFieldsBase(ANA)
                .updateEnumOption(worn)
                .data("name", "Worn")
                .execute();
        assertThat(text(spelt, "name")).isEqualTo("Worn");
        assertThat(spelt.getAsJsonObject().get("enabled").getAsBoolean()).isTrue();
        String blunt = gids(state.enumOptions).getLast();
        ANA.customFields
                .insertEnumOption(state.gid)
                .data("enum_option", worn)
                .data("before_enum_option", blunt)
                .execute();
        state = ANA.customFields.findById(state.gid).execute();
        assertThat(state.enumOptions).extracting(option -> option.name).containsExactly("Sharp", "Worn", "Blunt");
        assertThat(state.enumOptions).extracting(option -> option.enabled).containsOnly(true);
    }
}
