package dev.cairn.platform.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one write changed, collected while it runs and appended to the log at its end. */
public final class Changes {
    private final List<Entry> entries = new ArrayList<>();

    /**
     * One change.
     *
     * @param detail the old and new values that activity stories and webhooks tell of
     */
    record Entry(
            String action,
            String type,
            long id,
            @Nullable String parentType,
            @Nullable Long parentId,
            @Nullable String field,
            @Nullable Map<String, ?> detail) {}

    /** A resource came to be, or was put under a parent: a task into a project, a comment onto a task. */
    public Changes added(String type, long id, @Nullable String parentType, @Nullable Long parentId) {
        return added(type, id, parentType, parentId, null);
    }

    public Changes added(
            String type,
            long id,
            @Nullable String parentType,
            @Nullable Long parentId,
            @Nullable Map<String, ?> detail) {
        return add(new Entry("added", type, id, parentType, parentId, null, detail));
    }

    /** A field of a resource has another value. */
    public Changes changed(String type, long id, String field, @Nullable Map<String, ?> detail) {
        return add(new Entry("changed", type, id, null, null, field, detail));
    }

    /** A resource left a parent and goes on to exist. */
    public Changes removed(String type, long id, String parentType, long parentId, @Nullable Map<String, ?> detail) {
        return add(new Entry("removed", type, id, parentType, parentId, null, detail));
    }

    public Changes deleted(String type, long id, @Nullable String parentType, @Nullable Long parentId) {
        return add(new Entry("deleted", type, id, parentType, parentId, null, null));
    }

    public Changes deleted(
            String type, long id, @Nullable String parentType, @Nullable Long parentId, Map<String, ?> detail) {
        return add(new Entry("deleted", type, id, parentType, parentId, null, detail));
    }

    public Changes undeleted(String type, long id, @Nullable String parentType, @Nullable Long parentId) {
        return add(new Entry("undeleted", type, id, parentType, parentId, null, null));
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    List<Entry> entries() {
        return entries;
    }

    private Changes add(Entry entry) {
        entries.add(entry);
        return this;
    }
}
