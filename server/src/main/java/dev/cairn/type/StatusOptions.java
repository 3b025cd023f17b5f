package dev.cairn.type;

import dev.cairn.platform.ApiError;
import dev.cairn.platform.Ids;
import dev.cairn.platform.Rank;
import dev.cairn.platform.Spot;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.db.RankedList;
import dev.cairn.platform.log.Changes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The states that tasks of a type go through, in the order that people gave them. */
@Component
class StatusOptions {
    private final Database database;
    private final Ids ids;
    private final RankedList ofType;

    StatusOptions(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
        this.ofType = new RankedList(database, "custom_type_status_option", "rank", "custom_type_id = :list");
    }

    /** A status option as a write needs to know it. */
    record Option(long id, long type) {}

    Optional<Option> find(long[] workspaces, long id) {
        return database.sql("""
                        SELECT id, custom_type_id FROM custom_type_status_option
                        WHERE workspace_id = ANY(:workspaces) AND id = :id""")
                .bind("workspaces", workspaces)
                .bind("id", id)
                .first(row -> new Option(row.getLong(1), row.getLong(2)));
    }

    List<CustomTypes.Status> of(long workspace, long type) {
        return database.sql("""
                        SELECT id, completion_state = 'Complete', enabled FROM custom_type_status_option
                        WHERE workspace_id = :workspace AND custom_type_id = :type ORDER BY rank, id""")
                .bind("workspace", workspace)
                .bind("type", type)
                .list(row -> new CustomTypes.Status(row.getLong(1), row.getBoolean(2), row.getBoolean(3)));
    }

    /** Gives a new type its options. */
    void fill(long workspace, long type, List<StatusInput.Wanted> options) {
        var rows = new ArrayList<Map<String, Object>>();
        String rank = null;
        for (var option : options) {
            rank = Rank.between(rank, null);
            rows.add(row(workspace, type, ids.next(), option, rank));
        }
        insert(rows);
    }

    private static Map<String, Object> row(long workspace, long type, long id, StatusInput.Wanted option, String rank) {
        return Map.of(
                "workspace",
                workspace,
                "id",
                id,
                "type",
                type,
                "name",
                option.name(),
                "color",
                option.color(),
                "state",
                option.state(),
                "enabled",
                option.enabled(),
                "rank",
                rank);
    }

    private void insert(List<Map<String, Object>> rows) {
        database.batch("""
                INSERT INTO custom_type_status_option (workspace_id, id, custom_type_id, name, color, completion_state,
                  enabled, rank)
                VALUES (:workspace, :id, :type, :name, :color, :state, :enabled, :rank)""", rows);
    }

    long add(long workspace, long type, StatusInput.Wanted option, Spot spot, Changes changes) {
        lock(workspace, type);
        if (of(workspace, type).size() >= StatusInput.MOST_OPTIONS) {
            throw ApiError.badInput("A custom type can have at most " + StatusInput.MOST_OPTIONS + " status options");
        }
        long id = ids.next();
        insert(List.of(row(workspace, type, id, option, rank(workspace, type, spot, 0))));
        changes.changed("custom_type", type, "status_options", Map.of("added", id));
        return id;
    }

    void move(long workspace, Option option, Spot spot, Changes changes) {
        lock(workspace, option.type());
        new Assignments()
                .set("rank", rank(workspace, option.type(), spot, option.id()))
                .update(database, "custom_type_status_option", workspace, option.id());
        tell(option, changes);
    }

    private String rank(long workspace, long type, Spot spot, long moving) {
        return ofType.rank(
                workspace,
                type,
                spot,
                moving,
                sibling -> ApiError.badInput(
                        spot instanceof Spot.Before ? "insert_before" : "insert_after",
                        "Not a status option of this custom type: " + sibling));
    }

    /** Name, colour and whether it may be chosen. What a state means for its tasks stays. */
    void update(long workspace, Option option, Assignments assignments, Changes changes) {
        if (assignments.isEmpty()) {
            return;
        }
        lock(workspace, option.type());
        assignments.update(database, "custom_type_status_option", workspace, option.id());
        for (boolean complete : new boolean[] {true, false}) {
            if (of(workspace, option.type()).stream()
                    .noneMatch(status -> status.isEnabled() && status.isComplete() == complete)) {
                throw ApiError.badInput(
                        "enabled",
                        "A custom type keeps at least one enabled status option for tasks that are "
                                + (complete ? "complete" : "incomplete"));
            }
        }
        tell(option, changes);
    }

    private static void tell(Option option, Changes changes) {
        changes.changed("custom_type", option.type(), "status_options", Map.of("changed", option.id()));
    }

    private void lock(long workspace, long type) {
        database.sql("SELECT id FROM custom_type WHERE workspace_id = :workspace AND id = :type FOR UPDATE")
                .bind("workspace", workspace)
                .bind("type", type)
                .exists();
    }
}
