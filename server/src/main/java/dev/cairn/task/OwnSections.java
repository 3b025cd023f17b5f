package dev.cairn.task;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Spot;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.db.RankedList;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.log.Changes;
import dev.cairn.section.Sections;
import dev.cairn.section.Sections.Section;
import dev.cairn.task.UserTaskLists.OwnList;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The sections of people's own lists, into which they put the tasks that are assigned to them. Others can say with the
 * {@code assignee_status} of older clients how soon a task comes up, and learn nothing of the sections.
 */
@Component
class OwnSections {
    static final String FIELD = "assignee_section";

    /** What a task was before people had sections of their own; clients still read and write it. */
    static final String STATUS = "assignee_status";

    static final List<String> STATUSES = List.of("inbox", "new", "today", "upcoming", "later");

    private final Access access;
    private final Sections sections;
    private final UserTaskLists lists;
    private final Database database;
    private final RankedList tasks;
    private final Clock clock;

    OwnSections(Access access, Sections sections, UserTaskLists lists, Database database, Clock clock) {
        this.access = access;
        this.sections = sections;
        this.lists = lists;
        this.database = database;
        this.tasks =
                new RankedList(database, "task", "assignee_rank", "assignee_section_id = :list AND deleted_at IS NULL");
        this.clock = clock;
    }

    /** Puts a task where the input says, if it says so. */
    void put(Actor actor, long workspace, long task, Input input, Changes changes) {
        String status = input.oneOf(STATUS, STATUSES);
        if (input.isSet(FIELD)) {
            putAtEnd(actor, workspace, task, input, changes);
        } else if (status != null) {
            putBy(status, workspace, task, changes);
        }
    }

    /** Into the section of the assignee's that means as much, or their first one where none does any more. */
    private void putBy(String status, long workspace, long task, Changes changes) {
        Long assignee = database.sql("""
                        SELECT assignee_id FROM task
                        WHERE workspace_id = :workspace AND id = :task AND assignee_id IS NOT NULL""")
                .bind("workspace", workspace)
                .bind("task", task)
                .first(row -> row.getLong(1))
                .orElse(null);
        var list = assignee == null ? null : lists.ofPerson(workspace, assignee);
        if (list == null) {
            throw ApiError.badInput(STATUS, "Only a task that is assigned to somebody has one");
        }
        long section = database.sql("""
                        SELECT id FROM section WHERE workspace_id = :workspace AND user_task_list_id = :list
                        ORDER BY %s, id LIMIT 1""".formatted(
                                switch (status) {
                                    case "today" -> "receives IS DISTINCT FROM 'today', rank";
                                    case "upcoming" -> "receives IS DISTINCT FROM 'week', rank";
                                    case "later" -> "receives IS NOT NULL, rank DESC";
                                    default -> "receives IS DISTINCT FROM 'new', rank";
                                }))
                .bind("workspace", workspace)
                .bind("list", list.id())
                .first(row -> row.getLong(1))
                .orElseThrow();
        boolean top = status.equals("inbox") || status.equals("upcoming");
        String rank = top ? lists.topOf(workspace, section) : lists.endOf(workspace, section);
        save(workspace, task, list, section, rank, changes);
    }

    private void putAtEnd(Actor actor, long workspace, long task, Input input, Changes changes) {
        String gid = input.requiredReference(FIELD);
        var granted = access.section(actor, gid, Level.EDITOR);
        var section = sections.find(granted.workspace(), granted.id()).orElseThrow();
        var list = lists.ofPerson(workspace, actor.id());
        if (list == null
                || section.userTaskList() == null
                || section.userTaskList() != list.id()
                || !isAssigned(workspace, task, actor)) {
            throw ApiError.badInput(FIELD, "Not a section of the assignee's task list: " + gid);
        }
        save(workspace, task, list, section.id(), lists.endOf(workspace, section.id()), changes);
    }

    /** Puts a task of the actor's into a section of their own list, at a spot among the others. */
    void put(Actor actor, long workspace, long task, Section section, Spot spot, Changes changes) {
        var list = lists.ofPerson(workspace, actor.id());
        if (list == null || !isAssigned(workspace, task, actor)) {
            throw ApiError.badInput("task", "Not assigned to you: " + task);
        }
        lock(workspace, section);
        String rank = tasks.rank(
                workspace,
                section.id(),
                spot,
                task,
                sibling -> ApiError.badInput(
                        spot instanceof Spot.Before ? "insert_before" : "insert_after",
                        "Not a task in this section: " + sibling));
        save(workspace, task, list, section.id(), rank, changes);
    }

    private void save(long workspace, long task, OwnList list, long section, String rank, Changes changes) {
        new Assignments()
                .set("assignee_section_id", section)
                .set("assignee_rank", rank)
                .set("assignee_placed_on", clock.instant().atZone(list.zone()).toLocalDate())
                .update(database, "task", workspace, task);
        changes.changed("task", task, FIELD, null);
    }

    private void lock(long workspace, Section section) {
        database.sql("SELECT id FROM section WHERE workspace_id = :workspace AND id = :section FOR UPDATE")
                .bind("workspace", workspace)
                .bind("section", section.id())
                .exists();
    }

    private boolean isAssigned(long workspace, long task, Actor actor) {
        return database.sql("SELECT 1 FROM task WHERE workspace_id = :workspace AND id = :task AND assignee_id = :me")
                .bind("workspace", workspace)
                .bind("task", task)
                .bind("me", actor.id())
                .exists();
    }
}
