package dev.cairn.project;

import dev.cairn.field.FieldChanges;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** How a project presents itself. */
    public record Look(@Nullable String color, @Nullable String icon, String view, String notes, String html) {
        public Look withoutNotes() {
            return new Look(color, icon, view, "", "<body></body>");
        }
    }

    public Look look(long workspace, long project) {
        return database.sql("""
                        SELECT color, icon, default_view, notes, html_notes FROM project
                        WHERE workspace_id = :workspace AND id = :project""")
                .bind("workspace", workspace)
                .bind("project", project)
                .first(row -> new Look(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .orElseThrow();
    }

    public void dress(long workspace, long copy, Look look) {
        new Assignments()
                .set("color", look.color())
                .set("icon", look.icon())
                .set("default_view", look.view())
                .set("notes", look.notes())
                .set("html_notes", look.html())
                .update(database, "project", workspace, copy);
    }

    /** Takes over the values of custom fields that the project itself has. */
    public void copyValues(long workspace, long original, long copy) {
        database.sql("""
                        UPDATE project c SET custom_values = o.custom_values
                        FROM project o WHERE o.workspace_id = :workspace AND o.id = :original
                          AND c.workspace_id = :workspace AND c.id = :copy""")
                .bind("workspace", workspace)
                .bind("original", original)
                .bind("copy", copy)
                .update();
    }

    /** Takes over what people may do in a project whose members they are not. */
    public void permit(long workspace, long original, long copy) {
        database.sql("""
                        UPDATE project c SET default_access_level = o.default_access_level,
                          minimum_access_level_for_customization = o.minimum_access_level_for_customization,
                          minimum_access_level_for_sharing = o.minimum_access_level_for_sharing
                        FROM project o WHERE o.workspace_id = :workspace AND o.id = :original
                          AND c.workspace_id = :workspace AND c.id = :copy""")
                .bind("workspace", workspace)
                .bind("original", original)
                .bind("copy", copy)
                .update();
    }

    /** Remembers which template a project was made from. */
    public void noteTemplate(long workspace, long project, long template) {
        new Assignments().set("created_from_template_id", template).update(database, "project", workspace, project);
    }

    public void setDates(
            long workspace, long project, @Nullable LocalDate startOn, @Nullable LocalDate dueOn, Changes changes) {
        var given = List.of(
                new ProjectInput.Given("start_on", "start_on", startOn),
                new ProjectInput.Given("due_on", "due_on", dueOn));
        projects.update(workspace, project, given, null, Map.of(), FieldChanges.NONE, changes);
    }

    private record Member(
            @Nullable Long user,
            @Nullable Long team,
            String level,
            @Nullable String role) {}

    /** Takes over members and followers; with their access levels, or all as editors. */
    public void addMembers(long workspace, long original, long copy, boolean levels, Changes changes) {
        var members = database.sql("""
                        SELECT o.user_id, o.team_id, CASE WHEN :levels THEN o.access_level ELSE 'editor' END,
                          o.project_role
                        FROM project_membership o WHERE o.workspace_id = :workspace AND o.project_id = :original
                          AND NOT EXISTS (SELECT 1 FROM project_membership c WHERE c.workspace_id = :workspace
                            AND c.project_id = :copy
                              AND (c.user_id = o.user_id OR c.team_id = o.team_id))
                        ORDER BY o.created_at, o.id""")
                .bind("levels", levels)
                .bind("workspace", workspace)
                .bind("original", original)
                .bind("copy", copy)
                .list(row -> new Member(
                        row.getObject(1, Long.class),
                        row.getObject(2, Long.class),
                        row.getString(3),
                        row.getString(4)));
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (Member member : members) {
            long id = ids.next();
            var row = new HashMap<String, @Nullable Object>();
            row.put("workspace", workspace);
            row.put("id", id);
            row.put("project", copy);
            row.put("user", member.user());
            row.put("team", member.team());
            row.put("level", member.level());
            row.put("role", member.role());
            row.put("now", clock.instant());
            rows.add(row);
            changes.added("project_membership", id, "project", copy);
            changes.changed(
                    "project",
                    copy,
                    "members",
                    Map.of("added", member.user() == null ? Objects.requireNonNull(member.team()) : member.user()));
        }
        database.batch("""
                INSERT INTO project_membership (workspace_id, id, project_id, user_id, team_id, access_level,
                  project_role, created_at)
                VALUES (:workspace, :id, :project, :user, :team, :level, :role, :now)""", rows);
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
