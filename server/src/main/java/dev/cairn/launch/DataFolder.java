package dev.cairn.launch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.util.FileSystemUtils;

/** The folder that holds all that one Cairn keeps, claimed by one process at a time. */
final class DataFolder implements AutoCloseable {
    private static final String LOCK = "cairn.lock";

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Makes the folder where it is missing and claims it until {@link #close} or the end of the process, whatever
     * ends it.
     */
    static DataFolder claim(Path path) {
        try {
            createPrivately(path);
            FileChannel lockFile = FileChannel.open(
                    path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!lock(lockFile)) {
                String owner = Files.readString(path.resolve(LOCK)).strip();
                lockFile.close();
                throw new StartFailure("The data folder " + path + " is in use by another Cairn"
                        + (owner.isEmpty() ? "." : " (process " + owner + ")."));
            }
            lockFile.truncate(0);
            lockFile.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new DataFolder(path, lockFile);
        } catch (FileAlreadyExistsException e) {
            throw new StartFailure("The data folder " + path + " is not a folder.", e);
        } catch (IOException e) {
            throw new StartFailure("Cannot use the data folder " + path + ": " + e.getMessage() + ".", e);
        }
    }

    /** The folder for what need not survive a start, such as uploads under way: on the disk that they end on. */
    static Path work(Path path) {
        return path.resolve("work");
    }

    /** Makes that folder, and clears what a start that was killed has left in it. */
    void emptyWork() {
        try {
            FileSystemUtils.deleteRecursively(work(path));
            createPrivately(work(path));
        } catch (IOException e) {
            throw new StartFailure("Cannot use the data folder " + path + ": " + e.getMessage() + ".", e);
        }
    }

    static void createPrivately(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    private static boolean lock(FileChannel lockFile) throws IOException {
        try {
            FileLock lock = lockFile.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            // The end of the process frees the folder anyway.
        }
    }
}
