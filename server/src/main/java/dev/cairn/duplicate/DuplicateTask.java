package dev.cairn.duplicate;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.attachment.AttachmentCopies;
import dev.cairn.job.Job;
import dev.cairn.job.JobWork;
import dev.cairn.job.Jobs;
import dev.cairn.platform.Actor;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import dev.cairn.task.BulkDependencies;
import dev.cairn.task.BulkTasks;
import dev.cairn.task.TaskTrees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a copy of a task: the task itself at once, what is below it and hangs on it in the background. */
@Component
class DuplicateTask implements JobWork {
    static final String PARENT = "parent";
    static final Set<String> PARTS =
            Stream.concat(Parts.OF_TASKS.stream(), Stream.of(PARENT)).collect(Collectors.toUnmodifiableSet());

    private final Access access;
    private final Database database;
    private final ContentReader reader;
    private final ContentWriter writer;
    private final BulkTasks tasks;
    private final BulkDependencies dependencies;
    private final AttachmentCopies attachments;
    private final Jobs jobs;

    DuplicateTask(
            Access access,
            Database database,
            ContentReader reader,
            ContentWriter writer,
            BulkTasks tasks,
            BulkDependencies dependencies,
            AttachmentCopies attachments,
            Jobs jobs) {
        this.access = access;
        this.database = database;
        this.reader = reader;
        this.writer = writer;
        this.tasks = tasks;
        this.dependencies = dependencies;
        this.attachments = attachments;
        this.jobs = jobs;
    }

    private record Request(long task, Set<String> include) {}

    @Override
    public String subtype() {
        return "duplicate_task";
    }

    @Override
    public String makes() {
        return "task";
    }

    /** Begins a copy; returns the id of its job. */
    long begin(Actor actor, Access.Granted original, @Nullable String name, Set<String> include) {
        var alone = new HashSet<>(include);
        alone.remove(Parts.SUBTASKS);
        var item = reader.ofTask(actor, original, new Parts(alone)).tasks().getFirst();
        Long parent = include.contains(PARENT) ? parent(actor, original) : null;
        var copied = renamed(item, name == null ? item.name() : name, actor.id());
        return jobs.begin(original.workspace(), actor, this, new Request(original.id(), include), changes -> {
            long copy = writer.add(
                            actor, original.workspace(), List.of(copied), null, null, DuplicateTask::end, changes)
                    .getFirst();
            changes.changed("task", copy, "duplicated_from", Map.of("new", original.id()));
            if (parent != null) {
                tasks.setParent(original.workspace(), copy, parent, changes);
            }
            return copy;
        });
    }

    private @Nullable Long parent(Actor actor, Access.Granted original) {
        Long parent = database.sql("SELECT parent_id FROM task WHERE workspace_id = :workspace AND id = :id")
                .bind("workspace", original.workspace())
                .bind("id", original.id())
                .list(row -> row.getObject(1, Long.class))
                .getFirst();
        return parent == null
                ? null
                : Long.valueOf(
                        access.task(actor, String.valueOf(parent), Level.EDITOR).id());
    }

    /** Whoever makes a task follows it. */
    private static Content.Item renamed(Content.Item item, String name, long actor) {
        var followers = new ArrayList<>(item.followers());
        if (!followers.contains(actor)) {
            followers.add(actor);
        }
        return new Content.Item(
                item.id(),
                -1,
                name,
                item.subtype(),
                item.customType(),
                item.notes(),
                item.html(),
                item.assignee(),
                item.dates(),
                item.values(),
                item.places(),
                item.tags(),
                followers,
                item.coAssignees());
    }

    private static TaskTrees.Place end(Content.Place place) {
        return new TaskTrees.Place(place.project(), place.section(), null);
    }

    @Override
    public void run(Job job, Actor actor, Runnable goOn) {
        var request = job.request(Request.class);
        var original = access.task(actor, String.valueOf(request.task()), Level.VIEWER);
        access.task(actor, String.valueOf(job.made()), Level.EDITOR);
        jobs.once(job, changes -> complete(job, actor, original, new Parts(request.include()), changes));
    }

    private void complete(Job job, Actor actor, Access.Granted original, Parts parts, Changes changes) {
        var content = reader.ofTask(actor, original, parts);
        var added = writer.add(actor, job.workspace(), content.tasks(), job.made(), null, DuplicateTask::end, changes);
        writer.addWaits(job.workspace(), content.waits(), added, changes);
        var copies = new HashMap<Long, Long>();
        for (int i = 0; i < added.size(); i++) {
            copies.put(content.tasks().get(i).id(), added.get(i));
        }
        if (parts.has(Parts.DEPENDENCIES)) {
            var outside = reader.dependencies(actor, original, new TreeSet<>(copies.keySet()));
            dependencies.add(
                    job.workspace(),
                    outside.stream()
                            .map(other -> new BulkDependencies.Wait(job.made(), other))
                            .toList(),
                    changes);
        }
        if (parts.has(Parts.ATTACHMENTS)) {
            attachments.copy(job.workspace(), actor.id(), copies, changes);
        }
    }

    @Override
    public void undo(Job job, Changes changes) {
        tasks.delete(job.workspace(), job.made(), changes);
    }
}
