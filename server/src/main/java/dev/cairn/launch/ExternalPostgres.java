package dev.cairn.launch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL server that somebody else runs. */
record ExternalPostgres(DatabaseAddress address) implements PostgresServer {
    static final int OLDEST_VERSION = 15;
    private static final int CONNECTIONS = 10;

    @Override
    public DatabaseAddress open() {
        try (Connection connection = address.connect()) {
            check(connection);
        } catch (SQLException e) {
            throw new StartFailure(explain(e), e);
        }
        return address;
    }

    @Override
    public int connections() {
        return CONNECTIONS;
    }

    @Override
    public void close() {
        // Not ours to stop.
    }

    private void check(Connection connection) throws SQLException {
        var server = connection.getMetaData();
        checkVersion(server.getDatabaseMajorVersion(), server.getDatabaseProductVersion());
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW server_encoding")) {
            row.next();
            if (!row.getString(1).equals("UTF8")) {
                throw new StartFailure("The database %s at %s has the encoding %s: Cairn needs UTF8."
                        .formatted(address.database(), address.server(), row.getString(1)));
            }
        }
    }

    void checkVersion(int major, String version) {
        if (major < OLDEST_VERSION) {
            throw new StartFailure("PostgreSQL %s at %s is too old: Cairn needs version %d or newer."
                    .formatted(version, address.server(), OLDEST_VERSION));
        }
    }

    private String explain(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        String server = "PostgreSQL at " + address.server();
        return switch (state) {
            case "28P01", "28000", "08004" -> server + " does not let Cairn in: " + firstLine(e);
            case "3D000" -> server + " has no database " + address.database() + ".";
            default ->
                state.startsWith("08")
                        ? "Cannot reach " + server + ": " + firstLine(e)
                        : server + " cannot be used: " + firstLine(e);
        };
    }

    private static String firstLine(SQLException e) {
        String message = e.getMessage() == null ? e.toString() : e.getMessage();
        return message.lines().findFirst().orElse("").replaceFirst("^FATAL: ", "");
    }
}
