package dev.cairn.duplicate;

import dev.cairn.access.Access;
import dev.cairn.access.Levels;
import dev.cairn.access.Visible;
import dev.cairn.duplicate.Content.Item;
import dev.cairn.field.FieldSettings;
import dev.cairn.platform.Actor;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Json;
import dev.cairn.task.TaskDates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what stands in a project or below a task as the actor sees it, in as many statements as there are kinds of
 * things: what somebody cannot see is in no copy that they make.
 */
@Component
public class ContentReader {
    private final Database database;
    private final FieldSettings fields;
    private final SeenValues values;
    private final Looks looks;

    ContentReader(Database database, FieldSettings fields, SeenValues values, Looks looks) {
        this.database = database;
        this.fields = fields;
        this.values = values;
        this.looks = looks;
    }

    /** What stands in a project that the actor sees. */
    public Content ofProject(Actor actor, Access.Granted project, Parts parts) {
        var sections = database.sql("""
                        SELECT id, name FROM section WHERE workspace_id = :workspace AND project_id = :project
                        ORDER BY rank, id""")
                .bind("workspace", project.workspace())
                .bind("project", project.id())
                .list(row -> new Content.Section(row.getLong(1), row.getString(2)));
        String roots =
                "SELECT p.task_id FROM task_project p WHERE p.workspace_id = :workspace AND p.project_id = :root";
        long workspace = project.workspace();
        var read = new Reading(actor, workspace, project.id(), parts).content(roots, project.id());
        return new Content(
                sections,
                fields.of(actor, workspace, project.id()),
                read.tasks(),
                read.waits(),
                looks.of(workspace, project.id()));
    }

    /** A task that the actor sees, and what is below it where subtasks are wanted. */
    public Content ofTask(Actor actor, Access.Granted task, Parts parts) {
        var read = new Reading(actor, task.workspace(), 0, parts).content("SELECT :root::bigint", task.id());
        return new Content(List.of(), List.of(), read.tasks(), read.waits(), Looks.Kept.NONE);
    }

    /** One reading of one content. */
    private final class Reading {
        private final Actor actor;
        private final long workspace;
        private final long project;
        private final Parts parts;

        /** @param project whose content is read, 0 where it is a task's */
        Reading(Actor actor, long workspace, long project, Parts parts) {
            this.actor = actor;
            this.workspace = workspace;
            this.project = project;
            this.parts = parts;
        }

        private record Row(long id, @Nullable Long parent, Item item) {}

        private record Tasks(List<Item> tasks, List<Content.Wait> waits) {}

        Tasks content(String roots, long root) {
            var rows = rows(roots, root);
            var numbers = new HashMap<Long, Integer>();
            for (Row row : rows) {
                numbers.put(row.id(), numbers.size());
            }
            long[] ids = rows.stream().mapToLong(Row::id).toArray();
            var places = places(ids);
            var tags = linked(Parts.TAGS, "task_tag", "tag_id", "added_at", ids);
            var followers = linked(Parts.FOLLOWERS, "task_follower", "user_id", "followed_at", ids);
            var coAssignees = linked(Parts.ASSIGNEE, "task_co_assignee", "user_id", "added_at", ids);
            var shown = values.of(
                    actor,
                    workspace,
                    rows.stream().map(row -> row.item().values()).toList(),
                    places.values());
            var items = new ArrayList<Item>();
            for (int i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                var item = row.item();
                items.add(new Item(
                        row.id(),
                        row.parent() == null ? -1 : numbers.getOrDefault(row.parent(), -1),
                        item.name(),
                        item.subtype(),
                        item.customType(),
                        item.notes(),
                        item.html(),
                        item.assignee(),
                        item.dates(),
                        shown.get(i),
                        places.getOrDefault(row.id(), List.of()),
                        tags.getOrDefault(row.id(), List.of()),
                        followers.getOrDefault(row.id(), List.of()),
                        coAssignees.getOrDefault(row.id(), List.of())));
            }
            return new Tasks(items, waits(ids, numbers));
        }

        /** Parents come before their subtasks, and these in their order. */
        private List<Row> rows(String roots, long root) {
            String sql = """
                    WITH RECURSIVE chosen(id) AS (
                      %s
                      UNION
                      SELECT s.id FROM chosen c JOIN task s ON s.workspace_id = :workspace AND s.parent_id = c.id
                      WHERE s.deleted_at IS NULL AND :subtasks)
                    SELECT t.id, t.parent_id, t.name, t.resource_subtype, t.notes, t.html_notes, t.assignee_id,
                      t.start_on, t.start_at, t.due_on, t.due_at, t.custom_values, t.custom_type_id
                    FROM chosen JOIN task t ON t.workspace_id = :workspace AND t.id = chosen.id WHERE %s
                    ORDER BY cardinality(t.path), t.parent_id, t.subtask_rank, t.id""".formatted(roots, Visible.task("t"));
            return database.sql(sql)
                    .bindAll(Resources.of(actor))
                    .bind("workspace", workspace)
                    .bind("root", root)
                    .bind("subtasks", parts.has(Parts.SUBTASKS))
                    .list(this::row);
        }

        private Row row(ResultSet row) throws SQLException {
            boolean notes = parts.has(Parts.NOTES);
            var dates = parts.has(Parts.DATES)
                    ? new TaskDates(
                            row.getObject(8, LocalDate.class),
                            instant(row, 9),
                            row.getObject(10, LocalDate.class),
                            instant(row, 11))
                    : TaskDates.NONE;
            var item = new Item(
                    row.getLong(1),
                    -1,
                    row.getString(3),
                    row.getString(4),
                    row.getObject(13, Long.class),
                    notes ? row.getString(5) : "",
                    notes ? row.getString(6) : "<body></body>",
                    parts.has(Parts.ASSIGNEE) ? row.getObject(7, Long.class) : null,
                    dates,
                    Json.read(row.getString(12)),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
            return new Row(row.getLong(1), row.getObject(2, Long.class), item);
        }

        /** The places in the project itself and, where wanted, in others that the actor may add tasks to. */
        private Map<Long, List<Content.Place>> places(long[] tasks) {
            var places = new HashMap<Long, List<Content.Place>>();
            String sql = """
                    SELECT p.task_id, p.project_id, p.section_id, p.rank FROM task_project p
                    JOIN project pr ON pr.workspace_id = p.workspace_id AND pr.id = p.project_id
                    WHERE p.workspace_id = :workspace AND p.task_id = ANY(:tasks)
                      AND (p.project_id = :project OR (:others AND %s >= 3))
                    ORDER BY p.added_at, p.project_id""".formatted(Levels.project("pr"));
            database.sql(sql)
                    .bindAll(Resources.of(actor))
                    .bind("workspace", workspace)
                    .bind("tasks", tasks)
                    .bind("project", project)
                    .bind("others", parts.has(Parts.PROJECTS))
                    .list(row -> places.computeIfAbsent(row.getLong(1), ignored -> new ArrayList<>())
                            .add(new Content.Place(row.getLong(2), row.getLong(3), row.getString(4))));
            return places;
        }

        private Map<Long, List<Long>> linked(String part, String table, String column, String order, long[] tasks) {
            var linked = new HashMap<Long, List<Long>>();
            if (parts.has(part)) {
                database.sql(
                                "SELECT task_id, %2$s FROM %1$s WHERE workspace_id = :workspace AND task_id = ANY(:tasks) ORDER BY %3$s, %2$s"
                                        .formatted(table, column, order))
                        .bind("workspace", workspace)
                        .bind("tasks", tasks)
                        .list(row -> linked.computeIfAbsent(row.getLong(1), ignored -> new ArrayList<>())
                                .add(row.getLong(2)));
            }
            return linked;
        }

        private List<Content.Wait> waits(long[] tasks, Map<Long, Integer> numbers) {
            if (!parts.has(Parts.DEPENDENCIES)) {
                return List.of();
            }
            return database.sql("""
                            SELECT task_id, depends_on_id FROM task_dependency
                            WHERE workspace_id = :workspace AND task_id = ANY(:tasks) AND depends_on_id = ANY(:tasks)
                            ORDER BY created_at, task_id, depends_on_id""")
                    .bind("workspace", workspace)
                    .bind("tasks", tasks)
                    .list(row -> new Content.Wait(
                            numbers.getOrDefault(row.getLong(1), 0), numbers.getOrDefault(row.getLong(2), 0)));
        }
    }

    /** The tasks outside that a task waits for, as far as the actor sees them. */
    List<Long> dependencies(Actor actor, Access.Granted task, TreeSet<Long> inside) {
        return database
                .sql("""
                        SELECT d.depends_on_id FROM task_dependency d
                        JOIN task t ON t.workspace_id = d.workspace_id AND t.id = d.depends_on_id
                        WHERE d.workspace_id = :workspace AND d.task_id = :task AND %s
                        ORDER BY d.created_at, d.depends_on_id""".formatted(Visible.task("t")))
                .bindAll(Resources.of(actor))
                .bind("workspace", task.workspace())
                .bind("task", task.id())
                .list(row -> row.getLong(1))
                .stream()
                .filter(other -> !inside.contains(other))
                .toList();
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
