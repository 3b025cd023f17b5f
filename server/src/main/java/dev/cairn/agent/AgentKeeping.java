package dev.cairn.agent;

import dev.cairn.access.Access;
import dev.cairn.platform.Actor;
import dev.cairn.platform.Permission;
import dev.cairn.workspace.Members;
import org.springframework.stereotype.Component;

/** Finds the agents that somebody may change, and may let programs act as. */
@Component
class AgentKeeping {
    private final Access access;
    private final Members members;

    AgentKeeping(Access access, Members members) {
        this.access = access;
        this.members = members;
    }

    /** An agent whose role lets it do nothing that the actor may not. */
    Access.Granted changeable(Actor actor, String agent) {
        var found = access.agent(actor, agent);
        access.require(actor, found.workspace(), Permission.CREATE_AND_EDIT_AI_TEAMMATES);
        members.requireWithin(actor, found.workspace(), found.id());
        return found;
    }
}
