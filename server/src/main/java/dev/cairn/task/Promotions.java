package dev.cairn.task;

import dev.cairn.platform.Rank;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import dev.cairn.platform.log.Writes;
import dev.cairn.task.PromotionQueue.Due;
import dev.cairn.task.UserTaskLists.OwnList;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Moves tasks on in their assignee's own list as their due date comes near: into the section for this week, and into
 * that for today. What somebody has put elsewhere stays there until its due date asks for more than it did then.
 */
@Component
class Promotions {
    private static final Logger LOG = LoggerFactory.getLogger(Promotions.class);

    private final Database database;
    private final PromotionQueue queue;
    private final UserTaskLists lists;
    private final Writes writes;
    private final Clock clock;

    Promotions(Database database, PromotionQueue queue, UserTaskLists lists, Writes writes, Clock clock) {
        this.database = database;
        this.queue = queue;
        this.lists = lists;
        this.writes = writes;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 2_000, initialDelay = 2_000)
    void look() {
        try {
            queue.due().forEach(this::promote);
        } catch (RuntimeException error) {
            LOG.warn("Cannot move on tasks that become due; trying again in two seconds", error);
        }
    }

    private void promote(Due due) {
        writes.byItself(due.workspace(), null, changes -> {
            if (!queue.take(due)) {
                return due.list();
            }
            OwnList list = lists.own(due.workspace(), due.list());
            if (list == null) {
                queue.forget(due.list());
                return due.list();
            }
            if (list.promotesTasks()) {
                promote(due, list.zone(), changes);
            }
            queue.scheduleForTomorrow(due.workspace(), due.list(), list.zone());
            return due.list();
        });
    }

    private void promote(Due due, ZoneId zone, Changes changes) {
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        var sections = sections(due);
        var moved = new EnumMap<Urgency, List<Long>>(Urgency.class);
        for (Candidate task : candidates(due, zone)) {
            Urgency asked = Urgency.of(task.due(), today);
            if (sections.containsKey(asked)
                    && asked.exceeds(Urgency.of(task.due(), task.placedOn()))
                    && asked.exceeds(task.in())) {
                moved.computeIfAbsent(asked, ignored -> new ArrayList<>()).add(task.id());
            }
        }
        moved.forEach((urgency, tasks) -> {
            move(due.workspace(), tasks, sections.getOrDefault(urgency, 0L), today);
            tasks.forEach(task -> changes.changed("task", task, OwnSections.FIELD, null));
        });
    }

    /** The sections that tasks come into by themselves; a person may have deleted them. */
    private Map<Urgency, Long> sections(Due due) {
        var sections = new EnumMap<Urgency, Long>(Urgency.class);
        database.sql("""
                        SELECT receives, id FROM section WHERE workspace_id = :workspace AND user_task_list_id = :list
                          AND receives IN ('week', 'today')""")
                .bind("workspace", due.workspace())
                .bind("list", due.list())
                .list(row -> sections.put(Urgency.receivedBy(row.getString(1)), row.getLong(2)));
        return sections;
    }

    private record Candidate(
            long id, LocalDate due, @Nullable LocalDate placedOn, Urgency in) {}

    /** What is to be done and has a due date, the most urgent first. */
    private List<Candidate> candidates(Due due, ZoneId zone) {
        return database.sql("""
                        SELECT t.id, t.due_on, t.due_at, t.assignee_placed_on, s.receives
                        FROM section s JOIN task t ON t.workspace_id = s.workspace_id AND t.assignee_section_id = s.id
                        WHERE s.workspace_id = :workspace AND t.workspace_id = :workspace
                          AND s.user_task_list_id = :list AND NOT t.completed AND t.deleted_at IS NULL
                          AND t.due_on IS NOT NULL
                        ORDER BY t.due_on, t.due_at, s.rank, t.assignee_rank, t.id""")
                .bind("workspace", due.workspace())
                .bind("list", due.list())
                .list(row -> {
                    var at = row.getTimestamp(3);
                    return new Candidate(
                            row.getLong(1),
                            at == null
                                    ? row.getObject(2, LocalDate.class)
                                    : at.toInstant().atZone(zone).toLocalDate(),
                            row.getObject(4, LocalDate.class),
                            Urgency.receivedBy(row.getString(5)));
                });
    }

    /** To the top of the section, in this order. */
    private void move(long workspace, List<Long> tasks, long section, LocalDate today) {
        String rank = lists.topOf(workspace, section);
        var rows = new ArrayList<Map<String, Object>>();
        for (long task : tasks.reversed()) {
            rows.add(Map.of("workspace", workspace, "task", task, "section", section, "rank", rank, "today", today));
            rank = Rank.between(null, rank);
        }
        database.batch("""
                UPDATE task SET assignee_section_id = :section, assignee_rank = :rank, assignee_placed_on = :today
                WHERE workspace_id = :workspace AND id = :task""", rows);
    }
}
