package dev.cairn.preference;

import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A person's preferences; null is whatever their browser says. */
@Configuration
class PreferenceType {
    @Bean
    ResourceType preferences() {
        return ResourceType.named("preferences", "users")
                .global()
                .withoutGid()
                .value("language", Kind.TEXT, of("language"), Form.FULL)
                .value("time_zone", Kind.TEXT, of("time_zone"), Form.FULL)
                .value("first_day_of_week", Kind.TEXT, of("first_day_of_week"), Form.FULL)
                .build();
    }

    private static String of(String column) {
        return "(SELECT p." + column + " FROM preference p WHERE p.user_id = {t}.id)";
    }
}
