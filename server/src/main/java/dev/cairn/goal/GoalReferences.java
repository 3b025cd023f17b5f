package dev.cairn.goal;

import dev.cairn.access.Access;
import dev.cairn.platform.Actor;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.log.Revision.Given;
import dev.cairn.workspace.People;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the team, the owner and the time period that a request gives a goal. */
@Component
class GoalReferences {
    private final Access access;
    private final People people;
    private final TimePeriods periods;

    GoalReferences(Access access, People people, TimePeriods periods) {
        this.access = access;
        this.people = people;
        this.periods = periods;
    }

    List<Given> read(Actor actor, long workspace, Input input) {
        var given = new ArrayList<Given>();
        if (input.has("owner")) {
            given.add(new Given(
                    "owner_id",
                    input.clears("owner")
                            ? null
                            : people.id(actor, workspace, "owner", input.requiredReference("owner"))));
        }
        if (input.has("time_period")) {
            Long period = input.gid("time_period");
            given.add(new Given("time_period_id", period == null ? null : periods.named(workspace, period)));
        }
        if (input.has("team")) {
            given.add(new Given("team_id", team(actor, workspace, input)));
        }
        return given;
    }

    private @Nullable Long team(Actor actor, long workspace, Input input) {
        if (input.clears("team")) {
            return null;
        }
        var team = access.teamToAddTo(actor, input.requiredReference("team"));
        if (team.workspace() != workspace) {
            throw input.bad("team", "Not a team of this workspace: " + team.id());
        }
        return team.id();
    }
}
