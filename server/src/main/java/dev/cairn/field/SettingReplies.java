package dev.cairn.field;

import dev.cairn.access.Access;
import dev.cairn.access.Access.Granted;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Permission;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Changes;
import dev.cairn.platform.log.Writes;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what is asked of the fields of goals and portfolios, which have them in the same way. */
@Component
class SettingReplies {
    private final Access access;
    private final CustomFields fields;
    private final FieldsInUse used;
    private final Resources resources;
    private final Writes writes;

    SettingReplies(Access access, CustomFields fields, FieldsInUse used, Resources resources, Writes writes) {
        this.access = access;
        this.fields = fields;
        this.used = used;
        this.resources = resources;
        this.writes = writes;
    }

    Reply list(String column, Granted in, Actor actor, Ask ask) {
        var query = FieldsInUse.seen(column, in);
        return Reply.list(resources.page("custom_field_setting", query, ask.compact(), ask.paging(), actor));
    }

    /**
     * Adds an existing field, or one that is made for it, to the fields of the workspace.
     *
     * @param held grants the same inside of the write, and holds the row
     */
    Reply add(SettingList list, Granted seen, Supplier<Granted> held, Actor actor, Ask ask, Input input) {
        var spot = input.besideOrEnd("insert_before", "insert_after");
        boolean important = input.flag("is_important", false);
        CustomField known = known(actor, seen, input);
        long id = writes.in(seen.workspace(), actor, changes -> {
            var granted = held.get();
            long field = known == null ? make(actor, granted, input, changes) : known.id();
            return list.add(granted.workspace(), granted.id(), field, important, spot, changes);
        });
        return Reply.one(resources.byId("custom_field_setting", seen.workspace(), id, ask.full(), actor));
    }

    /** What Cairn fills by itself, it fills on tasks. */
    private @Nullable CustomField known(Actor actor, Granted in, Input input) {
        var given = input.raw("custom_field");
        if (given.isObject() && !given.has("gid") && input.takes("custom_field.name")) {
            access.require(actor, in.workspace(), Permission.CREATE_GLOBAL_CUSTOM_FIELDS);
            return null;
        }
        var field = used.named(actor, in, input);
        if (field.isComputed()) {
            throw ApiError.badInput("custom_field", "Only tasks have values of this custom field: " + field.id());
        }
        return field;
    }

    private long make(Actor actor, Granted in, Input input, Changes changes) {
        Input described = input.object("custom_field");
        if (described == null) {
            throw input.missing("custom_field");
        }
        return fields.create(in.workspace(), actor, new CustomFieldInput(described), null, changes);
    }

    Reply remove(SettingList list, Granted seen, Supplier<Granted> held, Actor actor, Input input) {
        long field = access.customField(actor, input.requiredReference("custom_field"), Level.VIEWER)
                .id();
        writes.in(seen.workspace(), actor, changes -> {
            var granted = held.get();
            list.remove(granted.workspace(), granted.id(), field, changes);
            return granted.id();
        });
        return Reply.empty();
    }
}
