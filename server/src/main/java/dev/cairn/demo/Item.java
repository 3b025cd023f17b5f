package dev.cairn.demo;

import dev.cairn.richtext.RichText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A task in the making. */
final class Item {
    final long id;
    final String name;
    final Person creator;
    final Instant created;

    RichText notes = RichText.EMPTY;
    String subtype = "default_task";

    @Nullable
    Item parent;

    final List<Item> subtasks = new ArrayList<>();

    @Nullable
    Person assignee;

    @Nullable
    LocalDate start;

    @Nullable
    LocalDate due;

    @Nullable
    Instant completed;

    @Nullable
    Person completedBy;

    final Set<Person> followers = new LinkedHashSet<>();
    final Set<Person> likes = new LinkedHashSet<>();

    @Nullable
    Long customType;

    @Nullable
    Long customStatus;

    final Map<String, Object> customValues = new TreeMap<>();
    Instant modified;

    /** What has been worked on it. */
    int minutes;

    @Nullable
    Long assigneeSection;

    @Nullable
    String assigneeRank;

    Item(long id, String name, Person creator, Instant created) {
        this.id = id;
        this.name = name;
        this.creator = creator;
        this.created = created;
        this.modified = created;
        followers.add(creator);
    }

    void touched(Instant at) {
        modified = at.isAfter(modified) ? at : modified;
    }

    private @Nullable String approval() {
        if (!subtype.equals("approval")) {
            return null;
        }
        return completed == null ? "pending" : "approved";
    }

    private long[] path() {
        return parent == null ? new long[] {id} : new long[] {parent.id, id};
    }

    void writeTo(Rows rows, long workspace, @Nullable String subtaskRank) {
        rows.add(
                Table.TASK,
                workspace,
                id,
                name,
                subtype,
                approval(),
                notes.plain(),
                notes.html(),
                parent == null ? null : parent.id,
                path(),
                subtaskRank,
                subtasks.size(),
                assignee == null ? null : assignee.id(),
                assignee == null ? null : creator.id(),
                assigneeSection,
                assigneeRank,
                completed != null,
                completed,
                completedBy == null ? null : completedBy.id(),
                start,
                due,
                likes.size(),
                DemoFields.stored(this),
                customType,
                customStatus,
                minutes == 0 ? null : minutes,
                creator.id(),
                created,
                modified);
        DemoFields.numbers(this).forEach((field, number) -> rows.add(Table.TASK_VALUE, workspace, id, field, number));
        for (Person follower : followers) {
            rows.add(Table.TASK_FOLLOWER, workspace, id, follower.id(), created);
        }
        for (Person liker : likes) {
            rows.add(Table.TASK_LIKE, workspace, id, liker.id(), modified);
        }
    }
}
