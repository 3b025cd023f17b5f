package dev.cairn.platform;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Who asks, and in which workspaces they may.
 *
 * @param id the person
 * @param app the app that acts for them, 0 where they act themselves
 * @param workspaces every workspace the person belongs to
 * @param full the workspaces where the person is a member or an admin, not a guest
 * @param admin the workspaces where the person is an admin
 */
public record Actor(long id, long app, long[] workspaces, long[] full, long[] admin) {

    /** The same person with one of their workspaces before the others, which is the one whose values of people show. */
    public Actor foremost(long workspace) {
        long[] ordered = LongStream.concat(
                        LongStream.of(workspace), Arrays.stream(workspaces).filter(other -> other != workspace))
                .toArray();
        return new Actor(id, app, ordered, full, admin);
    }

    /** The same person, for whom an app acts. */
    public Actor by(long app) {
        return new Actor(id, app, workspaces, full, admin);
    }

    public boolean isIn(long workspace) {
        return contains(workspaces, workspace);
    }

    /** Whether the person is a member or an admin there: a guest sees only what is shared with them. */
    public boolean isMemberOf(long workspace) {
        return contains(full, workspace);
    }

    public boolean isAdminOf(long workspace) {
        return contains(admin, workspace);
    }

    private static boolean contains(long[] ids, long id) {
        for (long candidate : ids) {
            if (candidate == id) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Actor actor && actor.id == id && Arrays.equals(actor.workspaces, workspaces);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }
}
