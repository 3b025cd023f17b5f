package dev.cairn.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of project is made of, read from {@code resources/demo/kinds}: a head of {@code name: value} lines,
 * then {@code = Section}, {@code * Task :: description}, {@code - subtask; subtask} and {@code > comment}. Comments
 * before the first section fit any task. A task's name may end with {@code #tag}, {@code !milestone},
 * {@code ?approval} and {@code <}, which makes it wait for the one before.
 *
 * @param flow whether tasks move through the sections; otherwise sections are phases, one after the other
 * @param steps subtasks for tasks that name none of their own
 */
record Blueprint(
        boolean flow,
        String view,
        String icon,
        String notes,
        List<Stage> stages,
        List<Work> work,
        List<String> steps,
        List<String> comments) {

    /**
     * A section.
     *
     * @param weight how many of the tasks of a flow stand here
     * @param done whether tasks that arrive here are complete
     */
    record Stage(String name, int weight, boolean done) {}

    /** A task to be. */
    record Work(
            int stage,
            String name,
            String description,
            String subtype,
            boolean waits,
            List<String> tags,
            List<String> subtasks,
            List<String> comments) {}

    static List<String> lines(String resource) {
        try (var in = Blueprint.class.getResourceAsStream("/demo/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Blueprint read(String kind) {
        var head = new HashMap<String, String>();
        var stages = new ArrayList<Stage>();
        var work = new ArrayList<Work>();
        var comments = new ArrayList<String>();
        for (String line : lines("kinds/" + kind + ".txt")) {
            String text = line.strip();
            String rest = text.substring(2);
            Work last = work.isEmpty() ? null : work.getLast();
            switch (text.substring(0, 2)) {
                case "= " -> stages.add(stage(rest));
                case "* " -> work.add(work(stages.size() - 1, rest));
                case "- " -> last(last, line).subtasks().addAll(List.of(rest.split("; ")));
                case "> " -> (last == null ? comments : last.comments()).add(rest);
                default -> {
                    int colon = text.indexOf(": ");
                    head.put(text.substring(0, colon), text.substring(colon + 2));
                }
            }
        }
        return new Blueprint(
                "flow".equals(head.get("mode")),
                head.getOrDefault("view", "list"),
                head.getOrDefault("icon", "list"),
                head.getOrDefault("notes", ""),
                stages,
                work,
                head.containsKey("steps") ? List.of(head.get("steps").split("; ")) : List.of(),
                comments);
    }

    private static Work last(@Nullable Work work, String line) {
        if (work == null) {
            throw new IllegalStateException("No task above: " + line);
        }
        return work;
    }

    private static Stage stage(String text) {
        boolean done = text.endsWith(" done");
        String counted = done ? text.substring(0, text.length() - 5) : text;
        int space = counted.lastIndexOf(' ');
        boolean weighted = space > 0 && counted.substring(space + 1).chars().allMatch(Character::isDigit);
        return weighted
                ? new Stage(counted.substring(0, space), Integer.parseInt(counted.substring(space + 1)), done)
                : new Stage(counted, 1, done);
    }

    private static final Map<String, String> SUBTYPES = Map.of("!milestone", "milestone", "?approval", "approval");

    private static Work work(int stage, String text) {
        String[] parts = text.split(" :: ", 2);
        var words = new ArrayList<String>();
        var tags = new ArrayList<String>();
        String subtype = "default_task";
        boolean waits = false;
        // Marks may stand behind the name or behind the description.
        var description = new ArrayList<String>();
        for (int i = 0; i < parts.length; i++) {
            for (String word : parts[i].split(" ")) {
                if (word.startsWith("#") && word.length() > 1) {
                    tags.add(word.substring(1));
                } else if (SUBTYPES.containsKey(word)) {
                    subtype = SUBTYPES.get(word);
                } else if (word.equals("<")) {
                    waits = true;
                } else {
                    (i == 0 ? words : description).add(word);
                }
            }
        }
        return new Work(
                stage,
                String.join(" ", words),
                String.join(" ", description),
                subtype,
                waits,
                tags,
                new ArrayList<>(),
                new ArrayList<>());
    }
}
