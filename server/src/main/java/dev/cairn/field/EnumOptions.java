package dev.cairn.field;

import dev.cairn.platform.ApiError;
import dev.cairn.platform.Ids;
import dev.cairn.platform.Rank;
import dev.cairn.platform.Spot;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.db.RankedList;
import dev.cairn.platform.log.Changes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The options of fields that hold a choice, in the order that people gave them. */
@Component
final class EnumOptions {
    private final Database database;
    private final Ids ids;
    private final FormulaFields formulas;
    private final ComputedFields computed;
    private final RankedList ofField;

    EnumOptions(Database database, Ids ids, FormulaFields formulas, ComputedFields computed) {
        this.database = database;
        this.ids = ids;
        this.formulas = formulas;
        this.computed = computed;
        this.ofField = new RankedList(database, "enum_option", "rank", "custom_field_id = :list");
    }

    /** An option as a write needs to know it. */
    record EnumOption(long id, long field, String name, boolean enabled) {}

    void add(long workspace, long field, List<CustomFieldInput.Option> options) {
        var rows = new ArrayList<Map<String, Object>>();
        String rank = null;
        for (var option : options) {
            rank = Rank.between(rank, null);
            rows.add(row(workspace, field, ids.next(), option, rank));
        }
        insert(rows);
    }

    long add(long workspace, long field, CustomFieldInput.Option option, Spot spot, Changes changes) {
        lock(workspace, field);
        checkRoom(workspace, field);
        long id = ids.next();
        insert(List.of(row(workspace, field, id, option, rank(workspace, field, spot, 0))));
        changes.changed("custom_field", field, "enum_options", Map.of("added", id));
        return id;
    }

    private static Map<String, Object> row(
            long workspace, long field, long id, CustomFieldInput.Option option, String rank) {
        return Map.of(
                "workspace", workspace,
                "id", id,
                "field", field,
                "name", option.name(),
                "color", option.color(),
                "enabled", option.enabled(),
                "rank", rank);
    }

    private void insert(List<Map<String, Object>> rows) {
        database.batch("""
                INSERT INTO enum_option (workspace_id, id, custom_field_id, name, color, enabled, rank)
                VALUES (:workspace, :id, :field, :name, :color, :enabled, :rank)""", rows);
    }

    void update(
            long workspace,
            EnumOption option,
            @Nullable String name,
            @Nullable String color,
            @Nullable Boolean enabled,
            Changes changes) {
        var assignments = new Assignments();
        if (name != null) {
            assignments.set("name", name);
            // Formulas tell choices by their names.
            formulas.using(workspace, option.field()).forEach(user -> computed.makeAnew(workspace, user.id(), null));
        }
        if (color != null) {
            assignments.set("color", color);
        }
        if (enabled != null) {
            assignments.set("enabled", enabled);
        }
        if (!assignments.isEmpty()) {
            assignments.update(database, "enum_option", workspace, option.id());
            changes.changed("custom_field", option.field(), "enum_options", Map.of("changed", option.id()));
        }
    }

    void move(long workspace, EnumOption option, Spot spot, Changes changes) {
        lock(workspace, option.field());
        new Assignments()
                .set("rank", rank(workspace, option.field(), spot, option.id()))
                .update(database, "enum_option", workspace, option.id());
        changes.changed("custom_field", option.field(), "enum_options", Map.of("changed", option.id()));
    }

    private String rank(long workspace, long field, Spot spot, long moving) {
        return ofField.rank(
                workspace,
                field,
                spot,
                moving,
                sibling -> ApiError.badInput(
                        spot instanceof Spot.Before ? "before_enum_option" : "after_enum_option",
                        "Not an option of this custom field: " + sibling));
    }

    private void lock(long workspace, long field) {
        database.sql("SELECT id FROM custom_field WHERE workspace_id = :workspace AND id = :field FOR UPDATE")
                .bind("workspace", workspace)
                .bind("field", field)
                .exists();
    }

    private void checkRoom(long workspace, long field) {
        long options = database.sql(
                        "SELECT count(*) FROM enum_option WHERE workspace_id = :workspace AND custom_field_id = :field")
                .bind("workspace", workspace)
                .bind("field", field)
                .number();
        if (options >= CustomFieldInput.MOST_OPTIONS) {
            throw ApiError.badInput(
                    "enum_options", "A custom field can have at most " + CustomFieldInput.MOST_OPTIONS + " options");
        }
    }

    Optional<EnumOption> find(long[] workspaces, long id) {
        return database.sql("""
                        SELECT id, custom_field_id, name, enabled FROM enum_option
                        WHERE workspace_id = ANY(:workspaces) AND id = :id""")
                .bind("workspaces", workspaces)
                .bind("id", id)
                .first(row -> new EnumOption(row.getLong(1), row.getLong(2), row.getString(3), row.getBoolean(4)));
    }

    /** Which of these ids are options of these fields. */
    List<EnumOption> among(long workspace, long[] fields, long[] options) {
        return database.sql("""
                        SELECT id, custom_field_id, name, enabled FROM enum_option
                        WHERE workspace_id = :workspace AND custom_field_id = ANY(:fields) AND id = ANY(:options)""")
                .bind("workspace", workspace)
                .bind("fields", fields)
                .bind("options", options)
                .list(row -> new EnumOption(row.getLong(1), row.getLong(2), row.getString(3), row.getBoolean(4)));
    }
}
