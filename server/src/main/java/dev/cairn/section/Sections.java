package dev.cairn.section;

import dev.cairn.platform.ApiError;
import dev.cairn.platform.Ids;
import dev.cairn.platform.Rank;
import dev.cairn.platform.Spot;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.db.RankedList;
import dev.cairn.platform.log.Changes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds, places and stores sections. */
@Component
public class Sections {
    private final Database database;
    private final Ids ids;
    private final Clock clock;
    private final RankedList ofProject;

    Sections(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ofProject = new RankedList(database, "section", "rank", "project_id = :list");
        this.ids = ids;
        this.clock = clock;
    }

    /** A section as the placing of tasks needs it. */
    public record Section(
            long id, @Nullable Long project, @Nullable Long userTaskList, String name, String rank) {}

    /** Adds a section to a project and tells the log. */
    public long add(long workspace, long project, String name, Spot spot, Changes changes) {
        String rank = rank(workspace, project, spot, 0);
        long id = insert(workspace, project, null, name, rank);
        changes.added("section", id, "project", project);
        return id;
    }

    /**
     * Gives a new project, which has one section so far, these sections in their order.
     *
     * @return their ids in the same order
     */
    public List<Long> fill(long workspace, long project, List<String> names, Changes changes) {
        var first = find(workspace, firstOf(workspace, project)).orElseThrow();
        var filled = new ArrayList<Long>();
        var rows = new ArrayList<Map<String, Object>>();
        String rank = first.rank();
        for (String name : names) {
            if (filled.isEmpty()) {
                rename(workspace, first, name, changes);
                filled.add(first.id());
                continue;
            }
            long id = ids.next();
            rank = Rank.between(rank, null);
            filled.add(id);
            rows.add(Map.of(
                    "workspace",
                    workspace,
                    "id",
                    id,
                    "project",
                    project,
                    "name",
                    name,
                    "rank",
                    rank,
                    "now",
                    clock.instant()));
            changes.added("section", id, "project", project);
        }
        database.batch("""
                INSERT INTO section (workspace_id, id, project_id, name, rank, created_at)
                VALUES (:workspace, :id, :project, :name, :rank, :now)""", rows);
        return filled;
    }

    /** Adds a section at the end of a person's own task list, which is nobody else's news. */
    public long addToUserTaskList(long workspace, long userTaskList, String name, String rank) {
        return insert(workspace, null, userTaskList, name, rank);
    }

    private long insert(long workspace, @Nullable Long project, @Nullable Long userTaskList, String name, String rank) {
        long id = ids.next();
        database.sql("""
                        INSERT INTO section (workspace_id, id, project_id, user_task_list_id, name, rank, created_at)
                        VALUES (:workspace, :id, :project, :list, :name, :rank, :now)""")
                .bind("workspace", workspace)
                .bind("id", id)
                .bind("project", project)
                .bind("list", userTaskList)
                .bind("name", name)
                .bind("rank", rank)
                .bind("now", clock.instant())
                .update();
        return id;
    }

    public Optional<Section> find(long workspace, long id) {
        return database.sql("""
                        SELECT id, project_id, user_task_list_id, name, rank FROM section
                        WHERE workspace_id = :workspace AND id = :id""")
                .bind("workspace", workspace)
                .bind("id", id)
                .first(row -> new Section(
                        row.getLong(1),
                        row.getObject(2, Long.class),
                        row.getObject(3, Long.class),
                        row.getString(4),
                        row.getString(5)));
    }

    /** The first section of a project; every project has one. */
    public long firstOf(long workspace, long project) {
        return database.sql("""
                        SELECT id FROM section WHERE workspace_id = :workspace AND project_id = :project
                        ORDER BY rank, id LIMIT 1""")
                .bind("workspace", workspace)
                .bind("project", project)
                .number();
    }

    public void rename(long workspace, Section section, String name, Changes changes) {
        if (name.equals(section.name())) {
            return;
        }
        new Assignments().set("name", name).update(database, "section", workspace, section.id());
        changes.changed("section", section.id(), "name", Map.of("old", section.name(), "new", name));
    }

    void move(long workspace, Section section, Spot spot, Changes changes) {
        if (section.project() == null) {
            throw ApiError.badInput("section", "Only sections of a project can be moved");
        }
        String rank = rank(workspace, section.project(), spot, section.id());
        new Assignments().set("rank", rank).update(database, "section", workspace, section.id());
        changes.changed("section", section.id(), "rank", null);
    }

    /** Deletes an empty section; a project keeps its last one. */
    void delete(long workspace, Section section, Changes changes) {
        if (section.project() == null) {
            throw ApiError.badInput("section", "Only sections of a project can be deleted");
        }
        lockList(workspace, section.project());
        long others = database.sql("""
                        SELECT count(*) FROM section
                        WHERE workspace_id = :workspace AND project_id = :project AND id <> :id""")
                .bind("workspace", workspace)
                .bind("project", section.project())
                .bind("id", section.id())
                .number();
        if (others == 0) {
            throw ApiError.badInput("section", "The last section of a project cannot be deleted");
        }
        if (hasTasks(workspace, section.id())) {
            throw ApiError.badInput("section", "A section with tasks in it cannot be deleted; move them first");
        }
        removeDeletedTasks(workspace, section.id());
        database.sql("DELETE FROM section WHERE workspace_id = :workspace AND id = :id")
                .bind("workspace", workspace)
                .bind("id", section.id())
                .update();
        changes.deleted("section", section.id(), "project", section.project());
    }

    private boolean hasTasks(long workspace, long section) {
        return database.sql("""
                        SELECT 1 FROM task_project p JOIN task t ON t.workspace_id = p.workspace_id AND t.id = p.task_id
                        WHERE p.workspace_id = :workspace AND p.section_id = :id AND t.deleted_at IS NULL LIMIT 1""")
                .bind("workspace", workspace)
                .bind("id", section)
                .exists();
    }

    /** Deleted tasks give way: should one be restored, it comes back in its other projects. */
    private void removeDeletedTasks(long workspace, long section) {
        database.sql("DELETE FROM task_project WHERE workspace_id = :workspace AND section_id = :id")
                .bind("workspace", workspace)
                .bind("id", section)
                .update();
    }

    private void lockList(long workspace, long project) {
        database.sql("SELECT id FROM project WHERE workspace_id = :workspace AND id = :project FOR UPDATE")
                .bind("workspace", workspace)
                .bind("project", project)
                .exists();
    }

    /** The rank of a spot among a project's sections; {@code moving} is the section that leaves its place, or 0. */
    private String rank(long workspace, long project, Spot spot, long moving) {
        lockList(workspace, project);
        return ofProject.rank(
                workspace,
                project,
                spot,
                moving,
                sibling -> ApiError.badInput("section", "Not a section of this project: " + sibling));
    }
}
