package dev.cairn.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.platform.http.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RenamingTest {
    /** From 2027 on ids have nineteen digits. */
    private final Renaming renaming =
            new Renaming(Map.of(913_675_948_543_445_341L, 7L, 1_076_840_579_754_626_236L, 8L, Long.MAX_VALUE, 9L));

    @Test
    void whatWasCopiedIsNamedByItsCopyHoweverLongItsIdIs() {
        assertThat(renaming.of(Json.read("""
                        {"a": ["913675948543445341", "custom_fields.1076840579754626236"], "b": "9223372036854775807"}"""))).isEqualTo(Json.read("""
                        {"a": ["7", "custom_fields.8"], "b": "9"}"""));
    }

    @Test
    void otherTextsStayWhatTheyAre() {
        var settings = Json.read("""
                {"a": ["12", "99999999999999999999", "9999999999999999999", "assignee", "custom_fields.x", 913675948543445341]}""");
        assertThat(renaming.of(settings)).isEqualTo(settings);
    }
}
