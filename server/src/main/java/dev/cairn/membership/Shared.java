package dev.cairn.membership;

import dev.cairn.access.Visible;
import java.util.List;

/** A kind of thing that is shared with people: its type, the table of its memberships, the levels they can have. */
enum Shared {
    PROJECT("project", "project_membership", List.of("admin", "editor", "commenter", "viewer")),
    CUSTOM_FIELD("custom_field", "custom_field_membership", List.of("admin", "editor", "user"));

    private final String type;
    private final String table;
    private final List<String> levels;

    Shared(String type, String table, List<String> levels) {
        this.type = type;
        this.table = table;
        this.levels = levels;
    }

    String type() {
        return type;
    }

    /** The table of the memberships, which is their resource_subtype too. */
    String table() {
        return table;
    }

    /** The condition under which an actor sees the thing. */
    String visible(String alias) {
        return this == PROJECT ? Visible.project(alias) : Visible.customField(alias);
    }

    String parentColumn() {
        return type + "_id";
    }

    List<String> levels() {
        return levels;
    }

    /** The name of the type of the records. */
    String records() {
        return type + "_share";
    }
}
