package dev.cairn.access;

/**
 * The SQL conditions under which an actor sees a row. They use the parameters {@code :me}, {@code :workspaces},
 * {@code :full} and those of what roles let one see ({@code :open_teams} and so on), and the row's own
 * {@code workspace_id}, so that a row of a foreign workspace is never seen.
 */
public final class Visible {
    private Visible() {}

    /** A type's condition for a row as it was before it was deleted, for those who are to learn that it is gone. */
    public static String beforeDeletion(String condition, String alias) {
        return condition.replaceAll("\\b" + alias + "\\.deleted_at IS NULL", "true");
    }

    /** Seen by everyone in the row's workspace. */
    public static String inWorkspace(String t) {
        return t + ".workspace_id = ANY(:workspaces)";
    }

    public static String workspace(String w) {
        return w + ".id = ANY(:workspaces)";
    }

    /** A person is seen by those who share a workspace with them. */
    public static String user(String u) {
        return "(%1$s.id = :me OR EXISTS (SELECT 1 FROM workspace_membership vm WHERE vm.user_id = %1$s.id".formatted(u)
                + " AND vm.workspace_id = ANY(:workspaces)))";
    }

    /** A team is seen by its members and, unless it is secret, by every member of the workspace. */
    public static String team(String t) {
        return """
                (%1$s.workspace_id = ANY(:workspaces) AND (
                  (%1$s.visibility <> 'secret' AND %1$s.workspace_id = ANY(:open_teams))
                  OR EXISTS (SELECT 1 FROM team_membership vt WHERE vt.workspace_id = %1$s.workspace_id
                    AND vt.team_id = %1$s.id AND vt.user_id = :me)))""".formatted(t);
    }

    /**
     * A project is seen by its members, by the teams that it is shared with, by those who share a portfolio that it lets
     * in, or by all members of the workspace.
     */
    public static String project(String p) {
        return project(p, Levels.OPEN_PROJECTS);
    }

    /** @param open the parameter that has the workspaces where what is shared with everyone is seen */
    private static String project(String p, String open) {
        return """
                (%1$s.deleted_at IS NULL AND %1$s.workspace_id = ANY(:workspaces) AND (
                  (%1$s.privacy_setting = 'public_to_workspace' AND %1$s.workspace_id = ANY(%4$s))
                  OR %3$s
                  OR (%1$s.privacy_setting = 'private_to_team' AND EXISTS (
                    SELECT 1 FROM team_membership vt WHERE vt.workspace_id = %1$s.workspace_id
                    AND vt.team_id = %1$s.team_id AND vt.user_id = :me))
                  OR (%1$s.opened_by_portfolio AND EXISTS (SELECT 1 FROM %2$s))))""".formatted(p, portfoliosThatLetIn(p), shared("project", p), open);
    }

    /** The memberships {@code vom} of an actor in portfolios that hold a project which lets them in. */
    static String portfoliosThatLetIn(String p) {
        return """
                portfolio_item voi JOIN portfolio_membership vom ON vom.workspace_id = voi.workspace_id
                    AND vom.portfolio_id = voi.portfolio_id
                  WHERE voi.workspace_id = %1$s.workspace_id AND voi.project_id = %1$s.id
                    AND voi.is_access_control_inherited AND (vom.user_id = :me OR EXISTS (
                      SELECT 1 FROM team_membership vot WHERE vot.workspace_id = vom.workspace_id
                      AND vot.team_id = vom.team_id AND vot.user_id = :me))""".formatted(p);
    }

    /** A section is seen with its project; those of a person's own task list only by that person. */
    public static String section(String s) {
        return """
                (%1$s.workspace_id = ANY(:workspaces) AND (
                  EXISTS (SELECT 1 FROM project vsp WHERE vsp.workspace_id = %1$s.workspace_id
                    AND vsp.id = %1$s.project_id AND %2$s)
                  OR EXISTS (SELECT 1 FROM user_task_list vsl WHERE vsl.workspace_id = %1$s.workspace_id
                    AND vsl.id = %1$s.user_task_list_id AND vsl.user_id = :me)))""".formatted(s, project("vsp"));
    }

    /** A custom field is seen by members, by guests unless it says otherwise, and by those it is shared with. */
    public static String customField(String f) {
        return """
                (%1$s.workspace_id = ANY(:workspaces) AND (
                  %1$s.privacy_setting = 'public_with_guests'
                  OR (%1$s.privacy_setting = 'public' AND %1$s.workspace_id = ANY(:full))
                  OR %1$s.created_by = :me
                  OR %2$s))""".formatted(f, shared("custom_field", f));
    }

    /** A project template is seen by its owner and, where it is public, by its team or by all members. */
    public static String projectTemplate(String t) {
        return """
                (%1$s.workspace_id = ANY(:workspaces) AND (%1$s.owner_id = :me OR (%1$s.is_public AND (
                  (%1$s.team_id IS NULL AND %1$s.workspace_id = ANY(:full))
                  OR EXISTS (SELECT 1 FROM team_membership vt WHERE vt.workspace_id = %1$s.workspace_id
                    AND vt.team_id = %1$s.team_id AND vt.user_id = :me)))))""".formatted(t);
    }

    /** A goal is seen by its owner, by those it is shared with, and where it is public by all members. */
    public static String goal(String g) {
        return owned("goal", "public_to_workspace", ":full", g);
    }

    /** What is seen with its goal, such as a status update. */
    public static String withGoal(String t) {
        return """
                EXISTS (SELECT 1 FROM goal vgt WHERE vgt.workspace_id = %1$s.workspace_id
                  AND vgt.id = %1$s.goal_id AND %2$s)""".formatted(t, goal("vgt"));
    }

    /** A portfolio is seen by its owner, by those it is shared with, and where it is public by all members. */
    public static String portfolio(String f) {
        return owned("portfolio", "public_to_domain", Levels.OPEN_PORTFOLIOS, f);
    }

    private static String owned(String type, String whenPublic, String open, String t) {
        return """
                (%1$s.deleted_at IS NULL AND %1$s.workspace_id = ANY(:workspaces) AND (
                  (%1$s.privacy_setting = '%2$s' AND %1$s.workspace_id = ANY(%4$s))
                  OR %1$s.owner_id = :me OR %3$s))""".formatted(t, whenPublic, shared(type, t), open);
    }

    /**
     * What is shared with the actor, or with a team of theirs.
     *
     * @param type of what is shared, after which the table of its memberships is named
     */
    private static String shared(String type, String t) {
        return """
                (EXISTS (SELECT 1 FROM %1$s_membership vsm WHERE vsm.workspace_id = %2$s.workspace_id
                    AND vsm.%1$s_id = %2$s.id AND vsm.user_id = :me)
                  OR EXISTS (SELECT 1 FROM %1$s_membership vsg JOIN team_membership vsgt
                    ON vsgt.workspace_id = vsg.workspace_id AND vsgt.team_id = vsg.team_id AND vsgt.user_id = :me
                    WHERE vsg.workspace_id = %2$s.workspace_id AND vsg.%1$s_id = %2$s.id))""".formatted(type, t);
    }

    /** What is seen with its portfolio. */
    public static String withPortfolio(String t) {
        return """
                EXISTS (SELECT 1 FROM portfolio vpf WHERE vpf.workspace_id = %1$s.workspace_id
                  AND vpf.id = %1$s.portfolio_id AND %2$s)""".formatted(t, portfolio("vpf"));
    }

    /** That a portfolio holds a project is seen by whoever sees both. */
    public static String projectPortfolioSetting(String i) {
        return "(" + withProject(i) + " AND " + withPortfolio(i) + ")";
    }

    /** What is in a portfolio is seen in it by whoever sees it anyway. */
    public static String portfolioItem(String i) {
        return """
                (EXISTS (SELECT 1 FROM project vip WHERE vip.workspace_id = %1$s.workspace_id
                    AND vip.id = %1$s.project_id AND %2$s)
                  OR EXISTS (SELECT 1 FROM portfolio vif WHERE vif.workspace_id = %1$s.workspace_id
                    AND vif.id = %1$s.nested_portfolio_id AND %3$s))""".formatted(i, project("vip"), portfolio("vif"));
    }

    /** That something supports a goal is seen by whoever sees both. */
    public static String goalRelationship(String r) {
        return """
                (EXISTS (SELECT 1 FROM goal vrs WHERE vrs.workspace_id = %1$s.workspace_id
                    AND vrs.id = %1$s.supported_goal_id AND %2$s) AND %3$s)""".formatted(r, goal("vrs"), support(r));
    }

    /** The half of that condition that is left for somebody who sees the supported goal. */
    public static String support(String r) {
        return """
                (EXISTS (SELECT 1 FROM goal vrg WHERE vrg.workspace_id = %1$s.workspace_id
                    AND vrg.id = %1$s.supporting_goal_id AND %2$s)
                  OR EXISTS (SELECT 1 FROM project vrp WHERE vrp.workspace_id = %1$s.workspace_id
                    AND vrp.id = %1$s.supporting_project_id AND %3$s)
                  OR EXISTS (SELECT 1 FROM task vrt WHERE vrt.workspace_id = %1$s.workspace_id
                    AND vrt.id = %1$s.supporting_task_id AND %4$s)
                  OR EXISTS (SELECT 1 FROM portfolio vrf WHERE vrf.workspace_id = %1$s.workspace_id
                    AND vrf.id = %1$s.supporting_portfolio_id AND %5$s))""".formatted(r, goal("vrg"), project("vrp"), task("vrt"), portfolio("vrf"));
    }

    /** What is known of a person at work: members see that of everyone, guests their own. */
    public static String ofPerson(String t) {
        return "(%1$s.workspace_id = ANY(:full) OR (%1$s.workspace_id = ANY(:workspaces) AND %1$s.user_id = :me))"
                .formatted(t);
    }

    /** A week of somebody's hours is seen by them and by those who approve it. */
    public static String timesheet(String t) {
        return "(%1$s.workspace_id = ANY(:workspaces) AND (%1$s.user_id = :me OR %2$s))"
                .formatted(t, Levels.approvesHours(t));
    }

    /** What only those see who administer its project, such as what an hour of somebody costs. */
    public static String withAdministeredProject(String t) {
        return """
                EXISTS (SELECT 1 FROM project vap WHERE vap.workspace_id = %1$s.workspace_id
                  AND vap.id = %1$s.project_id AND %2$s)""".formatted(t, Levels.administersProject("vap"));
    }

    /** What is seen with its project, such as a task template. */
    public static String withProject(String t) {
        return """
                EXISTS (SELECT 1 FROM project vpt WHERE vpt.workspace_id = %1$s.workspace_id
                  AND vpt.id = %1$s.project_id AND %2$s)""".formatted(t, project("vpt"));
    }

    /** A dashboard is seen by whoever made it, by those it is shared with, and where it is public by all members. */
    public static String dashboard(String d) {
        return """
                (%1$s.workspace_id = ANY(:workspaces) AND (%1$s.owner_id = :me
                  OR (%1$s.privacy_setting = 'public_to_workspace' AND %1$s.workspace_id = ANY(:full))
                  OR %2$s))""".formatted(d, shared("dashboard", d));
    }

    /** A chart is seen with the project or the dashboard that shows it. */
    public static String chart(String c) {
        return """
                (%2$s OR EXISTS (SELECT 1 FROM dashboard vcd WHERE vcd.workspace_id = %1$s.workspace_id
                  AND vcd.id = %1$s.dashboard_id AND %3$s))""".formatted(c, withProject(c), dashboard("vcd"));
    }

    /** What is seen with its task, such as a time entry. */
    public static String withTask(String t) {
        return """
                EXISTS (SELECT 1 FROM task vwt WHERE vwt.workspace_id = %1$s.workspace_id
                  AND vwt.id = %1$s.task_id AND %2$s)""".formatted(t, task("vwt"));
    }

    /**
     * A task is seen by its creator, its assignee, its co-assignees and its followers, by whoever sees a project that
     * it is in, and by whoever sees a task above it.
     */
    public static String task(String t) {
        return """
                (%1$s.deleted_at IS NULL AND %1$s.workspace_id = ANY(:workspaces) AND (
                  %1$s.assignee_id = :me OR %1$s.created_by = :me
                  OR EXISTS (SELECT 1 FROM task_project vtp JOIN project vpr ON vpr.workspace_id = vtp.workspace_id
                    AND vpr.id = vtp.project_id WHERE vtp.workspace_id = %1$s.workspace_id
                    AND vtp.task_id = ANY(%1$s.path) AND %2$s)
                  OR EXISTS (SELECT 1 FROM task_follower vtf WHERE vtf.workspace_id = %1$s.workspace_id
                    AND vtf.task_id = ANY(%1$s.path) AND vtf.user_id = :me)
                  OR EXISTS (SELECT 1 FROM task vta WHERE vta.workspace_id = %1$s.workspace_id
                    AND vta.id = ANY(%1$s.path) AND vta.assignee_id = :me)
                  OR EXISTS (SELECT 1 FROM task_co_assignee vtc WHERE vtc.workspace_id = %1$s.workspace_id
                    AND vtc.task_id = ANY(%1$s.path) AND vtc.user_id = :me)))""".formatted(t, project("vpr", Levels.OPEN_TASKS));
    }
}
