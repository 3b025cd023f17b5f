package dev.cairn.status;

import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import dev.cairn.platform.log.Writes;
import dev.cairn.preference.PreferredZone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells the change log when somebody is to tell how something is doing and has not in the time since the last reminder;
 * the inbox hears of it there. Any copy may look; only the one that finds the reminder still due goes on.
 */
@Component
class StatusReminders {
    /** The field of what is to be told of, in the change log. */
    private static final String FIELD = "status_due";

    private static final Logger LOG = LoggerFactory.getLogger(StatusReminders.class);

    private static final String DUE = """
            SELECT r.id, r.frequency, r.weekday, r.remind_at,
              CASE WHEN r.project_id IS NOT NULL THEN 'project' WHEN r.goal_id IS NOT NULL THEN 'goal'
                ELSE 'portfolio' END AS type,
              coalesce(r.project_id, r.goal_id, r.portfolio_id) AS parent,
              coalesce(p.owner_id, g.owner_id, f.owner_id) AS owner, z.time_zone,
              coalesce(NOT p.completed AND NOT p.archived,
                coalesce(g.status, '') NOT IN ('achieved', 'partial', 'missed', 'dropped') AND g.id IS NOT NULL
                  OR NOT f.archived) AS goes_on,
              (SELECT max(u.created_at) FROM status_update u WHERE u.workspace_id = :workspace
                AND (u.project_id = r.project_id OR u.goal_id = r.goal_id OR u.portfolio_id = r.portfolio_id)) AS told
            FROM status_rhythm r
              LEFT JOIN project p ON p.workspace_id = :workspace AND p.id = r.project_id AND p.deleted_at IS NULL
              LEFT JOIN goal g ON g.workspace_id = :workspace AND g.id = r.goal_id AND g.deleted_at IS NULL
              LEFT JOIN portfolio f ON f.workspace_id = :workspace AND f.id = r.portfolio_id AND f.deleted_at IS NULL
              LEFT JOIN preference z ON z.user_id = coalesce(p.owner_id, g.owner_id, f.owner_id)
            WHERE r.workspace_id = :workspace AND r.remind_at <= :now AND r.id = ANY(ARRAY(
              SELECT q.rhythm_id FROM status_reminder q WHERE q.workspace_id = :workspace AND q.remind_at <= :now))
            FOR UPDATE OF r""";

    private final Database database;
    private final Writes writes;
    private final Clock clock;

    StatusReminders(Database database, Writes writes, Clock clock) {
        this.database = database;
        this.writes = writes;
        this.clock = clock;
    }

    private record Due(
            long id,
            Rhythm rhythm,
            ZonedDateTime at,
            String type,
            long parent,
            @Nullable Long owner,
            boolean goesOn,
            @Nullable Instant told) {

        static Due read(ResultSet row) throws SQLException {
            var told = row.getObject("told", OffsetDateTime.class);
            return new Due(
                    row.getLong("id"),
                    Rhythm.named(row.getString("frequency"), row.getString("weekday")),
                    row.getObject("remind_at", OffsetDateTime.class)
                            .atZoneSameInstant(PreferredZone.named(row.getString("time_zone"))),
                    row.getString("type"),
                    row.getLong("parent"),
                    row.getObject("owner", Long.class),
                    row.getBoolean("goes_on"),
                    told == null ? null : told.toInstant());
        }

        boolean isMissing() {
            return goesOn
                    && (told == null || told.isBefore(rhythm.beside(at, -1).toInstant()));
        }
    }

    @Scheduled(fixedDelay = 2_000, initialDelay = 2_000)
    void look() {
        try {
            database.sql("SELECT DISTINCT workspace_id FROM status_reminder WHERE remind_at <= :now")
                    .bind("now", clock.instant())
                    .list(row -> row.getLong(1))
                    .forEach(this::remind);
        } catch (RuntimeException error) {
            LOG.warn("Cannot see which status updates are due; looking again in two seconds", error);
        }
    }

    private void remind(long workspace) {
        Instant now = clock.instant();
        writes.byItself(workspace, null, changes -> {
            var due = database.sql(DUE)
                    .bind("workspace", workspace)
                    .bind("now", now)
                    .list(Due::read);
            due.forEach(one -> tell(one, changes));
            goOn(workspace, due, now);
            return workspace;
        });
    }

    private static void tell(Due due, Changes changes) {
        if (due.owner() != null && due.isMissing()) {
            changes.changed(due.type(), due.parent(), FIELD, Map.of("owner", due.owner()));
        }
    }

    private void goOn(long workspace, List<Due> due, Instant now) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var one : due) {
            Instant next =
                    one.rhythm().next(one.at(), now.atZone(one.at().getZone())).toInstant();
            rows.add(Map.of("workspace", workspace, "id", one.id(), "at", next));
        }
        database.batch("UPDATE status_rhythm SET remind_at = :at WHERE workspace_id = :workspace AND id = :id", rows);
        database.batch(
                "UPDATE status_reminder SET remind_at = :at WHERE workspace_id = :workspace AND rhythm_id = :id", rows);
    }
}
