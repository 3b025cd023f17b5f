package dev.cairn.template;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.duplicate.Content;
import dev.cairn.duplicate.ContentWriter;
import dev.cairn.duplicate.Shift;
import dev.cairn.field.FieldSettings;
import dev.cairn.job.Job;
import dev.cairn.job.JobWork;
import dev.cairn.job.Jobs;
import dev.cairn.platform.Actor;
import dev.cairn.platform.Gid;
import dev.cairn.platform.log.Changes;
import dev.cairn.section.Sections;
import dev.cairn.task.BulkTasks;
import dev.cairn.task.Places;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a task from a template: the task itself at once, what is below it in the background. */
@Component
class InstantiateTask implements JobWork {
    private final Access access;
    private final TaskTemplates templates;
    private final ContentWriter writer;
    private final FieldSettings fields;
    private final Sections sections;
    private final BulkTasks tasks;
    private final Places places;
    private final Jobs jobs;
    private final Clock clock;

    InstantiateTask(
            Access access,
            TaskTemplates templates,
            ContentWriter writer,
            FieldSettings fields,
            Sections sections,
            BulkTasks tasks,
            Places places,
            Jobs jobs,
            Clock clock) {
        this.access = access;
        this.templates = templates;
        this.writer = writer;
        this.fields = fields;
        this.sections = sections;
        this.tasks = tasks;
        this.places = places;
        this.jobs = jobs;
        this.clock = clock;
    }

    private record Request(long template, LocalDate date) {}

    @Override
    public String subtype() {
        return "instantiate_task";
    }

    @Override
    public String makes() {
        return "task";
    }

    long begin(Actor actor, Access.Granted granted, @Nullable String name) {
        long workspace = granted.workspace();
        var template = templates.find(granted);
        var request = new Request(granted.id(), LocalDate.now(clock));
        var content = seen(actor, workspace, template.content());
        var root = content.tasks().getFirst().named(name == null ? template.name() : name);
        return jobs.begin(workspace, actor, this, request, changes -> {
            var made =
                    writer.add(actor, workspace, List.of(root), null, shift(template, request), place -> null, changes);
            place(workspace, made.getFirst(), template, changes);
            return made.getFirst();
        });
    }

    /** At the end of the section that the original was in, or of the first where that is gone. */
    private void place(long workspace, long task, TaskTemplates.Template template, Changes changes) {
        long section = template.content().tasks().getFirst().places().stream()
                .filter(place -> place.project() == template.project())
                .map(Content.Place::section)
                .filter(id -> sections.find(workspace, id)
                        .filter(found -> Long.valueOf(template.project()).equals(found.project()))
                        .isPresent())
                .findFirst()
                .orElseGet(() -> sections.firstOf(workspace, template.project()));
        places.putNew(workspace, task, template.project(), section, changes);
    }

    private static Shift shift(TaskTemplates.Template template, Request request) {
        return new Shift(template.anchorOn(), request.date(), false);
    }

    /** The content as far as the actor sees its fields. */
    private Content seen(Actor actor, long workspace, Content content) {
        Set<Long> named = new HashSet<>();
        Map<Long, Long> people = new HashMap<>();
        for (Content.Item item : content.tasks()) {
            item.values().propertyNames().forEach(field -> named.add(Gid.parse(field)));
            if (item.assignee() != null) {
                people.put(item.assignee(), item.assignee());
            }
        }
        return content.with(people, fields.seen(actor, workspace, named));
    }

    @Override
    public void run(Job job, Actor actor, Runnable goOn) {
        var request = job.request(Request.class);
        var granted = access.taskTemplate(actor, String.valueOf(request.template()), Level.EDITOR);
        access.task(actor, String.valueOf(job.made()), Level.EDITOR);
        var template = templates.find(granted);
        jobs.once(job, changes -> {
            var content = seen(actor, job.workspace(), template.content());
            var added = writer.add(
                    actor,
                    job.workspace(),
                    content.tasks(),
                    job.made(),
                    shift(template, request),
                    place -> null,
                    changes);
            writer.addWaits(job.workspace(), content.waits(), added, changes);
        });
    }

    @Override
    public void undo(Job job, Changes changes) {
        tasks.delete(job.workspace(), job.made(), changes);
    }
}
