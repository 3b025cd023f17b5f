package dev.cairn.preference;

import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own preferences, the same in all workspaces. */
@RestController
@RequestMapping("/api/1.0/users/me/preferences")
class PreferenceController {
    private static final List<String> DAYS = List.of("saturday", "sunday", "monday");
    private static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";
    private static final int LONGEST = 60;

    private final Database database;
    private final List<ZoneFollower> followers;
    private final Resources resources;
    private final Clock clock;

    PreferenceController(Database database, List<ZoneFollower> followers, Resources resources, Clock clock) {
        this.database = database;
        this.followers = followers;
        this.resources = resources;
        this.clock = clock;
    }

    @GetMapping
    @Operation(value = "Get your preferences", gives = "preferences")
    Reply get(Actor actor, Ask ask) {
        var query = Query.from("users t").where("t.id = :me");
        return Reply.one(resources.one(
                "preferences", query, ask.full(), actor, missing -> ApiError.notFound("user", actor.id())));
    }

    /** Null puts one back to what the browser says. */
    @PutMapping
    @Operation(value = "Update your preferences", takes = "language time_zone first_day_of_week", gives = "preferences")
    Reply update(Actor actor, Ask ask, Input input) {
        String language = language(input);
        String zone = zone(input);
        String day = input.oneOf("first_day_of_week", DAYS);
        write(actor, input, "language", language);
        write(actor, input, "time_zone", zone);
        write(actor, input, "first_day_of_week", day);
        if (input.has("time_zone")) {
            followers.forEach(follower -> follower.zoneChanged(actor));
        }
        return get(actor, ask);
    }

    private void write(Actor actor, Input input, String column, @Nullable String value) {
        if (!input.has(column)) {
            return;
        }
        database.sql("""
                        INSERT INTO preference (user_id, %1$s, modified_at) VALUES (:me, :value, :now)
                        ON CONFLICT (user_id) DO UPDATE SET %1$s = excluded.%1$s, modified_at = excluded.modified_at""".formatted(column))
                .bind("me", actor.id())
                .bind("value", value)
                .bind("now", clock.instant())
                .update();
    }

    private static @Nullable String language(Input input) {
        if (!input.isSet("language")) {
            return null;
        }
        String tag = input.requiredText("language", LONGEST);
        if (!tag.matches(LANGUAGE)) {
            throw input.bad("language", "Not a language, such as en or pl: " + tag);
        }
        return tag;
    }

    private static @Nullable String zone(Input input) {
        if (!input.isSet("time_zone")) {
            return null;
        }
        String name = input.requiredText("time_zone", LONGEST);
        try {
            return ZoneId.of(name).getId();
        } catch (DateTimeException unknown) {
            throw input.bad("time_zone", "Not a time zone: " + name);
        }
    }
}
