package dev.cairn.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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

    FileSystemResource open(String key) {
        return new FileSystemResource(file(key));
    }

    void delete(String key) {
        discard(file(key));
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
