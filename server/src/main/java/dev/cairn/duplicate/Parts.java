package dev.cairn.duplicate;

import dev.cairn.platform.http.Input;
import java.util.Set;
import java.util.TreeSet;

/** What of tasks is copied beside their names and their custom fields. */
public record Parts(Set<String> words) {
    public static final String NOTES = "notes";
    public static final String ASSIGNEE = "assignee";
    public static final String SUBTASKS = "subtasks";
    public static final String ATTACHMENTS = "attachments";
    public static final String TAGS = "tags";
    public static final String FOLLOWERS = "followers";
    public static final String PROJECTS = "projects";
    public static final String DATES = "dates";
    public static final String DEPENDENCIES = "dependencies";

    static final Set<String> OF_TASKS =
            Set.of(NOTES, ASSIGNEE, SUBTASKS, ATTACHMENTS, TAGS, FOLLOWERS, PROJECTS, DATES, DEPENDENCIES);

    public boolean has(String part) {
        return words.contains(part);
    }

    /** The words of a request's {@code include}, which names them in an array or in one text. */
    static Set<String> included(Input input, Set<String> known) {
        var words = new TreeSet<String>(input.references("include"));
        for (String word : words) {
            if (!known.contains(word)) {
                throw input.bad("include", "Not one of " + String.join(", ", new TreeSet<>(known)) + ": " + word);
            }
        }
        return words;
    }
}
