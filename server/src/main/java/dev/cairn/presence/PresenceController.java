package dev.cairn.presence;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import java.time.Clock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whoever sees a task may say that they have it open, and see who else has. */
@RestController
@RequestMapping("/api/1.0/tasks/{task}")
class PresenceController {
    /** Tells the tabs of one person apart. */
    private static final Pattern VIEWER = Pattern.compile("[A-Za-z0-9_-]{0,64}");

    private final Access access;
    private final Presences presences;
    private final Resources resources;
    private final Clock clock;

    PresenceController(Access access, Presences presences, Resources resources, Clock clock) {
        this.access = access;
        this.presences = presences;
        this.resources = resources;
        this.clock = clock;
    }

    /** Whoever has it open in several tabs is there several times. */
    @GetMapping("/presences")
    @Operation(value = "List who has a task open", lists = "presence", scope = "tasks:read")
    Reply list(@PathVariable String task, Actor actor, Ask ask) {
        var seen = access.task(actor, task, Level.VIEWER);
        var query = Query.from("presence t")
                .where("t.workspace_id = :workspace AND t.task_id = :task AND t.expires_at > :now")
                .bind("workspace", seen.workspace())
                .bind("task", seen.id())
                .bind("now", clock.instant())
                .orderBy(Key.id("t.id"));
        return Reply.list(resources.page("presence", query, ask.compact(), ask.paging(), actor));
    }

    /** Holds for half a minute; tabs say it again as long as the task is open. */
    @PutMapping("/presence")
    @Operation(value = "Say that one has a task open", takes = "viewer:text typing", gives = "presence")
    Reply put(@PathVariable String task, Actor actor, Ask ask, Input input) {
        String viewer = viewer(input.text("viewer", 64));
        boolean typing = input.flag("typing", false);
        var seen = access.task(actor, task, Level.VIEWER);
        long id = presences.note(seen.workspace(), seen.id(), actor.id(), viewer, typing);
        return Reply.one(resources.byId("presence", seen.workspace(), id, ask.full(), actor));
    }

    @DeleteMapping("/presence")
    @Operation("Say that one no longer has a task open")
    Reply delete(@PathVariable String task, @RequestParam(required = false) @Nullable String viewer, Actor actor) {
        String tab = viewer(viewer);
        var seen = access.task(actor, task, Level.VIEWER);
        presences.end(seen.workspace(), seen.id(), actor.id(), tab);
        return Reply.empty();
    }

    private static String viewer(@Nullable String text) {
        String viewer = text == null ? "" : text;
        if (!VIEWER.matcher(viewer).matches()) {
            throw ApiError.badInput("viewer", "Not up to 64 letters, digits, - and _");
        }
        return viewer;
    }
}
