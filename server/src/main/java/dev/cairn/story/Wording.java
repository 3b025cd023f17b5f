package dev.cairn.story;

import dev.cairn.platform.log.Change;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Puts changes of tasks into words, with the kinds of story that the API knows. */
final class Wording {
    private final Names names;
    private final List<Change> together;

    /** @param together the changes that the worded one came with */
    Wording(Names names, List<Change> together) {
        this.names = names;
        this.together = together;
    }

    /** The story of a change, or null where it makes none. */
    @Nullable
    Telling of(Change change) {
        return switch (change.type()) {
            case "task" ->
                switch (change.action()) {
                    case "added" -> added(change);
                    case "removed" -> removed(change);
                    case "changed" -> changed(change);
                    default -> null;
                };
            case "attachment" -> change.action().equals("added") ? attached(change) : null;
            default -> null;
        };
    }

    private @Nullable Telling added(Change change) {
        Long parent = change.parentId();
        if (parent == null) {
            return assigned(change, id(change, "assignee"));
        }
        return switch (String.valueOf(change.parentType())) {
            case "project" -> named(change, "added_to_project", "added to %s", "project", parent);
            case "section" -> moved(change, parent);
            case "task" -> about(parent, "subtask_added", "added the subtask %s", "task", change.id());
            default -> null;
        };
    }

    private @Nullable Telling moved(Change change, long section) {
        Long before = id(change, "old");
        Long project = id(change, "project");
        if (before == null || project == null || names.of(project) == null) {
            return null;
        }
        String text = "moved this from %s to %s in %s"
                .formatted(text(change, "old_name"), text(change, "new_name"), names.of(project));
        return new Telling(
                change.id(),
                "section_changed",
                text,
                Map.of("old_section", before, "new_section", section, "project", project));
    }

    private @Nullable Telling removed(Change change) {
        Long parent = change.parentId();
        return parent != null && "project".equals(change.parentType())
                ? named(change, "removed_from_project", "removed from %s", "project", parent)
                : null;
    }

    private @Nullable Telling attached(Change change) {
        String name = names.of(change.id());
        return name == null || change.parentId() == null || !"task".equals(change.parentType())
                ? null
                : new Telling(change.parentId(), "attachment_added", "attached " + name, Map.of("new_name", name));
    }

    private @Nullable Telling changed(Change change) {
        return switch (String.valueOf(change.field())) {
            case "name" -> renamed(change);
            case "custom_fields" ->
                change.detail() == null ? null : new FieldWording(names).of(change, change.detail());
            case "notes" -> new Telling(change.id(), "notes_changed", "changed the description", Map.of());
            case "completed" ->
                change.detail() != null && change.detail().path("new").asBoolean(false)
                        ? new Telling(change.id(), "marked_complete", "marked this complete", Map.of())
                        : new Telling(change.id(), "marked_incomplete", "marked this incomplete", Map.of());
            case "assignee" -> reassigned(change);
            case "due_on", "due_at", "start_on", "start_at" ->
                change.detail() == null ? null : DateWording.of(change.id(), change.detail());
            case "resource_subtype" -> retyped(change);
            case "approval_status" -> judged(change);
            case "parent" -> reparented(change);
            case "duplicated_from" -> named(change, "duplicated", "duplicated this from %s", "task", id(change, "new"));
            case "converted_to" ->
                named(change, "converted_to_project", "made the project %s of this", "project", id(change, "project"));
            case "duplicate_of" -> merged(change);
            case "duplicates" ->
                either(
                        change,
                        "task",
                        "duplicate_merged",
                        "merged the duplicate %s into this",
                        "duplicate_unmerged",
                        "took %s out of this again");
            case "followers" -> followed(change);
            case "co_assignees" -> coAssigned(change);
            case "tags" ->
                either(change, "tag", "added_to_tag", "added the tag %s", "removed_from_tag", "removed the tag %s");
            case "dependencies" ->
                either(
                        change,
                        "task",
                        "dependency_added",
                        "marked this as blocked by %s",
                        "dependency_removed",
                        "marked this as no longer blocked by %s");
            case "dependents" ->
                either(
                        change,
                        "task",
                        "dependent_added",
                        "marked this as blocking %s",
                        "dependent_removed",
                        "marked this as no longer blocking %s");
            default -> null;
        };
    }

    private static @Nullable Telling renamed(Change change) {
        String before = text(change, "old");
        String after = text(change, "new");
        // The first name of a task that was made empty is no news.
        return before.isEmpty()
                ? null
                : new Telling(
                        change.id(),
                        "name_changed",
                        "changed the name to " + after,
                        Map.of("old_name", before, "new_name", after));
    }

    private @Nullable Telling reassigned(Change change) {
        Long now = id(change, "new");
        return now == null
                ? named(change, "unassigned", "unassigned from %s", "assignee", id(change, "old"))
                : assigned(change, now);
    }

    private @Nullable Telling assigned(Change change, @Nullable Long assignee) {
        return named(change, "assigned", "assigned to %s", "assignee", assignee);
    }

    private static Telling retyped(Change change) {
        String before = text(change, "old");
        String after = text(change, "new");
        String word = switch (after) {
            case "milestone" -> "a milestone";
            case "approval" -> "an approval";
            case "custom" -> "a task of a type of its own";
            default -> "a task";
        };
        return new Telling(
                change.id(),
                "resource_subtype_changed",
                "made this " + word,
                Map.of("old_resource_subtype", before, "new_resource_subtype", after));
    }

    private static @Nullable Telling judged(Change change) {
        String after = text(change, "new");
        String words = switch (after) {
            case "approved" -> "approved this";
            case "rejected" -> "rejected this";
            case "changes_requested" -> "requested changes";
            case "pending" -> text(change, "old").isEmpty() ? null : "asked for approval again";
            default -> null;
        };
        return words == null
                ? null
                : new Telling(
                        change.id(),
                        "approval_status_changed",
                        words,
                        Map.of("old_approval_status", text(change, "old"), "new_approval_status", after));
    }

    private @Nullable Telling reparented(Change change) {
        Long now = id(change, "new");
        Long before = id(change, "old");
        if (now != null) {
            return named(change, "added_to_task", "made this a subtask of %s", "task", now);
        }
        return named(change, "removed_from_task", "took this out of %s", "task", before);
    }

    private @Nullable Telling followed(Change change) {
        Long added = id(change, "added");
        Long removed = id(change, "removed");
        Long follower = added == null ? removed : added;
        // Following by oneself, or because one was assigned or the task merged, goes without saying.
        if (follower == null || follower.equals(change.actor()) || added != null && isAddedAlongside(change, added)) {
            return null;
        }
        return added == null
                ? named(change, "follower_removed", "removed %s as a collaborator", "follower", removed)
                : named(change, "follower_added", "added %s as a collaborator", "follower", added);
    }

    private @Nullable Telling merged(Change change) {
        Long into = id(change, "new");
        return into == null
                ? named(change, "unmarked_duplicate", "marked this as no duplicate of %s", "task", id(change, "old"))
                : named(change, "marked_duplicate", "marked this as a duplicate of %s", "task", into);
    }

    private @Nullable Telling coAssigned(Change change) {
        if (id(change, "marked") != null) {
            return change.detail() != null && change.detail().path("completed").asBoolean(false)
                    ? new Telling(change.id(), "own_part_completed", "finished their part of this", Map.of())
                    : new Telling(change.id(), "own_part_reopened", "reopened their part of this", Map.of());
        }
        return either(
                change,
                "assignee",
                "co_assignee_added",
                "assigned this to %s too",
                "co_assignee_removed",
                "took %s off this");
    }

    private boolean isAddedAlongside(Change followed, long person) {
        return together.stream()
                .anyMatch(other -> other.id() == followed.id()
                        && other.createdAt().equals(followed.createdAt())
                        && (Objects.equals(newAssignee(other), person) || "duplicates".equals(other.field())));
    }

    private static @Nullable Long newAssignee(Change change) {
        return switch (String.valueOf(change.field())) {
            case "assignee" -> id(change, "new");
            case "co_assignees" -> id(change, "added");
            default -> null;
        };
    }

    private @Nullable Telling either(
            Change change, String key, String added, String addedText, String removed, String removedText) {
        Long other = id(change, "added");
        return other == null
                ? named(change, removed, removedText, key, id(change, "removed"))
                : named(change, added, addedText, key, other);
    }

    private @Nullable Telling named(Change change, String subtype, String text, String key, @Nullable Long other) {
        return other == null ? null : about(change.id(), subtype, text, key, other);
    }

    private @Nullable Telling about(long task, String subtype, String text, String key, long other) {
        String name = names.of(other);
        if (name == null) {
            return null;
        }
        var detail = new HashMap<String, Object>();
        detail.put(key, other);
        return new Telling(task, subtype, text.formatted(name.isBlank() ? "an unnamed " + key : name), detail);
    }

    private static @Nullable Long id(Change change, String key) {
        JsonNode value = change.detail() == null ? null : change.detail().get(key);
        return value == null || !value.isIntegralNumber() ? null : value.longValue();
    }

    private static String text(Change change, String key) {
        JsonNode value = change.detail() == null ? null : change.detail().get(key);
        return value == null || value.isNull() ? "" : value.asString();
    }
}
