package dev.cairn.goal;

import dev.cairn.access.Access;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/1.0/time_periods")
class TimePeriodController {
    private final Access access;
    private final TimePeriods periods;
    private final Resources resources;

    TimePeriodController(Access access, TimePeriods periods, Resources resources) {
        this.access = access;
        this.periods = periods;
        this.resources = resources;
    }

    /** Those that have a day in common with the given span. */
    @GetMapping
    @Operation(
            value = "List time periods",
            lists = "time_period",
            asks = "workspace:gid start_on:date end_on:date",
            scope = "time_periods:read")
    Reply list(Actor actor, Ask ask, Input input) {
        long workspace = access.workspace(actor, input.requiredReference("workspace"));
        var from = input.date("start_on");
        var until = input.date("end_on");
        periods.provide(workspace);
        var query = Query.from("time_period t")
                .where("t.workspace_id = :workspace")
                .bind("workspace", workspace)
                // A year is made before its halves, and those before their quarters.
                .orderBy(new Key("t.start_on", Kind.DATE, false), Key.id("t.id"));
        if (from != null) {
            query.where("t.end_on >= :from").bind("from", from);
        }
        if (until != null) {
            query.where("t.start_on <= :until").bind("until", until);
        }
        return Reply.list(resources.page("time_period", query, ask.compact(), ask.paging(), actor));
    }

    @GetMapping("/{time_period}")
    @Operation(value = "Get a time period", gives = "time_period", scope = "time_periods:read")
    Reply get(@PathVariable("time_period") String period, Actor actor, Ask ask) {
        var query = Query.from("time_period t")
                .where("t.workspace_id = ANY(:workspaces) AND t.id = :id")
                .bind("id", Gid.inPath("time_period", period));
        return Reply.one(
                resources.one("time_period", query, ask.full(), actor, type -> ApiError.notFound(type, period)));
    }
}
