package dev.cairn.portfolio;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Changes;
import dev.cairn.platform.log.Writes;
import dev.cairn.workspace.People;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who looks after a portfolio. */
@RestController
@RequestMapping("/api/1.0/portfolios/{portfolio}")
class PortfolioMembersController {
    private final Access access;
    private final PortfolioMembers members;
    private final People people;
    private final Resources resources;
    private final Writes writes;

    PortfolioMembersController(
            Access access, PortfolioMembers members, People people, Resources resources, Writes writes) {
        this.access = access;
        this.members = members;
        this.people = people;
        this.resources = resources;
        this.writes = writes;
    }

    private interface Change {
        void on(Access.Granted portfolio, List<Long> users, Changes changes);
    }

    @PostMapping("/addMembers")
    @Operation(value = "Add members to a portfolio", needs = "members", gives = "portfolio")
    Reply add(@PathVariable String portfolio, Actor actor, Ask ask, Input input) {
        return change(portfolio, Level.EDITOR, actor, ask, input, (to, users, changes) -> {
            String level = members.usualLevel(to.workspace(), to.id());
            members.add(to.workspace(), to.id(), users, level, changes);
        });
    }

    @PostMapping("/removeMembers")
    @Operation(value = "Remove members from a portfolio", needs = "members", gives = "portfolio")
    Reply remove(@PathVariable String portfolio, Actor actor, Ask ask, Input input) {
        return change(portfolio, Level.ADMIN, actor, ask, input, (from, users, changes) -> {
            members.remove(from.workspace(), from.id(), users, changes);
            members.requireAdmin(from.workspace(), from.id());
        });
    }

    /** Everyone may leave, and is shown once more what they left, be it hidden from them from then on. */
    private Reply change(String portfolio, Level needed, Actor actor, Ask ask, Input input, Change change) {
        if (!input.isSet("members")) {
            throw input.missing("members");
        }
        var seen = access.portfolio(actor, portfolio, Level.VIEWER);
        var users = people.ids(actor, seen.workspace(), "members", input.references("members"));
        boolean isLeaving = needed == Level.ADMIN && users.equals(List.of(actor.id()));
        writes.in(seen.workspace(), actor, changes -> {
            change.on(access.portfolioForChange(actor, portfolio, isLeaving ? Level.VIEWER : needed), users, changes);
            return seen.id();
        });
        return Reply.one(resources.byId("portfolio", seen.workspace(), seen.id(), ask.full(), actor));
    }
}
