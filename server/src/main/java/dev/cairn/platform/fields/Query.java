package dev.cairn.platform.fields;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which rows an endpoint answers with, and in which order. The root's alias is {@code t}. The parameters
 * {@code :me}, {@code :workspaces}, {@code :full} (where the actor is no guest) and {@code :limit} are always
 * bound; after a page's last row its keys are bound as {@code :k0}, {@code :k1} and so on.
 */
public final class Query {
    private final String from;
    private final String fromAfter;
    private @Nullable String where;
    private @Nullable String whereAfter;
    private final List<Key> order = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private int conditions;
    private boolean plannedAnew;

    private Query(String from, String fromAfter) {
        this.from = from;
        this.fromAfter = fromAfter;
    }

    public static Query from(String from) {
        return new Query(from, from);
    }

    /** The row of a workspace with this id; whoever asks has checked that the actor sees it. */
    public static Query byId(String table, long workspace, long id) {
        return from(table + " t")
                .where("t.workspace_id = :workspace AND t.id = :id")
                .bind("workspace", workspace)
                .bind("id", id);
    }

    /**
     * A query whose tables themselves start after a page's last row.
     *
     * @param first the tables for the first page
     * @param after the tables for the pages after it
     */
    public static Query from(String first, String after) {
        return new Query(first, after);
    }

    public Query where(String condition) {
        where = where == null ? condition : where + " AND " + condition;
        conditions++;
        return this;
    }

    /** How many conditions have been given. */
    public int conditions() {
        return conditions;
    }

    /** The condition for the pages after the first, where the order's keys alone would not do. */
    public Query whereAfter(String condition) {
        whereAfter = condition;
        return this;
    }

    public Query bind(String name, Object value) {
        values.put(name, value);
        return this;
    }

    public Query orderBy(Key... keys) {
        order.addAll(List.of(keys));
        return this;
    }

    /**
     * The first rows of this query in an order, for conditions that cost much to ask of each: those given to the new
     * query are asked of one row after the other, until there are as many as the answer shows.
     */
    public Query firstOf(int most, Key... inOrder) {
        var sql = new StringBuilder("(SELECT t.* FROM ").append(from);
        if (where != null) {
            sql.append(" WHERE ").append(where);
        }
        appendOrder(sql, List.of(inOrder));
        var first = from(sql.append(" LIMIT ").append(most).append(") t").toString());
        first.values.putAll(values);
        first.plannedAnew = plannedAnew;
        return first;
    }

    /** The same query with other words in its tables and conditions. */
    public Query reworded(UnaryOperator<String> words) {
        var reworded = new Query(words.apply(from), words.apply(fromAfter));
        reworded.where = where == null ? null : words.apply(where);
        reworded.whereAfter = whereAfter == null ? null : words.apply(whereAfter);
        reworded.order.addAll(order);
        reworded.values.putAll(values);
        reworded.conditions = conditions;
        reworded.plannedAnew = plannedAnew;
        return reworded;
    }

    /**
     * Lets the database plan for the very values that are bound, which takes a millisecond or two: for conditions of
     * which it depends on the values, which of them is best asked first.
     */
    public Query plannedAnew() {
        plannedAnew = true;
        return this;
    }

    boolean isPlannedAnew() {
        return plannedAnew;
    }

    /** These expressions of its rows, in no order: for what is counted and not shown. */
    public String selecting(String expressions) {
        return "SELECT " + expressions + " FROM " + from + (where == null ? "" : " WHERE " + where);
    }

    /** The parameters that its conditions use. */
    public Map<String, Object> values() {
        return values;
    }

    List<Key> order() {
        return order;
    }

    /** Tells lists apart, so that a page token of one is refused by another. */
    int signature() {
        return (from + order).hashCode();
    }

    String sql(Plan plan, boolean after, boolean limited) {
        var sql = new StringBuilder("SELECT ").append(String.join(", ", plan.columns()));
        for (Key key : order) {
            sql.append(", ").append(key.sql());
        }
        sql.append(" FROM ").append(after ? fromAfter : from).append(plan.joins());
        String glue = " WHERE ";
        if (where != null) {
            sql.append(glue).append(where);
            glue = " AND ";
        }
        if (after) {
            sql.append(glue).append(whereAfter == null ? afterLast() : whereAfter);
        }
        appendOrder(sql, order);
        return limited ? sql.append(" LIMIT :limit").toString() : sql.toString();
    }

    private static void appendOrder(StringBuilder sql, List<Key> order) {
        for (int i = 0; i < order.size(); i++) {
            sql.append(i == 0 ? " ORDER BY " : ", ").append(order.get(i).sql());
            sql.append(order.get(i).descending() ? " DESC" : "");
        }
    }

    /** Finds the row in this place, counted from 1. */
    String sqlOfRow(int place) {
        return "SELECT 1 FROM " + from + (where == null ? "" : " WHERE " + where) + " OFFSET " + (place - 1)
                + " LIMIT 1";
    }

    private String afterLast() {
        boolean descending = order.getFirst().descending();
        var left = new StringBuilder();
        var right = new StringBuilder();
        for (int i = 0; i < order.size(); i++) {
            left.append(i == 0 ? "" : ", ").append(order.get(i).sql());
            right.append(i == 0 ? "" : ", ").append(":k").append(i);
        }
        return "(" + left + (descending ? ") < (" : ") > (") + right + ")";
    }
}
