package dev.cairn.type;

import dev.cairn.platform.ApiError;
import dev.cairn.platform.Colors;
import dev.cairn.platform.http.Input;
import java.util.ArrayList;
import java.util.List;

/** Reads what a request says of status options. */
final class StatusInput {
    static final String FIELDS = "color completion_state enabled:boolean";
    static final String LIST =
            "status_options status_options.name status_options.color status_options.completion_state status_options.enabled";
    static final int LONGEST_NAME = 1_024;
    static final int MOST_OPTIONS = 100;

    private StatusInput() {}

    /** A status option to be. */
    record Wanted(String name, String color, String state, boolean enabled) {}

    /** The options of a new type: those that the request lists, or the two without which there is no type. */
    static List<Wanted> list(Input input) {
        var wanted = new ArrayList<Wanted>();
        for (Input option : input.objects("status_options")) {
            wanted.add(one(option));
        }
        if (wanted.isEmpty()) {
            return List.of(
                    new Wanted("Open", "none", CustomTypeType.INCOMPLETE, true),
                    new Wanted("Done", "green", CustomTypeType.COMPLETE, true));
        }
        if (wanted.size() > MOST_OPTIONS) {
            throw ApiError.badInput("status_options", "A custom type can have at most " + MOST_OPTIONS);
        }
        for (String state : CustomTypeType.STATES) {
            if (wanted.stream()
                    .noneMatch(option -> option.enabled() && option.state().equals(state))) {
                throw ApiError.badInput("status_options", "Needs an enabled one with the completion_state " + state);
            }
        }
        return wanted;
    }

    static Wanted one(Input input) {
        String color = input.oneOf("color", Colors.OF_OPTIONS);
        String state = input.oneOf("completion_state", CustomTypeType.STATES);
        boolean enabled = input.flag("enabled", true);
        return new Wanted(
                name(input),
                color == null ? "none" : color,
                state == null ? CustomTypeType.INCOMPLETE : state,
                enabled);
    }

    static String name(Input input) {
        return input.requiredText("name", LONGEST_NAME).strip();
    }
}
