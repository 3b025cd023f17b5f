package dev.cairn.search;

import dev.cairn.platform.ApiError;
import dev.cairn.platform.http.Input;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a kept search asks for: {@code text}, {@code kind}, {@code sort}, and conditions such as {@code assignee.any}.
 * Days may be meant from the day on which somebody looks ({@code due_on.within} = {@code this_week}), which is why these
 * are the words of the search page and not the parameters of one request.
 */
public final class SearchTerms {
    private static final int MOST = 50;
    private static final int LONGEST = 2_000;
    private static final Pattern NAME = Pattern.compile("text|kind|sort|(?:assignee|assigned_by|created_by|followers"
            + "|liked_by|commented_on_by|projects|sections|tags|teams|due_on|start_on|created_on|modified_on"
            + "|completed_on|completed|is_blocked|is_blocking|is_subtask|has_attachment|resource_subtype"
            + "|custom_fields\\.\\d{1,19})"
            + "\\.(?:is|any|not|all|within|next_days|past_days|between|empty|set|contains|equals|at_least|at_most)");

    private SearchTerms() {}

    /**
     * Reads them from an object of a body.
     *
     * @throws ApiError 400 for what is no condition
     */
    public static ObjectNode read(Input given) {
        var names = new TreeSet<>(given.names());
        if (names.size() > MOST) {
            throw given.bad("query", "More than " + MOST + " conditions");
        }
        var terms = JsonNodeFactory.instance.objectNode();
        for (String name : names) {
            if (!NAME.matcher(name).matches()) {
                throw given.bad(name, "Not a condition of a search");
            }
            String value = given.text(name, LONGEST);
            if (value != null) {
                terms.put(name, value);
            }
        }
        return terms;
    }
}
