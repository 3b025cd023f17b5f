package dev.cairn.platform.db;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.stereotype.Component;

/**
 * Runs SQL with named parameters, on the connection of the running transaction where there is one. Parameters
 * are bound by their Java type: {@code long[]} as {@code bigint[]}, {@code String[]} as {@code text[]},
 * {@link Instant} as {@code timestamptz}.
 */
@Component
public final class Database {
    private static final SQLExceptionTranslator ERRORS = new SQLStateSQLExceptionTranslator();

    private static final int FETCHED = 500;

    /** Goes in the same round trip as the statement, and holds until the transaction that is only of these two ends. */
    private static final String PLAN_ANEW = "SELECT set_config('plan_cache_mode', 'force_custom_plan', true); ";

    private final DataSource source;

    public Database(DataSource source) {
        this.source = source;
    }

    public Statement sql(String sql) {
        return new Statement(sql, false);
    }

    /** A statement that is planned for the values that it has, not once for all; only for questions. */
    public Statement plannedAnew(String sql) {
        return new Statement(sql, true);
    }

    /**
     * Deletes the row of a workspace with this id. The table is part of the SQL and never comes from a request.
     *
     * @return whether there was one
     */
    public boolean delete(String table, long workspace, long id) {
        return sql("DELETE FROM " + table + " WHERE workspace_id = :workspace AND id = :id")
                        .bind("workspace", workspace)
                        .bind("id", id)
                        .update()
                == 1;
    }

    /** Reads one row of an answer. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** A statement about to run. */
    public final class Statement {
        private final String sql;
        private final boolean plannedAnew;
        private final Map<String, @Nullable Object> values = new HashMap<>();

        private Statement(String sql, boolean plannedAnew) {
            this.sql = plannedAnew ? PLAN_ANEW + sql : sql;
            this.plannedAnew = plannedAnew;
        }

        public Statement bind(String name, @Nullable Object value) {
            values.put(name, value);
            return this;
        }

        public Statement bindAll(Map<String, ? extends @Nullable Object> all) {
            values.putAll(all);
            return this;
        }

        public <T> List<T> list(RowReader<T> reader) {
            return run(statement -> {
                try (ResultSet rows = rows(statement)) {
                    var list = new ArrayList<T>();
                    while (rows.next()) {
                        list.add(reader.read(rows));
                    }
                    return list;
                }
            });
        }

        /** Reads one row after the other, of any number; inside a transaction no more than some are in memory. */
        public void each(RowReader<?> reader) {
            run(statement -> {
                statement.setFetchSize(FETCHED);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        reader.read(rows);
                    }
                    return true;
                }
            });
        }

        /** The first row, where there is one. */
        public <T> Optional<T> first(RowReader<T> reader) {
            return run(statement -> {
                try (ResultSet rows = rows(statement)) {
                    return rows.next() ? Optional.of(reader.read(rows)) : Optional.<T>empty();
                }
            });
        }

        /** The first column of the only row. */
        public long number() {
            return first(row -> row.getLong(1)).orElseThrow();
        }

        public boolean exists() {
            return first(row -> true).orElse(false);
        }

        private ResultSet rows(PreparedStatement statement) throws SQLException {
            if (!plannedAnew) {
                return statement.executeQuery();
            }
            statement.execute();
            statement.getMoreResults();
            return statement.getResultSet();
        }

        /** The number of rows that the statement changed. */
        public int update() {
            return run(PreparedStatement::executeUpdate);
        }

        private <T> T run(Work<T> work) {
            Connection connection = DataSourceUtils.getConnection(source);
            var named = NamedSql.of(sql);
            try (PreparedStatement statement = connection.prepareStatement(named.positional())) {
                List<String> names = named.names();
                for (int i = 0; i < names.size(); i++) {
                    String name = names.get(i);
                    Object value = values.get(name);
                    if (value == null && !values.containsKey(name)) {
                        throw new IllegalStateException("No value for :" + name + " in " + sql);
                    }
                    bindTo(connection, statement, i + 1, value);
                }
                return work.run(statement);
            } catch (SQLException error) {
                var translated = ERRORS.translate("Run a statement", sql, error);
                throw translated == null ? new IllegalStateException(error) : translated;
            } finally {
                DataSourceUtils.releaseConnection(connection, source);
            }
        }
    }

    /** Runs one statement for each of many rows of values, in one round trip. */
    public void batch(String sql, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Connection connection = DataSourceUtils.getConnection(source);
        var named = NamedSql.of(sql);
        try (PreparedStatement statement = connection.prepareStatement(named.positional())) {
            for (var row : rows) {
                for (int i = 0; i < named.names().size(); i++) {
                    bindTo(connection, statement, i + 1, row.get(named.names().get(i)));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException error) {
            var translated = ERRORS.translate("Run a batch", sql, error);
            throw translated == null ? new IllegalStateException(error) : translated;
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    private static void bindTo(Connection connection, PreparedStatement statement, int at, @Nullable Object value)
            throws SQLException {
        switch (value) {
            case null -> statement.setObject(at, null);
            case Long id -> statement.setLong(at, id);
            case Integer number -> statement.setInt(at, number);
            case Boolean flag -> statement.setBoolean(at, flag);
            case String text -> statement.setString(at, text);
            case Instant instant -> statement.setObject(at, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
            case long[] ids -> statement.setArray(at, arrayOf(connection, ids));
            case Long[] ids -> statement.setArray(at, connection.createArrayOf("int8", ids));
            case String[] texts -> statement.setArray(at, connection.createArrayOf("text", texts));
            case byte[] bytes -> statement.setBytes(at, bytes);
            default -> statement.setObject(at, value);
        }
    }

    /** The elements of a column of {@code bigint[]} without nulls. */
    public static long[] longs(Array array) throws SQLException {
        Long[] boxed = (Long[]) array.getArray();
        long[] longs = new long[boxed.length];
        for (int i = 0; i < boxed.length; i++) {
            longs[i] = boxed[i];
        }
        return longs;
    }

    private static Array arrayOf(Connection connection, long[] ids) throws SQLException {
        return connection.unwrap(org.postgresql.PGConnection.class).createArrayOf("int8", ids);
    }
}
