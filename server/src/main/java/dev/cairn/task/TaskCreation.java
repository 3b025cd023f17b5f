package dev.cairn.task;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.field.FieldValues;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.log.Writes;
import dev.cairn.richtext.Mentions;
import dev.cairn.richtext.RichText;
import dev.cairn.workspace.People;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a task of a request: checks all that it names, then stores it with its places and people. */
@Component
class TaskCreation {
    private final Access access;
    private final Tasks tasks;
    private final Places places;
    private final Typing typing;
    private final TaskLinks links;
    private final People people;
    private final FieldValues fields;
    private final Mentions mentions;
    private final OwnSections ownSections;
    private final ExternalData external;
    private final Writes writes;

    TaskCreation(
            Access access,
            Tasks tasks,
            Places places,
            Typing typing,
            TaskLinks links,
            People people,
            FieldValues fields,
            Mentions mentions,
            OwnSections ownSections,
            ExternalData external,
            Writes writes) {
        this.access = access;
        this.tasks = tasks;
        this.places = places;
        this.typing = typing;
        this.links = links;
        this.people = people;
        this.fields = fields;
        this.mentions = mentions;
        this.ownSections = ownSections;
        this.external = external;
        this.writes = writes;
    }

    /** A project to put the task in, and the section if the request names one. */
    private record Home(Access.Granted project, @Nullable Long section) {}

    /**
     * Creates the task and returns its id.
     *
     * @param parentGid the parent that the path names, or null where the body may name one
     * @param workspaceGid the workspace that the path names, or null where the body may name one
     */
    long create(Actor actor, Input input, @Nullable String parentGid, @Nullable String workspaceGid) {
        String above = parentGid == null && input.isSet("parent") ? input.requiredReference("parent") : parentGid;
        var parent = above == null ? null : access.task(actor, above, Level.EDITOR);
        List<Home> homes = homes(actor, input);
        long workspace = workspace(actor, input, workspaceGid, parent, homes);
        var read = new TaskInput(input);
        var notes = mentions.given(actor, workspace, input, "notes", "html_notes");
        String subtype = read.subtype();
        var projects = homes.stream().map(home -> home.project().id()).toList();
        var values = fields.read(actor, workspace, input, projects);
        var typed = typing.read(
                actor, workspace, input, projects, new Typing.State(null, null, input.flag("completed", false)));
        var draft = new Tasks.Draft(
                read.name(),
                notes == null ? RichText.EMPTY : notes,
                typed.type() != null ? "custom" : subtype == null ? "default_task" : subtype,
                approval(read, subtype),
                typed,
                parent == null ? null : parent.id(),
                assignee(actor, workspace, input),
                read.dates(TaskDates.NONE),
                values);
        var followers = new LinkedHashSet<>(people.ids(actor, workspace, "followers", input.references("followers")));
        followers.addAll(draft.notes().people());
        var tags = tags(actor, workspace, input);
        var known = read.external();
        boolean liked = input.flag("liked", false) || input.flag("hearted", false);
        return writes.in(workspace, actor, changes -> {
            typing.hold(workspace, typed);
            long id = tasks.create(workspace, actor.id(), draft, changes);
            for (Home home : homes) {
                places.putNew(workspace, id, home.project().id(), home.section(), changes);
            }
            links.followNew(workspace, id, actor.id(), draft.assignee(), followers);
            ownSections.put(actor, workspace, id, input, changes);
            external.keepNew(workspace, id, actor.app(), known);
            for (long tag : tags) {
                links.addTag(workspace, id, tag, changes);
            }
            if (liked) {
                links.like(workspace, id, actor.id(), true, changes);
            }
            return id;
        });
    }

    private static @Nullable String approval(TaskInput read, @Nullable String subtype) {
        String status = read.approvalStatus();
        if (!"approval".equals(subtype)) {
            return null;
        }
        return status == null ? "pending" : status;
    }

    private @Nullable Long assignee(Actor actor, long workspace, Input input) {
        String reference = input.reference("assignee");
        return reference == null || reference.isEmpty() || reference.equals("null")
                ? null
                : people.id(actor, workspace, "assignee", reference);
    }

    private List<Long> tags(Actor actor, long workspace, Input input) {
        var tags = new ArrayList<Long>();
        for (String gid : input.references("tags")) {
            var tag = access.tag(actor, gid, Level.VIEWER);
            if (tag.workspace() != workspace) {
                throw ApiError.badInput("tags", "Not a tag of this workspace: " + gid);
            }
            tags.add(tag.id());
        }
        return tags;
    }

    private List<Home> homes(Actor actor, Input input) {
        Map<Long, Home> homes = new LinkedHashMap<>();
        for (Input membership : input.objects("memberships")) {
            String section = membership.reference("section");
            var project = access.project(actor, membership.requiredReference("project"), Level.EDITOR);
            Long in = section == null || section.isEmpty()
                    ? null
                    : access.section(actor, section, Level.EDITOR).id();
            homes.put(project.id(), new Home(project, in));
        }
        for (String gid : input.references("projects")) {
            var project = access.project(actor, gid, Level.EDITOR);
            homes.putIfAbsent(project.id(), new Home(project, null));
        }
        if (homes.size() > Places.MOST_PROJECTS) {
            throw ApiError.badInput("projects", "A task can be in at most " + Places.MOST_PROJECTS + " projects");
        }
        return List.copyOf(homes.values());
    }

    /** The one workspace in which everything that the request names must be. */
    private long workspace(
            Actor actor, Input input, @Nullable String inPath, Access.@Nullable Granted parent, List<Home> homes) {
        Long found = inPath == null ? null : access.workspace(actor, inPath);
        if (input.isSet("workspace")) {
            found = same("workspace", found, access.workspace(actor, input.requiredReference("workspace")));
        }
        if (parent != null) {
            found = same("parent", found, parent.workspace());
        }
        for (Home home : homes) {
            found = same("projects", found, home.project().workspace());
        }
        if (found == null) {
            throw ApiError.badInput("You should specify one of workspace, parent, projects");
        }
        return found;
    }

    private static long same(String field, @Nullable Long expected, long workspace) {
        if (expected != null && expected != workspace) {
            throw ApiError.badInput(field, "Not in the same workspace");
        }
        return workspace;
    }
}
