package dev.cairn.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Fills an empty Cairn from a backup: all of it or, when something is wrong, nothing. */
record Restore(DatabaseAddress database, Path attachments) {

    int readFrom(Path file) {
        try (ZipFile backup = new ZipFile(file.toFile())) {
            Properties contents = contents(backup);
            MigrationVersion version = MigrationVersion.fromVersion(contents.getProperty("schema"));
            if (!Schema.knows(database.dataSource(), version)) {
                throw new StartFailure("The backup was made by a newer version of Cairn (schema " + version
                        + "). Restore it with that version.");
            }
            verify(backup);
            refuseUnlessEmpty();
            // Into tables as they were when the backup was made; the later changes of the schema then do the rest.
            Schema.migrateTo(database.dataSource(), version);
            restoreAttachments(backup);
            long rows = restoreTables(backup, contents);
            Schema.migrate(database.dataSource());
            System.out.printf("Restored %,d rows and the attachments from %s.%n", rows, file);
            return 0;
        } catch (ZipException e) {
            throw new StartFailure(file + " is no complete backup of Cairn: " + e.getMessage() + ".", e);
        } catch (IOException | SQLException e) {
            throw new StartFailure("Nothing was restored: " + e.getMessage(), e);
        }
    }

    private static Properties contents(ZipFile backup) throws IOException {
        ZipEntry entry = backup.getEntry(BackupFormat.CONTENTS);
        if (entry == null) {
            throw new ZipException("it does not say what it holds");
        }
        Properties contents = new Properties();
        try (InputStream input = backup.getInputStream(entry)) {
            contents.load(input);
        }
        if (!BackupFormat.VERSION.equals(contents.getProperty("format"))) {
            throw new StartFailure("The backup has a format that this version of Cairn does not know.");
        }
        return contents;
    }

    /** Reads every byte once before anything is changed. */
    private static void verify(ZipFile backup) throws IOException {
        for (Enumeration<? extends ZipEntry> entries = backup.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            CRC32 checksum = new CRC32();
            try (InputStream content = new CheckedInputStream(backup.getInputStream(entry), checksum)) {
                content.transferTo(OutputStream.nullOutputStream());
            }
            if (checksum.getValue() != entry.getCrc()) {
                throw new ZipException(entry.getName() + " is damaged");
            }
        }
    }

    private void refuseUnlessEmpty() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            Set<String> tables = BackupFormat.tables(connection).keySet();
            if (tables.contains("workspace") && hasRow(statement, "SELECT FROM workspace LIMIT 1")) {
                throw new StartFailure("The database " + database + " is in use already. Restore into an empty one.");
            }
        }
    }

    private static boolean hasRow(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private void restoreAttachments(ZipFile backup) throws IOException {
        for (Enumeration<? extends ZipEntry> entries = backup.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            if (!entry.getName().startsWith(BackupFormat.ATTACHMENTS)) {
                continue;
            }
            Path target = attachments
                    .resolve(entry.getName().substring(BackupFormat.ATTACHMENTS.length()))
                    .normalize();
            if (!target.startsWith(attachments)) {
                throw new ZipException(entry.getName() + " leads out of the data folder");
            }
            DataFolder.createPrivately(Objects.requireNonNull(target.getParent()));
            try (InputStream content = backup.getInputStream(entry);
                    OutputStream output = Files.newOutputStream(target)) {
                content.transferTo(output);
            }
        }
    }

    private long restoreTables(ZipFile backup, Properties contents) throws SQLException, IOException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            Set<String> tables = BackupFormat.tables(connection).keySet();
            List<String> foreignKeys = dropForeignKeys(statement);
            statement.execute("TRUNCATE " + BackupFormat.quoted(List.copyOf(tables)));
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            long total = 0;
            for (String table : tablesIn(contents)) {
                total += restore(table, backup, contents, copy);
            }
            // Making them again checks every row.
            for (String foreignKey : foreignKeys) {
                statement.execute(foreignKey);
            }
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("ANALYZE");
            return total;
        }
    }

    private static long restore(String table, ZipFile backup, Properties contents, CopyManager copy)
            throws SQLException, IOException {
        ZipEntry entry = backup.getEntry(BackupFormat.TABLES + table + ".copy");
        if (entry == null) {
            throw new ZipException("table " + table + " is missing");
        }
        List<String> columns = List.of(contents.getProperty("columns." + table).split(","));
        String sql = "COPY %s (%s) FROM STDIN".formatted(BackupFormat.quoted(table), BackupFormat.quoted(columns));
        long rows;
        try (InputStream content = backup.getInputStream(entry)) {
            rows = copy.copyIn(sql, content);
        }
        if (rows != Long.parseLong(contents.getProperty("rows." + table))) {
            throw new ZipException("table " + table + " has lost rows");
        }
        return rows;
    }

    private static Set<String> tablesIn(Properties contents) {
        Set<String> tables = new TreeSet<>();
        for (String name : contents.stringPropertyNames()) {
            if (name.startsWith("rows.")) {
                tables.add(name.substring("rows.".length()));
            }
        }
        return tables;
    }

    /** Rows come table by table, and tables refer to each other in circles. Returns how to make the keys again. */
    private static List<String> dropForeignKeys(Statement statement) throws SQLException {
        List<String> drop = new ArrayList<>();
        List<String> add = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("""
                SELECT conrelid::regclass, quote_ident(conname), pg_get_constraintdef(oid)
                FROM pg_constraint
                WHERE contype = 'f' AND connamespace = current_schema()::regnamespace AND conparentid = 0
                """)) {
            while (row.next()) {
                String table = "ALTER TABLE " + row.getString(1);
                drop.add(table + " DROP CONSTRAINT " + row.getString(2));
                add.add(table + " ADD CONSTRAINT " + row.getString(2) + " " + row.getString(3));
            }
        }
        for (String sql : drop) {
            statement.execute(sql);
        }
        return add;
    }
}
