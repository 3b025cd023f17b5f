package dev.cairn.workload;

import dev.cairn.access.Access;
import dev.cairn.platform.Actor;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Drafts of a workload: what somebody would change, for the workload to be asked for as if it had been. They change
 * nothing by themselves, and are their maker's alone.
 */
@RestController
@RequestMapping("/api/1.0/workload_drafts")
class WorkloadDraftController {
    private static final String TYPE = "workload_draft";
    private static final int LONGEST_NAME = 200;

    private final Access access;
    private final WorkloadDrafts drafts;
    private final Resources resources;
    private final Ids ids;

    WorkloadDraftController(Access access, WorkloadDrafts drafts, Resources resources, Ids ids) {
        this.access = access;
        this.drafts = drafts;
        this.resources = resources;
        this.ids = ids;
    }

    @GetMapping
    @Operation(value = "List workload drafts", lists = TYPE, asks = "workspace:gid")
    Reply list(Actor actor, Ask ask, Input input) {
        long workspace = access.workspace(actor, input.requiredReference("workspace"));
        access.requireMember(actor, workspace);
        var query = Query.from("workload_draft t")
                .where("t.workspace_id = :workspace AND t.user_id = :me")
                .bind("workspace", workspace)
                .orderBy(Key.id("t.id"));
        return Reply.list(resources.page(TYPE, query, ask.compact(), ask.paging(), actor));
    }

    @GetMapping("/{workload_draft}")
    @Operation(value = "Get a workload draft", gives = TYPE)
    Reply get(@PathVariable(TYPE) String draft, Actor actor, Ask ask) {
        var own = access.workloadDraft(actor, draft);
        return Reply.one(read(own.workspace(), own.id(), actor, ask));
    }

    private Records read(long workspace, long id, Actor actor, Ask ask) {
        return resources.byId(TYPE, workspace, id, ask.full(), actor);
    }

    @PostMapping
    @Operation(
            value = "Create a workload draft",
            needs = "workspace:gid name",
            takes = DraftChanges.FIELDS,
            creates = TYPE)
    Reply create(Actor actor, Ask ask, Input input) {
        long workspace = access.workspace(actor, input.requiredReference("workspace"));
        access.requireMember(actor, workspace);
        var changes = DraftChanges.of(input, ids);
        long id = drafts.create(actor, workspace, input.requiredText("name", LONGEST_NAME), changes);
        return Reply.created("/workload_drafts/" + id, read(workspace, id, actor, ask));
    }

    /** The changes are those from now on; what is not among them stays as it is. */
    @PutMapping("/{workload_draft}")
    @Operation(value = "Update a workload draft", takes = "name " + DraftChanges.FIELDS, gives = TYPE)
    Reply update(@PathVariable(TYPE) String draft, Actor actor, Ask ask, Input input) {
        var given = new Assignments();
        if (input.has("changes")) {
            given.setJson("changes", DraftChanges.of(input, ids).list());
        }
        if (input.has("name")) {
            given.set("name", input.requiredText("name", LONGEST_NAME));
        }
        var own = access.workloadDraft(actor, draft);
        if (!given.isEmpty()) {
            drafts.update(actor, own, given);
        }
        return get(draft, actor, ask);
    }

    @DeleteMapping("/{workload_draft}")
    @Operation("Delete a workload draft")
    Reply delete(@PathVariable(TYPE) String draft, Actor actor) {
        drafts.delete(actor, access.workloadDraft(actor, draft));
        return Reply.empty();
    }
}
