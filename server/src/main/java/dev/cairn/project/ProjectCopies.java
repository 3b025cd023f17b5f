package dev.cairn.project;

import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a copy of a project takes over from its original, as far as projects themselves know it. */
@Component
public class ProjectCopies {
    private final Database database;
    private final Projects projects;
    private final Ids ids;
    private final Clock clock;

    ProjectCopies(Database database, Projects projects, Ids ids, Clock clock) {
        this.database = database;
        this.projects = projects;
        this.ids = ids;
        this.clock = clock;
    }

    /** What of an original decides where and for whom its copy is. */
    public record Original(
            @Nullable Long team,
            String privacy,
            @Nullable LocalDate startOn,
            @Nullable LocalDate dueOn) {}

    public Original original(long workspace, long project) {
        return database.sql("""
                        SELECT team_id, privacy_setting, start_on, due_on FROM project
                        WHERE workspace_id = :workspace AND id = :project""")
                .bind("workspace", workspace)
                .bind("project", project)
                .first(row -> new Original(
                        row.getObject(1, Long.class),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)))
                .orElseThrow();
    }

    /** Makes a new project look like another: its colour, icon and view, and what else is wanted. */
    public void dress(long workspace, long original, long copy, boolean notes, boolean permissions) {
        database.sql("""
                        UPDATE project c SET color = o.color, icon = o.icon, default_view = o.default_view,
                          notes = CASE WHEN :notes THEN o.notes ELSE c.notes END,
                          html_notes = CASE WHEN :notes THEN o.html_notes ELSE c.html_notes END,
                          default_access_level = CASE WHEN :permissions
                            THEN o.default_access_level ELSE c.default_access_level END,
                          minimum_access_level_for_customization = CASE WHEN :permissions
                            THEN o.minimum_access_level_for_customization
                            ELSE c.minimum_access_level_for_customization END,
                          minimum_access_level_for_sharing = CASE WHEN :permissions
                            THEN o.minimum_access_level_for_sharing ELSE c.minimum_access_level_for_sharing END
                        FROM project o WHERE o.workspace_id = :workspace AND o.id = :original
                          AND c.workspace_id = :workspace AND c.id = :copy""")
                .bind("notes", notes)
                .bind("permissions", permissions)
                .bind("workspace", workspace)
                .bind("original", original)
                .bind("copy", copy)
                .update();
    }

    public void setDates(
            long workspace, long project, @Nullable LocalDate startOn, @Nullable LocalDate dueOn, Changes changes) {
        var given = List.of(
                new ProjectInput.Given("start_on", "start_on", startOn),
                new ProjectInput.Given("due_on", "due_on", dueOn));
        projects.update(workspace, project, given, null, Map.of(), changes);
    }

    private record Member(long user, String level) {}

    /** Takes over members and followers; with their access levels, or all as editors. */
    public void addMembers(long workspace, long original, long copy, boolean levels, Changes changes) {
        var members = database.sql("""
                        SELECT o.user_id, CASE WHEN :levels THEN o.access_level ELSE 'editor' END
                        FROM project_membership o WHERE o.workspace_id = :workspace AND o.project_id = :original
                          AND NOT EXISTS (SELECT 1 FROM project_membership c WHERE c.workspace_id = :workspace
                            AND c.project_id = :copy AND c.user_id = o.user_id)
                        ORDER BY o.created_at, o.id""")
                .bind("levels", levels)
                .bind("workspace", workspace)
                .bind("original", original)
                .bind("copy", copy)
                .list(row -> new Member(row.getLong(1), row.getString(2)));
        var rows = new ArrayList<Map<String, Object>>();
        for (Member member : members) {
            long id = ids.next();
            rows.add(Map.of(
                    "workspace",
                    workspace,
                    "id",
                    id,
                    "project",
                    copy,
                    "user",
                    member.user(),
                    "level",
                    member.level(),
                    "now",
                    clock.instant()));
            changes.added("project_membership", id, "project", copy);
            changes.changed("project", copy, "members", Map.of("added", member.user()));
        }
        database.batch("""
                INSERT INTO project_membership (workspace_id, id, project_id, user_id, access_level, created_at)
                VALUES (:workspace, :id, :project, :user, :level, :now)""", rows);
        database.sql("""
                        INSERT INTO project_follower (workspace_id, project_id, user_id, followed_at)
                        SELECT workspace_id, :copy, user_id, :now FROM project_follower
                        WHERE workspace_id = :workspace AND project_id = :original ON CONFLICT DO NOTHING""")
                .bind("copy", copy)
                .bind("now", clock.instant())
                .bind("workspace", workspace)
                .bind("original", original)
                .update();
    }
}
