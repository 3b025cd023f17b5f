package dev.cairn.task;

import dev.cairn.platform.ApiError;
import dev.cairn.platform.Rank;
import dev.cairn.platform.Spot;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import dev.cairn.section.Sections;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where tasks stand: in which section of which project, and at which rank inside it. */
@Component
public class Places {
    /** The most projects that a task can be in. */
    public static final int MOST_PROJECTS = 20;

    private final Database database;
    private final Sections sections;
    private final ComputedValues values;
    private final Clock clock;

    Places(Database database, Sections sections, ComputedValues values, Clock clock) {
        this.database = database;
        this.sections = sections;
        this.values = values;
        this.clock = clock;
    }

    /** Where a task stands. */
    private record Place(long section, String rank) {}

    /** The end of a section, and the fields whose values the project's tasks are given. */
    private record End(long section, String rank, long[] computed) {}

    private record Entry(Optional<Place> before, long[] computed) {}

    /** Puts a task into a section of a project, or moves it there when the project holds it already. */
    public void put(long workspace, long task, long project, long section, Spot spot, Changes changes) {
        var entry = entry(workspace, task, project);
        var before = entry.before();
        if (before.isEmpty()) {
            checkRoom(workspace, task);
        }
        String rank = rank(workspace, section, spot, task);
        database.sql("""
                        INSERT INTO task_project (workspace_id, project_id, task_id, section_id, rank, added_at)
                        VALUES (:workspace, :project, :task, :section, :rank, :now)
                        ON CONFLICT (workspace_id, task_id, project_id)
                        DO UPDATE SET section_id = excluded.section_id, rank = excluded.rank""")
                .bind("workspace", workspace)
                .bind("project", project)
                .bind("task", task)
                .bind("section", section)
                .bind("rank", rank)
                .bind("now", clock.instant())
                .update();
        tell(workspace, task, project, before.map(Place::section).orElse(null), section, changes);
        if (before.isEmpty()) {
            values.refresh(workspace, new long[] {task}, entry.computed(), changes);
        }
    }

    /** Puts a task that was just made at the end of a section, or of the project's first section. */
    public void putNew(long workspace, long task, long project, @Nullable Long section, Changes changes) {
        End end = endOf(workspace, project, section);
        database.sql("""
                        INSERT INTO task_project (workspace_id, project_id, task_id, section_id, rank, added_at)
                        VALUES (:workspace, :project, :task, :section, :rank, :now)""")
                .bind("workspace", workspace)
                .bind("project", project)
                .bind("task", task)
                .bind("section", end.section())
                .bind("rank", end.rank())
                .bind("now", clock.instant())
                .update();
        tell(workspace, task, project, null, end.section(), changes);
        values.refresh(workspace, new long[] {task}, end.computed(), changes);
    }

    /** Locks the project against new fields until the transaction ends: the task is given those of now. */
    private End endOf(long workspace, long project, @Nullable Long section) {
        return database.sql("""
                        SELECT s.id, (SELECT p.rank FROM task_project p WHERE p.workspace_id = s.workspace_id
                            AND p.section_id = s.id ORDER BY p.rank DESC, p.task_id DESC LIMIT 1), j.computed_fields
                        FROM section s JOIN project j ON j.workspace_id = s.workspace_id AND j.id = s.project_id
                        WHERE s.workspace_id = :workspace AND s.project_id = :project
                          AND (:any OR s.id = :section) ORDER BY s.rank, s.id LIMIT 1 FOR KEY SHARE OF j""")
                .bind("workspace", workspace)
                .bind("project", project)
                .bind("any", section == null)
                .bind("section", section == null ? 0L : section)
                .first(row ->
                        new End(row.getLong(1), Rank.between(row.getString(2), null), Database.longs(row.getArray(3))))
                .orElseThrow(() -> ApiError.badInput("section", "Not a section of this project: " + section));
    }

    private void tell(long workspace, long task, long project, @Nullable Long from, long to, Changes changes) {
        if (from == null) {
            changes.added("task", task, "project", project, Map.of("new", project));
            changes.added("task", task, "section", to);
        } else if (from == to) {
            changes.changed("task", task, "memberships", null);
        } else {
            changes.removed("task", task, "section", from, null);
            changes.added(
                    "task",
                    task,
                    "section",
                    to,
                    Map.of(
                            "project",
                            project,
                            "old",
                            from,
                            "old_name",
                            nameOf(workspace, from),
                            "new_name",
                            nameOf(workspace, to)));
        }
    }

    private String nameOf(long workspace, long section) {
        return sections.find(workspace, section).map(Sections.Section::name).orElse("");
    }

    /** Takes a task out of a project. */
    public void remove(long workspace, long task, long project, Changes changes) {
        int removed = database.sql("""
                        DELETE FROM task_project
                        WHERE workspace_id = :workspace AND task_id = :task AND project_id = :project""")
                .bind("workspace", workspace)
                .bind("task", task)
                .bind("project", project)
                .update();
        if (removed == 1) {
            changes.removed("task", task, "project", project, Map.of("old", project));
        }
    }

    /** Where a task stands in a project so far; locks the project as {@link #endOf} does. */
    private Entry entry(long workspace, long task, long project) {
        return database.sql("""
                        SELECT p.section_id, p.rank, j.computed_fields FROM project j
                        LEFT JOIN task_project p ON p.workspace_id = j.workspace_id AND p.project_id = j.id
                          AND p.task_id = :task
                        WHERE j.workspace_id = :workspace AND j.id = :project FOR KEY SHARE OF j""")
                .bind("workspace", workspace)
                .bind("task", task)
                .bind("project", project)
                .first(row -> {
                    long section = row.getLong(1);
                    var before = row.wasNull() ? null : new Place(section, row.getString(2));
                    return new Entry(Optional.ofNullable(before), Database.longs(row.getArray(3)));
                })
                .orElseThrow();
    }

    /** The section of a project that holds this task, where one does. */
    Optional<Long> sectionOf(long workspace, long task, long project) {
        return placeOf(workspace, task, project).map(Place::section);
    }

    List<Long> projectsOf(long workspace, long task) {
        return database.sql("SELECT project_id FROM task_project WHERE workspace_id = :workspace AND task_id = :task")
                .bind("workspace", workspace)
                .bind("task", task)
                .list(row -> row.getLong(1));
    }

    private Optional<Place> placeOf(long workspace, long task, long project) {
        return database.sql("""
                        SELECT section_id, rank FROM task_project
                        WHERE workspace_id = :workspace AND task_id = :task AND project_id = :project""")
                .bind("workspace", workspace)
                .bind("task", task)
                .bind("project", project)
                .first(row -> new Place(row.getLong(1), row.getString(2)));
    }

    private void checkRoom(long workspace, long task) {
        long projects = database.sql(
                        "SELECT count(*) FROM task_project WHERE workspace_id = :workspace AND task_id = :task")
                .bind("workspace", workspace)
                .bind("task", task)
                .number();
        if (projects >= MOST_PROJECTS) {
            throw ApiError.badInput("project", "A task can be in at most " + MOST_PROJECTS + " projects");
        }
    }

    private String rank(long workspace, long section, Spot spot, long moving) {
        return switch (spot) {
            case Spot.Start ignored -> Rank.between(null, edge(workspace, section, "min", moving));
            case Spot.End ignored -> Rank.between(edge(workspace, section, "max", moving), null);
            case Spot.Before before -> beside(workspace, section, before.sibling(), moving, spot, "<", "DESC");
            case Spot.After after -> beside(workspace, section, after.sibling(), moving, spot, ">", "ASC");
        };
    }

    private @Nullable String edge(long workspace, long section, String which, long without) {
        return database.sql("""
                        SELECT rank FROM task_project
                        WHERE workspace_id = :workspace AND section_id = :section AND task_id <> :without
                        ORDER BY rank %1$s, task_id %1$s LIMIT 1""".formatted(which.equals("min") ? "ASC" : "DESC"))
                .bind("workspace", workspace)
                .bind("section", section)
                .bind("without", without)
                .first(row -> row.getString(1))
                .orElse(null);
    }

    /** The rank between a sibling and its neighbour on one side. */
    private String beside(
            long workspace, long section, long sibling, long moving, Spot spot, String side, String direction) {
        String own = database.sql("""
                        SELECT rank FROM task_project
                        WHERE workspace_id = :workspace AND section_id = :section AND task_id = :sibling""")
                .bind("workspace", workspace)
                .bind("section", section)
                .bind("sibling", sibling)
                .first(row -> row.getString(1))
                .orElseThrow(() -> ApiError.badInput(
                        spot instanceof Spot.Before ? "insert_before" : "insert_after",
                        "Not a task in this section: " + sibling));
        String neighbour = database.sql("""
                        SELECT rank FROM task_project
                        WHERE workspace_id = :workspace AND section_id = :section AND task_id <> :moving
                          AND (rank, task_id) %s (:rank, :sibling) ORDER BY rank %s, task_id %s LIMIT 1""".formatted(side, direction, direction))
                .bind("workspace", workspace)
                .bind("section", section)
                .bind("moving", moving)
                .bind("rank", own)
                .bind("sibling", sibling)
                .first(row -> row.getString(1))
                .orElse(null);
        String low = spot instanceof Spot.Before ? neighbour : own;
        String high = spot instanceof Spot.Before ? own : neighbour;
        if (low != null && high != null && low.compareTo(high) >= 0) {
            rebalance(workspace, section);
            return beside(workspace, section, sibling, moving, spot, side, direction);
        }
        String rank = Rank.between(low, high);
        if (rank.length() > Rank.LONG) {
            rebalance(workspace, section);
            return beside(workspace, section, sibling, moving, spot, side, direction);
        }
        return rank;
    }

    /** Gives all tasks of a section new short ranks: for the rare list where equal or long ones have piled up. */
    private void rebalance(long workspace, long section) {
        List<Long> tasks = database.sql("""
                        SELECT task_id FROM task_project WHERE workspace_id = :workspace AND section_id = :section
                        ORDER BY rank, task_id FOR UPDATE""")
                .bind("workspace", workspace)
                .bind("section", section)
                .list(row -> row.getLong(1));
        var rows = new ArrayList<Map<String, Object>>();
        String rank = null;
        for (long task : tasks) {
            rank = Rank.between(rank, null);
            var row = new HashMap<String, Object>();
            row.put("workspace", workspace);
            row.put("section", section);
            row.put("task", task);
            row.put("rank", rank);
            rows.add(row);
        }
        database.batch("""
                UPDATE task_project SET rank = :rank
                WHERE workspace_id = :workspace AND section_id = :section AND task_id = :task""", rows);
    }
}
