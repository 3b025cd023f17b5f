package dev.cairn.portfolio;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Writes;
import dev.cairn.workspace.Participants;
import dev.cairn.workspace.Participants.Asked;
import dev.cairn.workspace.People;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who looks after a portfolio. */
@RestController
@RequestMapping("/api/1.0/portfolios/{portfolio}")
class PortfolioMembersController {
    private final PortfolioMembers members;
    private final Participants participants;
    private final Resources resources;

    PortfolioMembersController(
            Access access, PortfolioMembers members, People people, Resources resources, Writes writes) {
        this.members = members;
        this.resources = resources;
        this.participants = new Participants(people, writes, access::portfolio, access::portfolioForChange);
    }

    @PostMapping("/addMembers")
    @Operation(value = "Add members to a portfolio", needs = "members", gives = "portfolio")
    Reply add(@PathVariable String portfolio, Actor actor, Ask ask, Input input) {
        return change(
                portfolio,
                new Asked("members", Level.EDITOR),
                actor,
                ask,
                input,
                (to, users, changes) -> members.join(actor, to, users, changes));
    }

    @PostMapping("/removeMembers")
    @Operation(value = "Remove members from a portfolio", needs = "members", gives = "portfolio")
    Reply remove(@PathVariable String portfolio, Actor actor, Ask ask, Input input) {
        return change(
                portfolio,
                new Asked("members", Level.ADMIN, Level.VIEWER),
                actor,
                ask,
                input,
                (from, users, changes) -> {
                    members.remove(from.workspace(), from.id(), users, changes);
                    members.requireAdmin(from.workspace(), from.id());
                });
    }

    /** Everyone may leave, and is shown once more what they left, be it hidden from them from then on. */
    private Reply change(String portfolio, Asked asked, Actor actor, Ask ask, Input input, Participants.Change change) {
        var seen = participants.change(portfolio, asked, actor, input, change);
        return Reply.one(resources.byId("portfolio", seen.workspace(), seen.id(), ask.full(), actor));
    }
}
