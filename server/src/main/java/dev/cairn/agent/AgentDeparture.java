package dev.cairn.agent;

import dev.cairn.identity.TokenKind;
import dev.cairn.platform.log.Changes;
import dev.cairn.workspace.Departure;
import java.util.List;
import org.springframework.stereotype.Component;

/** With its membership an agent ends, and all by which it could act. Its user stays on what it has done. */
@Component
class AgentDeparture implements Departure {
    private final Agents agents;
    private final List<TokenKind> tokens;

    AgentDeparture(Agents agents, List<TokenKind> tokens) {
        this.agents = agents;
        this.tokens = tokens;
    }

    @Override
    public void leaveAll(long workspace, long user, long heir, Changes changes) {
        if (agents.delete(workspace, user)) {
            tokens.forEach(kind -> kind.endAll(user));
            changes.deleted("agent", user, "workspace", workspace);
        }
    }
}
