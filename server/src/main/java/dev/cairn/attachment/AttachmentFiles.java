package dev.cairn.attachment;

import dev.cairn.platform.Gid;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;

/** Keeps the files of attachments in the data folder, by names of our own: nothing of a client's is part of a path. */
@Component
class AttachmentFiles {
    private final Path folder;

    AttachmentFiles(@Value("${cairn.data}") String data) {
        folder = Path.of(data).resolve("attachments");
    }

    /** Stores what is read, on the disk when this returns; gives its size in bytes. */
    long store(String key, InputStream content) {
        Path file = file(key);
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.getParent());
            long size;
            try (var channel = FileChannel.open(
                    unfinished,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                size = content.transferTo(Channels.newOutputStream(channel));
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return size;
        } catch (IOException error) {
            discard(unfinished);
            throw new UncheckedIOException(error);
        }
    }

    /** Gives a stored file a second life of its own; false where it is gone. A link costs no room on the disk. */
    boolean copy(String key, String to) {
        try {
            Files.createLink(file(to), file(key));
            return true;
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException | UnsupportedOperationException noLinks) {
            try (var content = Files.newInputStream(file(key))) {
                store(to, content);
                return true;
            } catch (NoSuchFileException gone) {
                return false;
            } catch (IOException error) {
                throw new UncheckedIOException(error);
            }
        }
    }

    FileSystemResource open(String key) {
        return new FileSystemResource(file(key));
    }

    void delete(String key) {
        discard(file(key));
    }

    /** The workspaces that have files. */
    List<Long> workspaces() {
        return names(folder).map(Gid::parse).filter(id -> id >= 0).toList();
    }

    /** The keys of a workspace's files that were written before an instant. */
    List<String> olderThan(long workspace, Instant before) {
        Path own = folder.resolve(String.valueOf(workspace));
        return names(own)
                .filter(name -> writtenAt(own.resolve(name)).isBefore(before))
                .map(name -> workspace + "/" + name)
                .toList();
    }

    private static Stream<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (var entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).toList().stream();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static Instant writtenAt(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException gone) {
            // Deleted since it was listed: too young to be anybody's concern.
            return Instant.MAX;
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private Path file(String key) {
        return folder.resolve(key);
    }
}
