package dev.cairn.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Looks at everything that Cairn stands on and says what is well and what is not. */
final class Doctor {
    private static final long LEAST_FREE_BYTES = 1L << 30;

    private final Options options;
    private boolean healthy = true;

    Doctor(Options options) {
        this.options = options;
    }

    /** 0 when all is well, 1 otherwise. */
    int run() {
        well("Java", Runtime.version().toString());
        try {
            checkDisk();
            try (CommandDatabase database = CommandDatabase.ofExistingCairn(options);
                    Connection connection = database.address().connect()) {
                checkDatabase(database.address(), connection);
                checkAttachments(connection);
            }
        } catch (StartFailure | SQLException | IOException e) {
            ill("Database", String.valueOf(e.getMessage()));
        }
        return healthy ? 0 : 1;
    }

    private void checkDisk() throws IOException {
        Path folder = options.dataFolder();
        if (!Files.isDirectory(folder)) {
            ill("Data folder", folder + " does not exist");
            return;
        }
        long free = Files.getFileStore(folder).getUsableSpace();
        String text = "%s, %,d MB free".formatted(folder, free >> 20);
        if (free < LEAST_FREE_BYTES || !Files.isWritable(folder)) {
            ill("Data folder", text + (Files.isWritable(folder) ? "" : ", not writable"));
        } else {
            well("Data folder", text);
        }
    }

    private void checkDatabase(DatabaseAddress address, Connection connection) throws SQLException {
        well(
                "Database",
                "PostgreSQL %s at %s, %s"
                        .formatted(
                                connection.getMetaData().getDatabaseProductVersion(),
                                address.server(),
                                one(connection, "SELECT pg_size_pretty(pg_database_size(current_database()))")));
        String schema =
                Schema.versionOf(address.dataSource()).map(Object::toString).orElse("none yet");
        well("Schema", schema);
        String[] unsafe = {"fsync", "full_page_writes"};
        for (String setting : unsafe) {
            if (one(connection, "SHOW " + setting).equals("off")) {
                ill("Durability", setting + " is off: a crash can lose or break data");
            }
        }
    }

    private void checkAttachments(Connection connection) throws SQLException {
        List<String> missing = new ArrayList<>();
        int total = 0;
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT storage_key FROM attachment WHERE storage_key IS NOT NULL")) {
            while (row.next()) {
                total++;
                if (!Files.isRegularFile(options.attachments().resolve(row.getString(1)))) {
                    missing.add(row.getString(1));
                }
            }
        }
        if (missing.isEmpty()) {
            well("Attachments", total + " files");
        } else {
            ill(
                    "Attachments",
                    "%d of %d files are missing, the first: %s".formatted(missing.size(), total, missing.getFirst()));
        }
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void well(String what, String state) {
        System.out.printf("ok       %-12s %s%n", what, state);
    }

    private void ill(String what, String state) {
        healthy = false;
        System.out.printf("PROBLEM  %-12s %s%n", what, state);
    }
}
