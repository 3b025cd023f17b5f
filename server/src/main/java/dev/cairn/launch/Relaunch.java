package dev.cairn.launch;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Replaces a process started by {@code java -jar cairn.jar} with one that runs from the unpacked program, under the
 * same process id: whoever started it, and whoever signals it, sees no difference but the speed.
 */
final class Relaunch {
    private Relaunch() {}

    /** Does not return, unless this process is the fast one already or cannot be replaced. */
    static void fromUnpackedProgram(String[] arguments, Path data) {
        Optional<Path> jar = Program.jar();
        if (jar.isEmpty() || System.getProperty("os.name").startsWith("Windows")) {
            return;
        }
        try {
            Program program = Program.unpack(jar.get());
            List<String> javaOptions = new ArrayList<>();
            if (Files.exists(program.aheadOfTimeCache())) {
                javaOptions.add("-XX:AOTCache=" + program.aheadOfTimeCache());
            }
            // Java warns of a folder for temporary files that is missing.
            DataFolder.createPrivately(DataFolder.work(data));
            javaOptions.add("-Djava.io.tmpdir=" + DataFolder.work(data).toAbsolutePath());
            javaOptions.addAll(givenJavaOptions());
            List<String> command = new ArrayList<>(program.command(javaOptions));
            command.addAll(Arrays.asList(arguments));
            replaceProcess(command);
        } catch (IOException e) {
            // A cache folder that cannot be written costs speed, nothing else.
        }
    }

    /** What stood between {@code java} and {@code -jar}. */
    private static List<String> givenJavaOptions() {
        List<String> all =
                Arrays.asList(ProcessHandle.current().info().arguments().orElse(new String[0]));
        int jar = all.indexOf("-jar");
        return jar < 0 ? List.of() : all.subList(0, jar);
    }

    private static void replaceProcess(List<String> command) {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> execv = linker.defaultLookup().find("execv");
        if (execv.isEmpty()) {
            return;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment arguments = arena.allocate(ValueLayout.ADDRESS, command.size() + 1L);
            for (int i = 0; i < command.size(); i++) {
                arguments.setAtIndex(ValueLayout.ADDRESS, i, arena.allocateFrom(command.get(i)));
            }
            arguments.setAtIndex(ValueLayout.ADDRESS, command.size(), MemorySegment.NULL);
            System.out.flush();
            // Returns only when it fails; then this process goes on as it is.
            int failed = (int) linker.downcallHandle(
                            execv.get(),
                            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS))
                    .invokeExact(arena.allocateFrom(command.getFirst()), arguments);
            assert failed != 0;
        } catch (Throwable e) {
            if (e instanceof Error error) {
                throw error;
            }
        }
    }
}
