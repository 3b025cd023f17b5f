package dev.cairn.field;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.http.Input;
import org.springframework.stereotype.Component;

/** The settings of projects, teams, goals and portfolios, which speak of fields in the same way. */
@Component
class FieldsInUse {
    private final Access access;
    private final CustomFields fields;

    FieldsInUse(Access access, CustomFields fields) {
        this.access = access;
        this.fields = fields;
    }

    /** Those that the reader sees, in their order; the column says what uses them. */
    static Query seen(String column, Access.Granted in) {
        return Query.from("custom_field_setting t JOIN custom_field f"
                        + " ON f.workspace_id = t.workspace_id AND f.id = t.custom_field_id")
                .where("t.workspace_id = :workspace AND t." + column + " = :in AND " + Visible.customField("f"))
                .bind("workspace", in.workspace())
                .bind("in", in.id())
                .orderBy(Key.text("t.rank"), Key.id("t.id"));
    }

    /** A field of the workspace that the input names, which is nobody's alone. */
    CustomField named(Actor actor, Access.Granted in, Input input) {
        String gid = input.requiredReference("custom_field");
        var named = access.customField(actor, gid, Level.VIEWER);
        var found = fields.find(named.workspace(), named.id()).orElseThrow();
        if (named.workspace() != in.workspace() || !found.isGlobal()) {
            throw ApiError.badInput("custom_field", "Not a custom field of this workspace: " + gid);
        }
        return found;
    }
}
