package dev.cairn.field;

import dev.cairn.field.FieldSettings.Use;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Copies the fields that belong to one project alone, for a copy of that project. */
@Component
public class FieldCopies {
    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d*)");
    private static final int LONGEST_PREFIX = 16;

    private final Database database;
    private final Ids ids;
    private final Clock clock;

    FieldCopies(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Copies those of some fields that are not the whole workspace's, each with its options and with those who may use it.
     *
     * @param uses fields that the creator sees
     */
    public CopiedFields copy(long workspace, long creator, List<Use> uses, Changes changes) {
        var originals = originals(workspace, uses);
        if (originals.isEmpty()) {
            return CopiedFields.NONE;
        }
        var fields = new TreeMap<Long, Long>();
        originals.forEach(original -> fields.put(original.id(), ids.next()));
        insert(workspace, creator, fields);
        var options = copyRows(workspace, "enum_option", "name, color, enabled, rank", fields);
        copyRows(workspace, "custom_field_membership", "user_id, team_id, access_level, created_at", fields);
        var copied = new CopiedFields(fields, options);
        for (Original original : originals) {
            long copy = copied.field(original.id());
            if (original.prefix() != null) {
                set(workspace, copy, "id_prefix", freePrefix(workspace, original.prefix()));
            }
            if (original.formula() != null) {
                set(workspace, copy, "formula", copied.formula(original.formula()));
                set(workspace, copy, "formula_fields", copied.fields(original.used()));
            }
            changes.added("custom_field", copy, "workspace", workspace);
        }
        return copied;
    }

    private record Original(
            long id, @Nullable String prefix, @Nullable String formula, long[] used) {}

    private List<Original> originals(long workspace, List<Use> uses) {
        return database.sql("""
                        SELECT id, id_prefix, formula, formula_fields FROM custom_field
                        WHERE workspace_id = :workspace AND id = ANY(:ids) AND NOT is_global ORDER BY id""")
                .bind("workspace", workspace)
                .bind("ids", uses.stream().mapToLong(Use::field).toArray())
                .list(row -> new Original(
                        row.getLong(1), row.getString(2), row.getString(3), Database.longs(row.getArray(4))));
    }

    private void insert(long workspace, long creator, Map<Long, Long> fields) {
        database.sql("""
                        INSERT INTO custom_field (workspace_id, id, name, description, resource_subtype, representation_type,
                          precision, format, currency_code, custom_label, custom_label_position, input_restrictions,
                          is_global, has_notifications_enabled, privacy_setting, default_access_level, created_by,
                          created_at, modified_at)
                        SELECT f.workspace_id, n.copy, f.name, f.description, f.resource_subtype, f.representation_type,
                          f.precision, f.format, f.currency_code, f.custom_label, f.custom_label_position,
                          f.input_restrictions, false, f.has_notifications_enabled, f.privacy_setting,
                          f.default_access_level, :creator, :now, :now
                        FROM custom_field f JOIN unnest(:originals::bigint[], :copies::bigint[]) n(original, copy)
                          ON n.original = f.id
                        WHERE f.workspace_id = :workspace""")
                .bind("workspace", workspace)
                .bind("creator", creator)
                .bind("now", clock.instant())
                .bind("originals", longs(fields.keySet()))
                .bind("copies", longs(fields.values()))
                .update();
    }

    /** Copies the rows of a table that hang on fields; returns the ids of the copies by those of the originals. */
    private Map<Long, Long> copyRows(long workspace, String table, String columns, Map<Long, Long> fields) {
        var copies = new HashMap<Long, Long>();
        var rows = new ArrayList<Map<String, Object>>();
        database.sql("SELECT id, custom_field_id FROM " + table
                        + " WHERE workspace_id = :workspace AND custom_field_id = ANY(:fields) ORDER BY id")
                .bind("workspace", workspace)
                .bind("fields", longs(fields.keySet()))
                .list(row -> {
                    long copy = ids.next();
                    copies.put(row.getLong(1), copy);
                    return rows.add(Map.of(
                            "workspace",
                            workspace,
                            "id",
                            row.getLong(1),
                            "copy",
                            copy,
                            "field",
                            fields.getOrDefault(row.getLong(2), 0L)));
                });
        database.batch(
                "INSERT INTO " + table + " (workspace_id, id, custom_field_id, " + columns + ")"
                        + " SELECT workspace_id, :copy, :field, " + columns + " FROM " + table
                        + " WHERE workspace_id = :workspace AND id = :id",
                rows);
        return copies;
    }

    private void set(long workspace, long field, String column, Object value) {
        database.sql("UPDATE custom_field SET " + column + " = :value WHERE workspace_id = :workspace AND id = :id")
                .bind("workspace", workspace)
                .bind("id", field)
                .bind("value", value)
                .update();
    }

    /** BUG2 for a copy of BUG, or the next number that nobody has: a prefix stands for one field. */
    private String freePrefix(long workspace, String prefix) {
        var parts = NUMBERED.matcher(prefix);
        String word = parts.matches() ? parts.group(1) : prefix;
        String kept = word.substring(0, Math.min(word.length(), LONGEST_PREFIX - 6));
        var taken = database.sql("""
                        SELECT id_prefix FROM custom_field
                        WHERE workspace_id = :workspace AND starts_with(id_prefix, :word)""")
                .bind("workspace", workspace)
                .bind("word", kept)
                .list(row -> row.getString(1));
        int number = 2;
        while (taken.contains(kept + number)) {
            number++;
        }
        return kept + number;
    }

    private static long[] longs(Collection<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).toArray();
    }
}
