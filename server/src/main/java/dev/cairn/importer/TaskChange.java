package dev.cairn.importer;

import dev.cairn.platform.Spot;
import dev.cairn.platform.log.Changes;
import dev.cairn.richtext.RichText;
import dev.cairn.task.BulkTasks;
import dev.cairn.task.Places;
import dev.cairn.task.TaskLinks;
import java.util.Objects;
import java.util.function.LongPredicate;
import org.springframework.stereotype.Component;

/** Carries over to a task what a newer file says differently than the one before. */
@Component
class TaskChange {
    private final BulkTasks tasks;
    private final Places places;
    private final TaskLinks links;

    TaskChange(BulkTasks tasks, Places places, TaskLinks links) {
        this.tasks = tasks;
        this.places = places;
        this.links = links;
    }

    /** @param mayEditProject whether the task may be taken out of a project */
    void apply(
            Import from,
            long task,
            Draft draft,
            TaskState before,
            TaskState now,
            Targets.Prepared targets,
            LongPredicate mayEditProject,
            Changes changes) {
        long workspace = from.workspace();
        var edit = tasks.edit(workspace, task, from.creator(), changes);
        if (!now.name().equals(before.name())) {
            edit.name(draft.name());
        }
        if (!now.notes().equals(before.notes())) {
            edit.notes(RichText.fromPlain(draft.notes()));
        }
        if (!Objects.equals(now.assignee(), before.assignee())) {
            edit.assignee(now.assignee());
        }
        if (!Objects.equals(now.startOn(), before.startOn()) || !Objects.equals(now.dueOn(), before.dueOn())) {
            edit.days(draft.startOn(), draft.dueOn());
        }
        if (now.completed() != before.completed()) {
            edit.completed(now.completed(), draft.completedAt());
        }
        if (!now.fields().equals(before.fields())) {
            edit.customFields(FieldTexts.values(draft.fields(), targets.fields()));
        }
        edit.save();
        if (!Objects.equals(now.parent(), before.parent())) {
            tasks.setParent(workspace, task, now.parent(), changes);
        }
        move(workspace, task, before, now, targets, mayEditProject, changes);
        tag(workspace, task, before, now, changes);
    }

    private void move(
            long workspace,
            long task,
            TaskState before,
            TaskState now,
            Targets.Prepared targets,
            LongPredicate mayEditProject,
            Changes changes) {
        now.homes().forEach((project, section) -> {
            Long was = before.homes().get(project);
            boolean elsewhere = was == null || section != 0 && !section.equals(was);
            if (elsewhere) {
                long to = section == 0 ? targets.firstSections().getOrDefault(project, 0L) : section;
                places.put(workspace, task, project, to, new Spot.End(), changes);
            }
        });
        for (long project : before.homes().keySet()) {
            if (!now.homes().containsKey(project) && mayEditProject.test(project)) {
                places.remove(workspace, task, project, changes);
            }
        }
    }

    private void tag(long workspace, long task, TaskState before, TaskState now, Changes changes) {
        for (long tag : now.tags()) {
            if (!before.tags().contains(tag)) {
                links.addTag(workspace, task, tag, changes);
            }
        }
        for (long tag : before.tags()) {
            if (!now.tags().contains(tag)) {
                links.removeTag(workspace, task, tag, changes);
            }
        }
    }
}
