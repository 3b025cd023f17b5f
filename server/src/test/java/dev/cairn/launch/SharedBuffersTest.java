package dev.cairn.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedBuffersTest {
    @TempDir
    Path tables;

    @Test
    void littleDataGetsLittleMemory() throws IOException {
        table("1", 20);
        assertThat(SharedBuffers.forTablesIn(tables)).isEqualTo(96);
        assertThat(SharedBuffers.forTablesIn(tables.resolve("not there yet"))).isEqualTo(96);
    }

    @Test
    void muchDataGetsHalfOfItsSizeAsFarAsTheMachineHasIt() throws IOException {
        table("1", 400);
        table("2", 200);
        assertThat(SharedBuffers.forTablesIn(tables)).isEqualTo(300);
        table("3", 10_000_000);
        assertThat(SharedBuffers.forTablesIn(tables)).isBetween(300L, 5_000_000L);
    }

    /** A file that says it is so large; nothing is written. */
    private void table(String name, long megabytes) throws IOException {
        try (var file = new RandomAccessFile(tables.resolve(name).toFile(), "rw")) {
            file.setLength(megabytes * 1_048_576);
        }
    }
}
