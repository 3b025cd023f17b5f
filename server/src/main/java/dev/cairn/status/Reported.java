package dev.cairn.status;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import java.util.List;
import java.util.Locale;

/** What status updates tell of: a project, a goal or a portfolio, and how each of them can be doing. */
enum Reported {
    PROJECT(StatusType.OF_PROJECTS),
    GOAL(StatusType.OF_GOALS),
    PORTFOLIO(StatusType.OF_PORTFOLIOS);

    private final List<String> types;

    Reported(List<String> types) {
        this.types = types;
    }

    /** Something that can be told of, and what the actor may do with it. */
    record Parent(Reported kind, Access.Granted granted) {}

    List<String> types() {
        return types;
    }

    /** The type of the resource. */
    String type() {
        return name().toLowerCase(Locale.ROOT);
    }

    String column() {
        return type() + "_id";
    }

    Access.Granted grant(Access access, Actor actor, String gid, Level needed) {
        return switch (this) {
            case PROJECT -> access.project(actor, gid, needed);
            case GOAL -> access.goal(actor, gid, needed);
            case PORTFOLIO -> access.portfolio(actor, gid, needed);
        };
    }

    Access.Granted grantForChange(Access access, Actor actor, String gid, Level needed) {
        return switch (this) {
            case PROJECT -> access.projectForChange(actor, gid, needed);
            case GOAL -> access.goalForChange(actor, gid, needed);
            case PORTFOLIO -> access.portfolioForChange(actor, gid, needed);
        };
    }

    /**
     * What has this gid.
     *
     * @throws ApiError 404 where it is nothing that the actor sees and that can be told of
     */
    static Parent find(Access access, Actor actor, String gid, Level needed) {
        for (Reported kind : values()) {
            try {
                return new Parent(kind, kind.grant(access, actor, gid, needed));
            } catch (ApiError refused) {
                if (refused.status() != ApiError.NOT_FOUND) {
                    throw refused;
                }
            }
        }
        throw ApiError.notFound("parent", gid);
    }
}
