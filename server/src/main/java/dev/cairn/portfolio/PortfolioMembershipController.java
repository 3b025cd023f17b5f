package dev.cairn.portfolio;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/1.0")
class PortfolioMembershipController {
    private static final String SEEN =
            "portfolio_membership t JOIN portfolio f ON f.workspace_id = t.workspace_id" + " AND f.id = t.portfolio_id";

    private final Access access;
    private final People people;
    private final Resources resources;

    PortfolioMembershipController(Access access, People people, Resources resources) {
        this.access = access;
        this.people = people;
        this.resources = resources;
    }

    /** Those of a portfolio, or of a person in a workspace. */
    @GetMapping("/portfolio_memberships")
    @Operation(
            value = "List portfolio memberships",
            lists = "portfolio_membership",
            asks = "portfolio:gid workspace:gid user")
    Reply list(Actor actor, Ask ask, Input input) {
        if (input.isSet("portfolio")) {
            return ofPortfolio(input.requiredReference("portfolio"), actor, ask, input);
        }
        if (!input.isSet("workspace")) {
            throw input.missing("portfolio");
        }
        long workspace = access.workspace(actor, input.requiredReference("workspace"));
        var query = Query.from(SEEN)
                .where("t.workspace_id = :workspace AND t.user_id = :user AND " + Visible.portfolio("f"))
                .bind("workspace", workspace)
                .bind("user", people.seen(actor, input.requiredReference("user")));
        return answer(query, actor, ask);
    }

    @GetMapping("/portfolios/{portfolio}/portfolio_memberships")
    @Operation(value = "List the memberships of a portfolio", lists = "portfolio_membership", asks = "user")
    Reply ofPortfolio(@PathVariable String portfolio, Actor actor, Ask ask, Input input) {
        var granted = access.portfolio(actor, portfolio, Level.VIEWER);
        var query = Query.from("portfolio_membership t")
                .where("t.workspace_id = :workspace AND t.portfolio_id = :portfolio")
                .bind("workspace", granted.workspace())
                .bind("portfolio", granted.id());
        if (input.isSet("user")) {
            query.where("t.user_id = :user").bind("user", people.seen(actor, input.requiredReference("user")));
        }
        return answer(query, actor, ask);
    }

    private Reply answer(Query query, Actor actor, Ask ask) {
        query.orderBy(Key.id("t.id"));
        return Reply.list(resources.page("portfolio_membership", query, ask.compact(), ask.paging(), actor));
    }

    @GetMapping("/portfolio_memberships/{portfolio_membership}")
    @Operation(value = "Get a portfolio membership", gives = "portfolio_membership")
    Reply get(@PathVariable("portfolio_membership") String membership, Actor actor, Ask ask) {
        var query = Query.from(SEEN)
                .where("t.workspace_id = ANY(:workspaces) AND t.id = :id AND " + Visible.portfolio("f"))
                .bind("id", Gid.inPath("portfolio_membership", membership));
        return Reply.one(resources.one(
                "portfolio_membership", query, ask.full(), actor, type -> ApiError.notFound(type, membership)));
    }
}
