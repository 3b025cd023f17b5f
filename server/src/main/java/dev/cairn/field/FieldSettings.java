package dev.cairn.field;

import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.Ids;
import dev.cairn.platform.Rank;
import dev.cairn.platform.Spot;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.log.Changes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which fields the tasks of a project have, and in which order. */
@Component
public class FieldSettings {
    private final Database database;
    private final Ids ids;
    private final Clock clock;
    private final SettingList ofProject;
    private final ComputedFields computed;

    FieldSettings(Database database, Ids ids, Clock clock, ComputedFields computed) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
        this.computed = computed;
        this.ofProject = new SettingList(database, ids, clock, "project");
    }

    /** Gives the tasks of a project, whose row the transaction holds, a field. */
    long add(long workspace, long project, CustomField added, boolean isImportant, Spot spot, Changes changes) {
        long field = added.id();
        long id = ofProject.add(workspace, project, field, isImportant, spot, changes);
        if (added.isComputed()) {
            computed.noteOn(workspace, project);
            computed.makeAnew(workspace, field, project);
        }
        return id;
    }

    /** That a project uses a field. */
    public record Use(long field, boolean isImportant) {}

    /** The fields of a project that the actor sees, in their order. */
    public List<Use> of(Actor actor, long workspace, long project) {
        String sql = """
                SELECT s.custom_field_id, s.is_important FROM custom_field_setting s
                JOIN custom_field f ON f.workspace_id = s.workspace_id AND f.id = s.custom_field_id
                WHERE s.workspace_id = :workspace AND s.project_id = :project AND %s ORDER BY s.rank, s.id""".formatted(Visible.customField("f"));
        return database.sql(sql)
                .bindAll(Resources.of(actor))
                .bind("workspace", workspace)
                .bind("project", project)
                .list(row -> new Use(row.getLong(1), row.getBoolean(2)));
    }

    /** A project that uses a field; null where none does. */
    @Nullable
    Long anyOf(long workspace, long field) {
        return database.sql("""
                        SELECT project_id FROM custom_field_setting
                        WHERE workspace_id = :workspace AND custom_field_id = :field ORDER BY id LIMIT 1""")
                .bind("workspace", workspace)
                .bind("field", field)
                .first(row -> row.getLong(1))
                .orElse(null);
    }

    /** Those among these fields that exist and that the actor sees. */
    public Set<Long> seen(Actor actor, long workspace, Collection<Long> fields) {
        return new HashSet<>(database.sql(
                        "SELECT f.id FROM custom_field f WHERE f.workspace_id = :workspace AND f.id = ANY(:fields) AND "
                                + Visible.customField("f"))
                .bindAll(Resources.of(actor))
                .bind("workspace", workspace)
                .bind("fields", fields.stream().mapToLong(Long::longValue).toArray())
                .list(row -> row.getLong(1)));
    }

    /** Gives a new project, which has no fields so far, these fields in their order. */
    public void fill(long workspace, long project, List<Use> uses, Changes changes) {
        var rows = new ArrayList<Map<String, Object>>();
        String rank = null;
        for (Use use : uses) {
            rank = Rank.between(rank, null);
            rows.add(Map.of(
                    "workspace",
                    workspace,
                    "id",
                    ids.next(),
                    "field",
                    use.field(),
                    "project",
                    project,
                    "important",
                    use.isImportant(),
                    "rank",
                    rank,
                    "now",
                    clock.instant()));
            changes.changed("project", project, "custom_field_settings", Map.of("added", use.field()));
        }
        database.batch("""
                INSERT INTO custom_field_setting (workspace_id, id, custom_field_id, project_id, is_important, rank,
                  created_at)
                VALUES (:workspace, :id, :field, :project, :important, :rank, :now)""", rows);
        if (!rows.isEmpty()) {
            computed.noteOn(workspace, project);
        }
    }

    /** Gives a new project the fields that its team begins with. */
    public void begin(long workspace, long project, long team, Changes changes) {
        var uses = database.sql("""
                        SELECT custom_field_id, is_important FROM custom_field_setting
                        WHERE workspace_id = :workspace AND team_id = :team ORDER BY rank, id""")
                .bind("workspace", workspace)
                .bind("team", team)
                .list(row -> new Use(row.getLong(1), row.getBoolean(2)));
        fill(workspace, project, uses, changes);
    }

    /** Takes a field from the tasks of a project. Values stay, and show again when the field comes back. */
    void remove(long workspace, long project, CustomField taken, Changes changes) {
        ofProject.remove(workspace, project, taken.id(), changes);
        if (taken.isComputed()) {
            computed.noteOn(workspace, project);
        }
    }
}
