package dev.cairn.richtext;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A piece of formatted text. */
sealed interface Node {

    record Text(String text) implements Node {}

    record Element(String tag, Map<String, String> attributes, List<Node> children) implements Node {
        @Nullable
        String attribute(String name) {
            return attributes.get(name);
        }

        boolean isMention() {
            return tag.equals("a") && attributes.containsKey(GID);
        }

        /** The gid of what a mention mentions. */
        String mentioned() {
            return Objects.requireNonNull(attributes.get(GID));
        }

        boolean isEmpty() {
            return children.isEmpty();
        }
    }

    /** The attribute that makes a link a mention of a resource. */
    String GID = "data-asana-gid";
}
