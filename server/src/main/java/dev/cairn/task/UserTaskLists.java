package dev.cairn.task;

import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.Ids;
import dev.cairn.platform.Rank;
import dev.cairn.platform.db.Database;
import dev.cairn.preference.PreferredZone;
import dev.cairn.section.Sections;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Each person's own list of the tasks assigned to them, made when it is first needed. */
@Component
public class UserTaskLists {
    private static final List<First> SECTIONS = List.of(
            new First("Recently assigned", "new"),
            new First("Today", "today"),
            new First("This week", "week"),
            new First("Later", null));

    private final Database database;
    private final Sections sections;
    private final PromotionQueue promotions;
    private final PreferredZone zones;
    private final Ids ids;
    private final Clock clock;

    /**
     * A section that each list begins with.
     *
     * @param receives which tasks come into it by themselves
     */
    private record First(String name, @Nullable String receives) {}

    UserTaskLists(
            Database database,
            Sections sections,
            PromotionQueue promotions,
            PreferredZone zones,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.sections = sections;
        this.promotions = promotions;
        this.zones = zones;
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

    /** A person's list as its owner arranges it. */
    record OwnList(long id, boolean promotesTasks, ZoneId zone) {}

    @Nullable
    OwnList ofPerson(long workspace, long user) {
        return ownList("l.user_id = :of", workspace, user);
    }

    @Nullable
    OwnList own(long workspace, long list) {
        return ownList("l.id = :of", workspace, list);
    }

    private @Nullable OwnList ownList(String condition, long workspace, long of) {
        return database.sql("""
                        SELECT l.id, l.promotes_tasks, %s FROM user_task_list l
                        WHERE l.workspace_id = :workspace AND %s""".formatted(PreferredZone.sql("l.user_id"), condition))
                .bind("workspace", workspace)
                .bind("of", of)
                .first(row -> new OwnList(row.getLong(1), row.getBoolean(2), PreferredZone.named(row.getString(3))))
                .orElse(null);
    }

    /** A place in a person's list. */
    record Place(long section, String rank) {}

    /** Where newly assigned tasks appear: at the top of the section for them, or of the list's first. */
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
                        WHERE l.workspace_id = :workspace AND l.user_id = :user
                        ORDER BY s.receives IS DISTINCT FROM 'new', s.rank, s.id LIMIT 1""")
                .bind("workspace", workspace)
                .bind("user", user)
                .first(row -> new Place(row.getLong(1), Rank.between(null, row.getString(2))));
    }

    /** The rank before the first task of a section of such a list. */
    String topOf(long workspace, long section) {
        return Rank.between(null, edgeOf("min", workspace, section));
    }

    /** The rank after the last task of a section of such a list. */
    String endOf(long workspace, long section) {
        return Rank.between(edgeOf("max", workspace, section), null);
    }

    private @Nullable String edgeOf(String edge, long workspace, long section) {
        return database.sql("SELECT " + edge + """
                        (assignee_rank) FROM task WHERE workspace_id = :workspace
                          AND assignee_section_id = :section AND deleted_at IS NULL""")
                .bind("workspace", workspace)
                .bind("section", section)
                .list(row -> row.getString(1))
                .getFirst();
    }

    /** The id of a person's list, which is made where it does not exist yet. */
    public long idOf(long workspace, long user) {
        var known = ofPerson(workspace, user);
        return known == null ? make(workspace, user) : known.id();
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
            for (First section : SECTIONS) {
                rank = Rank.between(rank, null);
                sections.addToUserTaskList(workspace, id, section.name(), rank, section.receives());
            }
            promotions.scheduleForTomorrow(workspace, id, zones.of(user));
            return id;
        }
        return idOf(workspace, user);
    }
}
