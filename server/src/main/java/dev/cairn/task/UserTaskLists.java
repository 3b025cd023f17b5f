package dev.cairn.task;

import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.Ids;
import dev.cairn.platform.Rank;
import dev.cairn.platform.db.Database;
import dev.cairn.section.Sections;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Each person's own list of the tasks assigned to them, made when it is first needed. */
@Component
public class UserTaskLists {
    private static final List<String> SECTIONS = List.of("Recently assigned", "Do today", "Do next week", "Do later");

    private final Database database;
    private final Sections sections;
    private final Ids ids;
    private final Clock clock;

    UserTaskLists(Database database, Sections sections, Ids ids, Clock clock) {
        this.database = database;
        this.sections = sections;
        this.ids = ids;
        this.clock = clock;
    }

    /** A person's list. */
    record Found(long workspace, long id, long user) {}

    /** The list with this gid, in one of the actor's workspaces. */
    Found find(Actor actor, String gid) {
        return database.sql("""
                        SELECT workspace_id, id, user_id FROM user_task_list
                        WHERE workspace_id = ANY(:workspaces) AND id = :id""")
                .bind("workspaces", actor.workspaces())
                .bind("id", Gid.parse(gid))
                .first(row -> new Found(row.getLong(1), row.getLong(2), row.getLong(3)))
                .orElseThrow(() -> ApiError.notFound("user_task_list", gid));
    }

    /** A place in a person's list. */
    record Place(long section, String rank) {}

    /** Where newly assigned tasks appear: at the top of the list's first section. */
    Place top(long workspace, long user) {
        return find(workspace, user).orElseGet(() -> {
            make(workspace, user);
            return find(workspace, user).orElseThrow();
        });
    }

    private Optional<Place> find(long workspace, long user) {
        return database.sql("""
                        SELECT s.id, (SELECT min(t.assignee_rank) FROM task t WHERE t.workspace_id = s.workspace_id
                            AND t.assignee_section_id = s.id AND t.deleted_at IS NULL)
                        FROM user_task_list l JOIN section s ON s.workspace_id = l.workspace_id
                          AND s.user_task_list_id = l.id
                        WHERE l.workspace_id = :workspace AND l.user_id = :user ORDER BY s.rank, s.id LIMIT 1""")
                .bind("workspace", workspace)
                .bind("user", user)
                .first(row -> new Place(row.getLong(1), Rank.between(null, row.getString(2))));
    }

    /** The rank after the last task of a section of such a list. */
    String endOf(long workspace, long section) {
        return Rank.between(
                database.sql("""
                                SELECT max(assignee_rank) FROM task WHERE workspace_id = :workspace
                                  AND assignee_section_id = :section AND deleted_at IS NULL""")
                        .bind("workspace", workspace)
                        .bind("section", section)
                        .list(row -> row.getString(1))
                        .getFirst(),
                null);
    }

    /** The id of a person's list, which is made where it does not exist yet. */
    public long idOf(long workspace, long user) {
        Long known = idIfAny(workspace, user);
        return known == null ? make(workspace, user) : known;
    }

    @Nullable
    Long idIfAny(long workspace, long user) {
        return database.sql("SELECT id FROM user_task_list WHERE workspace_id = :workspace AND user_id = :user")
                .bind("workspace", workspace)
                .bind("user", user)
                .first(row -> row.getLong(1))
                .orElse(null);
    }

    private long make(long workspace, long user) {
        long id = ids.next();
        int made = database.sql("""
                        INSERT INTO user_task_list (workspace_id, id, user_id, created_at)
                        VALUES (:workspace, :id, :user, :now) ON CONFLICT DO NOTHING""")
                .bind("workspace", workspace)
                .bind("id", id)
                .bind("user", user)
                .bind("now", clock.instant())
                .update();
        if (made == 1) {
            String rank = null;
            for (String name : SECTIONS) {
                rank = Rank.between(rank, null);
                sections.addToUserTaskList(workspace, id, name, rank);
            }
            return id;
        }
        return idOf(workspace, user);
    }
}
