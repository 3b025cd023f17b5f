package dev.cairn.workspace;

import dev.cairn.platform.log.Changes;

/** What ends when somebody leaves a workspace. Each module that keeps something of people's offers one. */
public interface Departure {
    /**
     * Ends all that the person has of its kind in the workspace.
     *
     * @param heir who gets what nobody could get at otherwise
     */
    void leaveAll(long workspace, long user, long heir, Changes changes);
}
