package dev.cairn.launch;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Starts the built-in PostgreSQL and commits numbers for ever, saying each once it is committed. Made to be killed. */
final class WriterProcess {
    private WriterProcess() {}

    public static void main(String[] arguments) throws SQLException {
        Path folder = Path.of(arguments[0]);
        DataFolder.claim(folder);
        DatabaseAddress address = EmbeddedPostgres.start(
                        folder.resolve("postgresql"), Path.of(arguments[1]), EmbeddedPostgres.Durability.DURABLE)
                .open();
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS written (number int PRIMARY KEY)");
            for (int number = 1; ; number++) {
                statement.execute("INSERT INTO written VALUES (" + number + ")");
                System.out.println(number);
            }
        }
    }
}
