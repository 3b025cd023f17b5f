package dev.cairn.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    private final DatabaseAddress original = TestDatabase.empty();

    @TempDir
    Path folder;

    @BeforeEach
    void fill() throws SQLException, IOException {
        Schema.migrate(original.dataSource());
        execute(original, """
                INSERT INTO users (id, name, email, created_at, modified_at)
                VALUES (1, E'Ana\\t"Ž"', 'ana@example.com', now(), now()), (2, 'Bo', 'bo@example.com', now(), now())""");
        execute(original, "INSERT INTO workspace (id, name, created_at, modified_at) VALUES (3, 'Team', now(), now())");
        execute(original, """
                INSERT INTO workspace_membership (workspace_id, id, user_id, role, created_at)
                VALUES (3, 4, 1, 'admin', now())""");
        Files.createDirectories(folder.resolve("attachments/ab"));
        Files.writeString(folder.resolve("attachments/ab/file"), "content");
    }

    @Test
    void whatWasBackedUpComesBack() throws Exception {
        backUp();
        DatabaseAddress empty = TestDatabase.empty();
        new Restore(empty, folder.resolve("restored")).readFrom(folder.resolve("backup"));
        String everything = "SELECT string_agg(u::text, ';' ORDER BY u.id) || (SELECT string_agg(m::text, ';') FROM"
                + " workspace_membership m) FROM users u";
        assertThat(one(empty, everything)).isEqualTo(one(original, everything));
        assertThat(folder.resolve("restored/ab/file")).hasContent("content");
    }

    @Test
    void theRestoredTablesGuardTheirReferencesAgain() throws Exception {
        backUp();
        DatabaseAddress empty = TestDatabase.empty();
        new Restore(empty, folder.resolve("restored")).readFrom(folder.resolve("backup"));
        String keys = "SELECT count(*) FROM pg_constraint WHERE contype = 'f'";
        assertThat(one(empty, keys)).isEqualTo(one(original, keys));
    }

    @Test
    void aDatabaseInUseIsLeftAlone() {
        backUp();
        assertThatThrownBy(
                        () -> new Restore(original, folder.resolve("attachments")).readFrom(folder.resolve("backup")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("in use already");
    }

    @Test
    void aDamagedBackupChangesNothing() throws Exception {
        backUp();
        byte[] bytes = Files.readAllBytes(folder.resolve("backup"));
        DatabaseAddress empty = TestDatabase.empty();
        for (int cut : new int[] {10, bytes.length / 2, bytes.length - 1}) {
            Files.write(folder.resolve("broken"), Arrays.copyOf(bytes, cut));
            assertThatThrownBy(() -> new Restore(empty, folder.resolve("restored")).readFrom(folder.resolve("broken")))
                    .isInstanceOf(StartFailure.class);
        }
        assertThat(one(empty, "SELECT count(*) FROM pg_class WHERE relname = 'users'"))
                .isEqualTo("0");
        assertThat(folder.resolve("restored")).doesNotExist();
    }

    private void backUp() {
        new Backup(original, folder.resolve("attachments")).writeTo(folder.resolve("backup"));
    }

    private static void execute(DatabaseAddress database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(DatabaseAddress database, String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
