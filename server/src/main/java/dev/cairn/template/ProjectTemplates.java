package dev.cairn.template;

import dev.cairn.duplicate.Content;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.http.Json;
import dev.cairn.platform.log.Changes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores project templates. */
@Component
class ProjectTemplates {
    private final Database database;
    private final Ids ids;
    private final Clock clock;

    ProjectTemplates(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /** Makes a template whose content is still to come. */
    long create(long workspace, @Nullable Long team, long owner, String name, boolean isPublic, Changes changes) {
        long id = ids.next();
        database.sql("""
                        INSERT INTO project_template (workspace_id, id, team_id, name, is_public, owner_id, created_at)
                        VALUES (:workspace, :id, :team, :name, :public, :owner, :now)""")
                .bind("workspace", workspace)
                .bind("id", id)
                .bind("team", team)
                .bind("name", name)
                .bind("public", isPublic)
                .bind("owner", owner)
                .bind("now", clock.instant())
                .update();
        changes.added("project_template", id, team == null ? "workspace" : "team", team == null ? workspace : team);
        return id;
    }

    /** Keeps the content of a template; whoever has tasks in it becomes a role. */
    void keep(long workspace, long template, SavedProject saved) {
        var anchor = saved.anchor();
        new Assignments()
                .set("color", saved.look().color())
                .set("description", saved.look().notes())
                .set("html_description", saved.look().html())
                .set("anchor_on", anchor == null ? null : anchor.on())
                .set("anchored_by", anchor == null ? null : anchor.by())
                .setJson("content", Json.tree(saved))
                .update(database, "project_template", workspace, template);
        var rows = new ArrayList<Map<String, Object>>();
        names(workspace, saved.content())
                .forEach((user, name) -> rows.add(Map.of(
                        "workspace", workspace, "id", ids.next(), "template", template, "name", name, "user", user)));
        database.batch("""
                INSERT INTO template_role (workspace_id, id, project_template_id, name, user_id)
                VALUES (:workspace, :id, :template, :name, :user)""", rows);
    }

    /** The people who have tasks, by the order of the tasks. */
    private Map<Long, String> names(long workspace, Content content) {
        var names = new LinkedHashMap<Long, String>();
        content.tasks().stream()
                .map(Content.Item::assignee)
                .filter(Objects::nonNull)
                .forEach(user -> names.put(user, ""));
        database.sql("""
                        SELECT u.id, u.name FROM workspace_membership m JOIN users u ON u.id = m.user_id
                        WHERE m.workspace_id = :workspace AND m.user_id = ANY(:users)""")
                .bind("workspace", workspace)
                .bind(
                        "users",
                        names.keySet().stream().mapToLong(Long::longValue).toArray())
                .list(row -> names.replace(row.getLong(1), row.getString(2)));
        names.values().removeIf(String::isEmpty);
        return names;
    }

    /** What making a project from a template needs to know of it. */
    record Template(
            @Nullable Long team,
            @Nullable LocalDate anchorOn,
            @Nullable String anchoredBy,
            SavedProject saved) {}

    /** The template with its content; nothing while that is still being saved. */
    Optional<Template> find(long workspace, long template) {
        return database.sql("""
                        SELECT team_id, anchor_on, anchored_by, content FROM project_template
                        WHERE workspace_id = :workspace AND id = :template AND content IS NOT NULL""")
                .bind("workspace", workspace)
                .bind("template", template)
                .first(row -> new Template(
                        row.getObject(1, Long.class),
                        row.getObject(2, LocalDate.class),
                        row.getString(3),
                        Json.read(row.getString(4), SavedProject.class)));
    }

    /** Whose tasks each role of a template stands for. */
    Map<Long, Long> roles(long workspace, long template) {
        var roles = new LinkedHashMap<Long, Long>();
        database.sql("""
                        SELECT id, user_id FROM template_role
                        WHERE workspace_id = :workspace AND project_template_id = :template ORDER BY id""")
                .bind("workspace", workspace)
                .bind("template", template)
                .list(row -> roles.put(row.getLong(1), row.getLong(2)));
        return roles;
    }

    void delete(long workspace, long template, Changes changes) {
        List<Long> teams = database.sql("""
                        DELETE FROM project_template WHERE workspace_id = :workspace AND id = :template
                        RETURNING team_id""")
                .bind("workspace", workspace)
                .bind("template", template)
                .list(row -> row.getLong(1));
        for (long team : teams) {
            changes.deleted(
                    "project_template", template, team == 0 ? "workspace" : "team", team == 0 ? workspace : team);
        }
    }
}
