package dev.cairn.field;

import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The fields whose values Cairn makes by itself: which projects have them, and what is to be made anew. */
@Component
public class ComputedFields {
    /** The table of what is to be made anew, for the queue of whoever keeps the values. */
    public static final String QUEUE = "calculation";

    private final Database database;
    private final Ids ids;
    private final Clock clock;

    ComputedFields(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Notes on a project which of its fields are computed. Waits for those who are putting tasks there, and they wait
     * for this: whoever comes later sees the fields.
     */
    void noteOn(long workspace, long project) {
        database.sql("SELECT id FROM project WHERE workspace_id = :workspace AND id = :project FOR UPDATE")
                .bind("workspace", workspace)
                .bind("project", project)
                .exists();
        database.sql("""
                        UPDATE project SET computed_fields = ARRAY(SELECT f.id FROM custom_field_setting s
                          JOIN custom_field f ON f.workspace_id = s.workspace_id AND f.id = s.custom_field_id
                          WHERE s.workspace_id = :workspace AND s.project_id = :project
                            AND f.representation_type IN ('formula', 'custom_id') ORDER BY f.id)
                        WHERE workspace_id = :workspace AND id = :project""").bind("workspace", workspace).bind("project", project).update();
    }

    /** Forgets a field that is to be deleted. */
    void forget(long workspace, long field) {
        database.sql("""
                        UPDATE project SET computed_fields = array_remove(computed_fields, :field)
                        WHERE workspace_id = :workspace AND id IN (SELECT s.project_id FROM custom_field_setting s
                          WHERE s.workspace_id = :workspace AND s.custom_field_id = :field)""").bind("workspace", workspace).bind("field", field).update();
    }

    /** Has the values of a field made anew soon: of the tasks of one project, or of all that have it. */
    void makeAnew(long workspace, long field, @Nullable Long project) {
        database.sql("""
                        INSERT INTO calculation (calculation_id, workspace_id, custom_field_id, project_id, leased_until)
                        VALUES (:id, :workspace, :field, :project, :now)""")
                .bind("id", ids.next())
                .bind("workspace", workspace)
                .bind("field", field)
                .bind("project", project)
                .bind("now", clock.instant())
                .update();
    }

    /**
     * How the values of these fields are made, of which some may be gone. Until the transaction ends, whoever wants to
     * change one of the formulas waits.
     */
    public Rules rules(long workspace, long[] fields) {
        var all = database.sql("SELECT " + CustomField.COLUMNS + """
                         FROM custom_field f WHERE f.workspace_id = :workspace AND (f.id = ANY(:fields) OR f.id = ANY(ARRAY(
                          SELECT unnest(c.formula_fields) FROM custom_field c
                          WHERE c.workspace_id = :workspace AND c.id = ANY(:fields))))
                        ORDER BY cardinality(f.formula_fields), f.id FOR KEY SHARE OF f""")
                .bind("workspace", workspace)
                .bind("fields", fields)
                .list(CustomField::read);
        return new Rules(all, Arrays.stream(fields).boxed().collect(Collectors.toSet()), options(workspace, all));
    }

    private Map<String, String> options(long workspace, List<CustomField> fields) {
        var options = new HashMap<String, String>();
        long[] choices = fields.stream()
                .filter(CustomField::hasOptions)
                .mapToLong(CustomField::id)
                .toArray();
        if (choices.length > 0) {
            database.sql("""
                            SELECT id, name FROM enum_option
                            WHERE workspace_id = :workspace AND custom_field_id = ANY(:fields)""")
                    .bind("workspace", workspace)
                    .bind("fields", choices)
                    .list(row -> options.put(row.getString(1), row.getString(2)));
        }
        return options;
    }

    /**
     * Takes numbers of ID fields, which nobody else is given; others who want some of the same field wait until the
     * transaction ends.
     *
     * @param counts how many numbers of which field
     * @return the first number of each field
     */
    public Map<Long, Long> takeNumbers(long workspace, Map<Long, Integer> counts) {
        var first = new TreeMap<Long, Long>();
        database.sql("""
                        UPDATE custom_field f SET last_number = f.last_number + n.wanted
                        FROM unnest(:fields::bigint[], :wanted::bigint[]) n(id, wanted)
                        WHERE f.workspace_id = :workspace AND f.id = n.id RETURNING f.id, f.last_number - n.wanted + 1""")
                .bind("workspace", workspace)
                .bind("fields", longs(counts.keySet()))
                .bind("wanted", longs(counts.values()))
                .list(row -> first.put(row.getLong(1), row.getLong(2)));
        return first;
    }

    private static long[] longs(Collection<? extends Number> numbers) {
        return numbers.stream().mapToLong(Number::longValue).toArray();
    }
}
