package dev.cairn.launch;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/** Writes all that Cairn holds into one file, as it was at one moment, while Cairn may go on running. */
record Backup(DatabaseAddress database, Path attachments) {

    int writeTo(Path file) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            long rows;
            try (Connection connection = database.connect();
                    OutputStream output = new BufferedOutputStream(Files.newOutputStream(unfinished));
                    ZipOutputStream zip = new ZipOutputStream(output)) {
                rows = write(connection, zip);
            }
            forceToDisk(unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            System.out.printf("Wrote %,d rows and the attachments to %s (%,d bytes).%n", rows, file, Files.size(file));
            return 0;
        } catch (IOException | SQLException e) {
            throw new StartFailure("The backup failed: " + e.getMessage(), e);
        }
    }

    private long write(Connection connection, ZipOutputStream zip) throws SQLException, IOException {
        Properties contents = new Properties();
        contents.setProperty("format", BackupFormat.VERSION);
        contents.setProperty("schema", schemaVersion().getVersion());
        contents.setProperty("made_at", Instant.now().toString());
        // One snapshot for all tables: nothing that people do meanwhile appears in one and lacks in another.
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        long total = 0;
        for (Map.Entry<String, List<String>> table :
                BackupFormat.tables(connection).entrySet()) {
            zip.putNextEntry(new ZipEntry(BackupFormat.TABLES + table.getKey() + ".copy"));
            String copy = "COPY (SELECT %s FROM %s) TO STDOUT"
                    .formatted(BackupFormat.quoted(table.getValue()), BackupFormat.quoted(table.getKey()));
            long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, unclosed(zip));
            zip.closeEntry();
            contents.setProperty("rows." + table.getKey(), Long.toString(rows));
            contents.setProperty("columns." + table.getKey(), String.join(",", table.getValue()));
            total += rows;
        }
        connection.rollback();
        // After the rows: whatever a row names has been there already.
        writeAttachments(zip);
        zip.putNextEntry(new ZipEntry(BackupFormat.CONTENTS));
        contents.store(unclosed(zip), "A backup of Cairn");
        zip.closeEntry();
        return total;
    }

    private MigrationVersion schemaVersion() {
        PGSimpleDataSource source = database.dataSource();
        return Schema.versionOf(source)
                .orElseThrow(() -> new StartFailure("The database " + database + " holds no Cairn."));
    }

    private void writeAttachments(ZipOutputStream zip) throws IOException {
        if (!Files.isDirectory(attachments)) {
            return;
        }
        try (Stream<Path> files = Files.walk(attachments)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String name = attachments.relativize(file).toString().replace('\\', '/');
                zip.putNextEntry(new ZipEntry(BackupFormat.ATTACHMENTS + name));
                try {
                    Files.copy(file, zip);
                } catch (NoSuchFileException e) {
                    // Deleted by somebody since it was listed.
                }
                zip.closeEntry();
            }
        }
    }

    private static OutputStream unclosed(OutputStream output) {
        return new FilterOutputStream(output) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() {
                // More entries follow.
            }
        };
    }

    private static void forceToDisk(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
