package dev.cairn.story;

import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Change;
import dev.cairn.platform.log.ChangeReader;
import dev.cairn.platform.log.Reactions;
import dev.cairn.richtext.RichText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the change log and writes what happened to tasks and goals as stories on them. */
@Component
class ActivityStories implements ChangeReader {
    /** Whoever writes a description saves it many times; that is one story. */
    private static final Duration ONE_SITTING = Duration.ofMinutes(15);

    /** Of what comes with a task's creation, only this is worth telling. */
    private static final Set<String> TOLD_OF_NEW =
            Set.of("assigned", "added_to_project", "subtask_added", "duplicated");

    private final Stories stories;
    private final Database database;
    private final Ids ids;

    ActivityStories(Stories stories, Database database, Ids ids) {
        this.stories = stories;
        this.database = database;
        this.ids = ids;
    }

    @Override
    public String name() {
        return "stories";
    }

    @Override
    public void read(long workspace, List<Change> changes, Reactions reactions) {
        List<Change> told = changes.stream().filter(ActivityStories::mayBeTold).toList();
        if (told.isEmpty()) {
            return;
        }
        var names = Names.of(database, workspace, told);
        var wording = new Wording(names, told);
        var goals = new GoalWording(names);
        var created = creations(workspace, told);
        var tellings = new ArrayList<Told>();
        for (Change change : told) {
            var telling = change.type().startsWith("goal") ? goals.of(change) : wording.of(change);
            boolean withCreation = created.contains(new Creation(change.id(), change.createdAt()));
            if (telling != null && (!withCreation || TOLD_OF_NEW.contains(telling.subtype()))) {
                tellings.add(new Told(telling, change.actor(), change.createdAt()));
            }
        }
        write(workspace, tellings, reactions);
    }

    private static boolean mayBeTold(Change change) {
        return switch (change.type()) {
            case "task", "attachment", "goal", "goal_relationship" -> true;
            default -> false;
        };
    }

    private record Told(Telling telling, @Nullable Long actor, Instant at) {}

    /** A task or a goal, and the instant that all changes of the write that made it bear. */
    private record Creation(long target, Instant at) {}

    /** Asks the log itself, as a task may have been made in the batch before. */
    private Set<Creation> creations(long workspace, List<Change> changes) {
        return new HashSet<>(database.sql("""
                        SELECT resource_id, created_at FROM change
                        WHERE workspace_id = :workspace AND resource_id = ANY(:targets) AND action = 'added'
                          AND (resource_type = 'task' AND parent_type IS NULL OR resource_type = 'goal')""")
                .bind("workspace", workspace)
                .bind(
                        "targets",
                        changes.stream().mapToLong(Change::id).distinct().toArray())
                .list(row -> new Creation(
                        row.getLong(1),
                        row.getObject(2, java.time.OffsetDateTime.class).toInstant())));
    }

    private void write(long workspace, List<Told> tellings, Reactions reactions) {
        var existing = existing(workspace, tellings);
        var drafts = new ArrayList<Stories.Draft>();
        for (Told told : tellings) {
            var telling = told.telling();
            if (!existing.contains(telling.target()) || isSameSitting(workspace, told, drafts)) {
                continue;
            }
            long id = ids.next();
            drafts.add(new Stories.Draft(
                    id,
                    telling.on(),
                    telling.target(),
                    "system",
                    telling.subtype(),
                    RichText.fromPlain(telling.text()),
                    telling.detail().isEmpty() ? null : telling.detail(),
                    false,
                    null,
                    told.actor(),
                    told.at()));
            reactions.by(told.actor()).added("story", id, telling.on().type(), telling.target());
        }
        stories.store(workspace, drafts);
    }

    /** The tasks and goals that are still there: the log remembers longer. */
    private Set<Long> existing(long workspace, List<Told> tellings) {
        return new HashSet<>(database.sql("""
                        SELECT id FROM task WHERE workspace_id = :workspace AND id = ANY(:targets)
                        UNION ALL SELECT id FROM goal WHERE workspace_id = :workspace AND id = ANY(:targets)""")
                .bind("workspace", workspace)
                .bind(
                        "targets",
                        tellings.stream()
                                .mapToLong(told -> told.telling().target())
                                .distinct()
                                .toArray())
                .list(row -> row.getLong(1)));
    }

    private boolean isSameSitting(long workspace, Told told, List<Stories.Draft> drafts) {
        if (!told.telling().subtype().equals("notes_changed") || told.actor() == null) {
            return false;
        }
        long target = told.telling().target();
        boolean justNow = drafts.stream()
                .anyMatch(draft -> draft.target() == target
                        && draft.subtype().equals("notes_changed")
                        && told.actor().equals(draft.author()));
        return justNow
                || database.sql("""
                                SELECT 1 FROM story WHERE workspace_id = :workspace AND %s = :target
                                  AND resource_subtype = 'notes_changed' AND created_by = :author AND created_at > :since
                                LIMIT 1""".formatted(told.telling().on().column()))
                        .bind("workspace", workspace)
                        .bind("target", target)
                        .bind("author", told.actor())
                        .bind("since", told.at().minus(ONE_SITTING))
                        .exists();
    }
}
