package dev.cairn.demo;

import dev.cairn.platform.http.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes what happened to tasks: into the log, and as the stories that its reader in {@code dev.cairn.story} would
 * have made of it at the time.
 */
final class History {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.ENGLISH);

    private final Rows rows;
    private final Log log;
    private final PastIds ids;
    private final long workspace;

    History(Rows rows, Log log, PastIds ids, long workspace) {
        this.rows = rows;
        this.log = log;
        this.ids = ids;
        this.workspace = workspace;
    }

    /** A project as a task's stories name it. */
    record Place(long project, String projectName, long section, String sectionName) {}

    void created(Item item, @Nullable Place place) {
        Long actor = item.creator.id();
        var assignee = item.assignee;
        log.added(
                item.created,
                actor,
                "task",
                item.id,
                null,
                null,
                assignee == null ? null : Map.of("assignee", assignee.id()));
        if (item.parent != null) {
            log.added(item.created, actor, "task", item.id, "task", item.parent.id);
            activity(
                    item.parent,
                    item.creator,
                    item.created,
                    "subtask_added",
                    "added the subtask " + item.name,
                    Map.of("task", item.id));
        }
        if (place != null) {
            putInto(item, place, item.creator, item.created);
        }
        if (assignee != null && assignee != item.creator) {
            activity(
                    item,
                    item.creator,
                    item.created,
                    "assigned",
                    "assigned to " + assignee.name(),
                    Map.of("assignee", assignee.id()));
        }
    }

    void putInto(Item item, Place place, Person actor, Instant at) {
        log.added(at, actor.id(), "task", item.id, "project", place.project(), Map.of("new", place.project()));
        log.added(at, actor.id(), "task", item.id, "section", place.section());
        activity(
                item,
                actor,
                at,
                "added_to_project",
                "added to " + place.projectName(),
                Map.of("project", place.project()));
    }

    void moved(Item item, Place from, Place to, Person actor, Instant at) {
        Map<String, Object> detail = Map.of(
                "project", to.project(),
                "old", from.section(),
                "new", to.section(),
                "old_name", from.sectionName(),
                "new_name", to.sectionName());
        log.removed(at, actor.id(), "task", item.id, "section", from.section());
        log.added(at, actor.id(), "task", item.id, "section", to.section(), detail);
        activity(
                item,
                actor,
                at,
                "section_changed",
                "moved this from " + from.sectionName() + " to " + to.sectionName() + " in " + to.projectName(),
                Map.of("old_section", from.section(), "new_section", to.section(), "project", to.project()));
    }

    void dueChanged(Item item, @Nullable LocalDate before, LocalDate now, Person actor, Instant at) {
        log.changed(at, actor.id(), "task", item.id, "due_on", Map.of("old", dates(before), "new", dates(now)));
        activity(
                item,
                actor,
                at,
                "due_date_changed",
                "changed the due date to " + DAY.format(now),
                Map.of("old_dates", dates(before), "new_dates", dates(now)));
    }

    private static Map<String, @Nullable Object> dates(@Nullable LocalDate due) {
        var dates = new HashMap<String, @Nullable Object>();
        dates.put("due_on", due == null ? null : due.toString());
        dates.put("due_at", null);
        dates.put("start_on", null);
        dates.put("start_at", null);
        return dates;
    }

    void completed(Item item, Person by, Instant at) {
        log.changed(at, by.id(), "task", item.id, "completed", Map.of("old", false, "new", true));
        activity(item, by, at, "marked_complete", "marked this complete", Map.of());
        item.completed = at;
        item.completedBy = by;
    }

    void waitsFor(Item item, Item other, Instant at) {
        rows.add(Table.TASK_DEPENDENCY, workspace, item.id, other.id, at);
        log.changed(at, item.creator.id(), "task", item.id, "dependencies", Map.of("added", other.id));
    }

    void tagged(Item item, long tag, Instant at) {
        rows.add(Table.TASK_TAG, workspace, item.id, tag, at);
        log.changed(at, item.creator.id(), "task", item.id, "tags", Map.of("added", tag));
    }

    void attached(Item item, long attachment, String name, Person by, Instant at) {
        log.added(at, by.id(), "attachment", attachment, "task", item.id);
        activity(item, by, at, "attachment_added", "attached " + name, Map.of("new_name", name));
    }

    void liked(Item item, Person by, Instant at) {
        if (item.likes.add(by)) {
            item.touched(at);
            log.changed(at, by.id(), "task", item.id, "likes", Map.of("added", by.id()));
        }
    }

    /** @param mentioned who stands where the text says {@code {@}} */
    void commented(Item item, Person by, Instant at, String text, Person mentioned, List<Person> likedBy) {
        String link =
                "<a href=\"/user/%1$d\" data-asana-gid=\"%1$d\" data-asana-accessible=\"true\" data-asana-type=\"user\" data-asana-dynamic=\"true\">@%2$s</a>"
                        .formatted(mentioned.id(), Words.escaped(mentioned.name()));
        String plain = text.replace("{@}", "@" + mentioned.name());
        String html = "<body>" + Words.escaped(text).replace("{@}", link) + "</body>";
        long id = ids.at(at);
        rows.add(
                Table.STORY,
                workspace,
                id,
                item.id,
                "comment",
                "comment_added",
                plain,
                html,
                null,
                likedBy.size(),
                by.id(),
                at);
        for (Person liker : likedBy) {
            rows.add(Table.STORY_LIKE, workspace, id, liker.id(), at);
        }
        log.added(at, by.id(), "story", id, "task", item.id);
        item.followers.add(by);
        if (text.contains("{@}")) {
            item.followers.add(mentioned);
        }
        item.touched(at);
    }

    private void activity(Item item, Person by, Instant at, String subtype, String text, Map<String, ?> detail) {
        long id = ids.at(at);
        rows.add(
                Table.STORY,
                workspace,
                id,
                item.id,
                "system",
                subtype,
                text,
                "<body>" + Words.escaped(text) + "</body>",
                detail.isEmpty() ? null : Json.write(detail),
                0,
                by.id(),
                at);
        log.added(at, by.id(), "story", id, "task", item.id);
        item.touched(at);
    }
}
