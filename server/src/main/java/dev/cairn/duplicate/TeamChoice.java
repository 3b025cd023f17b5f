package dev.cairn.duplicate;

import dev.cairn.access.Access;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.http.Input;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The team of something new that is made of something else. */
@Component
public final class TeamChoice {
    private final Access access;

    TeamChoice(Access access) {
        this.access = access;
    }

    /** The team that the request names, or else the given one as far as the actor may add to it. */
    public @Nullable Long of(Actor actor, long workspace, Input input, @Nullable Long otherwise) {
        if (input.isSet("team")) {
            var team = access.teamToAddTo(actor, input.requiredReference("team"));
            if (team.workspace() != workspace) {
                throw input.bad("team", "Not a team of this workspace: " + team.id());
            }
            return team.id();
        }
        try {
            return otherwise == null
                    ? null
                    : Long.valueOf(
                            access.teamToAddTo(actor, String.valueOf(otherwise)).id());
        } catch (ApiError notTheirs) {
            return null;
        }
    }
}
