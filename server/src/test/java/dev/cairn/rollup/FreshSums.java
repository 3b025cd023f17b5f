package dev.cairn.rollup;

import dev.cairn.platform.db.Database;
import dev.cairn.platform.http.Json;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What all portfolios sum up, computed from tasks, dates and status updates alone, without what is kept of them. */
final class FreshSums {
    record Sums(
            long projects,
            long tasks,
            long completed,
            @Nullable String start,
            @Nullable String due,
            Map<String, Long> statuses) {}

    private record Item(boolean isProject, long id) {}

    private record Dates(@Nullable String start, @Nullable String due) {}

    private final Database database;
    private final long workspace;
    private final Map<Long, Dates> portfolios;
    private final Map<Long, Dates> projects;

    FreshSums(Database database, long workspace) {
        this.database = database;
        this.workspace = workspace;
        this.portfolios = dates("portfolio");
        this.projects = dates("project");
    }

    static Map<String, Long> counts(String json) {
        var counts = new TreeMap<String, Long>();
        Json.read(json)
                .properties()
                .forEach(count -> counts.put(count.getKey(), count.getValue().asLong()));
        return counts;
    }

    private Map<Long, Dates> dates(String table) {
        var dates = new HashMap<Long, Dates>();
        database.sql("SELECT id, start_on::text, due_on::text FROM " + table
                        + " WHERE workspace_id = :workspace AND deleted_at IS NULL")
                .bind("workspace", workspace)
                .list(row -> dates.put(row.getLong(1), new Dates(row.getString(2), row.getString(3))));
        return dates;
    }

    Map<Long, Sums> ofAll() {
        var sums = new HashMap<Long, Sums>();
        portfolios.keySet().forEach(portfolio -> sums.put(portfolio, of(portfolio)));
        return sums;
    }

    private Sums of(long portfolio) {
        Set<Item> below = new HashSet<>();
        collect(portfolio, below);
        long[] counts =
                count(below.stream().filter(Item::isProject).mapToLong(Item::id).toArray());
        return new Sums(
                below.stream().filter(Item::isProject).count(),
                counts[0],
                counts[1],
                below.stream()
                        .flatMap(item -> Stream.ofNullable(dates(item).start()))
                        .min(String::compareTo)
                        .orElse(null),
                below.stream()
                        .flatMap(item -> Stream.ofNullable(dates(item).due()))
                        .max(String::compareTo)
                        .orElse(null),
                statuses(portfolio));
    }

    private Dates dates(Item item) {
        return Objects.requireNonNull((item.isProject() ? projects : portfolios).get(item.id()));
    }

    private void collect(long portfolio, Set<Item> below) {
        for (Item item : items(portfolio)) {
            if (below.add(item) && !item.isProject()) {
                collect(item.id(), below);
            }
        }
    }

    private List<Item> items(long portfolio) {
        return database
                .sql("""
                        SELECT project_id IS NOT NULL, coalesce(project_id, nested_portfolio_id) FROM portfolio_item
                        WHERE workspace_id = :workspace AND portfolio_id = :portfolio""")
                .bind("workspace", workspace)
                .bind("portfolio", portfolio)
                .list(row -> new Item(row.getBoolean(1), row.getLong(2)))
                .stream()
                .filter(item -> (item.isProject() ? projects : portfolios).containsKey(item.id()))
                .toList();
    }

    /** Each task once, in however many of these projects it is. */
    private long[] count(long[] projects) {
        return database.sql("""
                        SELECT count(*), count(*) FILTER (WHERE t.completed) FROM task t
                        WHERE t.workspace_id = :workspace AND t.deleted_at IS NULL AND t.id IN (
                          SELECT l.task_id FROM task_project l
                          WHERE l.workspace_id = :workspace AND l.project_id = ANY(:projects))""")
                .bind("workspace", workspace)
                .bind("projects", projects)
                .first(row -> new long[] {row.getLong(1), row.getLong(2)})
                .orElseThrow();
    }

    private Map<String, Long> statuses(long portfolio) {
        var counts = new TreeMap<String, Long>();
        for (Item item : items(portfolio)) {
            String status = database.sql("SELECT status_type FROM status_update WHERE workspace_id = :workspace AND "
                            + (item.isProject() ? "project_id" : "portfolio_id")
                            + " = :id ORDER BY created_at DESC, id DESC LIMIT 1")
                    .bind("workspace", workspace)
                    .bind("id", item.id())
                    .first(row -> row.getString(1))
                    .orElse("none");
            counts.merge(status, 1L, Long::sum);
        }
        return counts;
    }
}
