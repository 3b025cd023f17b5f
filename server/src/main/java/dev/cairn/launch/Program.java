package dev.cairn.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.springframework.util.FileSystemUtils;

/**
 * The program unpacked from its jar into a folder of the cache, where Java can start it in half the time: with plain
 * jars on the class path, and with an ahead-of-time cache, neither of which work from within a jar.
 */
record Program(Path folder) {
    /** Set in the process that runs from an unpacked program: the folder. */
    static final String FOLDER_PROPERTY = "cairn.program";

    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final int KEPT = 2;
    private static final Duration UNUSED_FOR = Duration.ofMinutes(10);

    /** The unpacked program that this process runs from. */
    static Optional<Program> current() {
        return Optional.ofNullable(System.getProperty(FOLDER_PROPERTY)).map(folder -> new Program(Path.of(folder)));
    }

    /** The jar that this process was started from, if it runs from within one. */
    static Optional<Path> jar() {
        URL location = Program.class.getProtectionDomain().getCodeSource().getLocation();
        String nested = location.toString();
        if (!nested.startsWith("jar:nested:")) {
            return Optional.empty();
        }
        String file = nested.substring("jar:nested:".length(), nested.indexOf("/!"));
        return Optional.of(Path.of(URI.create("file:" + file)));
    }

    /** Unpacks the jar unless that has been done. */
    static Program unpack(Path jar) throws IOException {
        Path cache = cacheFolder();
        try (JarFile content = new JarFile(jar.toFile())) {
            Program program = new Program(cache.resolve(fingerprint(content)));
            if (!Files.isDirectory(program.folder)) {
                DataFolder.createPrivately(cache);
                removeUnused(cache);
                Path unfinished = Files.createTempDirectory(cache, "unfinished");
                unpack(content, unfinished);
                Files.move(unfinished, program.folder, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.setLastModifiedTime(program.folder, FileTime.from(Instant.now()));
            return program;
        }
    }

    private static Path cacheFolder() {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path parent =
                cache == null || cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return parent.resolve("cairn");
    }

    /** The checksums that a jar lists stand for its content, and are read in a moment. */
    private static String fingerprint(JarFile jar) {
        CRC32 names = new CRC32();
        long checksums = 17;
        for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
            names.update(entry.getName().getBytes(StandardCharsets.UTF_8));
            checksums = checksums * 1_000_003 + entry.getCrc();
        }
        return "%08x%016x".formatted(names.getValue(), checksums);
    }

    private static void unpack(JarFile jar, Path target) throws IOException {
        Files.createDirectory(target.resolve("lib"));
        List<String> libraries = new ArrayList<>();
        for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
            if (entry.getName().startsWith(LIBRARIES) && entry.getName().endsWith(".jar")) {
                String library = "lib/" + entry.getName().substring(LIBRARIES.length());
                libraries.add(library);
                try (InputStream content = jar.getInputStream(entry)) {
                    Files.copy(content, target.resolve(library));
                }
            }
        }
        writeClasses(jar, libraries, target.resolve("cairn.jar"));
    }

    private static void writeClasses(JarFile jar, List<String> libraries, Path target) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", libraries));
        try (OutputStream file = Files.newOutputStream(target);
                JarOutputStream classes = new JarOutputStream(file, manifest)) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                if (entry.getName().startsWith(CLASSES) && entry.getName().length() > CLASSES.length()) {
                    classes.putNextEntry(new ZipEntry(entry.getName().substring(CLASSES.length())));
                    try (InputStream content = jar.getInputStream(entry)) {
                        content.transferTo(classes);
                    }
                    classes.closeEntry();
                }
            }
        }
    }

    /**
     * Keeps the newest ones, since people go back and forth between versions, and those that run. One that was unpacked
     * or chosen a moment ago may be about to run: its process holds it from when Java has started.
     */
    private static void removeUnused(Path cache) throws IOException {
        List<Path> newestFirst;
        try (Stream<Path> all = Files.list(cache)) {
            newestFirst = all.filter(Files::isDirectory)
                    .sorted(Comparator.comparing((Path path) -> path.toFile().lastModified())
                            .reversed())
                    .toList();
        }
        long unused = Instant.now().minus(UNUSED_FOR).toEpochMilli();
        for (Path old : newestFirst.stream()
                .skip(KEPT)
                .filter(path -> path.toFile().lastModified() < unused)
                .toList()) {
            try (FileChannel use = useFile(old);
                    FileLock lock = use.tryLock()) {
                if (lock != null) {
                    FileSystemUtils.deleteRecursively(old);
                }
            }
        }
    }

    /** Keeps other processes from removing this program as long as this process lives. */
    void use() throws IOException {
        useFile(folder).tryLock(0, Long.MAX_VALUE, true);
    }

    private static FileChannel useFile(Path program) throws IOException {
        return FileChannel.open(
                program.resolve("in-use"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }

    Path aheadOfTimeCache() {
        return folder.resolve("cairn.aot");
    }

    /** The command that runs it, up to where Cairn's own arguments begin. */
    List<String> command(List<String> javaOptions) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Little memory rather than the last bit of throughput; the cache works only with the layout it was made with.
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xms64m", "-Xmx512m"));
        // The classes of a start take more than the JVM expects, which would collect all garbage at each step to there.
        command.add("-XX:MetaspaceSize=192m");
        // A request that computes for long holds back others on its thread; the kernel shares among more threads.
        command.add("-Djdk.virtualThreadScheduler.parallelism="
                + 2 * Runtime.getRuntime().availableProcessors());
        command.addAll(List.of("-XX:ReservedCodeCacheSize=96m", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(javaOptions);
        command.add("-D" + FOLDER_PROPERTY + "=" + folder);
        command.addAll(List.of("-cp", folder.resolve("cairn.jar").toString(), "dev.cairn.Cairn"));
        return command;
    }
}
