package dev.cairn.recurrence;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.duplicate.Content;
import dev.cairn.duplicate.ContentReader;
import dev.cairn.duplicate.ContentWriter;
import dev.cairn.duplicate.Parts;
import dev.cairn.duplicate.Shift;
import dev.cairn.identity.Actors;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.log.Change;
import dev.cairn.platform.log.ChangeReader;
import dev.cairn.platform.log.Changes;
import dev.cairn.platform.log.Reactions;
import dev.cairn.recurrence.Recurrences.Completed;
import dev.cairn.recurrence.Recurrences.Repetition;
import dev.cairn.task.BulkTasks;
import dev.cairn.task.TaskTrees;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the change log and makes the next occurrence of each repeating task that was completed. How it repeats goes over
 * to the next one, so that completing the old one again makes no second.
 */
@Component
class NextOccurrences implements ChangeReader {
    private static final Parts TAKEN_ALONG = new Parts(Set.of(
            Parts.NOTES,
            Parts.ASSIGNEE,
            Parts.SUBTASKS,
            Parts.TAGS,
            Parts.FOLLOWERS,
            Parts.PROJECTS,
            Parts.DATES,
            Parts.DEPENDENCIES));

    private final Recurrences recurrences;
    private final Actors actors;
    private final Access access;
    private final ContentReader reader;
    private final ContentWriter writer;
    private final BulkTasks tasks;

    NextOccurrences(
            Recurrences recurrences,
            Actors actors,
            Access access,
            ContentReader reader,
            ContentWriter writer,
            BulkTasks tasks) {
        this.recurrences = recurrences;
        this.actors = actors;
        this.access = access;
        this.reader = reader;
        this.writer = writer;
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "recurrence";
    }

    @Override
    public void read(long workspace, List<Change> changes, Reactions reactions) {
        var concerned = changes.stream().filter(NextOccurrences::isCompletion).toList();
        if (concerned.isEmpty()) {
            return;
        }
        var found = recurrences.completed(
                workspace, concerned.stream().map(Change::id).distinct().toList());
        for (Change change : concerned) {
            // Completed, reopened and completed in one batch is one completion.
            var completed = found.remove(change.id());
            if (completed != null) {
                follow(workspace, completed, change.actor(), reactions.by(change.actor()));
            }
        }
    }

    private static boolean isCompletion(Change change) {
        return change.type().equals("task")
                && Objects.equals(change.field(), "completed")
                && change.detail() != null
                && change.detail().path("new").asBoolean(false);
    }

    private void follow(long workspace, Completed completed, @Nullable Long completer, Changes changes) {
        var repetition = completed.repetition();
        LocalDate due = completed.due();
        LocalDate today = LocalDate.ofInstant(completed.completedAt(), repetition.zone());
        recurrences.remove(workspace, completed.task(), changes);
        if (due == null) {
            return;
        }
        var next = repetition.rule().next(repetition.afterCompletion() ? today : due, today);
        var maker = next.isEmpty() ? Optional.<Maker>empty() : maker(completed, completer);
        if (maker.isPresent()) {
            make(workspace, completed, maker.get(), new Shift(due, next.get(), false), changes);
        }
    }

    private record Maker(Actor actor, Access.Granted task) {}

    /** Whoever said that the task repeats, as the next one takes along what they see; else who completed it. */
    private Optional<Maker> maker(Completed completed, @Nullable Long completer) {
        return Stream.of(Optional.of(completed.repetition().author()), Optional.ofNullable(completer))
                .flatMap(Optional::stream)
                .flatMap(person -> actors.byId(person).stream())
                .flatMap(actor -> seen(actor, completed.task()).stream())
                .findFirst();
    }

    private Optional<Maker> seen(Actor actor, long task) {
        try {
            return Optional.of(new Maker(actor, access.task(actor, String.valueOf(task), Level.EDITOR)));
        } catch (ApiError lostAccess) {
            return Optional.empty();
        }
    }

    private void make(long workspace, Completed completed, Maker maker, Shift shift, Changes changes) {
        var content = reader.ofTask(maker.actor(), maker.task(), TAKEN_ALONG);
        var made =
                writer.add(maker.actor(), workspace, content.tasks(), null, shift, NextOccurrences::atTheEnd, changes);
        writer.addWaits(workspace, content.waits(), made, changes);
        long next = made.getFirst();
        if (completed.parent() != null) {
            tasks.setParent(workspace, next, completed.parent(), changes);
        }
        var was = completed.repetition();
        var goesOn = new Repetition(
                was.rule().ofNext(),
                was.afterCompletion(),
                was.zone(),
                maker.actor().id());
        recurrences.set(workspace, next, goesOn, changes);
    }

    private static TaskTrees.Place atTheEnd(Content.Place place) {
        return new TaskTrees.Place(place.project(), place.section(), null);
    }
}
