package dev.cairn.goal;

import dev.cairn.platform.http.Input;
import dev.cairn.platform.log.Revision.Given;
import java.util.ArrayList;
import java.util.List;

/** Reads the fields of a goal that do not depend on anything stored. */
final class GoalInput {
    /** All but the name, and but for what only new goals or only existing ones have. */
    static final String FIELDS = "notes html_notes due_on start_on is_workspace_level liked team time_period owner"
            + " privacy_setting default_access_level";

    static final int LONGEST_NAME = 1_024;

    private GoalInput() {}

    /** In a list that others may add to. */
    static List<Given> given(Input input) {
        var given = new ArrayList<Given>();
        if (input.has("name")) {
            given.add(new Given("name", input.requiredText("name", LONGEST_NAME)));
        }
        if (input.has("due_on")) {
            given.add(new Given("due_on", input.date("due_on")));
        }
        if (input.has("start_on")) {
            given.add(new Given("start_on", input.date("start_on")));
        }
        if (input.isSet("is_workspace_level")) {
            given.add(new Given("is_workspace_level", input.flag("is_workspace_level", true)));
        }
        oneOf(input, "privacy_setting", GoalType.PRIVACY, given);
        oneOf(input, "default_access_level", GoalType.LEVELS, given);
        return given;
    }

    private static void oneOf(Input input, String field, List<String> words, List<Given> given) {
        if (input.has(field)) {
            String word = input.oneOf(field, words);
            if (word == null) {
                throw input.bad(field, "Cannot be empty");
            }
            given.add(new Given(field, word));
        }
    }
}
