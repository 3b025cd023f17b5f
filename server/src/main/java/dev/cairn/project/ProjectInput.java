package dev.cairn.project;

import dev.cairn.platform.Colors;
import dev.cairn.platform.http.Input;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a project that do not depend on anything stored. */
final class ProjectInput {
    /** All but the name. */
    static final String FIELDS = "color icon default_access_level default_view minimum_access_level_for_customization"
            + " minimum_access_level_for_sharing archived due_on due_date start_on privacy_setting public owner notes"
            + " html_notes custom_fields:object custom_fields.*";

    static final int LONGEST_NAME = 1_024;

    /** A column and the value that the request gives it. */
    record Given(String field, String column, @Nullable Object value) {}

    private ProjectInput() {}

    static List<Given> given(Input input) {
        var given = new ArrayList<Given>();
        if (input.has("name")) {
            given.add(new Given("name", "name", input.requiredText("name", LONGEST_NAME)));
        }
        oneOf(input, "color", Colors.OF_PROJECTS, true, given);
        oneOf(input, "icon", ProjectType.ICONS, true, given);
        oneOf(input, "default_access_level", ProjectType.LEVELS, false, given);
        oneOf(input, "default_view", ProjectType.VIEWS, false, given);
        oneOf(input, "minimum_access_level_for_customization", List.of("admin", "editor"), false, given);
        oneOf(input, "minimum_access_level_for_sharing", List.of("admin", "editor"), false, given);
        if (input.has("archived")) {
            given.add(new Given("archived", "archived", input.flag("archived", false)));
        }
        String due = input.has("due_on") ? "due_on" : "due_date";
        if (input.has(due)) {
            given.add(new Given("due_on", "due_on", input.date(due)));
        }
        if (input.has("start_on")) {
            given.add(new Given("start_on", "start_on", input.date("start_on")));
        }
        String privacy = privacy(input);
        if (privacy != null) {
            given.add(new Given("privacy_setting", "privacy_setting", privacy));
        }
        return given;
    }

    private static void oneOf(Input input, String field, List<String> words, boolean clearable, List<Given> given) {
        if (!input.has(field)) {
            return;
        }
        String word = input.oneOf(field, words);
        if (word == null && !clearable) {
            throw input.bad(field, "Cannot be empty");
        }
        given.add(new Given(field, field, word));
    }

    /** The older {@code public} says the same in one bit. */
    private static @Nullable String privacy(Input input) {
        if (input.isSet("privacy_setting")) {
            return input.oneOf("privacy_setting", ProjectType.PRIVACY);
        }
        if (input.isSet("public")) {
            return input.flag("public", true) ? "public_to_workspace" : "private";
        }
        return null;
    }
}
