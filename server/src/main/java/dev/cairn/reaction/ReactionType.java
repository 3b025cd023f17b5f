package dev.cairn.reaction;

import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields of a reaction and of the summary of all that something got. */
@Configuration
class ReactionType {
    @Bean
    ResourceType reaction() {
        return ResourceType.named("reaction", "reaction")
                .column("emoji", Kind.TEXT, Form.COMPACT)
                .one("user", "user", "{t}.user_id", Form.COMPACT)
                .build();
    }

    @Bean
    ResourceType reactionSummary() {
        return ResourceType.named(ReactionSummary.TYPE, "reaction")
                .withoutGid()
                .column("emoji_base", Kind.TEXT, Form.COMPACT)
                .column("variant", Kind.TEXT, Form.COMPACT)
                .column("count", Kind.INTEGER, Form.COMPACT)
                .column("reacted", Kind.BOOLEAN, Form.COMPACT)
                .build();
    }
}
