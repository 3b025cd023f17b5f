package dev.cairn.search;

import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.http.Input;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adds to a query what a search's parameters ask for; each reads the parameters of one kind. */
final class Filters {
    private final Input input;
    private final Query query;
    private int bound;

    Filters(Input input, Query query) {
        this.input = input;
        this.query = query;
    }

    /** Binds a value under a name of its own and returns the name as it stands in SQL. */
    String bind(Object value) {
        String name = "f" + bound++;
        query.bind(name, value);
        return ":" + name;
    }

    private boolean isAsked(String parameter) {
        return input.takes(parameter) && input.isSet(parameter);
    }

    /** Rows for which a condition is as a flag says. */
    Filters flag(String parameter, String condition) {
        if (input.isSet(parameter)) {
            query.where((input.flag(parameter, false) ? "" : "NOT ") + "(" + condition + ")");
        }
        return this;
    }

    /** Rows whose column is one of the ids that a parameter lists, or none of them. */
    Filters ids(String parameter, String column, Function<String, List<Long>> ids) {
        related(parameter, column + " = ANY(%s)", ids);
        return this;
    }

    /**
     * Rows that are related with any, with none, or with all of what the parameters {@code X.any}, {@code X.not} and
     * {@code X.all} list.
     *
     * @param condition that the row is related with one of the ids in the array {@code %s}
     */
    Filters related(String parameter, String condition, Function<String, List<Long>> ids) {
        if (isAsked(parameter + ".any")) {
            query.where("(" + condition.formatted(bind(array(ids.apply(parameter + ".any")))) + ")");
        }
        if (isAsked(parameter + ".not")) {
            query.where(
                    "coalesce(NOT (" + condition.formatted(bind(array(ids.apply(parameter + ".not")))) + "), true)");
        }
        if (isAsked(parameter + ".all")) {
            for (long id : ids.apply(parameter + ".all")) {
                query.where("(" + condition.formatted(bind(new long[] {id})) + ")");
            }
        }
        return this;
    }

    private static long[] array(List<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }

    /** The ids in a list of gids. What is no gid is refused; one that nobody has is not found. */
    List<Long> gids(String parameter) {
        return input.references(parameter).stream()
                .map(text -> {
                    long id = Gid.parse(text);
                    if (id < 0) {
                        throw ApiError.badInput(parameter, "Not a recognized ID: " + text);
                    }
                    return id;
                })
                .toList();
    }

    /** A day: on one, before or after one, or none at all. */
    Filters day(String parameter, String sql) {
        String text = input.text(parameter, 40);
        if (text != null && !text.isEmpty()) {
            query.where(text.equals("null") ? sql + " IS NULL" : sql + " = " + bind(day(parameter)));
        }
        range(parameter, sql, this::day);
        return this;
    }

    /** The day of an instant, in UTC: on one, before or after one, or none at all. */
    Filters dayOf(String parameter, String sql) {
        String text = input.text(parameter, 40);
        if (text != null && !text.isEmpty()) {
            query.where(text.equals("null") ? sql + " IS NULL" : within(sql, day(parameter)));
        }
        // Written for the instant itself, so that its index is of use.
        if (isAsked(parameter + ".before")) {
            query.where(sql + " < " + bind(start(day(parameter + ".before"))));
        }
        if (isAsked(parameter + ".after")) {
            query.where(sql + " >= " + bind(start(day(parameter + ".after").plusDays(1))));
        }
        return this;
    }

    private String within(String sql, LocalDate day) {
        return sql + " >= " + bind(start(day)) + " AND " + sql + " < " + bind(start(day.plusDays(1)));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** An instant before or after another. */
    Filters instant(String parameter, String sql) {
        range(parameter, sql, input::instant);
        return this;
    }

    private void range(String parameter, String sql, Function<String, @Nullable Object> read) {
        if (isAsked(parameter + ".before")) {
            query.where(sql + " < " + bind(present(parameter + ".before", read)));
        }
        if (isAsked(parameter + ".after")) {
            query.where(sql + " > " + bind(present(parameter + ".after", read)));
        }
    }

    private LocalDate day(String parameter) {
        LocalDate day = input.date(parameter);
        if (day == null) {
            throw input.missing(parameter);
        }
        return day;
    }

    private Object present(String parameter, Function<String, @Nullable Object> read) {
        Object value = read.apply(parameter);
        if (value == null) {
            throw input.missing(parameter);
        }
        return value;
    }
}
