package dev.cairn.importer;

import dev.cairn.importer.TaskWriter.Frame;
import dev.cairn.importer.TaskWriter.Outcome;
import dev.cairn.importer.TaskWriter.Written;
import dev.cairn.platform.Actor;
import dev.cairn.platform.log.Writes;
import dev.cairn.task.BulkDependencies;
import dev.cairn.task.BulkDependencies.Refusal;
import dev.cairn.task.BulkDependencies.Wait;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One run of an import: projects and sections first, then the tasks level by level in batches of a transaction
 * each, then what waits for what. Every step finds what an interrupted run has done before, so a run can end
 * anywhere and be begun anew.
 */
final class ImportRun {
    private static final int BATCH = 250;

    private final Import from;
    private final Actor actor;
    private final CsvFile file;
    private final Outline outline;
    private final Report report;
    private final Parts parts;
    private final long[] taskOf;

    /** What a run works with. */
    record Parts(
            Targets targets,
            TaskWriter writer,
            BulkDependencies dependencies,
            Imports imports,
            Writes writes,
            Clock clock) {}

    ImportRun(Import from, Actor actor, CsvFile file, Parts parts) throws IOException {
        this.from = from;
        this.actor = actor;
        this.file = file;
        this.parts = parts;
        this.outline = Reading.outline(file, from.mapping(), from.asanas(), from.orders(), from.fallbackProject());
        this.report = new Report(from.mapping().columnsNotTaken());
        this.taskOf = new long[outline.entries.size()];
    }

    /**
     * The project that the tasks are in now.
     *
     * @param checkpoint called between two batches; throws where the run shall not go on
     */
    long run(Runnable checkpoint) throws IOException {
        report.skip(outline.skipped);
        var prepared = prepare();
        String source = from.asanas() ? "asana" : "csv:" + prepared.mainProject();
        var frame = new Frame(from, actor, source, prepared);
        var drafts = new Drafts(
                file,
                from.mapping(),
                from.asanas(),
                outline,
                parts.imports().members(from.workspace()),
                parts.clock().instant());
        for (int depth = 0; depth <= outline.depth; depth++) {
            var batch = new ArrayList<Draft>();
            drafts.forEach(depth, draft -> {
                batch.add(draft);
                if (batch.size() == BATCH) {
                    flush(frame, batch, checkpoint);
                }
            });
            flush(frame, batch, checkpoint);
        }
        link(checkpoint);
        return prepared.mainProject();
    }

    Map<String, ?> report(@Nullable String failure) {
        return report.toJson(outline.problems, failure);
    }

    private Targets.Prepared prepare() {
        var prepared = new AtomicReference<Targets.Prepared>();
        parts.writes().byItself(from.workspace(), actor.id(), changes -> {
            prepared.set(parts.targets().prepare(from, actor, outline, changes));
            return from.id();
        });
        return Objects.requireNonNull(prepared.get());
    }

    private void flush(Frame frame, List<Draft> batch, Runnable checkpoint) {
        if (batch.isEmpty()) {
            return;
        }
        var parents = parents(batch);
        var written = new ArrayList<Written>();
        parts.writes().byItself(from.workspace(), actor.id(), changes -> {
            written.clear();
            written.addAll(parts.writer().write(frame, batch, parents, changes));
            return from.id();
        });
        written.forEach(this::note);
        batch.clear();
        parts.imports().progress(from, report.done());
        checkpoint.run();
    }

    private Map<Integer, Long> parents(List<Draft> batch) {
        var parents = new HashMap<Integer, Long>();
        for (Draft draft : batch) {
            var entry = outline.entries.get(draft.entry());
            if (entry.parent >= 0 && taskOf[entry.parent] != 0) {
                parents.put(draft.entry(), taskOf[entry.parent]);
            } else if (entry.parent >= 0) {
                outline.problem(
                        entry,
                        from.mapping().column(TaskField.PARENT),
                        Problem.Kind.PARENT_NOT_TAKEN,
                        CsvFile.shortened(entry.parentName, 100));
            }
        }
        return parents;
    }

    private void note(Written written) {
        var entry = outline.entries.get(written.draft().entry());
        taskOf[written.draft().entry()] = written.task();
        report.count(written.outcome());
        if (written.outcome() == Outcome.DELETED) {
            outline.problem(entry, null, Problem.Kind.DELETED, "");
        } else if (written.outcome() == Outcome.NOT_EDITABLE) {
            outline.problem(entry, null, Problem.Kind.NOT_EDITABLE, "");
        }
    }

    private void link(Runnable checkpoint) throws IOException {
        var waits = new LinkedHashMap<Wait, int[]>();
        for (int[] pair : Reading.waits(file, from.mapping(), from.asanas(), outline)) {
            if (taskOf[pair[0]] != 0 && taskOf[pair[1]] != 0) {
                waits.put(new Wait(taskOf[pair[0]], taskOf[pair[1]]), pair);
            }
        }
        var all = List.copyOf(waits.keySet());
        for (int i = 0; i < all.size(); i += BATCH) {
            var batch = all.subList(i, Math.min(i + BATCH, all.size()));
            var refused = new LinkedHashMap<Wait, Refusal>();
            parts.writes().byItself(from.workspace(), actor.id(), changes -> {
                refused.clear();
                refused.putAll(parts.dependencies().add(from.workspace(), batch, changes));
                return from.id();
            });
            refused.forEach((wait, refusal) -> refuse(waits.getOrDefault(wait, new int[] {0, 0}), refusal));
            checkpoint.run();
        }
    }

    private void refuse(int[] pair, Refusal refusal) {
        outline.problem(
                outline.entries.get(pair[0]),
                from.mapping()
                        .column(
                                from.mapping().has(TaskField.DEPENDENCIES)
                                        ? TaskField.DEPENDENCIES
                                        : TaskField.DEPENDENTS),
                refusal == Refusal.CIRCLE ? Problem.Kind.DEPENDENCY_CIRCLE : Problem.Kind.TOO_MANY_DEPENDENCIES,
                CsvFile.shortened(outline.entries.get(pair[1]).name, 100));
    }
}
