package dev.cairn.field;

import dev.cairn.access.Visible;
import dev.cairn.field.formula.Formula;
import dev.cairn.field.formula.FormulaError;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Resources;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what formulas call by name, and keeps which fields each formula uses, be it through other formulas. */
@Component
final class FormulaFields {
    private final Database database;

    FormulaFields(Database database) {
        this.database = database;
    }

    /** A field that a formula may mean; those that stand in its own project come first. */
    private record Candidate(CustomField field, boolean isNear) {}

    /**
     * Reads a formula, and keeps the fields that it uses from being changed until the transaction ends.
     *
     * @param near a project whose fields are meant where several have the same name
     */
    Formula read(Actor actor, long workspace, String text, @Nullable Long near) {
        try {
            var candidates = candidates(actor, workspace, Formula.namesIn(text), near);
            return Formula.parse(text, name -> named(name, candidates));
        } catch (FormulaError error) {
            throw ApiError.badInput("formula", error.reason());
        }
    }

    private List<Candidate> candidates(Actor actor, long workspace, List<String> names, @Nullable Long near) {
        if (names.isEmpty()) {
            return List.of();
        }
        String sql = """
                SELECT %s, EXISTS (SELECT 1 FROM custom_field_setting s WHERE s.workspace_id = f.workspace_id
                    AND s.project_id = :near AND s.custom_field_id = f.id) AS near
                FROM custom_field f WHERE f.workspace_id = :workspace
                  AND (f.id = ANY(:ids) OR lower(f.name) = ANY(:names)) AND %s
                ORDER BY near DESC, f.is_global DESC, f.id""".formatted(CustomField.COLUMNS, Visible.customField("f"));
        return database.sql(sql)
                .bindAll(Resources.of(actor))
                .bind("workspace", workspace)
                .bind("near", near == null ? 0L : near)
                .bind("ids", names.stream().mapToLong(Gid::parse).toArray())
                .bind("names", names.stream().map(FormulaFields::plain).toArray(String[]::new))
                .list(row -> new Candidate(CustomField.read(row), row.getBoolean("near")));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static Formula.Named named(String name, List<Candidate> candidates) {
        var meant = candidates.stream()
                .filter(candidate -> candidate.field().id() == Gid.parse(name)
                        || plain(candidate.field().name()).equals(plain(name)))
                .toList();
        if (meant.isEmpty()) {
            throw Formula.unknown("Not a custom field of this workspace: [" + name + "]");
        }
        var first = meant.getFirst();
        if (meant.size() > 1 && !first.isNear() && !first.field().isGlobal()) {
            throw Formula.unknown("Several custom fields are called so; write the gid of one: [" + name + "]");
        }
        return FieldFacts.named(first.field());
    }

    /**
     * All fields that a formula uses, be it through others, which nobody changes until the transaction ends.
     *
     * @param self the field whose formula it is, 0 for a new one
     */
    long[] used(long workspace, Formula formula, long self) {
        var used = new TreeSet<>(formula.uses());
        lock(workspace, formula.uses());
        closures(workspace, formula.uses()).values().forEach(used::addAll);
        if (used.contains(self)) {
            throw ApiError.badInput("formula", "It would depend on itself, be it through other formulas");
        }
        return used.stream().mapToLong(Long::longValue).toArray();
    }

    private void lock(long workspace, Collection<Long> fields) {
        database.sql("""
                        SELECT id FROM custom_field WHERE workspace_id = :workspace AND id = ANY(:fields)
                        ORDER BY id FOR SHARE""")
                .bind("workspace", workspace)
                .bind("fields", longs(fields))
                .list(row -> row.getLong(1));
    }

    private Map<Long, List<Long>> closures(long workspace, Collection<Long> fields) {
        var closures = new HashMap<Long, List<Long>>();
        database.sql("""
                        SELECT id, formula_fields FROM custom_field
                        WHERE workspace_id = :workspace AND id = ANY(:fields)""")
                .bind("workspace", workspace)
                .bind("fields", longs(fields))
                .list(row -> closures.put(
                        row.getLong(1), List.of((Long[]) row.getArray(2).getArray())));
        return closures;
    }

    /** The formula fields that use a field, those that are used by others first. */
    List<CustomField> using(long workspace, long field) {
        return database.sql("SELECT " + CustomField.COLUMNS + """
                         FROM custom_field f
                        WHERE f.workspace_id = :workspace AND f.representation_type = 'formula'
                          AND :field = ANY(f.formula_fields) ORDER BY cardinality(f.formula_fields), f.id""")
                .bind("workspace", workspace)
                .bind("field", field)
                .list(CustomField::read);
    }

    /** Notes anew what those formulas use that use this field, whose own formula is another now. */
    void noteAnew(long workspace, List<CustomField> users) {
        for (CustomField user : users) {
            var direct = Formula.idsIn(String.valueOf(user.formula()));
            var used = new TreeSet<>(direct);
            closures(workspace, direct).values().forEach(used::addAll);
            database.sql("""
                            UPDATE custom_field SET formula_fields = :used
                            WHERE workspace_id = :workspace AND id = :id""")
                    .bind("workspace", workspace)
                    .bind("id", user.id())
                    .bind("used", longs(used))
                    .update();
        }
    }

    /** Keeps everybody from calculating with a formula until the transaction ends; waits for those who are at it. */
    void hold(long workspace, long field) {
        database.sql("SELECT id FROM custom_field WHERE workspace_id = :workspace AND id = :field FOR UPDATE")
                .bind("workspace", workspace)
                .bind("field", field)
                .exists();
    }

    private static long[] longs(Collection<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }
}
