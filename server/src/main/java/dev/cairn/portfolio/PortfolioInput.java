package dev.cairn.portfolio;

import dev.cairn.platform.Colors;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.log.Revision.Given;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a portfolio that do not depend on anything stored. */
final class PortfolioInput {
    /** All but the name, and but for what only new portfolios or only existing ones have. */
    static final String FIELDS =
            "notes html_notes color start_on due_on archived privacy_setting public default_access_level owner";

    static final int LONGEST_NAME = 1_024;

    private PortfolioInput() {}

    /** In a list that others may add to. */
    static List<Given> given(Input input) {
        var given = new ArrayList<Given>();
        if (input.has("name")) {
            given.add(new Given("name", input.requiredText("name", LONGEST_NAME)));
        }
        if (input.has("color")) {
            given.add(new Given("color", input.oneOf("color", Colors.OF_PROJECTS)));
        }
        if (input.has("start_on")) {
            given.add(new Given("start_on", input.date("start_on")));
        }
        if (input.has("due_on")) {
            given.add(new Given("due_on", input.date("due_on")));
        }
        if (input.isSet("archived")) {
            given.add(new Given("archived", input.flag("archived", false)));
        }
        String privacy = privacy(input);
        if (privacy != null) {
            given.add(new Given("privacy_setting", privacy));
        }
        if (input.has("default_access_level")) {
            String level = input.oneOf("default_access_level", PortfolioType.LEVELS);
            if (level == null) {
                throw input.bad("default_access_level", "Cannot be empty");
            }
            given.add(new Given("default_access_level", level));
        }
        return given;
    }

    /** The older {@code public} says the same in one bit. */
    private static @Nullable String privacy(Input input) {
        boolean isPublic = input.flag("public", false);
        String setting = input.oneOf("privacy_setting", PortfolioType.PRIVACY);
        if (setting == null && input.isSet("public")) {
            return isPublic ? "public_to_domain" : "members_only";
        }
        return setting;
    }
}
