package dev.cairn.access;

import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Resources;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Finds what an actor names and answers whether the actor may do what they ask. What the actor may not see is
 * answered with 404, what they may see but not do with 403.
 */
@Component
public final class Access {
    private static final String FOUND = " WHERE t.workspace_id = ANY(:workspaces) AND t.id = :id";
    private static final String EXTERNAL = "external:";
    private static final String FOR_CHANGE = " FOR NO KEY UPDATE OF t";

    private final Database database;

    Access(Database database) {
        this.database = database;
    }

    /** A project, task or section that the actor may use at this level, and the workspace that it is in. */
    public record Granted(long workspace, long id, Level level) {}

    /** A section, and whether it is one of a person's own list. */
    public record InList(Granted granted, boolean own) {}

    private record Found<T>(Granted granted, T row) {}

    /** The workspace of this gid, of which the actor must be at least a guest. */
    public long workspace(Actor actor, String gid) {
        long id = Gid.parse(gid);
        if (!actor.isIn(id)) {
            throw ApiError.notFound("workspace", gid);
        }
        return id;
    }

    /**
     * The workspace of a task that the actor asks to change. Whether they may is for the transaction to find out.
     *
     * @throws ApiError 404 where no workspace of the actor's has such a task; not where they have one workspace only,
     *     which it then must be in
     */
    public long workspaceOfTask(Actor actor, String gid) {
        if (actor.workspaces().length == 1) {
            return actor.workspaces()[0];
        }
        return database.sql("SELECT t.workspace_id FROM task t" + FOUND)
                .bind("id", idOfTask(actor, gid))
                .bind("workspaces", actor.workspaces())
                .first(row -> row.getLong(1))
                .orElseThrow(() -> ApiError.notFound("task", gid));
    }

    /**
     * The id of a task, given as a gid, or as {@code external:} and the name that the acting app has for it. Says nothing
     * about whether the actor may see it.
     *
     * @return negative where the text names no task
     */
    public long idOfTask(Actor actor, String text) {
        if (!text.startsWith(EXTERNAL)) {
            return Gid.parse(text);
        }
        return database.sql("""
                        SELECT t.id
                        FROM task_external x JOIN task t ON t.workspace_id = x.workspace_id AND t.id = x.task_id
                        WHERE x.workspace_id = ANY(:workspaces) AND x.app_id = :app AND x.gid = :external AND %s
                        ORDER BY t.id LIMIT 1""".formatted(Visible.task("t")))
                .bind("external", text.substring(EXTERNAL.length()))
                .bindAll(Resources.of(actor))
                .first(row -> row.getLong(1))
                .orElse(-1L);
    }

    public Granted project(Actor actor, String gid, Level needed) {
        return find(actor, "project", gid, needed, Visible.projectLevel("t"), false);
    }

    /** Like {@link #project}, and nobody else changes the project until the transaction ends. */
    public Granted projectForChange(Actor actor, String gid, Level needed) {
        return find(actor, "project", gid, needed, Visible.projectLevel("t"), true);
    }

    public Granted task(Actor actor, String gid, Level needed) {
        return find(actor, "task", gid, needed, Visible.taskLevel("t"), false);
    }

    /** Like {@link #task}, and nobody else changes the task until the transaction ends. */
    public Granted taskForChange(Actor actor, String gid, Level needed) {
        return find(actor, "task", gid, needed, Visible.taskLevel("t"), true);
    }

    /** Like {@link #taskForChange(Actor, String, Level)}, with columns of the task, whose row is {@code t}. */
    public <T> T taskForChange(Actor actor, String gid, Level needed, String columns, Database.RowReader<T> reader) {
        String sql =
                "SELECT t.workspace_id, t.id, " + Visible.taskLevel("t") + " AS level, " + columns + " FROM task t";
        return find(actor, "task", gid, needed, sql + FOUND + FOR_CHANGE, reader)
                .row();
    }

    /** A deleted task that the actor might edit were it not deleted, locked until the transaction ends. */
    public Granted deletedTask(Actor actor, String gid) {
        String level = Visible.taskLevel("t").replace("t.deleted_at IS NOT NULL OR", "t.deleted_at IS NULL OR");
        return find(actor, "task", gid, Level.EDITOR, level, false);
    }

    /** A section of a project, at the actor's level in that project, or of the actor's own task list. */
    public Granted section(Actor actor, String gid, Level needed) {
        return section(actor, gid, needed, "", row -> true).granted();
    }

    /** Like {@link #section}, and whether it is one of the actor's own list. */
    public InList sectionInList(Actor actor, String gid, Level needed) {
        var found = section(actor, gid, needed, ", t.user_task_list_id IS NOT NULL", row -> row.getBoolean(4));
        return new InList(found.granted(), found.row());
    }

    private <T> Found<T> section(Actor actor, String gid, Level needed, String columns, Database.RowReader<T> reader) {
        String sql = """
                SELECT t.workspace_id, t.id, greatest(
                  coalesce((SELECT %s FROM project sp WHERE sp.workspace_id = t.workspace_id AND sp.id = t.project_id), 0),
                  CASE WHEN EXISTS (SELECT 1 FROM user_task_list sl WHERE sl.workspace_id = t.workspace_id
                    AND sl.id = t.user_task_list_id AND sl.user_id = :me) THEN 3 ELSE 0 END) AS level%s
                FROM section t""".formatted(Visible.projectLevel("sp"), columns);
        return find(actor, "section", gid, needed, sql + FOUND, reader);
    }

    /** Members and admins may change a tag; everyone in the workspace sees it. */
    public Granted tag(Actor actor, String gid, Level needed) {
        return find(actor, "tag", gid, needed, "CASE WHEN t.workspace_id = ANY(:full) THEN 3 ELSE 1 END", false);
    }

    /**
     * A custom type: seen by everyone in the workspace, changed by members and those it is shared with as editors,
     * deleted by its creator and by its admins.
     */
    public Granted customType(Actor actor, String gid, Level needed) {
        return find(
                actor,
                "custom_type",
                gid,
                needed,
                """
                CASE WHEN t.created_by = :me OR t.workspace_id = ANY(:admin) THEN 4
                  ELSE greatest(CASE WHEN t.workspace_id = ANY(:full) THEN 3 ELSE 1 END, %s)
                END""".formatted(Visible.sharedLevel("custom_type", "t", "'{viewer,user,editor,admin}'::text[]")),
                false);
    }

    private static final String FIELD_LEVELS = "'{user,-,editor,admin}'::text[]";

    /** A custom field: its creator administers it, its members and others have the level that it gives them. */
    public Granted customField(Actor actor, String gid, Level needed) {
        return find(
                actor,
                "custom_field",
                gid,
                needed,
                """
                CASE WHEN NOT %s THEN 0 WHEN t.created_by = :me OR t.workspace_id = ANY(:admin) THEN 4
                  ELSE greatest(1, %s,
                    CASE WHEN t.privacy_setting <> 'private' AND t.workspace_id = ANY(:full)
                      THEN array_position(%s, t.default_access_level) ELSE 1 END)
                END""".formatted(
                        Visible.customField("t"), Visible.sharedLevel("custom_field", "t", FIELD_LEVELS), FIELD_LEVELS),
                false);
    }

    /** A project template: its owner and admins of the workspace may change it, whoever sees it may use it. */
    public Granted projectTemplate(Actor actor, String gid, Level needed) {
        return find(actor, "project_template", gid, needed, """
                CASE WHEN NOT %s THEN 0 WHEN t.owner_id = :me OR t.workspace_id = ANY(:admin) THEN 4
                  ELSE 1 END""".formatted(Visible.projectTemplate("t")), false);
    }

    /** A task template, at the actor's level in its project. */
    public Granted taskTemplate(Actor actor, String gid, Level needed) {
        return find(actor, "task_template", gid, needed, """
                coalesce((SELECT %s FROM project tp WHERE tp.workspace_id = t.workspace_id
                  AND tp.id = t.project_id), 0)""".formatted(Visible.projectLevel("tp")), false);
    }

    /** The brief of a project, which one may use as one may use the project. */
    public Granted projectBrief(Actor actor, String gid, Level needed) {
        return find(actor, "project_brief", gid, needed, """
                coalesce((SELECT %s FROM project bp WHERE bp.workspace_id = t.workspace_id
                  AND bp.id = t.project_id), 0)""".formatted(Visible.projectLevel("bp")), false);
    }

    /** A view of a project: a shared one at the actor's level in the project, a private one for its owner to edit. */
    public Granted view(Actor actor, String gid, Level needed) {
        return find(actor, "view", gid, needed, """
                coalesce((SELECT CASE WHEN t.shared THEN %1$s WHEN t.owner_id = :me AND %1$s > 0 THEN 3 ELSE 0 END
                  FROM project wp WHERE wp.workspace_id = t.workspace_id AND wp.id = t.project_id), 0)""".formatted(Visible.projectLevel("wp")), false);
    }

    /** A search that the actor keeps. */
    public Granted savedSearch(Actor actor, String gid) {
        return find(actor, "saved_search", gid, Level.ADMIN, "CASE WHEN t.user_id = :me THEN 4 ELSE 0 END", false);
    }

    /** A chart, at the actor's level in the project or on the dashboard that shows it. */
    public Granted chart(Actor actor, String gid, Level needed) {
        return find(
                actor,
                "chart",
                gid,
                needed,
                """
                coalesce((SELECT %s FROM project cp WHERE cp.workspace_id = t.workspace_id AND cp.id = t.project_id),
                  (SELECT %s FROM dashboard cd WHERE cd.workspace_id = t.workspace_id AND cd.id = t.dashboard_id),
                  0)""".formatted(Visible.projectLevel("cp"), Visible.dashboardLevel("cd")),
                false);
    }

    public Granted dashboard(Actor actor, String gid, Level needed) {
        return find(actor, "dashboard", gid, needed, Visible.dashboardLevel("t"), false);
    }

    /** Like {@link #dashboard}, and nobody else changes the dashboard until the transaction ends. */
    public Granted dashboardForChange(Actor actor, String gid, Level needed) {
        return find(actor, "dashboard", gid, needed, Visible.dashboardLevel("t"), true);
    }

    public Granted goal(Actor actor, String gid, Level needed) {
        return find(actor, "goal", gid, needed, Visible.goalLevel("t"), false);
    }

    /** Like {@link #goal}, and nobody else changes the goal until the transaction ends. */
    public Granted goalForChange(Actor actor, String gid, Level needed) {
        return find(actor, "goal", gid, needed, Visible.goalLevel("t"), true);
    }

    public Granted portfolio(Actor actor, String gid, Level needed) {
        return find(actor, "portfolio", gid, needed, Visible.portfolioLevel("t"), false);
    }

    /** Like {@link #portfolio}, and nobody else changes the portfolio until the transaction ends. */
    public Granted portfolioForChange(Actor actor, String gid, Level needed) {
        return find(actor, "portfolio", gid, needed, Visible.portfolioLevel("t"), true);
    }

    /** That a portfolio holds a project: seen by whoever sees both, at the actor's level in the project. */
    public Granted projectPortfolioSetting(Actor actor, String gid, Level needed) {
        String sql = """
                SELECT t.workspace_id, t.id, CASE WHEN NOT %s THEN 0 ELSE coalesce((SELECT %s FROM project ip
                  WHERE ip.workspace_id = t.workspace_id AND ip.id = t.project_id), 0) END AS level
                FROM portfolio_item t""".formatted(Visible.withPortfolio("t"), Visible.projectLevel("ip"));
        return find(actor, "project_portfolio_setting", gid, needed, sql + FOUND, row -> true)
                .granted();
    }

    /** That something supports a goal: seen by whoever sees both, at the actor's level on the goal. */
    public Granted goalRelationship(Actor actor, String gid, Level needed) {
        return find(
                actor,
                "goal_relationship",
                gid,
                needed,
                """
                CASE WHEN NOT %s THEN 0 ELSE coalesce((SELECT %s FROM goal gr WHERE gr.workspace_id = t.workspace_id
                  AND gr.id = t.supported_goal_id), 0) END""".formatted(Visible.support("t"), Visible.goalLevel("gr")),
                false);
    }

    /** An allocation, at the actor's level in its project. */
    public Granted allocation(Actor actor, String gid, Level needed) {
        return find(actor, "allocation", gid, needed, ofProject(), false);
    }

    private static String ofProject() {
        return """
                coalesce((SELECT %s FROM project op WHERE op.workspace_id = t.workspace_id
                  AND op.id = t.project_id), 0)""".formatted(Visible.projectLevel("op"));
    }

    /** When somebody is out of office: for them and for admins to change. */
    public Granted oooEntry(Actor actor, String gid, Level needed) {
        return find(actor, "ooo_entry", gid, needed, """
                CASE WHEN t.user_id = :me OR t.workspace_id = ANY(:admin) THEN 4
                  WHEN %s THEN 1 ELSE 0 END""".formatted(Visible.ofPerson("t")), false);
    }

    /** A week of somebody's hours: theirs to hand in, for admins of the workspace and of their teams to approve. */
    public Granted timesheet(Actor actor, String gid, Level needed) {
        return find(actor, "timesheet_approval_status", gid, needed, """
                CASE WHEN NOT t.workspace_id = ANY(:workspaces) THEN 0 WHEN %s THEN 4
                  WHEN t.user_id = :me THEN 3 ELSE 0 END""".formatted(Visible.approvesHours("t")), false);
    }

    /** Whether the actor approves the hours of a person. */
    public boolean approvesHours(Actor actor, long workspace, long person) {
        return database.sql("SELECT 1 FROM workspace_membership t WHERE t.workspace_id = :workspace"
                        + " AND t.user_id = :person AND " + Visible.approvesHours("t"))
                .bind("workspace", workspace)
                .bind("person", person)
                .bind("me", actor.id())
                .exists();
    }

    /** What an hour of somebody costs in a project, at the actor's level there; only its admins are to know. */
    public Granted rate(Actor actor, String gid) {
        return find(actor, "rate", gid, Level.ADMIN, ofProject(), false);
    }

    /** What a project may take, at the actor's level there; only its admins are to know. */
    public Granted budget(Actor actor, String gid) {
        return find(actor, "budget", gid, Level.ADMIN, ofProject(), false);
    }

    /** Members may change a placeholder for a person; everyone in the workspace sees it. */
    public Granted placeholder(Actor actor, String gid, Level needed) {
        return find(
                actor, "placeholder", gid, needed, "CASE WHEN t.workspace_id = ANY(:full) THEN 3 ELSE 1 END", false);
    }

    /** Admins may change a public holiday; everyone in the workspace sees it. */
    public Granted holiday(Actor actor, String gid, Level needed) {
        return find(actor, "holiday", gid, needed, "CASE WHEN t.workspace_id = ANY(:admin) THEN 4 ELSE 1 END", false);
    }

    public Granted team(Actor actor, String gid, Level needed) {
        return find(actor, "team", gid, needed, """
                CASE WHEN EXISTS (SELECT 1 FROM team_membership tm WHERE tm.workspace_id = t.workspace_id
                    AND tm.team_id = t.id AND tm.user_id = :me AND tm.is_admin) THEN 4
                  WHEN EXISTS (SELECT 1 FROM team_membership tm WHERE tm.workspace_id = t.workspace_id
                    AND tm.team_id = t.id AND tm.user_id = :me) THEN 3
                  WHEN %s THEN 1 ELSE 0 END""".formatted(Visible.team("t")), false);
    }

    /** A team that the actor may add projects and templates to: as a member, or an admin where the team says so. */
    public Granted teamToAddTo(Actor actor, String gid) {
        return find(actor, "team", gid, Level.EDITOR, """
                CASE WHEN EXISTS (SELECT 1 FROM team_membership tm WHERE tm.workspace_id = t.workspace_id
                    AND tm.team_id = t.id AND tm.user_id = :me
                    AND (tm.is_admin OR t.team_content_management_access_level = 'no_restriction')) THEN 3
                  WHEN %s THEN 1 ELSE 0 END""".formatted(Visible.team("t")), false);
    }

    private Granted find(Actor actor, String type, String gid, Level needed, String level, boolean forChange) {
        String sql = "SELECT t.workspace_id, t.id, " + level + " AS level FROM " + type + " t" + FOUND;
        return find(actor, type, gid, needed, forChange ? sql + FOR_CHANGE : sql, row -> true)
                .granted();
    }

    private <T> Found<T> find(
            Actor actor, String type, String gid, Level needed, String sql, Database.RowReader<T> reader) {
        var found = database.sql(sql)
                .bind("id", type.equals("task") ? idOfTask(actor, gid) : Gid.parse(gid))
                .bindAll(Resources.of(actor))
                .first(row -> new Found<>(
                        new Granted(row.getLong(1), row.getLong(2), Level.of(row.getInt(3))), reader.read(row)))
                .filter(row -> row.granted().level() != Level.NONE)
                .orElseThrow(() -> ApiError.notFound(type, gid));
        require(type, found.granted().level(), needed);
        return found;
    }

    private static void require(String type, Level has, Level needed) {
        if (!has.allows(needed)) {
            throw ApiError.forbidden(String.format(
                    Locale.ROOT,
                    "You have %s access to this %s; this needs %s access",
                    has.word(),
                    type,
                    needed.word()));
        }
    }

    /** Refuses guests: they see and do only what is shared with them. */
    public void requireMember(Actor actor, long workspace) {
        if (!actor.isMemberOf(workspace)) {
            throw ApiError.forbidden("Guests of a workspace cannot do this");
        }
    }

    public void requireAdmin(Actor actor, long workspace) {
        if (!actor.isAdminOf(workspace)) {
            throw ApiError.forbidden("Only an admin of the workspace can do this");
        }
    }
}
