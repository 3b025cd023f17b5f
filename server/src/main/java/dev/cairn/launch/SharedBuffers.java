package dev.cairn.launch;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * How much memory the built-in server keeps data in. Little where there is little data, so that it shares a machine
 * with other things; half of the data where there is much, as lists of tasks from all over a large table are read a
 * third more slowly through the system's cache than from the server's own.
 */
final class SharedBuffers {
    private static final long MEGABYTE = 1_048_576;
    private static final long LEAST = 96;
    private static final int SHARE_OF_DATA = 2;
    private static final int SHARE_OF_MEMORY = 8;

    private SharedBuffers() {}

    /** In megabytes, for the tables in this folder. */
    static long forTablesIn(Path folder) {
        long wanted = size(folder) / MEGABYTE / SHARE_OF_DATA;
        return Math.max(LEAST, Math.min(wanted, memory() / MEGABYTE / SHARE_OF_MEMORY));
    }

    private static long memory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }

    private static long size(Path folder) {
        long[] size = {0};
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    size[0] += attributes.size();
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return size[0];
    }
}
