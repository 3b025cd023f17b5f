package dev.cairn.platform;

import dev.cairn.platform.Permission.Base;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Who asks, and in which workspaces they may.
 *
 * @param id the person
 * @param app the app that acts for them, 0 where they act themselves
 * @param workspaces every workspace the person belongs to
 * @param full the workspaces where the person is a member or an admin, not a guest
 * @param admin the workspaces where the person is an admin
 * @param custom what they may do in the workspaces where they have a role that was made there
 */
public record Actor(
        long id, long app, long[] workspaces, long[] full, long[] admin, Map<Long, Set<Permission>> custom) {

    /** The same person with one of their workspaces before the others, which is the one whose values of people show. */
    public Actor foremost(long workspace) {
        long[] ordered = LongStream.concat(
                        LongStream.of(workspace), Arrays.stream(workspaces).filter(other -> other != workspace))
                .toArray();
        return new Actor(id, app, ordered, full, admin, custom);
    }

    /** The same person, for whom an app acts. */
    public Actor by(long app) {
        return new Actor(id, app, workspaces, full, admin, custom);
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

    /** What kind of person they are there. */
    public Base base(long workspace) {
        return isAdminOf(workspace) ? Base.ADMIN : isMemberOf(workspace) ? Base.MEMBER : Base.GUEST;
    }

    /** All that the person's role there lets them do. */
    public Set<Permission> permissions(long workspace) {
        var allowed = custom.get(workspace);
        return allowed != null ? allowed : Permission.allOf(base(workspace));
    }

    public boolean may(long workspace, Permission permission) {
        var allowed = custom.get(workspace);
        return allowed != null ? allowed.contains(permission) : permission.isOf(base(workspace));
    }

    /** The workspaces where the person's role lets them do all of these, which the standard role of members does. */
    public long[] where(Permission... all) {
        return custom.isEmpty()
                ? full
                : Arrays.stream(workspaces)
                        .filter(workspace -> permissions(workspace).containsAll(List.of(all)))
                        .toArray();
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
