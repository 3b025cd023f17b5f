package dev.cairn.template;

import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.http.Input;
import dev.cairn.workspace.People;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a request says of the project that it wants made from a template. */
final class InstantiationInput {
    static final String FIELDS = "team privacy_setting:text public:boolean is_strict:boolean requested_dates:objects"
            + " requested_dates.gid:text requested_dates.value:date requested_roles:objects requested_roles.gid:text"
            + " requested_roles.value:text";

    private static final int UNPROCESSABLE = 422;
    private static final List<String> PRIVACY = List.of("public_to_workspace", "private_to_team", "private");

    private record Given(String gid, @Nullable LocalDate date) {}

    private final Input input;
    private final List<Given> dates = new ArrayList<>();
    private final boolean isStrict;

    InstantiationInput(Input input) {
        this.input = input;
        this.isStrict = input.flag("is_strict", false);
        for (Input date : input.objects("requested_dates")) {
            LocalDate value = date.date("value");
            dates.add(new Given(date.requiredText("gid", 20), value));
        }
    }

    /** Null where the request does not say. */
    @Nullable
    String privacy() {
        String privacy = input.oneOf("privacy_setting", PRIVACY);
        if (privacy == null && input.isSet("public")) {
            return input.flag("public", true) ? "public_to_workspace" : "private";
        }
        return privacy;
    }

    /**
     * What the day of a template becomes; null where it has none.
     *
     * @param anchoredBy what that day is of the project
     * @param today where the request does not say and is not strict
     */
    @Nullable
    LocalDate date(@Nullable String anchoredBy, LocalDate today) {
        String wanted = anchoredBy == null ? "" : anchoredBy.equals("start") ? "1" : "2";
        LocalDate date = null;
        for (Given given : dates) {
            if (!given.gid().equals(wanted)) {
                throw input.bad("requested_dates", "Not a date of this template: " + given.gid());
            }
            date = given.date();
        }
        if (date == null && anchoredBy != null && isStrict) {
            throw ApiError.of(UNPROCESSABLE, "requested_dates: Missing a value for the date " + wanted);
        }
        return date == null && anchoredBy != null ? today : date;
    }

    /**
     * Who takes whose place.
     *
     * @param roles whose tasks each role stands for
     */
    Map<Long, Long> people(Actor actor, long workspace, Map<Long, Long> roles, People people) {
        var taken = new HashMap<Long, Long>();
        for (Input role : input.objects("requested_roles")) {
            String user = role.reference("value");
            long id = role.requiredGid("gid");
            Long whose = roles.get(id);
            if (whose == null) {
                throw input.bad("requested_roles", "Not a role of this template: " + id);
            }
            if (user != null && !user.isEmpty()) {
                taken.put(whose, people.id(actor, workspace, "requested_roles", user));
            }
        }
        return taken;
    }
}
