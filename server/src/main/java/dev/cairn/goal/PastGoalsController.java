package dev.cairn.goal;

import dev.cairn.access.Access;
import dev.cairn.access.Visible;
import dev.cairn.past.Past;
import dev.cairn.platform.Actor;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How goals stood, of those that had been made by then. */
@RestController
@RequestMapping("/api/1.0")
class PastGoalsController {
    private final Access access;
    private final Past past;
    private final Resources resources;

    PastGoalsController(Access access, Past past, Resources resources) {
        this.access = access;
        this.past = past;
        this.resources = resources;
    }

    @GetMapping("/workspaces/{workspace}/past_goals")
    @Operation(
            value = "List goals as they stood",
            lists = "past_goal",
            asks = "as_of:date time_zone",
            scope = "goals:read")
    Reply list(@PathVariable String workspace, Actor actor, Ask ask, Input input) {
        long in = access.workspace(actor, workspace);
        Instant then = past.endOfDay(input, in);
        if (then == null) {
            throw input.missing("as_of");
        }
        var query = Query.from("goal t")
                .where("t.workspace_id = :workspace AND t.created_at < :then AND " + Visible.goal("t"))
                .bind("workspace", in)
                .bind("then", then)
                .orderBy(Key.id("t.id"));
        return Reply.list(resources.page("past_goal", query, ask.compact(), ask.paging(), actor));
    }
}
