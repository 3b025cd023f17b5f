package dev.cairn.membership;

import dev.cairn.access.Levels;
import dev.cairn.access.Visible;
import dev.cairn.platform.fields.Field;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import java.util.List;

/** A kind of thing that people ask to be let into, and who answers them. */
enum AccessTarget {
    PROJECT("project"),
    PORTFOLIO("portfolio"),
    TEAM("team");

    /** What was asked for. Its name only where it is seen: the requester may just have a link. */
    static final List<Field> FIELDS = List.of(
            new Field.Value(
                    "gid",
                    Kind.GID,
                    "coalesce({t}.project_id, {t}.team_id, {t}.portfolio_id)",
                    Form.COMPACT,
                    List.of()),
            new Field.Value(
                    "resource_type",
                    Kind.TEXT,
                    "CASE WHEN {t}.portfolio_id IS NOT NULL THEN 'portfolio' WHEN {t}.team_id IS NULL THEN 'project'"
                            + " ELSE 'team' END",
                    Form.COMPACT,
                    List.of("project", "team", "portfolio")),
            new Field.Value(
                    "name",
                    Kind.TEXT,
                    """
                    coalesce((SELECT ap.name FROM project ap WHERE ap.workspace_id = {t}.workspace_id
                        AND ap.id = {t}.project_id AND %s),
                      (SELECT at.name FROM team at WHERE at.workspace_id = {t}.workspace_id
                        AND at.id = {t}.team_id AND %s),
                      (SELECT af.name FROM portfolio af WHERE af.workspace_id = {t}.workspace_id
                        AND af.id = {t}.portfolio_id AND %s))""".formatted(Visible.project("ap"), Visible.team("at"), Visible.portfolio("af")),
                    Form.COMPACT,
                    List.of()));

    private final String type;

    AccessTarget(String type) {
        this.type = type;
    }

    /** Also the name of its table. */
    String type() {
        return type;
    }

    /** The column of a request that names it. */
    String column() {
        return type + "_id";
    }

    /** The condition under which an actor answers requests. */
    String answeredBy(String alias) {
        return switch (this) {
            case PROJECT -> Levels.administersProject(alias);
            case PORTFOLIO -> Levels.administersPortfolio(alias);
            case TEAM -> Levels.answersForTeam(alias);
        };
    }

    /** Under which somebody may ask at all, who gets no answer otherwise. */
    String askable(String alias) {
        return switch (this) {
            case PROJECT, PORTFOLIO ->
                "%1$s.deleted_at IS NULL AND (%1$s.workspace_id = ANY(:full) OR %2$s > 0)"
                        .formatted(alias, level(alias));
            case TEAM -> Visible.team(alias);
        };
    }

    private String level(String alias) {
        return this == PORTFOLIO ? Levels.portfolio(alias) : Levels.project(alias);
    }

    /** Why there is nothing to ask for; null where there is. */
    String needless(String alias) {
        return switch (this) {
            case PROJECT, PORTFOLIO -> "CASE WHEN %s >= 3 THEN 'You may edit this already' END".formatted(level(alias));
            case TEAM -> """
                    CASE WHEN EXISTS (SELECT 1 FROM team_membership nm WHERE nm.workspace_id = %1$s.workspace_id
                        AND nm.team_id = %1$s.id AND nm.user_id = :me) THEN 'You are in this team already'
                      WHEN %1$s.visibility = 'public' THEN 'Everyone may join this team without asking' END""".formatted(alias);
        };
    }
}
