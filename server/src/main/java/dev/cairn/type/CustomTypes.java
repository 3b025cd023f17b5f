package dev.cairn.type;

import dev.cairn.platform.ApiError;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Stores custom types, and which projects use them. */
@Component
public class CustomTypes {
    private static final int MOST_IN_A_PROJECT = 50;

    private final Database database;
    private final StatusOptions options;
    private final Ids ids;
    private final Clock clock;

    CustomTypes(Database database, StatusOptions options, Ids ids, Clock clock) {
        this.database = database;
        this.options = options;
        this.ids = ids;
        this.clock = clock;
    }

    long create(long workspace, long creator, String name, List<StatusInput.Wanted> wanted, Changes changes) {
        long id = ids.next();
        database.sql("""
                        INSERT INTO custom_type (workspace_id, id, name, created_by, created_at, modified_at)
                        VALUES (:workspace, :id, :name, :creator, :now, :now)""")
                .bind("workspace", workspace)
                .bind("id", id)
                .bind("name", name)
                .bind("creator", creator)
                .bind("now", clock.instant())
                .update();
        options.fill(workspace, id, wanted);
        changes.added("custom_type", id, "workspace", workspace);
        return id;
    }

    void rename(long workspace, long type, String name, Changes changes) {
        new Assignments()
                .set("name", name)
                .set("modified_at", clock.instant())
                .update(database, "custom_type", workspace, type);
        changes.changed("custom_type", type, "name", null);
    }

    /** Deletes a type with its options; a reader of the log makes its tasks usual ones. */
    void delete(long workspace, long type, Changes changes) {
        database.delete("custom_type", workspace, type);
        changes.deleted("custom_type", type, "workspace", workspace);
    }

    /** Lets the tasks of a project, whose row the transaction holds, be of a type. */
    void addTo(long workspace, long project, long type, Changes changes) {
        if (ofProject(workspace, project) >= MOST_IN_A_PROJECT) {
            throw ApiError.badInput("custom_type", "A project can have at most " + MOST_IN_A_PROJECT + " custom types");
        }
        int added = database.sql("""
                        INSERT INTO custom_type_project (workspace_id, project_id, custom_type_id, added_at)
                        VALUES (:workspace, :project, :type, :now) ON CONFLICT DO NOTHING""")
                .bind("workspace", workspace)
                .bind("project", project)
                .bind("type", type)
                .bind("now", clock.instant())
                .update();
        if (added == 1) {
            changes.changed("project", project, "custom_types", Map.of("added", type));
        }
    }

    private long ofProject(long workspace, long project) {
        return database.sql(
                        "SELECT count(*) FROM custom_type_project WHERE workspace_id = :workspace AND project_id = :project")
                .bind("workspace", workspace)
                .bind("project", project)
                .number();
    }

    /** Takes a type from a project. Tasks that are of it stay so. */
    void removeFrom(long workspace, long project, long type, Changes changes) {
        int removed = database.sql("""
                        DELETE FROM custom_type_project
                        WHERE workspace_id = :workspace AND project_id = :project AND custom_type_id = :type""")
                .bind("workspace", workspace)
                .bind("project", project)
                .bind("type", type)
                .update();
        if (removed == 0) {
            throw ApiError.badInput("custom_type", "Not a custom type of this project: " + type);
        }
        changes.changed("project", project, "custom_types", Map.of("removed", type));
    }

    /** The types of one project as another one's, which has none so far. */
    public void copy(long workspace, long from, long to) {
        database.sql("""
                        INSERT INTO custom_type_project (workspace_id, project_id, custom_type_id, added_at)
                        SELECT p.workspace_id, :to, p.custom_type_id, :now FROM custom_type_project p
                        WHERE p.workspace_id = :workspace AND p.project_id = :from ON CONFLICT DO NOTHING""")
                .bind("workspace", workspace)
                .bind("from", from)
                .bind("to", to)
                .bind("now", clock.instant())
                .update();
    }

    /** Lets the tasks of a new project be of these types, of which some may be gone. */
    public void useIn(long workspace, long project, Collection<Long> types) {
        if (!types.isEmpty()) {
            database.sql("""
                            INSERT INTO custom_type_project (workspace_id, project_id, custom_type_id, added_at)
                            SELECT y.workspace_id, :project, y.id, :now FROM custom_type y
                            WHERE y.workspace_id = :workspace AND y.id = ANY(:types) ON CONFLICT DO NOTHING""")
                    .bind("workspace", workspace)
                    .bind("project", project)
                    .bind("types", types.stream().mapToLong(Long::longValue).toArray())
                    .bind("now", clock.instant())
                    .update();
        }
    }

    /** Whether tasks of any of these projects may be of a type; those of no project may be of any. */
    public boolean isFor(long workspace, long type, Collection<Long> projects) {
        return database.sql("""
                        SELECT 1 FROM custom_type y WHERE y.workspace_id = :workspace AND y.id = :type
                          AND (:anywhere OR EXISTS (SELECT 1 FROM custom_type_project p WHERE p.workspace_id = :workspace
                            AND p.custom_type_id = y.id AND p.project_id = ANY(:projects)))""")
                .bind("workspace", workspace)
                .bind("type", type)
                .bind("anywhere", projects.isEmpty())
                .bind("projects", projects.stream().mapToLong(Long::longValue).toArray())
                .exists();
    }

    /**
     * Keeps types from being deleted until the transaction ends, so that whoever deletes one finds all of its tasks.
     *
     * @return those that are still there
     */
    public Set<Long> hold(long workspace, Collection<Long> types) {
        return types.isEmpty()
                ? Set.of()
                : new HashSet<>(database.sql("""
                                SELECT id FROM custom_type WHERE workspace_id = :workspace AND id = ANY(:types)
                                ORDER BY id FOR KEY SHARE""")
                        .bind("workspace", workspace)
                        .bind("types", types.stream().mapToLong(Long::longValue).toArray())
                        .list(row -> row.getLong(1)));
    }

    /** A state that a task of a type may be in, if it is enabled. */
    public record Status(long id, boolean isComplete, boolean isEnabled) {}

    /** The states of a type in their order. */
    public List<Status> statuses(long workspace, long type) {
        return options.of(workspace, type);
    }

    /** The state in which a new task of each of these types begins; none for a type that is gone. */
    public Map<Long, Long> firstStatuses(long workspace, Collection<Long> types) {
        var first = new HashMap<Long, Long>();
        if (!types.isEmpty()) {
            database.sql("""
                            SELECT DISTINCT ON (custom_type_id) custom_type_id, id FROM custom_type_status_option
                            WHERE workspace_id = :workspace AND custom_type_id = ANY(:types) AND enabled
                              AND completion_state = 'Incomplete' ORDER BY custom_type_id, rank, id""")
                    .bind("workspace", workspace)
                    .bind("types", types.stream().mapToLong(Long::longValue).toArray())
                    .list(row -> first.put(row.getLong(1), row.getLong(2)));
        }
        return first;
    }
}
