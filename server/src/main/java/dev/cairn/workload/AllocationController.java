package dev.cairn.workload;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Allocations are seen by whoever sees their project, and changed by its editors. */
@RestController
@RequestMapping("/api/1.0/allocations")
class AllocationController {
    private static final String FIELDS = "assignee:gid parent:gid " + Span.FIELDS;

    private final Access access;
    private final Allocations allocations;
    private final Assignees assignees;
    private final WorkloadDrafts drafts;
    private final Resources resources;

    AllocationController(
            Access access, Allocations allocations, Assignees assignees, WorkloadDrafts drafts, Resources resources) {
        this.access = access;
        this.allocations = allocations;
        this.assignees = assignees;
        this.drafts = drafts;
        this.resources = resources;
    }

    @GetMapping
    @Operation(
            value = "List allocations",
            lists = "allocation",
            asks = "parent:gid assignee:gid workspace:gid draft:gid")
    Reply list(Actor actor, Ask ask, Input input) {
        if (Stream.of("parent", "assignee", "workspace", "draft").noneMatch(input::isSet)) {
            throw ApiError.badInput("You should specify one of parent, assignee, workspace, draft");
        }
        var query = Query.from("allocation t")
                .where("t.workspace_id = ANY(:workspaces) AND " + Visible.withProject("t"))
                .orderBy(Key.id("t.id"));
        if (input.isSet("workspace")) {
            query.where("t.workspace_id = :workspace")
                    .bind("workspace", access.workspace(actor, input.requiredReference("workspace")));
        }
        if (input.isSet("parent")) {
            query.where("t.project_id = :project")
                    .bind(
                            "project",
                            access.project(actor, input.requiredReference("parent"), Level.VIEWER)
                                    .id());
        }
        if (input.isSet("assignee")) {
            query.where("(t.user_id = :assignee OR t.placeholder_id = :assignee)")
                    .bind("assignee", assignees.seen(actor, input.requiredReference("assignee")));
        }
        if (input.isSet("draft")) {
            // What it names besides, such as tasks, has the ids of no allocations.
            var draft = access.workloadDraft(actor, input.requiredReference("draft"));
            query.where("t.workspace_id = :drafting AND t.id = ANY(:drafted)")
                    .bind("drafting", draft.workspace())
                    .bind("drafted", drafts.changes(draft).ids());
        }
        return Reply.list(resources.page("allocation", query, ask.compact(), ask.paging(), actor));
    }

    @GetMapping("/{allocation}")
    @Operation(value = "Get an allocation", gives = "allocation")
    Reply get(@PathVariable String allocation, Actor actor, Ask ask) {
        var granted = access.allocation(actor, allocation, Level.VIEWER);
        return Reply.one(read(granted.workspace(), granted.id(), actor, ask));
    }

    private Records read(long workspace, long id, Actor actor, Ask ask) {
        return resources.byId("allocation", workspace, id, ask.full(), actor);
    }

    @PostMapping
    @Operation(value = "Create an allocation", needs = FIELDS, takes = Effort.FIELDS, creates = "allocation")
    Reply create(Actor actor, Ask ask, Input input) {
        String parent = input.reference("parent");
        String assignee = input.reference("assignee");
        var effort = Effort.of(input);
        var span = Span.of(input);
        if (parent == null || parent.isEmpty()) {
            throw input.missing("parent");
        }
        if (assignee == null || assignee.isEmpty()) {
            throw input.missing("assignee");
        }
        var project = access.project(actor, parent, Level.EDITOR);
        var whom = assignees.named(actor, project.workspace(), "assignee", assignee);
        long id = allocations.create(actor, project, whom, span, effort);
        return Reply.created("/allocations/" + id, read(project.workspace(), id, actor, ask));
    }

    @PutMapping("/{allocation}")
    @Operation(value = "Update an allocation", takes = FIELDS + " " + Effort.FIELDS, gives = "allocation")
    Reply update(@PathVariable String allocation, Actor actor, Ask ask, Input input) {
        var granted = access.allocation(actor, allocation, Level.EDITOR);
        var given = new Assignments();
        if (input.has("parent")) {
            var project = access.project(actor, input.requiredReference("parent"), Level.EDITOR);
            if (project.workspace() != granted.workspace()) {
                throw input.bad("parent", "Not a project of this workspace");
            }
            given.set("project_id", project.id());
        }
        if (input.has("assignee")) {
            var whom = assignees.named(actor, granted.workspace(), "assignee", input.requiredReference("assignee"));
            given.set("user_id", whom.user()).set("placeholder_id", whom.placeholder());
        }
        if (input.has("start_date") || input.has("end_date")) {
            Span.of(input, allocations.span(granted)).setIn(given);
        }
        if (input.has("effort")) {
            Effort.of(input).setIn(given);
        }
        allocations.update(actor, granted, given);
        return Reply.one(read(granted.workspace(), granted.id(), actor, ask));
    }

    @DeleteMapping("/{allocation}")
    @Operation("Delete an allocation")
    Reply delete(@PathVariable String allocation, Actor actor) {
        allocations.delete(actor, access.allocation(actor, allocation, Level.EDITOR));
        return Reply.empty();
    }
}
