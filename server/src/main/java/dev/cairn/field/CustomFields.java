package dev.cairn.field;

import dev.cairn.platform.ApiError;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores custom fields. */
@Component
public final class CustomFields {
    private final Database database;
    private final EnumOptions options;
    private final ComputedFields computed;
    private final Ids ids;
    private final Clock clock;

    CustomFields(Database database, EnumOptions options, ComputedFields computed, Ids ids, Clock clock) {
        this.database = database;
        this.options = options;
        this.computed = computed;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Creates a field with its options.
     *
     * @param isGlobal whether the whole workspace may use it, or only the project that it is made in
     */
    long create(long workspace, long creator, CustomFieldInput input, boolean isGlobal, Changes changes) {
        String representation = input.representation();
        String subtype = representation.equals("custom_id") ? "text" : representation;
        var columns = input.columns(representation);
        if (representation.equals("custom_id")) {
            checkPrefix(workspace, input.idPrefix(), 0);
        }
        var made = new New(input.name(), subtype, representation, 0, isGlobal);
        long id = insert(workspace, creator, made, changes);
        set(workspace, id, columns);
        if (subtype.equals("enum") || subtype.equals("multi_enum")) {
            options.add(workspace, id, input.options());
        }
        return id;
    }

    /** What a new field cannot do without. */
    record New(String name, String subtype, String representation, int precision, boolean isGlobal) {}

    /** Creates a field as such, without options. */
    long insert(long workspace, long creator, New made, Changes changes) {
        if (made.isGlobal()) {
            checkName(workspace, made.name(), 0);
        }
        long id = ids.next();
        var now = clock.instant();
        database.sql("""
                        INSERT INTO custom_field (workspace_id, id, name, resource_subtype, representation_type,
                          precision, is_global, created_by, created_at, modified_at)
                        VALUES (:workspace, :id, :name, :subtype, :representation, :precision, :global, :creator, :now, :now)""")
                .bind("workspace", workspace)
                .bind("id", id)
                .bind("name", made.name())
                .bind("subtype", made.subtype())
                .bind("representation", made.representation())
                .bind("precision", made.subtype().equals("number") ? made.precision() : null)
                .bind("global", made.isGlobal())
                .bind("creator", creator)
                .bind("now", now)
                .update();
        changes.added("custom_field", id, "workspace", workspace);
        return id;
    }

    void update(long workspace, CustomField field, CustomFieldInput input, Changes changes) {
        var columns = input.columns(field.representation());
        if (columns.get("id_prefix") instanceof String prefix) {
            checkPrefix(workspace, prefix, field.id());
        }
        if (field.isGlobal() && columns.get("name") instanceof String name) {
            checkName(workspace, name, field.id());
        }
        set(workspace, field.id(), columns);
        for (String column : columns.keySet()) {
            changes.changed("custom_field", field.id(), column, null);
        }
    }

    private void set(long workspace, long id, Map<String, @Nullable Object> columns) {
        if (columns.isEmpty()) {
            return;
        }
        var assignments = new Assignments().set("modified_at", clock.instant());
        columns.forEach(assignments::set);
        assignments.update(database, "custom_field", workspace, id);
    }

    /** Names of the workspace's fields are unique, whatever their case, so that people can tell them apart. */
    private void checkName(long workspace, String name, long self) {
        boolean taken = database.sql("""
                        SELECT 1 FROM custom_field WHERE workspace_id = :workspace AND is_global
                          AND lower(name) = lower(:name) AND id <> :self LIMIT 1""")
                .bind("workspace", workspace)
                .bind("name", name)
                .bind("self", self)
                .exists();
        if (taken) {
            throw ApiError.badInput("name", "Another custom field of this workspace has this name: " + name);
        }
    }

    /** A prefix stands for one field of the workspace, so that an ID stands for one task. */
    private void checkPrefix(long workspace, String prefix, long self) {
        boolean taken = database.sql("""
                        SELECT 1 FROM custom_field
                        WHERE workspace_id = :workspace AND id_prefix = :prefix AND id <> :self""")
                .bind("workspace", workspace)
                .bind("prefix", prefix)
                .bind("self", self)
                .exists();
        if (taken) {
            throw ApiError.badInput("id_prefix", "Another ID field of this workspace has this prefix: " + prefix);
        }
    }

    Optional<CustomField> find(long workspace, long id) {
        return database.sql("SELECT " + CustomField.COLUMNS
                        + " FROM custom_field f WHERE f.workspace_id = :workspace AND f.id = :id")
                .bind("workspace", workspace)
                .bind("id", id)
                .first(CustomField::read);
    }

    /** Deletes a field with its options and its places in projects; its values are shown nowhere any more. */
    void delete(long workspace, long id, Changes changes) {
        computed.forget(workspace, id);
        database.sql("DELETE FROM custom_field WHERE workspace_id = :workspace AND id = :id")
                .bind("workspace", workspace)
                .bind("id", id)
                .update();
        changes.deleted("custom_field", id, "workspace", workspace);
    }
}
