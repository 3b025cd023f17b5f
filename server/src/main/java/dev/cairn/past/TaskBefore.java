package dev.cairn.past;

import dev.cairn.platform.http.Json;
import dev.cairn.platform.log.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A task on its way back in time: it begins as it is, and each change of the log that is taken back makes it what it was
 * before. What the log does not tell, such as values that a formula had, stays as it is now.
 */
final class TaskBefore {
    private final long id;
    private final Instant createdAt;
    private final Map<String, @Nullable Object> facts;
    private final ObjectNode values;
    private final TreeMap<Long, @Nullable Long> places;
    private final TreeSet<Long> tags;

    private TaskBefore(
            long id,
            Instant createdAt,
            Map<String, @Nullable Object> facts,
            ObjectNode values,
            TreeMap<Long, @Nullable Long> places,
            TreeSet<Long> tags) {
        this.id = id;
        this.createdAt = createdAt;
        this.facts = facts;
        this.values = values;
        this.places = places;
        this.tags = tags;
    }

    static TaskBefore asItIs(ResultSet row) throws SQLException {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("resource_subtype", row.getString("resource_subtype"));
        facts.put("approval_status", row.getString("approval_status"));
        for (String column : List.of("parent_id", "assignee_id", "created_by")) {
            facts.put(column, row.getObject(column, Long.class));
        }
        facts.put("completed", row.getBoolean("completed"));
        for (String column : List.of("completed_at", "due_at", "created_at")) {
            facts.put(column, instant(row, column));
        }
        for (String column : List.of("start_on", "due_on")) {
            facts.put(column, row.getObject(column, LocalDate.class));
        }
        var places = new TreeMap<Long, @Nullable Long>();
        var projects = (Long[]) row.getArray("projects").getArray();
        var sections = (Long[]) row.getArray("sections").getArray();
        for (int i = 0; i < projects.length; i++) {
            places.put(projects[i], sections[i]);
        }
        return new TaskBefore(
                row.getLong("id"),
                Objects.requireNonNull(instant(row, "created_at")),
                facts,
                (ObjectNode) Json.read(row.getString("custom_values")),
                places,
                new TreeSet<>(List.of((Long[]) row.getArray("tags").getArray())));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    long id() {
        return id;
    }

    /**
     * What it has been, the last first, each with its {@code since} and {@code until}.
     *
     * @param changes all that the log tells of it, the oldest first
     */
    List<Map<String, @Nullable Object>> versions(List<Change> changes) {
        var versions = new ArrayList<Map<String, @Nullable Object>>();
        Instant until = null;
        Instant since = Quarter.of(createdAt);
        for (Change change : changes.reversed()) {
            Instant at = Quarter.of(change.createdAt());
            if (isBeginning(change)) {
                since = at;
                break;
            }
            var after = version();
            if (!takeBack(change, versions)) {
                continue;
            }
            // Of what happened within the same quarter of an hour, only what came of it is told.
            if (until == null || at.isBefore(until)) {
                versions.add(between(after, at, until));
                until = at;
            }
        }
        if (until == null || since.isBefore(until)) {
            versions.add(between(version(), since, until));
        }
        return versions;
    }

    private static boolean isBeginning(Change change) {
        return change.action().equals("added") && change.parentType() == null;
    }

    private static Map<String, @Nullable Object> between(
            Map<String, @Nullable Object> version, Instant since, @Nullable Instant until) {
        version.put("since", since);
        version.put("until", until);
        return version;
    }

    private Map<String, @Nullable Object> version() {
        var version = new HashMap<>(facts);
        version.put("task", id);
        version.put("custom_values", values.toString());
        version.put("projects", places.keySet().toArray(Long[]::new));
        version.put("sections", places.values().toArray(Long[]::new));
        version.put("tags", tags.toArray(Long[]::new));
        return version;
    }

    /** Whether the change was of something that is told of the past. */
    private boolean takeBack(Change change, List<Map<String, @Nullable Object>> later) {
        return switch (change.action()) {
            case "added" -> takeBackPlace(change, true);
            case "removed" -> takeBackPlace(change, false);
            case "changed" -> change.detail() != null && takeBack(change, change.detail(), later);
            default -> false;
        };
    }

    private boolean takeBackPlace(Change change, boolean added) {
        JsonNode detail = change.detail();
        if ("project".equals(change.parentType())) {
            long project = Objects.requireNonNull(change.parentId());
            if (added) {
                places.remove(project);
            } else {
                // In which section it was, only what put it there can tell.
                places.put(project, null);
            }
            return true;
        }
        if (!added || !"section".equals(change.parentType()) || detail == null || !detail.has("old")) {
            return false;
        }
        places.put(detail.path("project").asLong(), detail.path("old").asLong());
        return true;
    }

    private boolean takeBack(Change change, JsonNode detail, List<Map<String, @Nullable Object>> later) {
        JsonNode old = detail.path("old");
        switch (String.valueOf(change.field())) {
            case "resource_subtype", "approval_status" ->
                facts.put(String.valueOf(change.field()), old.isNull() ? null : old.asString());
            case "parent" -> facts.put("parent_id", old.isNull() ? null : old.asLong());
            case "assignee" -> facts.put("assignee_id", old.isNull() ? null : old.asLong());
            case "completed" -> takeBackCompletion(change, old.asBoolean(), later);
            case "start_on", "start_at", "due_on", "due_at" -> {
                facts.put("start_on", day(old.path("start_on")));
                facts.put("due_on", day(old.path("due_on")));
                String dueAt = old.path("due_at").asString("");
                facts.put("due_at", dueAt.isEmpty() ? null : Instant.parse(dueAt));
            }
            case "custom_fields" -> {
                String field = detail.path("field").asString();
                if (old.isNull() || old.isMissingNode()) {
                    values.remove(field);
                } else {
                    values.set(field, old);
                }
            }
            case "tags" -> {
                if (detail.has("added")) {
                    tags.remove(detail.path("added").asLong());
                } else {
                    tags.add(detail.path("removed").asLong());
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** When it was completed at an earlier time is only told by the change that did so. */
    private void takeBackCompletion(Change change, boolean was, List<Map<String, @Nullable Object>> later) {
        if (!was) {
            for (var version : later) {
                if (Boolean.TRUE.equals(version.get("completed"))) {
                    version.putIfAbsent("completed_at", change.createdAt());
                }
            }
        }
        facts.put("completed", was);
        facts.put("completed_at", null);
    }

    private static @Nullable LocalDate day(JsonNode day) {
        String text = day.asString("");
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
