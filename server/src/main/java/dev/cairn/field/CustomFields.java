package dev.cairn.field;

import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores custom fields. */
@Component
public final class CustomFields {
    /** Digits behind the point, for formulas that say nothing else: of whole numbers, they divide a lot. */
    private static final int PRECISION_OF_FORMULAS = 2;

    private final Database database;
    private final EnumOptions options;
    private final ComputedFields computed;
    private final FormulaFields formulas;
    private final FieldSettings settings;
    private final Ids ids;
    private final Clock clock;

    CustomFields(
            Database database,
            EnumOptions options,
            ComputedFields computed,
            FormulaFields formulas,
            FieldSettings settings,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.options = options;
        this.computed = computed;
        this.formulas = formulas;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Creates a field with its options.
     *
     * @param project the only one that may use it; null where the whole workspace may
     */
    long create(long workspace, Actor creator, CustomFieldInput input, @Nullable Long project, Changes changes) {
        String representation = input.representation();
        var formula =
                representation.equals("formula") ? formulas.read(creator, workspace, input.formula(), project) : null;
        String subtype = formula == null
                ? representation.equals("custom_id") ? "text" : representation
                : FieldFacts.subtype(formula.type());
        input.made(representation, subtype);
        var columns = input.columns(subtype, representation);
        if (representation.equals("custom_id")) {
            checkPrefix(workspace, input.idPrefix(), 0);
        }
        if (formula != null) {
            columns.put("formula", formula.stored());
            columns.put("formula_fields", formulas.used(workspace, formula, 0));
        }
        int precision = formula == null ? 0 : PRECISION_OF_FORMULAS;
        var made = new New(input.name(), subtype, representation, precision, project == null);
        long id = insert(workspace, creator.id(), made, changes);
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

    void update(Actor actor, long workspace, CustomField field, CustomFieldInput input, Changes changes) {
        var columns = input.columns(field.subtype(), field.representation());
        if (field.isGlobal() && columns.get("name") instanceof String name) {
            checkName(workspace, name, field.id());
        }
        if (columns.get("id_prefix") instanceof String prefix) {
            checkPrefix(workspace, prefix, field.id());
        }
        if (input.hasFormula()) {
            reformulate(actor, workspace, field, input, columns);
        }
        set(workspace, field.id(), columns);
        if (field.isFormula() && (input.hasFormula() || columns.containsKey("precision"))) {
            makeAnew(workspace, field);
        }
        columns.remove("formula_fields");
        for (String column : columns.keySet()) {
            changes.changed("custom_field", field.id(), column, null);
        }
    }

    private void reformulate(
            Actor actor,
            long workspace,
            CustomField field,
            CustomFieldInput input,
            Map<String, @Nullable Object> columns) {
        if (!field.isFormula()) {
            throw ApiError.badInput("formula", "Only a formula field has one");
        }
        formulas.hold(workspace, field.id());
        var formula = formulas.read(actor, workspace, input.formula(), settings.anyOf(workspace, field.id()));
        if (!FieldFacts.subtype(formula.type()).equals(field.subtype())) {
            throw ApiError.badInput(
                    "formula", "Gives " + formula.type() + ", but the type of the field is " + field.subtype());
        }
        columns.put("formula", formula.stored());
        columns.put("formula_fields", formulas.used(workspace, formula, field.id()));
    }

    /** Has the values of a changed formula made anew, and those of formulas that use it. */
    private void makeAnew(long workspace, CustomField field) {
        var users = formulas.using(workspace, field.id());
        formulas.noteAnew(workspace, users);
        computed.makeAnew(workspace, field.id(), null);
        users.forEach(user -> computed.makeAnew(workspace, user.id(), null));
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
    void delete(Actor actor, long workspace, long id, Changes changes) {
        formulas.hold(workspace, id);
        checkUnused(actor, workspace, id);
        computed.forget(workspace, id);
        database.delete("custom_field", workspace, id);
        changes.deleted("custom_field", id, "workspace", workspace);
    }

    private void checkUnused(Actor actor, long workspace, long id) {
        var users = formulas.using(workspace, id);
        if (!users.isEmpty()) {
            var seen = settings.seen(
                    actor, workspace, users.stream().map(CustomField::id).toList());
            String names = users.stream()
                    .filter(user -> seen.contains(user.id()))
                    .map(CustomField::name)
                    .collect(Collectors.joining(", "));
            throw ApiError.badInput("The formulas of other custom fields use this one. " + names);
        }
    }
}
