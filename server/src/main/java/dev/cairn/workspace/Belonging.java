package dev.cairn.workspace;

import dev.cairn.platform.Actor;
import dev.cairn.platform.log.Changes;

/**
 * Something inside a workspace that people can belong to, such as a team. Each module that has such a thing
 * offers one: invitations lead into it, and who leaves the workspace leaves it too.
 */
public interface Belonging extends Departure {
    /** Its type, and the field by which an invitation names one: {@code team}, {@code project}. */
    String type();

    /**
     * The one that an invitation names.
     *
     * @throws dev.cairn.platform.ApiError where the actor may not bring people into it
     */
    long named(Actor actor, long workspace, String gid, Role role);

    /** Makes a person belong to it, if it still exists. */
    void join(long workspace, long id, long user, Changes changes);
}
