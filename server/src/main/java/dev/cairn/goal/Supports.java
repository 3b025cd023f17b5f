package dev.cairn.goal;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A kind of thing that can support a goal. */
enum Supports {
    GOAL,
    PROJECT,
    PORTFOLIO,
    TASK;

    /** Something that supports a goal, or is to. */
    record Supporter(Supports kind, long workspace, long id) {
        /** The column of {@code goal_relationship} that names it. */
        String column() {
            return "supporting_" + type() + "_id";
        }

        String type() {
            return kind.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What has this gid, which the actor must see. All kinds are asked for in turn, so that nobody learns of which kind
     * something hidden is.
     *
     * @throws ApiError 404 where it names nothing that supports goals
     */
    static Supporter find(Access access, Actor actor, String gid) {
        for (Supports kind : values()) {
            var granted = orNone(() -> switch (kind) {
                case GOAL -> access.goal(actor, gid, Level.VIEWER);
                case PROJECT -> access.project(actor, gid, Level.VIEWER);
                case PORTFOLIO -> access.portfolio(actor, gid, Level.VIEWER);
                case TASK -> access.task(actor, gid, Level.VIEWER);
            });
            if (granted != null) {
                return new Supporter(kind, granted.workspace(), granted.id());
            }
        }
        throw ApiError.notFound("supporting_resource", gid);
    }

    private static Access.@Nullable Granted orNone(Supplier<Access.Granted> found) {
        try {
            return found.get();
        } catch (ApiError notFound) {
            return null;
        }
    }
}
