package dev.cairn.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL that the tests of one run use: the built-in one, or the server that {@code CAIRN_TEST_DATABASE_URL}
 * names. There, tests work in databases of their own and drop them at the end.
 */
public final class TestDatabase {
    private static final Path HOME = Path.of("target", "test-postgresql").toAbsolutePath();
    private static final String RUN =
            "cairn_test_" + UUID.randomUUID().toString().substring(0, 8);
    private static final AtomicInteger MADE = new AtomicInteger();
    private static final List<String> DATABASES = new ArrayList<>();
    private static final DatabaseAddress SERVER = startServer();

    private TestDatabase() {}

    /** Makes an empty database, dropped at the end of the run. */
    public static synchronized DatabaseAddress empty() {
        String name = RUN + "_" + MADE.incrementAndGet();
        execute("CREATE DATABASE " + name + " ENCODING 'UTF8' TEMPLATE template0");
        DATABASES.add(name);
        return SERVER.withDatabase(name);
    }

    private static DatabaseAddress startServer() {
        String url = System.getenv("CAIRN_TEST_DATABASE_URL");
        if (url != null && !url.isBlank()) {
            SpringApplication.getShutdownHandlers().add(TestDatabase::dropAll);
            return new ExternalPostgres(DatabaseAddress.parse(url)).open();
        }
        removeWhatEarlierRunsLeft();
        Path folder = HOME.resolve(RUN);
        DataFolder claimed = DataFolder.claim(folder);
        EmbeddedPostgres postgres =
                EmbeddedPostgres.start(folder.resolve("postgresql"), HOME, EmbeddedPostgres.Durability.FOR_TESTS);
        SpringApplication.getShutdownHandlers().add(() -> {
            postgres.close();
            claimed.close();
            delete(folder);
        });
        return postgres.open();
    }

    /** A run that was killed leaves its server behind. */
    private static void removeWhatEarlierRunsLeft() {
        if (!Files.isDirectory(HOME)) {
            return;
        }
        try (Stream<Path> folders = Files.list(HOME)) {
            for (Path folder : folders.filter(
                            path -> path.getFileName().toString().startsWith("cairn_test_"))
                    .toList()) {
                try (DataFolder claimed = DataFolder.claim(folder)) {
                    new PostgresCluster(folder.resolve("postgresql"), HOME, EmbeddedPostgres.Durability.FOR_TESTS)
                            .stopWhatRuns();
                    delete(folder);
                } catch (StartFailure inUse) {
                    // By a run that goes on beside this one.
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void dropAll() {
        DATABASES.forEach(name -> execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)"));
    }

    private static void execute(String sql) {
        try (Connection connection = SERVER.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives a Spring test the options' defaults and a database. */
    public static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Path data = HOME.resolveSibling("test-data").resolve(RUN);
            // As few connections as there are by default: whoever holds one must not wait for another.
            Options options =
                    Options.read(Arrays.asList("--data", data.toString(), "--database-pool-size", "5"), Map.of());
            context.getEnvironment()
                    .getPropertySources()
                    // After what a test itself sets.
                    .addLast(new SimpleCommandLinePropertySource(options.asSpringArguments()));
            context.getBeanFactory().registerSingleton("postgresServer", new ExternalPostgres(empty()));
        }
    }
}
