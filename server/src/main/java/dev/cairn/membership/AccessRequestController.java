package dev.cairn.membership;

import dev.cairn.platform.Actor;
import dev.cairn.platform.Gid;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.workspace.People;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/1.0/access_requests")
class AccessRequestController {
    private static final int LONGEST = 1_024;

    private final AccessRequests requests;
    private final People people;
    private final Resources resources;

    AccessRequestController(AccessRequests requests, People people, Resources resources) {
        this.requests = requests;
        this.people = people;
        this.resources = resources;
    }

    /** Those who may answer see all requests that wait for them, others their own. */
    @GetMapping
    @Operation(value = "List access requests", lists = "access_request", asks = "target:gid user")
    Reply list(Actor actor, Ask ask, Input input) {
        String target = input.requiredReference("target");
        var query = Query.from("access_request t")
                .where("t.workspace_id = ANY(:workspaces) AND (t.project_id = :target OR t.team_id = :target"
                        + " OR t.portfolio_id = :target)"
                        + " AND t.approval_status = 'pending'")
                .bind("target", Gid.parse(target))
                .orderBy(Key.id("t.id"));
        if (!requests.answers(actor, target)) {
            query.where("t.requester_id = :me");
        }
        if (input.isSet("user")) {
            query.where("t.requester_id = :user").bind("user", people.seen(actor, input.requiredReference("user")));
        }
        return Reply.list(resources.page("access_request", query, ask.compact(), ask.paging(), actor));
    }

    @PostMapping
    @Operation(value = "Ask for access", needs = "target:gid", takes = "message", creates = "access_request")
    Reply create(Actor actor, Ask ask, Input input) {
        String message = input.text("message", LONGEST);
        var made = requests.create(actor, input.requiredReference("target"), message == null ? "" : message);
        return Reply.created(
                "/access_requests/" + made.id(),
                resources.byId("access_request", made.workspace(), made.id(), ask.full(), actor));
    }

    @PostMapping("/{access_request}/approve")
    @Operation("Approve an access request")
    Reply approve(@PathVariable("access_request") String request, Actor actor) {
        requests.approve(actor, request);
        return Reply.empty();
    }

    @PostMapping("/{access_request}/reject")
    @Operation("Reject an access request")
    Reply reject(@PathVariable("access_request") String request, Actor actor) {
        requests.reject(actor, request);
        return Reply.empty();
    }
}
