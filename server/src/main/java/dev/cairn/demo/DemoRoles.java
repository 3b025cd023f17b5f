package dev.cairn.demo;

import dev.cairn.identity.Accounts;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.role.Roles;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A role that the company made for those who work on sites, and an agent that works along in a project. */
@Component
@ConditionalOnProperty(name = "cairn.demo", havingValue = "true")
class DemoRoles {
    private static final String FIELD_STAFF = """
            {"create_team": false, "create_portfolio": false, "create_goal": false, "export_project_data": false,
             "import_data": false, "create_pat_authorization": false, "task_deletion_policy": "owned",
             "allowed_guest_invites": "none"}""";
    private static final String GUIDANCE = """
            Read the tasks that were completed since the last release. Write two or three sentences about each that a \
            grower understands, without names of modules. Ask in a comment where it is not clear who is affected. Leave \
            the text in the description and hand the task to whoever leads the project.""";

    private final Database database;
    private final Accounts accounts;
    private final Roles roles;
    private final Ids ids;
    private final Clock clock;

    DemoRoles(Database database, Accounts accounts, Roles roles, Ids ids, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.roles = roles;
        this.ids = ids;
        this.clock = clock;
    }

    void fill(long workspace, Person admin, Person fieldTechnician) {
        giveRole(workspace, fieldTechnician);
        work(workspace, agent(workspace, admin));
    }

    private void giveRole(long workspace, Person person) {
        long role = ids.next();
        database.sql("""
                        INSERT INTO role (workspace_id, id, name, description, base_role_type, permissions, created_at,
                          modified_at)
                        VALUES (:workspace, :id, 'Field staff', 'For those who work on sites: they work in projects and do not set them up',
                          'member', :permissions::jsonb, :now, :now)""")
                .bind("workspace", workspace)
                .bind("id", role)
                .bind("permissions", FIELD_STAFF)
                .bind("now", clock.instant())
                .update();
        database.sql("""
                        UPDATE workspace_membership SET role_id = :role, allowed = :allowed
                        WHERE workspace_id = :workspace AND user_id = :user""")
                .bind("role", role)
                .bind("allowed", roles.find(workspace, role).orElseThrow().kept())
                .bind("workspace", workspace)
                .bind("user", person.id())
                .update();
    }

    private long agent(long workspace, Person admin) {
        long agent = accounts.createAgent("Release notes writer");
        database.sql("""
                        INSERT INTO agent (workspace_id, id, description, behavior_guidance, created_by, created_at,
                          modified_at)
                        VALUES (:workspace, :id, 'Writes what is new for growers from the tasks of a release', :guidance, :admin,
                          :now, :now)""")
                .bind("workspace", workspace)
                .bind("id", agent)
                .bind("guidance", GUIDANCE)
                .bind("admin", admin.id())
                .bind("now", clock.instant())
                .update();
        database.sql("""
                        INSERT INTO workspace_membership (workspace_id, id, user_id, role, created_at)
                        VALUES (:workspace, :id, :agent, 'member', :now)""")
                .bind("workspace", workspace)
                .bind("id", ids.next())
                .bind("agent", agent)
                .bind("now", clock.instant())
                .update();
        return agent;
    }

    /** Gives it a few tasks that nobody has, in the project with most of them. */
    private void work(long workspace, long agent) {
        long project = database.sql("""
                        SELECT p.project_id FROM task_project p
                        JOIN task t ON t.workspace_id = p.workspace_id AND t.id = p.task_id
                        WHERE p.workspace_id = :workspace AND t.assignee_id IS NULL AND NOT t.completed
                        GROUP BY p.project_id ORDER BY count(*) DESC, p.project_id LIMIT 1""").bind("workspace", workspace).number();
        database.sql("""
                        INSERT INTO project_membership (workspace_id, id, project_id, user_id, access_level, created_at)
                        VALUES (:workspace, :id, :project, :agent, 'editor', :now)""")
                .bind("workspace", workspace)
                .bind("id", ids.next())
                .bind("project", project)
                .bind("agent", agent)
                .bind("now", clock.instant())
                .update();
        database.sql("""
                        UPDATE task SET assignee_id = :agent WHERE workspace_id = :workspace AND id IN (
                          SELECT t.id FROM task_project p
                          JOIN task t ON t.workspace_id = p.workspace_id AND t.id = p.task_id
                          WHERE p.workspace_id = :workspace AND p.project_id = :project AND t.assignee_id IS NULL
                            AND NOT t.completed ORDER BY t.id LIMIT 3)""")
                .bind("agent", agent)
                .bind("workspace", workspace)
                .bind("project", project)
                .update();
    }
}
