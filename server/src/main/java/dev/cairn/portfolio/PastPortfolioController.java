package dev.cairn.portfolio;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.past.Past;
import dev.cairn.platform.Actor;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Paging;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.fields.Selection;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A portfolio and what is in it as they were doing; the numbers count what a reader does not see, as those of now do. */
@RestController
@RequestMapping("/api/1.0/portfolios/{portfolio}")
class PastPortfolioController {
    /** More than a portfolio can hold. */
    private static final Paging ALL = new Paging(10_000, null);

    private final Access access;
    private final Past past;
    private final Resources resources;
    private final Database database;

    PastPortfolioController(Access access, Past past, Resources resources, Database database) {
        this.access = access;
        this.past = past;
        this.resources = resources;
        this.database = database;
    }

    @GetMapping("/past")
    @Operation(
            value = "Ask how a portfolio was doing",
            asks = "as_of:date time_zone",
            tells = "num_projects:integer num_tasks:integer num_completed_tasks:integer num_milestones:integer"
                    + " num_completed_milestones:integer items:list:past_item",
            scope = "portfolios:read")
    Reply past(@PathVariable String portfolio, Actor actor, Ask ask, Input input) {
        var granted = access.portfolio(actor, portfolio, Level.VIEWER);
        Instant then = past.endOfDay(input, granted.workspace());
        if (then == null) {
            throw input.missing("as_of");
        }
        var total = total(granted.workspace(), granted.id(), then);
        var items = resources.page(
                "past_item", PastItems.in(granted.workspace(), granted.id(), then), Selection.FULL, ALL, actor);
        return Reply.object(json -> {
            for (var count : total.entrySet()) {
                json.writeNumberProperty(count.getKey(), count.getValue());
            }
            json.writeName("items");
            items.writeAll(json, ask.baseUrl());
        });
    }

    private Map<String, Long> total(long workspace, long portfolio, Instant then) {
        var total = new LinkedHashMap<String, Long>();
        for (String count : PastItems.COUNTS) {
            total.put(count, 0L);
        }
        database.plannedAnew(PastItems.TOTAL)
                .bind("workspace", workspace)
                .bind("portfolio", portfolio)
                .bind("then", then)
                .first(row -> {
                    for (String count : PastItems.COUNTS) {
                        total.put(count, row.getLong(count));
                    }
                    return total;
                });
        return total;
    }
}
