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

    /** The projects in and below the portfolios that the word stands for, as {@code id}. */
    private static final String IN_PORTFOLIOS = """
            WITH RECURSIVE below(id) AS (
              %s
              UNION
              SELECT n.id FROM below b
                JOIN portfolio_item i ON i.workspace_id = :workspace AND i.portfolio_id = b.id
                JOIN portfolio n ON n.workspace_id = :workspace AND n.id = i.nested_portfolio_id
                  AND n.deleted_at IS NULL)
            SELECT i.project_id AS id FROM below b
              JOIN portfolio_item i ON i.workspace_id = :workspace AND i.portfolio_id = b.id
            WHERE i.project_id IS NOT NULL""";

    private static final String SUPPORTING_PORTFOLIOS = """
            SELECT f.id FROM goal_relationship r
              JOIN portfolio f ON f.workspace_id = :workspace AND f.id = r.supporting_portfolio_id
                AND f.deleted_at IS NULL
              WHERE r.workspace_id = :workspace AND r.supported_goal_id = :parent""";

    private final List<String> types;

    Reported(List<String> types) {
        this.types = types;
    }

    /** Something that can be told of, and what the actor may do with it. */
    record Parent(Reported kind, Access.Granted granted) {}

    List<String> types() {
        return types;
    }

    /** The projects that {@code :parent} is about, in SQL: itself, those of what supports it, or those in and below it. */
    String projects() {
        return switch (this) {
            case PROJECT -> "SELECT :parent::bigint AS id";
            case GOAL -> IN_PORTFOLIOS.formatted(SUPPORTING_PORTFOLIOS) + """

                    UNION
                    SELECT r.supporting_project_id FROM goal_relationship r
                    WHERE r.workspace_id = :workspace AND r.supported_goal_id = :parent
                      AND r.supporting_project_id IS NOT NULL""";
            case PORTFOLIO -> IN_PORTFOLIOS.formatted("SELECT :parent::bigint");
        };
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
