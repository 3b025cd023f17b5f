package dev.cairn.field;

import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.Spot;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.log.Changes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Fields of a project by their names: found where they exist, made where they do not. For whoever brings values in. */
@Component
public final class ProjectFields {
    private final Database database;
    private final CustomFields fields;
    private final EnumOptions options;
    private final FieldSettings settings;

    ProjectFields(Database database, CustomFields fields, EnumOptions options, FieldSettings settings) {
        this.database = database;
        this.fields = fields;
        this.options = options;
        this.settings = settings;
    }

    /** A field that the project's tasks have; the options of an enum by their names. */
    public record ProjectField(long id, String subtype, Map<String, Long> options) {}

    /** A field that is wanted: number, date, enum or text, with the options that an enum must have. */
    public record Wanted(String name, String subtype, int precision, List<String> options) {}

    /**
     * The field of this name and type, or of this name and type text, of the project or of the workspace; otherwise one
     * that is made for the project. Runs inside a write by somebody who may edit the project.
     */
    public ProjectField named(Actor actor, long workspace, long project, Wanted wanted, Changes changes) {
        var known = find(actor, workspace, project, wanted);
        CustomField field = known.orElseGet(() -> make(actor, workspace, wanted, changes));
        if (!hasSetting(workspace, project, field.id())) {
            settings.add(workspace, project, field, true, new Spot.End(), changes);
        }
        return new ProjectField(field.id(), field.subtype(), options(workspace, field, wanted, changes));
    }

    private Optional<CustomField> find(Actor actor, long workspace, long project, Wanted wanted) {
        String sql = """
                SELECT %s FROM custom_field f WHERE f.workspace_id = :workspace AND lower(f.name) = lower(:name)
                  AND f.representation_type IN (:subtype, 'text') AND %s
                  AND (f.is_global OR EXISTS (SELECT 1 FROM custom_field_setting s WHERE s.workspace_id = :workspace
                    AND s.project_id = :project AND s.custom_field_id = f.id))
                ORDER BY f.is_global, f.resource_subtype <> :subtype, f.id LIMIT 1""".formatted(CustomField.COLUMNS, Visible.customField("f"));
        return database.sql(sql)
                .bind("workspace", workspace)
                .bind("project", project)
                .bind("name", wanted.name())
                .bind("subtype", wanted.subtype())
                .bindAll(Resources.of(actor))
                .first(CustomField::read);
    }

    private CustomField make(Actor actor, long workspace, Wanted wanted, Changes changes) {
        var made = new CustomFields.New(wanted.name(), wanted.subtype(), wanted.subtype(), wanted.precision(), false);
        long id = fields.insert(workspace, actor.id(), made, changes);
        return fields.find(workspace, id).orElseThrow();
    }

    private boolean hasSetting(long workspace, long project, long field) {
        return database.sql("""
                        SELECT 1 FROM custom_field_setting
                        WHERE workspace_id = :workspace AND project_id = :project AND custom_field_id = :field""")
                .bind("workspace", workspace)
                .bind("project", project)
                .bind("field", field)
                .exists();
    }

    private Map<String, Long> options(long workspace, CustomField field, Wanted wanted, Changes changes) {
        var ids = new HashMap<String, Long>();
        if (!field.subtype().equals("enum")) {
            return ids;
        }
        database.sql("""
                        SELECT name, id FROM enum_option
                        WHERE workspace_id = :workspace AND custom_field_id = :field ORDER BY enabled, rank DESC""")
                .bind("workspace", workspace)
                .bind("field", field.id())
                .list(row -> ids.put(row.getString(1), row.getLong(2)));
        for (String name : wanted.options()) {
            ids.computeIfAbsent(
                    name,
                    missing -> options.add(
                            workspace,
                            field.id(),
                            new CustomFieldInput.Option(missing, "none", true),
                            new Spot.End(),
                            changes));
        }
        return ids;
    }
}
