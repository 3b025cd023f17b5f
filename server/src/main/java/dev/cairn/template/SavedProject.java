package dev.cairn.template;

import dev.cairn.duplicate.Content;
import dev.cairn.project.ProjectCopies;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A project as a template keeps it.
 *
 * @param original its id, which the places of the content name
 */
record SavedProject(
        long original,
        ProjectCopies.Look look,
        @Nullable LocalDate startOn,
        @Nullable LocalDate dueOn,
        Content content) {

    /** The day that the dates keep their distance from. */
    record Anchor(LocalDate on, String by) {}

    /** The project's start, or its due date, or where it has neither the first day of its tasks. */
    @Nullable
    Anchor anchor() {
        if (startOn == null && dueOn != null) {
            return new Anchor(dueOn, "due");
        }
        LocalDate first = startOn == null ? content.firstStart(null) : startOn;
        return first == null ? null : new Anchor(first, "start");
    }
}
