package dev.cairn.launch;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Makes the ahead-of-time cache at the first start of a version: runs a second, short-lived Cairn at the lowest
 * priority, on a database of its own, and lets Java write down what it loaded and compiled. From then on Cairn
 * starts with half the work.
 */
final class Training {
    private static final Logger log = LoggerFactory.getLogger(Training.class);
    /** Set in the second Cairn: it answers a few requests to itself and ends. */
    private static final String PROPERTY = "cairn.training";

    private static final String WANTED = "cairn.train";
    private static final String AT_ONCE = "at-once";

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final Program program;
    private final DataSource dataSource;
    private final DatabaseAddress server;
    private volatile @Nullable Process trainee;
    private volatile boolean stopped;

    Training(Program program, DataSource dataSource, DatabaseAddress server) {
        this.program = program;
        this.dataSource = dataSource;
        this.server = server;
    }

    /** Whether this process is the one that trains. */
    static boolean isThis() {
        return Boolean.getBoolean(PROPERTY);
    }

    /**
     * Short-lived Cairns, as in tests, can do without: {@code -Dcairn.train=false}. Who measures a trained Cairn does
     * not want to wait for a quiet moment: {@code -Dcairn.train=at-once}.
     */
    static boolean isWanted() {
        return !"false".equals(System.getProperty(WANTED));
    }

    void startInBackground() {
        Thread.ofPlatform().name("training").daemon().start(this::run);
    }

    void stop() {
        stopped = true;
        Process running = trainee;
        if (running != null) {
            running.destroy();
        }
    }

    private void run() {
        if (!AT_ONCE.equals(System.getProperty(WANTED)) && !awaitQuietMoment()) {
            return;
        }
        String database = "cairn_training_" + UUID.randomUUID().toString().substring(0, 8);
        try (FileChannel file = FileChannel.open(
                        program.folder().resolve("training"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.tryLock()) {
            if (lock == null || Files.exists(program.aheadOfTimeCache())) {
                return;
            }
            execute("CREATE DATABASE " + database + " ENCODING 'UTF8' TEMPLATE template0");
            try {
                train(database);
            } finally {
                if (!stopped) {
                    execute("DROP DATABASE " + database + " WITH (FORCE)");
                }
            }
        } catch (IOException | SQLException e) {
            log.info("Cairn will start more slowly than it could: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** People come first: waits until the machine has a processor to spare. */
    private boolean awaitQuietMoment() {
        OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
        try {
            do {
                Thread.sleep(LOOK_AGAIN);
            } while (!stopped && machine.getSystemLoadAverage() >= machine.getAvailableProcessors());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return !stopped;
    }

    private void train(String database) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory(program.folder(), "training");
        Path cache = data.resolve("cairn.aot");
        try {
            List<String> command = new ArrayList<>(List.of("nice", "-n", "19"));
            command.addAll(program.command(List.of("-XX:AOTCacheOutput=" + cache, "-D" + PROPERTY + "=true")));
            command.addAll(List.of(
                    "--data", data.toString(), "--host", "127.0.0.1", "--port", "" + PostgresCluster.freePort()));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().keySet().removeIf(name -> name.startsWith("CAIRN_"));
            // By the environment: others on this machine can read a command line.
            builder.environment()
                    .put(
                            Option.DATABASE_URL.environmentName(),
                            server.withDatabase(database).asUrl());
            Process process = builder.start();
            trainee = process;
            if (stopped) {
                process.destroy();
            }
            if (process.waitFor(10, TimeUnit.MINUTES) && process.exitValue() == 0 && Files.exists(cache)) {
                Files.move(cache, program.aheadOfTimeCache(), StandardCopyOption.ATOMIC_MOVE);
            } else if (!stopped) {
                log.info("Cairn will start more slowly than it could: the training run did not end well.");
            }
            process.destroyForcibly();
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
