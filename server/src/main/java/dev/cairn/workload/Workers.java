package dev.cairn.workload;

import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Resources;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the people, and after them the placeholders, whose workload is asked for; each by name. */
final class Workers {
    private static final String PEOPLE = """
            SELECT 0 AS kind, u.id, lower(u.name) AS name, %s AS hours
            FROM workspace_membership t JOIN users u ON u.id = t.user_id
            WHERE t.workspace_id = :workspace AND""".formatted(WeekHours.OF_PERSON.replace("{t}", "t"));

    private static final String PLACEHOLDERS = """
            SELECT 1, p.id, lower(p.name), %s FROM placeholder p WHERE p.workspace_id = :workspace AND""".formatted(WeekHours.ofWorkspace("p.workspace_id"));

    private static final String ALLOCATED = """
            EXISTS (SELECT 1 FROM allocation a JOIN project ap ON ap.workspace_id = a.workspace_id
              AND ap.id = a.project_id AND ap.deleted_at IS NULL
              WHERE a.workspace_id = :workspace AND a.placeholder_id = p.id AND %s)""";

    private final long workspace;
    private final String people;
    private final String placeholders;
    private final Map<String, Object> values = new HashMap<>();

    private Workers(long workspace, String people, String placeholders) {
        this.workspace = workspace;
        this.people = people;
        this.placeholders = placeholders;
        values.put("workspace", workspace);
    }

    /** @param isPerson whether it is a person, not a placeholder */
    record Worker(boolean isPerson, long id, String name, WeekHours hours) {}

    /** Everyone in a workspace but its guests. */
    static Workers ofWorkspace(long workspace) {
        return new Workers(workspace, "t.role <> 'guest'", "true");
    }

    static Workers ofTeam(long workspace, long team) {
        var workers = new Workers(
                workspace,
                "t.user_id IN (SELECT m.user_id FROM team_membership m"
                        + " WHERE m.workspace_id = :workspace AND m.team_id = :team)",
                ALLOCATED.formatted("ap.team_id = :team"));
        workers.values.put("team", team);
        return workers;
    }

    /** The members of projects, and whoever has something to do in one of them or is to have. */
    static Workers ofProjects(long workspace, long... projects) {
        var workers = new Workers(workspace, """
                t.user_id IN (
                  SELECT m.user_id FROM project_membership m
                  WHERE m.workspace_id = :workspace AND m.project_id = ANY(:projects) AND m.user_id IS NOT NULL
                  UNION ALL SELECT w.assignee_id FROM task_project wp JOIN task w ON w.workspace_id = :workspace
                    AND w.id = wp.task_id AND NOT w.completed AND w.deleted_at IS NULL AND w.assignee_id IS NOT NULL
                  WHERE wp.workspace_id = :workspace AND wp.project_id = ANY(:projects)
                  UNION ALL SELECT a.user_id FROM allocation a
                  WHERE a.workspace_id = :workspace AND a.project_id = ANY(:projects) AND a.user_id IS NOT NULL)""", ALLOCATED.formatted("a.project_id = ANY(:projects)"));
        workers.values.put("projects", projects);
        return workers;
    }

    static Workers named(long workspace, List<Long> ids) {
        var workers = new Workers(workspace, "t.user_id = ANY(:ids)", "p.id = ANY(:ids)");
        workers.values.put("ids", ids.stream().mapToLong(Long::longValue).toArray());
        return workers;
    }

    /** @param next where the next page begins; null after the last */
    record Page(List<Worker> workers, @Nullable String next) {}

    /** By a draft they are also those whom it would give something to do. */
    Page page(Database database, Actor actor, DraftChanges draft, @Nullable String offset, int most) {
        var after = offset == null ? Place.BEFORE_ALL : Place.read(offset);
        String sql = "SELECT w.kind, w.id, w.name, w.hours FROM (" + PEOPLE + " " + people + " UNION ALL "
                + PLACEHOLDERS + " " + placeholders + """
                        ) w WHERE (w.kind, w.name, w.id) > (:kind, :name, :after)
                        ORDER BY w.kind, w.name, w.id LIMIT :limit""";
        var found = new ArrayList<>(database.sql(Drafted.in(draft, sql))
                .bindAll(Resources.of(actor))
                .bindAll(draft.parameters(workspace))
                .bindAll(values)
                .bind("kind", after.kind())
                .bind("name", after.name())
                .bind("after", after.id())
                .bind("limit", most + 1)
                .list(row -> new Worker(
                        row.getInt(1) == 0, row.getLong(2), row.getString(3), WeekHours.read(row.getArray(4)))));
        if (found.size() <= most) {
            return new Page(found, null);
        }
        found.removeLast();
        return new Page(found, Place.of(found.getLast()).token());
    }

    private record Place(int kind, String name, long id) {
        static final Place BEFORE_ALL = new Place(-1, "", 0);

        static Place of(Worker worker) {
            return new Place(worker.isPerson() ? 0 : 1, worker.name(), worker.id());
        }

        String token() {
            String text = kind + "\u001f" + id + "\u001f" + name;
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }

        static Place read(String token) {
            try {
                String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
                String[] parts = text.split("\u001f", 3);
                if (parts.length == 3 && text.indexOf('\u0000') < 0) {
                    return new Place(Integer.parseInt(parts[0]), parts[2], Long.parseLong(parts[1]));
                }
            } catch (IllegalArgumentException malformed) {
                // refused below like a token of another list
            }
            throw ApiError.badInput("offset", "Your pagination token is invalid or has expired");
        }
    }
}
