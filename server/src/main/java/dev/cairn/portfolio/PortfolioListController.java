package dev.cairn.portfolio;

import dev.cairn.access.Access;
import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.workspace.People;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/1.0/portfolios")
class PortfolioListController {
    private final Access access;
    private final People people;
    private final Resources resources;

    PortfolioListController(Access access, People people, Resources resources) {
        this.access = access;
        this.people = people;
        this.resources = resources;
    }

    /** Those of an owner; without one, all that whoever asks sees, as the API has it for those who see everything. */
    @GetMapping
    @Operation(value = "List portfolios", lists = "portfolio", asks = "workspace:gid owner", scope = "portfolios:read")
    Reply list(Actor actor, Ask ask, Input input) {
        long workspace = access.workspace(actor, input.requiredReference("workspace"));
        var query = Query.from("portfolio t")
                .where("t.workspace_id = :workspace AND " + Visible.portfolio("t"))
                .bind("workspace", workspace)
                .orderBy(Key.id("t.id"));
        if (input.isSet("owner")) {
            query.where("t.owner_id = :owner").bind("owner", people.seen(actor, input.requiredReference("owner")));
        }
        return Reply.list(resources.page("portfolio", query, ask.compact(), ask.paging(), actor));
    }
}
