package dev.cairn.platform.db;

import dev.cairn.platform.ApiError;
import dev.cairn.platform.Rank;
import dev.cairn.platform.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * The rows of a short list that people put in order, such as the sections of a project. Longer lists find their
 * neighbours through an index instead.
 */
public final class RankedList {
    private final Database database;
    private final String table;
    private final String column;
    private final String rows;

    /**
     * @param column the column that holds the rank
     * @param rows the SQL condition for the rows of the list {@code :list}
     */
    public RankedList(Database database, String table, String column, String rows) {
        this.database = database;
        this.table = table;
        this.column = column;
        this.rows = rows;
    }

    private record Place(long id, String rank) {}

    /**
     * The rank of a spot in a list whose other writers wait.
     *
     * @param moving the row that leaves its place, 0 where none does
     * @param stranger what to throw where the spot names a sibling that is not in the list
     */
    public String rank(long workspace, long list, Spot spot, long moving, LongFunction<ApiError> stranger) {
        List<Place> places = places(workspace, list, moving);
        int at = switch (spot) {
            case Spot.Start ignored -> 0;
            case Spot.End ignored -> places.size();
            case Spot.Before(long sibling) -> indexOf(places, sibling, stranger);
            case Spot.After(long sibling) -> indexOf(places, sibling, stranger) + 1;
        };
        String previous = at == 0 ? null : places.get(at - 1).rank();
        String next = at == places.size() ? null : places.get(at).rank();
        if (previous != null && next != null && previous.compareTo(next) >= 0) {
            rebalance(workspace, places);
            return rank(workspace, list, spot, moving, stranger);
        }
        return Rank.between(previous, next);
    }

    private List<Place> places(long workspace, long list, long without) {
        return database.sql("SELECT id, " + column + " FROM " + table + " WHERE workspace_id = :workspace AND " + rows
                        + " AND id <> :without ORDER BY " + column + ", id")
                .bind("workspace", workspace)
                .bind("list", list)
                .bind("without", without)
                .list(row -> new Place(row.getLong(1), row.getString(2)));
    }

    private static int indexOf(List<Place> places, long sibling, LongFunction<ApiError> stranger) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).id() == sibling) {
                return i;
            }
        }
        throw stranger.apply(sibling);
    }

    private void rebalance(long workspace, List<Place> places) {
        var updates = new ArrayList<Map<String, Object>>();
        String rank = null;
        for (Place place : places) {
            rank = Rank.between(rank, null);
            updates.add(Map.of("workspace", workspace, "id", place.id(), "rank", rank));
        }
        database.batch(
                "UPDATE " + table + " SET " + column + " = :rank WHERE workspace_id = :workspace AND id = :id",
                updates);
    }
}
