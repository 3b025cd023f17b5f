package dev.cairn.access;

import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.Permission;
import dev.cairn.platform.Permission.Base;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Resources;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** The level in what belongs to one person alone. */
    private static final String OWN = "CASE WHEN t.user_id = :me THEN 4 ELSE 0 END";

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
        return find(actor, "project", gid, needed, Levels.project("t"));
    }

    /** Like {@link #project}, and nobody else changes the project until the transaction ends. */
    public Granted projectForChange(Actor actor, String gid, Level needed) {
        return findForChange(actor, "project", gid, needed, Levels.project("t"));
    }

    public Granted task(Actor actor, String gid, Level needed) {
        return find(actor, "task", gid, needed, Levels.task("t"));
    }

    /** Like {@link #task}, and nobody else changes the task until the transaction ends. */
    public Granted taskForChange(Actor actor, String gid, Level needed) {
        return findForChange(actor, "task", gid, needed, Levels.task("t"));
    }

    /** Like {@link #taskForChange(Actor, String, Level)}, with columns of the task, whose row is {@code t}. */
    public <T> T taskForChange(Actor actor, String gid, Level needed, String columns, Database.RowReader<T> reader) {
        String sql = withLevel("task", Levels.task("t"), ", " + columns) + FOR_CHANGE;
        return find(actor, "task", gid, needed, sql, reader).row();
    }

    private record Own<T>(long workspace, boolean isCreator, T row) {}

    /** Like {@link #taskForChange(Actor, String, Level, String, Database.RowReader)}, where the actor may delete it. */
    public <T> T taskToDelete(Actor actor, String gid, String columns, Database.RowReader<T> reader) {
        var found = this.<Own<T>>taskForChange(
                actor,
                gid,
                Level.EDITOR,
                "coalesce(t.created_by = :me, false) AS is_creator, " + columns,
                row -> new Own<>(row.getLong(1), row.getBoolean("is_creator"), reader.read(row)));
        require(actor, found.workspace(), Permission.DELETE_TASKS);
        if (!found.isCreator()) {
            require(actor, found.workspace(), Permission.DELETE_TASKS_OF_OTHERS);
        }
        return found.row();
    }

    /** A deleted task that the actor might edit were it not deleted. */
    public Granted deletedTask(Actor actor, String gid) {
        return find(actor, "task", gid, Level.EDITOR, Levels.deletedTask("t"));
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
        return find(actor, "section", gid, needed, withLevel("section", Levels.section("t"), columns), reader);
    }

    /** Members and admins may change a tag; everyone in the workspace sees it. */
    public Granted tag(Actor actor, String gid, Level needed) {
        return find(actor, "tag", gid, needed, Levels.forMembers("t"));
    }

    /**
     * A custom type: seen by everyone in the workspace, changed by members and those it is shared with as editors,
     * deleted by its creator and by its admins.
     */
    public Granted customType(Actor actor, String gid, Level needed) {
        return find(actor, "custom_type", gid, needed, Levels.customType("t"));
    }

    /** A custom field: its creator administers it, its members and others have the level that it gives them. */
    public Granted customField(Actor actor, String gid, Level needed) {
        return find(actor, "custom_field", gid, needed, Levels.customField("t"));
    }

    /** A project template: its owner and admins of the workspace may change it, whoever sees it may use it. */
    public Granted projectTemplate(Actor actor, String gid, Level needed) {
        return find(actor, "project_template", gid, needed, Levels.projectTemplate("t"));
    }

    /** A task template, at the actor's level in its project. */
    public Granted taskTemplate(Actor actor, String gid, Level needed) {
        return find(actor, "task_template", gid, needed, Levels.withProject("t"));
    }

    /** The brief of a project, which one may use as one may use the project. */
    public Granted projectBrief(Actor actor, String gid, Level needed) {
        return find(actor, "project_brief", gid, needed, Levels.withProject("t"));
    }

    /** A view of a project: a shared one at the actor's level in the project, a private one for its owner to edit. */
    public Granted view(Actor actor, String gid, Level needed) {
        return find(actor, "view", gid, needed, Levels.view("t"));
    }

    /** A search that the actor keeps. */
    public Granted savedSearch(Actor actor, String gid) {
        return find(actor, "saved_search", gid, Level.ADMIN, OWN);
    }

    /** Drafts of a workload are their maker's alone. */
    public Granted workloadDraft(Actor actor, String gid) {
        return find(actor, "workload_draft", gid, Level.ADMIN, OWN);
    }

    /** A chart, at the actor's level in the project or on the dashboard that shows it. */
    public Granted chart(Actor actor, String gid, Level needed) {
        return find(actor, "chart", gid, needed, Levels.chart("t"));
    }

    public Granted dashboard(Actor actor, String gid, Level needed) {
        return find(actor, "dashboard", gid, needed, Levels.dashboard("t"));
    }

    /** Like {@link #dashboard}, and nobody else changes the dashboard until the transaction ends. */
    public Granted dashboardForChange(Actor actor, String gid, Level needed) {
        return findForChange(actor, "dashboard", gid, needed, Levels.dashboard("t"));
    }

    public Granted goal(Actor actor, String gid, Level needed) {
        return find(actor, "goal", gid, needed, Levels.goal("t"));
    }

    /** Like {@link #goal}, and nobody else changes the goal until the transaction ends. */
    public Granted goalForChange(Actor actor, String gid, Level needed) {
        return findForChange(actor, "goal", gid, needed, Levels.goal("t"));
    }

    public Granted portfolio(Actor actor, String gid, Level needed) {
        return find(actor, "portfolio", gid, needed, Levels.portfolio("t"));
    }

    /** Like {@link #portfolio}, and nobody else changes the portfolio until the transaction ends. */
    public Granted portfolioForChange(Actor actor, String gid, Level needed) {
        return findForChange(actor, "portfolio", gid, needed, Levels.portfolio("t"));
    }

    /** That a portfolio holds a project: seen by whoever sees both, at the actor's level in the project. */
    public Granted projectPortfolioSetting(Actor actor, String gid, Level needed) {
        String sql = withLevel("portfolio_item", Levels.projectPortfolioSetting("t"), "");
        return find(actor, "project_portfolio_setting", gid, needed, sql, row -> true)
                .granted();
    }

    /** That something supports a goal: seen by whoever sees both, at the actor's level on the goal. */
    public Granted goalRelationship(Actor actor, String gid, Level needed) {
        return find(actor, "goal_relationship", gid, needed, Levels.goalRelationship("t"));
    }

    /** An allocation, at the actor's level in its project. */
    public Granted allocation(Actor actor, String gid, Level needed) {
        return find(actor, "allocation", gid, needed, Levels.withProject("t"));
    }

    /** When somebody is out of office: for them and for admins to change. */
    public Granted oooEntry(Actor actor, String gid, Level needed) {
        return find(actor, "ooo_entry", gid, needed, Levels.oooEntry("t"));
    }

    /** A week of somebody's hours: theirs to hand in, for admins of the workspace and of their teams to approve. */
    public Granted timesheet(Actor actor, String gid, Level needed) {
        return find(actor, "timesheet_approval_status", gid, needed, Levels.timesheet("t"));
    }

    /** Whether the actor approves the hours of a person. */
    public boolean approvesHours(Actor actor, long workspace, long person) {
        return database.sql("SELECT 1 FROM workspace_membership t WHERE t.workspace_id = :workspace"
                        + " AND t.user_id = :person AND " + Levels.approvesHours("t"))
                .bind("workspace", workspace)
                .bind("person", person)
                .bind("me", actor.id())
                .exists();
    }

    /** What an hour of somebody costs in a project, at the actor's level there; only its admins are to know. */
    public Granted rate(Actor actor, String gid) {
        return find(actor, "rate", gid, Level.ADMIN, Levels.withProject("t"));
    }

    /** What a project may take, at the actor's level there; only its admins are to know. */
    public Granted budget(Actor actor, String gid) {
        return find(actor, "budget", gid, Level.ADMIN, Levels.withProject("t"));
    }

    /** Members may change a placeholder for a person; everyone in the workspace sees it. */
    public Granted placeholder(Actor actor, String gid, Level needed) {
        return find(actor, "placeholder", gid, needed, Levels.forMembers("t"));
    }

    /** Admins may change a public holiday; everyone in the workspace sees it. */
    public Granted holiday(Actor actor, String gid, Level needed) {
        return find(actor, "holiday", gid, needed, Levels.forAdmins("t"));
    }

    /** A role, standard or made in the workspace, which everyone there may know of. */
    public Granted role(Actor actor, String gid) {
        return find(actor, "role", gid, Level.VIEWER, withLevel("any_role", "1", ""), row -> true)
                .granted();
    }

    /** An agent, which everyone in the workspace sees as they see its people. */
    public Granted agent(Actor actor, String gid) {
        return find(actor, "agent", gid, Level.VIEWER, "1");
    }

    public Granted team(Actor actor, String gid, Level needed) {
        return find(actor, "team", gid, needed, Levels.team("t"));
    }

    /** A team that the actor may add projects and templates to: as a member, or an admin where the team says so. */
    public Granted teamToAddTo(Actor actor, String gid) {
        return find(actor, "team", gid, Level.EDITOR, Levels.teamToAddTo("t"));
    }

    private Granted find(Actor actor, String type, String gid, Level needed, String level) {
        return find(actor, type, gid, needed, withLevel(type, level, ""), row -> true)
                .granted();
    }

    private Granted findForChange(Actor actor, String type, String gid, Level needed, String level) {
        return find(actor, type, gid, needed, withLevel(type, level, "") + FOR_CHANGE, row -> true)
                .granted();
    }

    private static String withLevel(String table, String level, String columns) {
        return "SELECT t.workspace_id, t.id, " + level + " AS level" + columns + " FROM " + table + " t" + FOUND;
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

    /** Refuses whoever has a role that does not let them do this. */
    public void require(Actor actor, long workspace, Permission permission) {
        if (!actor.may(workspace, permission)) {
            throw ApiError.forbidden("Your role in this workspace does not let you " + permission.deed());
        }
    }

    /** Refuses to give anybody, or to take from them, what the actor does not have. */
    public void requireToGive(Actor actor, long workspace, Base base, Set<Permission> permissions) {
        if (base.compareTo(actor.base(workspace)) > 0) {
            throw ApiError.forbidden("Only people with a role of the kind " + base.word() + " can give it and take it");
        }
        String lacking = permissions.stream()
                .filter(permission -> !actor.may(workspace, permission))
                .map(Permission::deed)
                .collect(Collectors.joining(", "));
        if (!lacking.isEmpty()) {
            throw ApiError.forbidden("This role lets people do what yours does not let you do: " + lacking);
        }
    }

    public void requireAdmin(Actor actor, long workspace) {
        if (!actor.isAdminOf(workspace)) {
            throw ApiError.forbidden("Only an admin of the workspace can do this");
        }
    }
}
