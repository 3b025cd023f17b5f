package dev.cairn.team;

import dev.cairn.access.Access.Granted;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.log.Writes;
import dev.cairn.richtext.RichText;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The teams of workspaces. */
@Component
public final class Teams {
    static final int LONGEST_NAME = 200;
    static final int LONGEST_DESCRIPTION = 65_535;
    static final List<String> VISIBILITIES = List.of("secret", "request_to_join", "public");

    private final Database database;
    private final TeamMembers members;
    private final TeamSettings settings;
    private final Writes writes;
    private final Ids ids;
    private final Clock clock;

    Teams(Database database, TeamMembers members, TeamSettings settings, Writes writes, Ids ids, Clock clock) {
        this.database = database;
        this.members = members;
        this.settings = settings;
        this.writes = writes;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Makes a team whose first member and admin is the actor.
     *
     * @param visibility secret, request_to_join or public
     * @param settled what the actor settles of who may do what in the team
     */
    long create(
            Actor actor,
            long workspace,
            String name,
            RichText description,
            String visibility,
            Map<String, Object> settled) {
        return writes.in(workspace, actor, changes -> {
            long id = ids.next();
            Instant now = clock.instant();
            database.sql("""
                            INSERT INTO team (workspace_id, id, name, description, html_description, visibility,
                              created_at, modified_at)
                            VALUES (:workspace, :id, :name, :plain, :html, :visibility, :now, :now)""")
                    .bind("workspace", workspace)
                    .bind("id", id)
                    .bind("name", name)
                    .bind("plain", description.plain())
                    .bind("html", description.html())
                    .bind("visibility", visibility)
                    .bind("now", now)
                    .update();
            changes.added("team", id, null, null);
            members.add(workspace, id, actor.id(), true, changes);
            settings.settle(new Granted(workspace, id, Level.ADMIN), visibility, settled, changes);
            return id;
        });
    }

    /** Changes the fields that the input names. */
    void update(Actor actor, Granted team, Input input, Map<String, Object> settled) {
        String name =
                input.has("name") ? input.requiredText("name", LONGEST_NAME).strip() : null;
        RichText description = description(input);
        String visibility = input.oneOf("visibility", VISIBILITIES);
        writes.in(team.workspace(), actor, changes -> {
            var before = lock(team);
            if (name != null && !name.equals(before.name())) {
                set(team, "name", name);
                changes.changed("team", team.id(), "name", Map.of("old", before.name(), "new", name));
            }
            if (description != null && !description.html().equals(before.html())) {
                set(team, "description", description.plain());
                set(team, "html_description", description.html());
                changes.changed("team", team.id(), "description", null);
            }
            if (visibility != null && !visibility.equals(before.visibility())) {
                set(team, "visibility", visibility);
                changes.changed("team", team.id(), "visibility", Map.of("old", before.visibility(), "new", visibility));
            }
            settings.settle(team, visibility == null ? before.visibility() : visibility, settled, changes);
            return team.id();
        });
    }

    /** The description that the input names, plain or formatted; null where it names none. */
    static @Nullable RichText description(Input input) {
        if (input.has("html_description")) {
            String html = input.text("html_description", LONGEST_DESCRIPTION);
            return html == null || html.isEmpty() ? RichText.EMPTY : RichText.parse("html_description", html);
        }
        if (input.has("description")) {
            String text = input.text("description", LONGEST_DESCRIPTION);
            return text == null ? RichText.EMPTY : RichText.fromPlain(text);
        }
        return null;
    }

    /** Whether everyone who sees the team may come in by themselves. */
    boolean isPublic(Granted team) {
        return database.sql("""
                        SELECT 1 FROM team
                        WHERE workspace_id = :workspace AND id = :id AND visibility = 'public'""")
                .bind("workspace", team.workspace())
                .bind("id", team.id())
                .exists();
    }

    private record Team(String name, String html, String visibility) {}

    private Team lock(Granted team) {
        return database.sql("""
                        SELECT name, html_description, visibility FROM team
                        WHERE workspace_id = :workspace AND id = :id FOR UPDATE""")
                .bind("workspace", team.workspace())
                .bind("id", team.id())
                .first(row -> new Team(row.getString(1), row.getString(2), row.getString(3)))
                .orElseThrow(() -> ApiError.notFound("team", team.id()));
    }

    private void set(Granted team, String column, String value) {
        database.sql("UPDATE team SET " + column + " = :value, modified_at = :now"
                        + " WHERE workspace_id = :workspace AND id = :id")
                .bind("value", value)
                .bind("now", clock.instant())
                .bind("workspace", team.workspace())
                .bind("id", team.id())
                .update();
    }
}
