package dev.cairn.task;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Spot;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Writes;
import dev.cairn.section.Sections;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Puts tasks into projects and sections, and under other tasks. */
@RestController
@RequestMapping("/api/1.0")
class TaskPlacesController {
    private static final String SIBLINGS = "insert_before:gid insert_after:gid";

    private final Access access;
    private final Tasks tasks;
    private final TaskTree tree;
    private final Places places;
    private final Sections sections;
    private final OwnSections ownSections;
    private final TaskController reader;
    private final Writes writes;

    TaskPlacesController(
            Access access,
            Tasks tasks,
            TaskTree tree,
            Places places,
            Sections sections,
            OwnSections ownSections,
            TaskController reader,
            Writes writes) {
        this.access = access;
        this.tasks = tasks;
        this.tree = tree;
        this.places = places;
        this.sections = sections;
        this.ownSections = ownSections;
        this.reader = reader;
        this.writes = writes;
    }

    /** Adds a task to a project, or moves it there: at its end, in a section, or next to another task. */
    @PostMapping("/tasks/{task}/addProject")
    @Operation(
            value = "Add a task to a project",
            needs = "project",
            takes = "section " + SIBLINGS,
            scope = "tasks:write")
    Reply addProject(@PathVariable String task, Actor actor, Input input) {
        var project = access.project(actor, input.requiredReference("project"), Level.EDITOR);
        var seen = access.task(actor, task, Level.EDITOR);
        sameWorkspace("project", seen, project);
        Spot spot = spot(input);
        Long section = input.isSet("section")
                ? access.section(actor, input.requiredReference("section"), Level.EDITOR)
                        .id()
                : null;
        writes.in(seen.workspace(), actor, changes -> {
            var granted = access.taskForChange(actor, task, Level.EDITOR);
            long to = target(granted, project, section, spot);
            places.put(
                    granted.workspace(), granted.id(), project.id(), to, spot == null ? new Spot.End() : spot, changes);
            return granted.id();
        });
        return Reply.empty();
    }

    /**
     * The section that a request means: the one it names, which must be the sibling's too, else the sibling's, the
     * task's own, or the first.
     */
    private long target(Access.Granted task, Access.Granted project, @Nullable Long section, @Nullable Spot spot) {
        long workspace = project.workspace();
        Long ofSibling = ofSibling(project, spot);
        if (section != null) {
            var found = sections.find(workspace, section).orElseThrow();
            if (found.project() == null || found.project() != project.id()) {
                throw ApiError.badInput("section", "Not a section of this project: " + section);
            }
            if (ofSibling != null && !ofSibling.equals(section)) {
                throw ApiError.badInput(named(spot), "Not a task in this section");
            }
            return section;
        }
        if (ofSibling != null) {
            return ofSibling;
        }
        if (spot instanceof Spot.End
                && places.sectionOf(workspace, task.id(), project.id()).isPresent()) {
            return places.sectionOf(workspace, task.id(), project.id()).get();
        }
        return sections.firstOf(workspace, project.id());
    }

    private @Nullable Long ofSibling(Access.Granted project, @Nullable Spot spot) {
        Long sibling = switch (spot) {
            case Spot.Before before -> before.sibling();
            case Spot.After after -> after.sibling();
            case null, default -> null;
        };
        return sibling == null
                ? null
                : places.sectionOf(project.workspace(), sibling, project.id())
                        .orElseThrow(() -> ApiError.badInput(named(spot), "Not a task in this project: " + sibling));
    }

    private static String named(@Nullable Spot spot) {
        return spot instanceof Spot.Before ? "insert_before" : "insert_after";
    }

    @PostMapping("/tasks/{task}/removeProject")
    @Operation(value = "Remove a task from a project", needs = "project", scope = "tasks:write")
    Reply removeProject(@PathVariable String task, Actor actor, Input input) {
        var project = access.project(actor, input.requiredReference("project"), Level.EDITOR);
        var seen = access.task(actor, task, Level.EDITOR);
        writes.in(seen.workspace(), actor, changes -> {
            places.remove(seen.workspace(), seen.id(), project.id(), changes);
            return seen.id();
        });
        return Reply.empty();
    }

    /**
     * Moves a task into a section, by default to its top; its other projects are left as they are. Into a section of
     * one's own list go the tasks that are assigned to oneself.
     */
    @PostMapping("/sections/{section}/addTask")
    @Operation(value = "Move a task to a section", needs = "task", takes = SIBLINGS, scope = "tasks:write")
    Reply addTask(@PathVariable String section, Actor actor, Input input) {
        var into = access.section(actor, section, Level.EDITOR);
        var seen = access.task(actor, input.requiredReference("task"), Level.EDITOR);
        sameWorkspace("task", seen, into);
        Spot named = spot(input);
        Spot spot = named == null ? new Spot.Start() : named;
        var found = sections.find(into.workspace(), into.id()).orElseThrow();
        Long project = found.project();
        writes.in(seen.workspace(), actor, changes -> {
            var granted = access.taskForChange(actor, String.valueOf(seen.id()), Level.EDITOR);
            if (project == null) {
                ownSections.put(actor, granted.workspace(), granted.id(), found, spot, changes);
            } else {
                places.put(granted.workspace(), granted.id(), project, found.id(), spot, changes);
            }
            return granted.id();
        });
        return Reply.empty();
    }

    @PostMapping("/tasks/{task}/setParent")
    @Operation(
            value = "Set the parent of a task",
            needs = "parent",
            takes = SIBLINGS,
            gives = "task",
            scope = "tasks:write")
    Reply setParent(@PathVariable String task, Actor actor, Ask ask, Input input) {
        if (!input.has("parent")) {
            throw input.missing("parent");
        }
        var seen = access.task(actor, task, Level.EDITOR);
        var parent =
                input.clears("parent") ? null : access.task(actor, input.requiredReference("parent"), Level.EDITOR);
        if (parent != null) {
            sameWorkspace("parent", seen, parent);
        }
        Spot spot = spot(input);
        writes.in(seen.workspace(), actor, changes -> {
            var granted = access.taskForChange(actor, task, Level.EDITOR);
            long workspace = granted.workspace();
            var above = parent == null ? null : tasks.row(workspace, parent.id());
            String rank = parent == null
                    ? null
                    : tree.rank(workspace, parent.id(), granted.id(), spot == null ? new Spot.End() : spot);
            tree.setParent(tasks.row(workspace, granted.id()), above, rank, changes);
            return granted.id();
        });
        return reader.get(task, actor, ask);
    }

    private static void sameWorkspace(String field, Access.Granted one, Access.Granted other) {
        if (one.workspace() != other.workspace()) {
            throw ApiError.badInput(field, "Not in the same workspace");
        }
    }

    /** Before or after a sibling; naming null means the other end; null where neither is named. */
    private static @Nullable Spot spot(Input input) {
        if (input.isSet("insert_before") && input.isSet("insert_after")) {
            throw ApiError.badInput("insert_before", "Cannot be given together with insert_after");
        }
        Long before = input.gid("insert_before");
        Long after = input.gid("insert_after");
        if (before != null) {
            return new Spot.Before(before);
        }
        if (after != null) {
            return new Spot.After(after);
        }
        if (input.has("insert_before")) {
            return new Spot.End();
        }
        return input.has("insert_after") ? new Spot.Start() : null;
    }
}
