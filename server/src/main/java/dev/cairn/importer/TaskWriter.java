package dev.cairn.importer;

import dev.cairn.importer.ImportedTasks.Known;
import dev.cairn.importer.ImportedTasks.Remembered;
import dev.cairn.platform.Actor;
import dev.cairn.platform.log.Changes;
import dev.cairn.richtext.RichText;
import dev.cairn.task.BulkTasks;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a batch of rows: makes the tasks that are new, changes those that the file says anew. */
@Component
class TaskWriter {
    private final BulkTasks tasks;
    private final ImportedTasks imported;
    private final TaskChange change;
    private final Targets targets;
    private final Clock clock;

    TaskWriter(BulkTasks tasks, ImportedTasks imported, TaskChange change, Targets targets, Clock clock) {
        this.tasks = tasks;
        this.imported = imported;
        this.change = change;
        this.targets = targets;
        this.clock = clock;
    }

    /** What becomes of a row. */
    enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        DELETED,
        NOT_EDITABLE
    }

    /** A row with its task; 0 where it has none. */
    record Written(Draft draft, Outcome outcome, long task) {}

    /** Where the rows of a file go, and whose they are. */
    record Frame(Import from, Actor actor, String source, Targets.Prepared targets) {}

    /**
     * Writes rows, whose parents have been written before.
     *
     * @param parents each row's parent by the row's entry, where it has one
     */
    List<Written> write(Frame frame, List<Draft> drafts, Map<Integer, Long> parents, Changes changes) {
        long workspace = frame.from().workspace();
        var known = imported.find(
                workspace, frame.source(), drafts.stream().map(Draft::key).toList(), frame.actor());
        var written = new ArrayList<Written>();
        var remembered = new ArrayList<Remembered>();
        var fresh = new ArrayList<Draft>();
        for (Draft draft : drafts) {
            var before = known.get(draft.key());
            if (before == null || before.gone() && before.orphaned()) {
                fresh.add(draft);
            } else {
                written.add(again(frame, draft, before, parents.get(draft.entry()), remembered, changes));
            }
        }
        make(frame, fresh, parents, written, remembered, changes);
        imported.remember(workspace, frame.source(), frame.from().id(), remembered);
        return written;
    }

    private void make(
            Frame frame,
            List<Draft> fresh,
            Map<Integer, Long> parents,
            List<Written> written,
            List<Remembered> remembered,
            Changes changes) {
        var states = new HashMap<Draft, TaskState>();
        var made = fresh.stream()
                .map(draft -> {
                    var state = state(draft, parents.get(draft.entry()), frame.targets());
                    states.put(draft, state);
                    return newTask(draft, state, frame.targets());
                })
                .toList();
        var ids = tasks.create(frame.from().workspace(), frame.actor().id(), made, changes);
        for (int i = 0; i < fresh.size(); i++) {
            var draft = fresh.get(i);
            written.add(new Written(draft, Outcome.CREATED, ids.get(i)));
            remembered.add(
                    new Remembered(draft.key(), ids.get(i), Objects.requireNonNull(states.get(draft)), "created"));
        }
    }

    private BulkTasks.NewTask newTask(Draft draft, TaskState state, Targets.Prepared targets) {
        var homes = new ArrayList<BulkTasks.Home>();
        state.homes()
                .forEach((project, section) -> homes.add(new BulkTasks.Home(
                        project, section == 0 ? targets.firstSections().getOrDefault(project, 0L) : section)));
        return new BulkTasks.NewTask(
                draft.name(),
                RichText.fromPlain(draft.notes()),
                state.parent(),
                draft.assignee(),
                draft.completedAt(),
                draft.startOn(),
                draft.dueOn(),
                draft.createdAt() == null ? clock.instant() : draft.createdAt(),
                homes,
                state.tags(),
                FieldTexts.values(draft.fields(), targets.fields()));
    }

    private Written again(
            Frame frame,
            Draft draft,
            Known before,
            @Nullable Long parent,
            List<Remembered> remembered,
            Changes changes) {
        if (!before.editable()) {
            return new Written(draft, Outcome.NOT_EDITABLE, 0);
        }
        if (before.gone()) {
            return new Written(draft, Outcome.DELETED, 0);
        }
        var now = withKnownSections(state(draft, parent, frame.targets()), before.state());
        if (now.equals(before.state())) {
            // An import that goes on after an interruption tells what it did before it.
            boolean own = before.importId() == frame.from().id();
            return new Written(draft, own ? outcome(before) : Outcome.UNCHANGED, before.task());
        }
        change.apply(
                frame.from(),
                before.task(),
                draft,
                before.state(),
                now,
                frame.targets(),
                project -> targets.mayEdit(frame.from(), frame.actor(), project),
                changes);
        boolean madeByThis =
                before.importId() == frame.from().id() && before.outcome().equals("created");
        remembered.add(new Remembered(draft.key(), before.task(), now, madeByThis ? "created" : "updated"));
        return new Written(draft, madeByThis ? Outcome.CREATED : Outcome.UPDATED, before.task());
    }

    private static Outcome outcome(Known before) {
        return before.outcome().equals("created") ? Outcome.CREATED : Outcome.UPDATED;
    }

    private static TaskState state(Draft draft, @Nullable Long parent, Targets.Prepared targets) {
        var homes = new TreeMap<Long, Long>();
        for (String name : draft.projects()) {
            long project = targets.projects().getOrDefault(name, 0L);
            boolean main = project == targets.mainProject();
            long first = targets.firstSections().getOrDefault(project, 0L);
            homes.put(project, main ? targets.sections().getOrDefault(draft.section(), first) : 0L);
        }
        var tags = new TreeSet<Long>();
        draft.tags().forEach(tag -> tags.add(targets.tags().getOrDefault(tag, 0L)));
        return new TaskState(
                Fingerprint.of(draft.name()),
                Fingerprint.of(draft.notes()),
                draft.assignee(),
                draft.startOn() == null ? null : draft.startOn().toString(),
                draft.dueOn() == null ? null : draft.dueOn().toString(),
                draft.completedAt() != null,
                parent,
                homes,
                tags,
                FieldTexts.remembered(FieldTexts.values(draft.fields(), targets.fields())));
    }

    /** Each export knows the sections of one project; those that another export told stay known. */
    private static TaskState withKnownSections(TaskState now, TaskState before) {
        now.homes()
                .replaceAll((project, section) -> section == 0 ? before.homes().getOrDefault(project, 0L) : section);
        return now;
    }
}
