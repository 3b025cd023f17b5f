package dev.cairn.section;

import dev.cairn.access.Audience;
import dev.cairn.platform.Actor;
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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds, places and stores sections. */
@Component
public class Sections {
    private final Database database;
    private final Ids ids;
    private final Clock clock;

    Sections(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /** A section as the placing of tasks needs it. */
    public record Section(
            long id, @Nullable Long project, @Nullable Long userTaskList, String name, String rank) {
        Holder holder() {
            return project == null
                    ? Holder.userTaskList(Objects.requireNonNull(userTaskList))
                    : Holder.project(project);
        }
    }

    /** Adds a section to a project and tells the log. */
    public long add(long workspace, long project, String name, Spot spot, Changes changes) {
        return add(workspace, Holder.project(project), name, spot, changes);
    }

    /** Adds a section to a project or to a person's own list and tells the log. */
    public long add(long workspace, Holder holder, String name, Spot spot, Changes changes) {
        String rank = rank(workspace, holder, spot, 0);
        long id = insert(workspace, holder, name, rank, null);
        changes.added("section", id, holder.type(), holder.id());
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

    /**
     * Adds one of the sections that a person's own list begins with.
     *
     * @param receives which tasks come into it by themselves
     */
    public long addToUserTaskList(
            long workspace, long userTaskList, String name, String rank, @Nullable String receives) {
        return insert(workspace, Holder.userTaskList(userTaskList), name, rank, receives);
    }

    private long insert(long workspace, Holder holder, String name, String rank, @Nullable String receives) {
        long id = ids.next();
        database.sql("""
                        INSERT INTO section (workspace_id, id, %s, name, rank, receives, created_at)
                        VALUES (:workspace, :id, :holder, :name, :rank, :receives, :now)""".formatted(holder.column()))
                .bind("workspace", workspace)
                .bind("id", id)
                .bind("holder", holder.id())
                .bind("name", name)
                .bind("rank", rank)
                .bind("receives", receives)
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
        String rank = rank(workspace, section.holder(), spot, section.id());
        new Assignments().set("rank", rank).update(database, "section", workspace, section.id());
        changes.changed("section", section.id(), "rank", null);
    }

    /**
     * Deletes a section, of which the last one stays. One of a project must be empty; what is in one of a person's own
     * list goes to where their new tasks come.
     */
    void delete(long workspace, Section section, Actor actor, Changes changes) {
        Holder holder = section.holder();
        lock(workspace, holder);
        Long other = otherThan(workspace, section);
        if (other == null) {
            throw ApiError.badInput("section", "The last section of a " + holder.word() + " cannot be deleted");
        }
        if (section.project() == null) {
            moveOwnTasks(workspace, section.id(), other);
        } else if (hasTasks(workspace, section.id())) {
            throw ApiError.badInput("section", "A section with tasks in it cannot be deleted; move them first");
        }
        removeDeletedTasks(workspace, section.id());
        database.delete("section", workspace, section.id());
        if (section.project() == null) {
            // Nobody else is to learn that there was one.
            changes.deleted("section", section.id(), null, null, Map.of(Audience.PEOPLE, new long[] {actor.id()}));
        } else {
            changes.deleted("section", section.id(), "project", section.project());
        }
    }

    private @Nullable Long otherThan(long workspace, Section section) {
        Holder holder = section.holder();
        return database.sql("""
                        SELECT id FROM section WHERE workspace_id = :workspace AND %s = :holder AND id <> :id
                        ORDER BY receives IS DISTINCT FROM 'new', rank, id LIMIT 1""".formatted(holder.column()))
                .bind("workspace", workspace)
                .bind("holder", holder.id())
                .bind("id", section.id())
                .first(row -> row.getLong(1))
                .orElse(null);
    }

    private void moveOwnTasks(long workspace, long from, long to) {
        database.sql("""
                        UPDATE task SET assignee_section_id = :to
                        WHERE workspace_id = :workspace AND assignee_section_id = :from""")
                .bind("workspace", workspace)
                .bind("from", from)
                .bind("to", to)
                .update();
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

    private void lock(long workspace, Holder holder) {
        database.sql("SELECT id FROM %s WHERE workspace_id = :workspace AND id = :id FOR UPDATE"
                        .formatted(holder.type()))
                .bind("workspace", workspace)
                .bind("id", holder.id())
                .exists();
    }

    /** The rank of a spot among a holder's sections; {@code moving} is the section that leaves its place, or 0. */
    private String rank(long workspace, Holder holder, Spot spot, long moving) {
        lock(workspace, holder);
        return new RankedList(database, "section", "rank", holder.column() + " = :list")
                .rank(
                        workspace,
                        holder.id(),
                        spot,
                        moving,
                        sibling -> ApiError.badInput(
                                "section", "Not a section of this " + holder.word() + ": " + sibling));
    }
}
