package dev.cairn.portfolio;

import dev.cairn.field.FieldChanges;
import dev.cairn.platform.log.Changes;
import dev.cairn.platform.log.Revision.Given;
import dev.cairn.workspace.Departure;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whoever leaves a workspace leaves its portfolios. Those that nobody would administer go to the heir. */
@Component
class PortfolioDeparture implements Departure {
    private final Portfolios portfolios;
    private final PortfolioMembers members;

    PortfolioDeparture(Portfolios portfolios, PortfolioMembers members) {
        this.portfolios = portfolios;
        this.members = members;
    }

    @Override
    public void leaveAll(long workspace, long user, long heir, Changes changes) {
        for (long portfolio : members.dependentOn(workspace, user)) {
            portfolios.update(workspace, portfolio, List.of(new Given("owner_id", heir)), FieldChanges.NONE, changes);
        }
        members.removeFromAll(workspace, user, changes);
    }
}
