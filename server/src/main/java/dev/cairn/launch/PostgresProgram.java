package dev.cairn.launch;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One of PostgreSQL's programs with its arguments. */
record PostgresProgram(Path program, Path workingDirectory, List<String> arguments) {

    PostgresProgram(Path program, Path workingDirectory) {
        this(program, workingDirectory, List.of());
    }

    PostgresProgram with(String... more) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of(more));
        return new PostgresProgram(program, workingDirectory, List.copyOf(all));
    }

    /** Runs it to its end. */
    void run() throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            // PostgreSQL refuses to run as root. In a user namespace of its own it is nobody in particular.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(program.toString());
        command.addAll(arguments);
        // To a file and not to a pipe: a server that it starts keeps the pipe open, and we would wait for ever.
        Path output =
                Files.createTempFile(workingDirectory, program.getFileName().toString(), ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(workingDirectory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            int exit = process.waitFor();
            if (exit != 0) {
                throw new IOException(describe(exit, Files.readString(output, StandardCharsets.UTF_8)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program.getFileName() + " was interrupted.", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private String describe(int exit, String output) {
        String reason = output.lines()
                .filter(line -> line.contains("error:") || line.contains("FATAL:") || line.contains("unshare:"))
                .findFirst()
                .orElse("exit code " + exit);
        if (reason.startsWith("unshare:")) {
            return "PostgreSQL cannot run as root here. Start Cairn as an ordinary user, or give it a server with"
                    + " --database-url.";
        }
        return program.getFileName() + " failed: " + reason + ".";
    }

    private static boolean isRoot() {
        return !System.getProperty("os.name").startsWith("Windows") && new UnixSystem().getUid() == 0;
    }
}
