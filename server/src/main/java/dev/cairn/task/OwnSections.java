package dev.cairn.task;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.log.Changes;
import dev.cairn.section.Sections;
import org.springframework.stereotype.Component;

/** The sections of people's own lists, into which only they put the tasks that are assigned to them. */
@Component
class OwnSections {
    private static final String FIELD = "assignee_section";

    private final Access access;
    private final Sections sections;
    private final UserTaskLists lists;
    private final Database database;

    OwnSections(Access access, Sections sections, UserTaskLists lists, Database database) {
        this.access = access;
        this.sections = sections;
        this.lists = lists;
        this.database = database;
    }

    /** Puts a task at the end of the section that the input names, if it names one. */
    void put(Actor actor, long workspace, long task, Input input, Changes changes) {
        if (!input.isSet(FIELD)) {
            return;
        }
        String gid = input.requiredReference(FIELD);
        var granted = access.section(actor, gid, Level.EDITOR);
        var section = sections.find(granted.workspace(), granted.id()).orElseThrow();
        boolean own = section.userTaskList() != null
                && section.userTaskList().equals(lists.idIfAny(workspace, actor.id()))
                && isAssigned(workspace, task, actor);
        if (!own) {
            throw ApiError.badInput(FIELD, "Not a section of the assignee's task list: " + gid);
        }
        new Assignments()
                .set("assignee_section_id", granted.id())
                .set("assignee_rank", lists.endOf(workspace, granted.id()))
                .update(database, "task", workspace, task);
        changes.changed("task", task, FIELD, null);
    }

    private boolean isAssigned(long workspace, long task, Actor actor) {
        return database.sql("SELECT 1 FROM task WHERE workspace_id = :workspace AND id = :task AND assignee_id = :me")
                .bind("workspace", workspace)
                .bind("task", task)
                .bind("me", actor.id())
                .exists();
    }
}
