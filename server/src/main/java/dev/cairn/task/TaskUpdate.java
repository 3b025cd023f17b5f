package dev.cairn.task;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.field.FieldValues;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.http.BodyField;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.log.Changes;
import dev.cairn.platform.log.Writes;
import dev.cairn.richtext.Mentions;
import dev.cairn.workspace.People;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes a task as a request says: the fields that it names and no others. */
@Component
class TaskUpdate {
    private static final List<String> EDITED = BodyField.parse(TaskInput.EDITED, false).stream()
            .map(BodyField::name)
            .toList();

    private final Access access;
    private final Tasks tasks;
    private final TaskLinks links;
    private final CoAssignees coAssignees;
    private final Places places;
    private final Typing typing;
    private final People people;
    private final FieldValues fields;
    private final Mentions mentions;
    private final Writes writes;
    private final OwnSections ownSections;
    private final ExternalData external;

    TaskUpdate(
            Access access,
            Tasks tasks,
            TaskLinks links,
            CoAssignees coAssignees,
            Places places,
            Typing typing,
            People people,
            FieldValues fields,
            Mentions mentions,
            Writes writes,
            OwnSections ownSections,
            ExternalData external) {
        this.access = access;
        this.tasks = tasks;
        this.links = links;
        this.coAssignees = coAssignees;
        this.places = places;
        this.typing = typing;
        this.people = people;
        this.fields = fields;
        this.mentions = mentions;
        this.writes = writes;
        this.ownSections = ownSections;
        this.external = external;
    }

    void apply(Actor actor, String gid, @Nullable String version, Input input) {
        writes.in(access.workspaceOfTask(actor, gid), actor, changes -> {
            Level needed = onlyLikes(input) ? Level.COMMENTER : Level.EDITOR;
            TaskRow before = access.taskForChange(actor, gid, needed, TaskRow.COLUMNS, TaskRow::read);
            if (version != null && !matches(version, before.version())) {
                throw ApiError.changedMeanwhile("The task was changed meanwhile; read it again and repeat your change");
            }
            edit(actor, before, input, changes);
            return before.id();
        });
    }

    /** Whoever may comment may like; anything else is an edit. */
    private static boolean onlyLikes(Input input) {
        return (input.has("liked") || input.has("hearted")) && EDITED.stream().noneMatch(input::has);
    }

    private static boolean matches(String header, long version) {
        String bare = header.startsWith("W/") ? header.substring(2) : header;
        return bare.equals("*") || bare.equals('"' + String.valueOf(version) + '"') || bare.equals("" + version);
    }

    private void edit(Actor actor, TaskRow before, Input input, Changes changes) {
        var read = new TaskInput(input);
        var edit = tasks.edit(before, actor.id(), changes);
        if (input.has("name")) {
            edit.name(read.name());
        }
        var notes = mentions.given(actor, before.workspace(), input, "notes", "html_notes");
        if (notes != null) {
            edit.notes(notes);
            links.follow(before.workspace(), before.id(), notes.people(), changes);
        }
        kind(read, before, edit);
        if (typing.concerns(input, before.typing())) {
            type(actor, before, input, edit);
        } else if (input.has("completed")) {
            edit.completed(input.flag("completed", before.completed()));
        }
        edit.dates(read.dates(before.dates()));
        if (input.has("external")) {
            external.keep(before.workspace(), before.id(), actor.app(), read.external(), changes);
        }
        if (input.has("assignee")) {
            assign(actor, before, input, edit, changes);
        }
        if (input.isSet("custom_fields")) {
            var projects = places.projectsOf(before.workspace(), before.id());
            edit.customFields(fields.read(actor, before.workspace(), input, projects));
        }
        edit.save();
        ownSections.put(actor, before.workspace(), before.id(), input, changes);
        String like = input.has("liked") ? "liked" : "hearted";
        if (input.has(like)) {
            links.like(before.workspace(), before.id(), actor.id(), input.flag(like, false), changes);
        }
    }

    private void type(Actor actor, TaskRow before, Input input, TaskEdit edit) {
        var projects =
                input.isSet("custom_type") ? places.projectsOf(before.workspace(), before.id()) : List.<Long>of();
        var typed = typing.read(actor, before.workspace(), input, projects, before.typing());
        if (typed.type() == null && before.typing().type() != null && !input.isSet("resource_subtype")) {
            edit.subtype("default_task");
        } else if (typed.type() != null && !input.isSet("resource_subtype")) {
            edit.subtype("custom");
        }
        typing.hold(before.workspace(), typed);
        edit.typed(typed);
    }

    /** An approval is complete once it is decided, and pending again when it is reopened. */
    private static void kind(TaskInput read, TaskRow before, TaskEdit edit) {
        String subtype = read.subtype();
        if (subtype != null) {
            edit.subtype(subtype);
        }
        String status = read.approvalStatus();
        if (status != null) {
            if (!"approval".equals(subtype == null ? before.subtype() : subtype)) {
                throw ApiError.badInput("approval_status", "Only an approval has one");
            }
            edit.approval(status).completed(!status.equals("pending"));
        }
    }

    private void assign(Actor actor, TaskRow before, Input input, TaskEdit edit, Changes changes) {
        String reference = input.reference("assignee");
        Long assignee = reference == null || reference.isEmpty() || reference.equals("null")
                ? null
                : people.id(actor, before.workspace(), "assignee", reference);
        edit.assignee(assignee);
        if (assignee != null) {
            links.follow(before.workspace(), before.id(), List.of(assignee), changes);
            coAssignees.remove(before.workspace(), before.id(), List.of(assignee), changes);
        }
    }
}
