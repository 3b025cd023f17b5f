package dev.cairn.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is acknowledged stays, whoever is killed. */
class CrashTest {
    private static final Path BINARIES = Path.of("target", "test-postgresql").toAbsolutePath();
    private static final int WRITES = 200;

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsLostWhenCairnIsKilled() throws Exception {
        int acknowledged = writeAndKillTheWriter();
        try (DataFolder claimed = DataFolder.claim(folder);
                EmbeddedPostgres postgres = start()) {
            assertThat(highestNumber(postgres.open())).isBetween(acknowledged, acknowledged + 1);
        }
    }

    @Test
    void theNextStartStopsTheServerLeftBehind() throws Exception {
        writeAndKillTheWriter();
        ProcessHandle leftBehind = cluster().findPostmaster().orElseThrow();
        try (DataFolder claimed = DataFolder.claim(folder);
                EmbeddedPostgres postgres = start()) {
            postgres.open();
            // Not isAlive: a process that nobody has collected yet counts as alive.
            assertThat(cluster().runs(leftBehind)).isFalse();
            assertThat(cluster().findPostmaster()).isPresent();
        }
        assertThat(cluster().findPostmaster()).isEmpty();
    }

    @Test
    void aServerThatIsKilledComesBackWithAllThatWasAcknowledged() throws Exception {
        try (DataFolder claimed = DataFolder.claim(folder);
                EmbeddedPostgres postgres = start()) {
            DatabaseAddress address = postgres.open();
            int acknowledged = writeUntilTheServerIsKilled(address);
            assertThat(acknowledged).isGreaterThanOrEqualTo(WRITES);
            assertThat(highestNumber(address)).isBetween(acknowledged, acknowledged + 1);
        }
    }

    @Test
    void aSecondCairnOnTheSameFolderIsRefused() {
        try (DataFolder claimed = DataFolder.claim(folder)) {
            assertThatThrownBy(() -> DataFolder.claim(folder))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("in use by another Cairn (process "
                            + ProcessHandle.current().pid() + ")");
        }
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(folder.resolve("postgresql"), BINARIES, EmbeddedPostgres.Durability.DURABLE);
    }

    private PostgresCluster cluster() {
        return new PostgresCluster(folder.resolve("postgresql"), BINARIES, EmbeddedPostgres.Durability.DURABLE);
    }

    private int writeAndKillTheWriter() throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WriterProcess.class.getName(),
                        folder.toString(),
                        BINARIES.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int acknowledged = 0;
        try (BufferedReader output = writer.inputReader()) {
            String line = output.readLine();
            while (line != null) {
                // Loggers write to the same place.
                acknowledged = line.matches("\\d+") ? Integer.parseInt(line) : acknowledged;
                if (acknowledged == WRITES) {
                    writer.toHandle().destroyForcibly();
                }
                line = output.readLine();
            }
        }
        writer.waitFor();
        assertThat(acknowledged).isGreaterThanOrEqualTo(WRITES);
        return acknowledged;
    }

    private int writeUntilTheServerIsKilled(DatabaseAddress address) throws SQLException, IOException {
        int number = 0;
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE written (number int PRIMARY KEY)");
            while (true) {
                statement.execute("INSERT INTO written VALUES (" + (number + 1) + ")");
                number++;
                if (number == WRITES) {
                    cluster().findPostmaster().orElseThrow().destroyForcibly();
                }
            }
        } catch (SQLException killed) {
            return number;
        }
    }

    /** Asks until the server is back. */
    private static int highestNumber(DatabaseAddress address) throws InterruptedException {
        long end = System.nanoTime() + 120_000_000_000L;
        while (System.nanoTime() < end) {
            Optional<Integer> answer = ask(address);
            if (answer.isPresent()) {
                return answer.get();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("The server did not come back.");
    }

    private static Optional<Integer> ask(DatabaseAddress address) {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*), max(number) FROM written")) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(row.getInt(2));
            return Optional.of(row.getInt(2));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }
}
