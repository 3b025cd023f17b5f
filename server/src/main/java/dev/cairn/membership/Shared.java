package dev.cairn.membership;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import java.util.List;

/** A kind of thing that is shared with people and teams: its type, the table of its memberships, the levels they can have. */
enum Shared {
    PROJECT("project", "project_membership", List.of("admin", "editor", "commenter", "viewer")),
    GOAL("goal", "goal_membership", List.of("admin", "editor", "commenter", "viewer")),
    PORTFOLIO("portfolio", "portfolio_membership", List.of("admin", "editor", "viewer")),
    DASHBOARD("dashboard", "dashboard_membership", List.of("admin", "editor", "viewer")),
    CUSTOM_FIELD("custom_field", "custom_field_membership", List.of("admin", "editor", "user")),
    CUSTOM_TYPE("custom_type", "custom_type_membership", List.of("admin", "editor", "user", "viewer"));

    private final String type;
    private final String table;
    private final List<String> levels;

    Shared(String type, String table, List<String> levels) {
        this.type = type;
        this.table = table;
        this.levels = levels;
    }

    String type() {
        return type;
    }

    /** The table of the memberships, which is their resource_subtype too. */
    String table() {
        return table;
    }

    /** The condition under which an actor sees the thing. */
    String visible(String alias) {
        return switch (this) {
            case PROJECT -> Visible.project(alias);
            case GOAL -> Visible.goal(alias);
            case PORTFOLIO -> Visible.portfolio(alias);
            case DASHBOARD -> Visible.dashboard(alias);
            case CUSTOM_FIELD -> Visible.customField(alias);
            case CUSTOM_TYPE -> Visible.inWorkspace(alias);
        };
    }

    /**
     * What the actor may do with the thing.
     *
     * @throws ApiError 404 where there is none of this kind that the actor sees, 403 where more is needed
     */
    Access.Granted grant(Access access, Actor actor, String gid, Level needed) {
        return switch (this) {
            case PROJECT -> access.project(actor, gid, needed);
            case GOAL -> access.goal(actor, gid, needed);
            case PORTFOLIO -> access.portfolio(actor, gid, needed);
            case DASHBOARD -> access.dashboard(actor, gid, needed);
            case CUSTOM_FIELD -> access.customField(actor, gid, needed);
            case CUSTOM_TYPE -> access.customType(actor, gid, needed);
        };
    }

    /** Whether it says itself at which level it is usually shared. */
    boolean saysUsualLevel() {
        return this == PROJECT || this == GOAL || this == PORTFOLIO;
    }

    String parentColumn() {
        return type + "_id";
    }

    List<String> levels() {
        return levels;
    }

    /** The name of the type of the records. */
    String records() {
        return type + "_share";
    }
}
