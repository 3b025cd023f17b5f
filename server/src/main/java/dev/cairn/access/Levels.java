package dev.cairn.access;

/**
 * The SQL of the actor's level on a row, as the number of a {@link Level}: the highest that any way in gives, 0 where
 * they do not see it. Besides the parameters of {@link Visible} these use {@code :admin}.
 */
public final class Levels {
    static final String OPEN_PROJECTS = ":open_projects";
    static final String OPEN_TASKS = ":open_tasks";
    static final String OPEN_PORTFOLIOS = ":open_portfolios";

    private static final String LEVEL_WORDS = "'{viewer,commenter,editor,admin}'::text[]";

    /** Of what nobody comments on. */
    private static final String WITHOUT_COMMENTS = "'{viewer,-,editor,admin}'::text[]";

    private Levels() {}

    public static String project(String p) {
        return project(p, OPEN_PROJECTS);
    }

    private static String project(String p, String open) {
        return """
                CASE WHEN %1$s.deleted_at IS NOT NULL OR NOT %1$s.workspace_id = ANY(:workspaces) THEN 0 ELSE greatest(
                  %3$s,
                  CASE WHEN %1$s.privacy_setting = 'public_to_workspace' AND %1$s.workspace_id = ANY(%5$s)
                    THEN array_position(%2$s, %1$s.default_access_level) ELSE 0 END,
                  CASE WHEN %1$s.privacy_setting = 'private_to_team' AND EXISTS (
                      SELECT 1 FROM team_membership lt WHERE lt.workspace_id = %1$s.workspace_id
                      AND lt.team_id = %1$s.team_id AND lt.user_id = :me)
                    THEN array_position(%2$s, %1$s.default_access_level) ELSE 0 END,
                  CASE WHEN %1$s.opened_by_portfolio
                    THEN coalesce((SELECT max(array_position(%2$s, vom.access_level)) FROM %4$s), 0)
                    ELSE 0 END) END""".formatted(p, LEVEL_WORDS, shared("project", p, LEVEL_WORDS), Visible.portfoliosThatLetIn(p), open);
    }

    public static String administersProject(String p) {
        return "(" + project(p) + " = 4)";
    }

    /** As in its project, such as a task template. */
    static String withProject(String t) {
        return """
                coalesce((SELECT %2$s FROM project lwp WHERE lwp.workspace_id = %1$s.workspace_id
                  AND lwp.id = %1$s.project_id), 0)""".formatted(t, project("lwp"));
    }

    /** A section is its project's, or of a person's own list and theirs to edit. */
    static String section(String s) {
        return """
                greatest(%2$s, CASE WHEN EXISTS (SELECT 1 FROM user_task_list ll
                    WHERE ll.workspace_id = %1$s.workspace_id AND ll.id = %1$s.user_task_list_id AND ll.user_id = :me)
                  THEN 3 ELSE 0 END)""".formatted(s, withProject(s));
    }

    /** A shared view is its project's, a private one its owner's to edit. */
    static String view(String v) {
        return "CASE WHEN %1$s.shared THEN %2$s WHEN %1$s.owner_id = :me AND %2$s > 0 THEN 3 ELSE 0 END"
                .formatted(v, withProject(v));
    }

    /** The owner of a goal administers it. */
    public static String goal(String g) {
        return owned("goal", "public_to_workspace", ":full", LEVEL_WORDS, g);
    }

    /** As on a goal; there is no commenting on portfolios. */
    public static String portfolio(String f) {
        return owned("portfolio", "public_to_domain", OPEN_PORTFOLIOS, WITHOUT_COMMENTS, f);
    }

    private static String owned(String type, String whenPublic, String open, String words, String t) {
        return """
                CASE WHEN %1$s.deleted_at IS NOT NULL OR NOT %1$s.workspace_id = ANY(:workspaces) THEN 0
                  WHEN %1$s.owner_id = :me THEN 4 ELSE greatest(
                  %3$s,
                  CASE WHEN %1$s.privacy_setting = '%4$s' AND %1$s.workspace_id = ANY(%5$s)
                    THEN array_position(%2$s, %1$s.default_access_level) ELSE 0 END) END""".formatted(t, words, shared(type, t, words), whenPublic, open);
    }

    public static String administersPortfolio(String f) {
        return "(" + portfolio(f) + " = 4)";
    }

    /** That a portfolio holds a project: for whoever sees both, as in the project. */
    static String projectPortfolioSetting(String i) {
        return "CASE WHEN NOT %s THEN 0 ELSE %s END".formatted(Visible.withPortfolio(i), withProject(i));
    }

    /** That something supports a goal: for whoever sees both, as on the goal. */
    static String goalRelationship(String r) {
        return """
                CASE WHEN NOT %2$s THEN 0 ELSE coalesce((SELECT %3$s FROM goal lgr
                  WHERE lgr.workspace_id = %1$s.workspace_id AND lgr.id = %1$s.supported_goal_id), 0) END""".formatted(r, Visible.support(r), goal("lgr"));
    }

    /** A dashboard is its owner's, also an admin's who sees it; others look at it, unless they are given more. */
    public static String dashboard(String d) {
        return forOwner(Visible.dashboard(d), d, "greatest(1, %s)".formatted(shared("dashboard", d, WITHOUT_COMMENTS)));
    }

    /** The owner of a project template and admins of the workspace may change it, whoever sees it may use it. */
    static String projectTemplate(String t) {
        return forOwner(Visible.projectTemplate(t), t, "1");
    }

    /** @param others the level of everybody else who sees it */
    private static String forOwner(String seen, String t, String others) {
        return """
                (CASE WHEN NOT %2$s THEN 0 WHEN %1$s.owner_id = :me OR %1$s.workspace_id = ANY(:admin) THEN 4
                  ELSE %3$s END)""".formatted(t, seen, others);
    }

    /** As in the project or on the dashboard that shows the chart. */
    static String chart(String c) {
        return """
                greatest(%2$s, coalesce((SELECT %3$s FROM dashboard lcd WHERE lcd.workspace_id = %1$s.workspace_id
                  AND lcd.id = %1$s.dashboard_id), 0))""".formatted(c, withProject(c), dashboard("lcd"));
    }

    /**
     * Tasks: their projects give their level; the creator, the assignee and the co-assignees may edit them; a follower
     * who comes to one through no project may edit it too, others at least comment.
     */
    public static String task(String t) {
        return """
                (SELECT CASE WHEN %1$s.deleted_at IS NOT NULL OR NOT %1$s.workspace_id = ANY(:workspaces) THEN 0
                  ELSE greatest(via.level,
                    CASE WHEN %1$s.created_by = :me OR EXISTS (SELECT 1 FROM task la
                        WHERE la.workspace_id = %1$s.workspace_id AND la.id = ANY(%1$s.path) AND la.assignee_id = :me)
                        OR EXISTS (SELECT 1 FROM task_co_assignee lc WHERE lc.workspace_id = %1$s.workspace_id
                        AND lc.task_id = ANY(%1$s.path) AND lc.user_id = :me)
                      THEN 3 ELSE 0 END,
                    CASE WHEN EXISTS (SELECT 1 FROM task_follower lf WHERE lf.workspace_id = %1$s.workspace_id
                        AND lf.task_id = ANY(%1$s.path) AND lf.user_id = :me)
                      THEN CASE WHEN via.level = 0 THEN 3 ELSE 2 END ELSE 0 END) END
                FROM (SELECT coalesce(max(%2$s), 0) AS level FROM task_project ltp JOIN project lpr
                    ON lpr.workspace_id = ltp.workspace_id AND lpr.id = ltp.project_id
                  WHERE ltp.workspace_id = %1$s.workspace_id AND ltp.task_id = ANY(%1$s.path)) via)""".formatted(t, project("lpr", OPEN_TASKS));
    }

    /** On a task that is deleted: what it would be were it not. */
    static String deletedTask(String t) {
        return task(t).replace(t + ".deleted_at IS NOT NULL OR", t + ".deleted_at IS NULL OR");
    }

    /** What everyone in the workspace sees and its members may change. */
    static String forMembers(String t) {
        return "CASE WHEN %s.workspace_id = ANY(:full) THEN 3 ELSE 1 END".formatted(t);
    }

    /** What everyone in the workspace sees and its admins may change. */
    static String forAdmins(String t) {
        return "CASE WHEN %s.workspace_id = ANY(:admin) THEN 4 ELSE 1 END".formatted(t);
    }

    static String customType(String t) {
        return """
                CASE WHEN %1$s.created_by = :me OR %1$s.workspace_id = ANY(:admin) THEN 4 ELSE greatest(%2$s, %3$s)
                END""".formatted(t, forMembers(t), shared("custom_type", t, "'{viewer,user,editor,admin}'::text[]"));
    }

    /** The creator of a custom field administers it, its members and others have the level that it gives them. */
    static String customField(String f) {
        String words = "'{user,-,editor,admin}'::text[]";
        return """
                CASE WHEN NOT %3$s THEN 0 WHEN %1$s.created_by = :me OR %1$s.workspace_id = ANY(:admin) THEN 4
                  ELSE greatest(1, %4$s,
                    CASE WHEN %1$s.privacy_setting <> 'private' AND %1$s.workspace_id = ANY(:full)
                      THEN array_position(%2$s, %1$s.default_access_level) ELSE 1 END)
                END""".formatted(f, words, Visible.customField(f), shared("custom_field", f, words));
    }

    /**
     * The place of the actor's level among the words, 0 without any: of a membership of their own, and the highest of
     * their teams' memberships.
     *
     * @param type of what is shared, after which the table of its memberships is named
     */
    private static String shared(String type, String t, String words) {
        return """
                coalesce((SELECT array_position(%3$s, ml.access_level) FROM %1$s_membership ml
                    WHERE ml.workspace_id = %2$s.workspace_id AND ml.%1$s_id = %2$s.id AND ml.user_id = :me), 0),
                  coalesce((SELECT max(array_position(%3$s, gl.access_level)) FROM %1$s_membership gl
                    JOIN team_membership glt ON glt.workspace_id = gl.workspace_id AND glt.team_id = gl.team_id
                      AND glt.user_id = :me
                    WHERE gl.workspace_id = %2$s.workspace_id AND gl.%1$s_id = %2$s.id), 0)""".formatted(type, t, words);
    }

    /** When somebody is out of office: for them and for admins to change. */
    static String oooEntry(String e) {
        return """
                CASE WHEN %1$s.user_id = :me OR %1$s.workspace_id = ANY(:admin) THEN 4
                  WHEN %2$s THEN 1 ELSE 0 END""".formatted(e, Visible.ofPerson(e));
    }

    /** A week of somebody's hours: theirs to hand in, for those who approve it to approve. */
    static String timesheet(String t) {
        return """
                CASE WHEN NOT %1$s.workspace_id = ANY(:workspaces) THEN 0 WHEN %2$s THEN 4
                  WHEN %1$s.user_id = :me THEN 3 ELSE 0 END""".formatted(t, approvesHours(t));
    }

    /**
     * Who approves the hours of the row's person: admins of the workspace, and of the teams that the person is in and that
     * an admin of the workspace has endorsed. Anyone can make a team, and put others into it.
     */
    static String approvesHours(String t) {
        return """
                (EXISTS (SELECT 1 FROM workspace_membership vha WHERE vha.workspace_id = %1$s.workspace_id
                    AND vha.user_id = :me AND vha.role = 'admin')
                  OR %1$s.user_id <> :me AND EXISTS (SELECT 1 FROM team_membership vhm
                    JOIN team_membership vht ON vht.workspace_id = vhm.workspace_id AND vht.team_id = vhm.team_id
                      AND vht.user_id = :me AND vht.is_admin
                    JOIN team vhe ON vhe.workspace_id = vhm.workspace_id AND vhe.id = vhm.team_id AND vhe.endorsed
                    WHERE vhm.workspace_id = %1$s.workspace_id AND vhm.user_id = %1$s.user_id))""".formatted(t);
    }

    static String team(String t) {
        return "CASE WHEN %s THEN 4 WHEN %s THEN 3 WHEN %s THEN 1 ELSE 0 END"
                .formatted(inTeam(t, "lm.is_admin"), inTeam(t, "true"), Visible.team(t));
    }

    /** To add projects and templates to a team: as a member, or an admin where the team says so. */
    static String teamToAddTo(String t) {
        String may = "(lm.is_admin OR " + t + ".team_content_management_access_level = 'no_restriction')";
        return "CASE WHEN %s THEN 3 WHEN %s THEN 1 ELSE 0 END".formatted(inTeam(t, may), Visible.team(t));
    }

    /** Who lets people into a team: its members or only its admins, as it says, and admins of the workspace. */
    public static String answersForTeam(String t) {
        String may = "(lm.is_admin OR " + t + ".join_request_management_access_level = 'all_team_members')";
        return "(%2$s AND (%1$s.workspace_id = ANY(:admin) OR %3$s))".formatted(t, Visible.team(t), inTeam(t, may));
    }

    /** Whether the actor is in a team, with a membership {@code lm} of which the condition holds. */
    private static String inTeam(String t, String condition) {
        return """
                EXISTS (SELECT 1 FROM team_membership lm WHERE lm.workspace_id = %1$s.workspace_id
                  AND lm.team_id = %1$s.id AND lm.user_id = :me AND %2$s)""".formatted(t, condition);
    }
}
