package dev.cairn.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The files of one PostgreSQL server and the programs that work on them. */
final class PostgresCluster {
    private static final String USER = "cairn";
    private static final String DATABASE = "postgres";
    private static final String LOOPBACK = "127.0.0.1";
    private static final long LARGEST_LOG = 10_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final boolean ON_LINUX = Files.isDirectory(Path.of("/proc/self"));

    private final Path folder;
    private final Path binaries;
    private final EmbeddedPostgres.Durability durability;

    PostgresCluster(Path folder, Path binaries, EmbeddedPostgres.Durability durability) {
        this.folder = folder;
        this.binaries = binaries;
        this.durability = durability;
    }

    /** Makes whatever is missing. Does not touch data that is there. */
    void prepare() {
        try {
            DataFolder.createPrivately(folder);
            DataFolder.createPrivately(binaries);
            PostgresBinaries programs = PostgresBinaries.unpackBelow(binaries);
            if (!Files.exists(data())) {
                initialise(programs);
            }
        } catch (IOException e) {
            throw new StartFailure("Cannot set up PostgreSQL in " + folder + ": " + e.getMessage(), e);
        }
    }

    private void initialise(PostgresBinaries programs) throws IOException {
        // Under another name until it is whole, so that an interrupted start leaves nothing that looks finished.
        Path unfinished = folder.resolve("data.unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        if (!Files.exists(passwordFile())) {
            writePassword();
        }
        PostgresProgram initdb = new PostgresProgram(programs.program("initdb"), folder)
                .with("-D", unfinished.toString(), "-U", USER, "--pwfile=" + passwordFile(), "-A", "scram-sha-256")
                // The built-in locale sorts and folds the same on every system, whatever its C library is.
                .with("-E", "UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8");
        if (durability == EmbeddedPostgres.Durability.FOR_TESTS) {
            initdb = initdb.with("--no-sync");
        }
        initdb.run();
        Files.writeString(
                unfinished.resolve("postgresql.conf"),
                "%ninclude 'cairn.conf'%n".formatted(),
                StandardOpenOption.APPEND);
        Files.writeString(unfinished.resolve("cairn.conf"), "");
        Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void writePassword() throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Path file = passwordFile();
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, HexFormat.of().formatHex(random));
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the server and waits until it takes connections, however long it has to recover. */
    ProcessHandle start(int port) {
        try {
            long buffers = SharedBuffers.forTablesIn(data().resolve("base"));
            Files.writeString(data().resolve("cairn.conf"), PostgresSettings.text(port, durability, buffers));
            if (Files.exists(log()) && Files.size(log()) > LARGEST_LOG) {
                Files.move(log(), log().resolveSibling("postgresql.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            // Through pg_ctl, since it gives the server a session of its own: Ctrl-C is for Cairn, which stops it last.
            program("pg_ctl")
                    .with("start", "-w", "-t", "86400", "-s", "-D", data().toString(), "-l", log().toString())
                    .run();
            long pid = Long.parseLong(Files.readAllLines(pidFile()).getFirst().strip());
            return ProcessHandle.of(pid).orElseThrow(() -> new StartFailure("PostgreSQL ended at once; see " + log()));
        } catch (IOException e) {
            throw new StartFailure("PostgreSQL does not start: " + e.getMessage() + " See " + log() + ".", e);
        }
    }

    /** Stops a server that runs on these files, whoever started it, and waits for all of its processes to end. */
    void stopWhatRuns() {
        try {
            if (findPostmaster().isPresent()) {
                program("pg_ctl")
                        .with("stop", "-m", "fast", "-w", "-t", "120", "-s", "-D", data().toString())
                        .run();
            }
            // Children of a postmaster that was killed end by themselves, once they notice.
            for (ProcessHandle process : processes()) {
                awaitEnd(process);
            }
        } catch (IOException e) {
            throw new StartFailure("Cannot stop PostgreSQL in " + folder + ": " + e.getMessage(), e);
        }
    }

    private void awaitEnd(ProcessHandle process) {
        if (!endsWithin(PATIENCE, process)) {
            process.destroyForcibly();
            endsWithin(PATIENCE, process);
        }
    }

    private boolean endsWithin(Duration patience, ProcessHandle process) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (runs(process) && System.nanoTime() < end) {
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !runs(process);
    }

    /** The server's first process, if it lives. Its file alone proves nothing: the number may be another's by now. */
    Optional<ProcessHandle> findPostmaster() throws IOException {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile());
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(this::runs);
    }

    private List<ProcessHandle> processes() {
        if (!ON_LINUX) {
            return List.of();
        }
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(this::runs).toList();
        }
    }

    /**
     * Whether it lives and belongs to this server, whose processes all have the data folder as working directory. A
     * process that is dead and not yet collected has none.
     */
    boolean runs(ProcessHandle process) {
        Path workingDirectory = Path.of("/proc/" + process.pid() + "/cwd");
        try {
            return ON_LINUX
                    ? Files.isSameFile(workingDirectory, data())
                    : process.isAlive()
                            && process.info()
                                    .command()
                                    .filter(name -> name.contains("postgres"))
                                    .isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    private PostgresProgram program(String name) {
        return new PostgresProgram(
                new PostgresBinaries(binaries.resolve("server-" + PostgresBinaries.VERSION)).program(name), folder);
    }

    DatabaseAddress address(int port) {
        try {
            return new DatabaseAddress(
                    "jdbc:postgresql://" + LOOPBACK + ":" + port + "/" + DATABASE,
                    LOOPBACK + ":" + port,
                    DATABASE,
                    USER,
                    Files.readString(passwordFile()).strip());
        } catch (IOException e) {
            throw new StartFailure("Cannot read the password of the built-in PostgreSQL: " + passwordFile() + ".", e);
        }
    }

    Path data() {
        return folder.resolve("data-" + PostgresBinaries.MAJOR_VERSION);
    }

    Path pidFile() {
        return data().resolve("postmaster.pid");
    }

    Path log() {
        return folder.resolve("postgresql.log");
    }

    private Path passwordFile() {
        return folder.resolve("password");
    }
}
