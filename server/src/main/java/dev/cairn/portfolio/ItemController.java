package dev.cairn.portfolio;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.fields.Selection;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Writes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is in a portfolio: projects and other portfolios. */
@RestController
@RequestMapping("/api/1.0/portfolios/{portfolio}")
class ItemController {
    static final String ITEM = "item";

    private final Access access;
    private final Items items;
    private final Resources resources;
    private final Writes writes;

    ItemController(Access access, Items items, Resources resources, Writes writes) {
        this.access = access;
        this.items = items;
        this.resources = resources;
        this.writes = writes;
    }

    @GetMapping("/items")
    @Operation(value = "List what is in a portfolio", lists = "any_resource", scope = "portfolios:read")
    Reply list(@PathVariable String portfolio, Actor actor, Ask ask) {
        var granted = access.portfolio(actor, portfolio, Level.VIEWER);
        var query = Query.from("portfolio_item t")
                .where("t.workspace_id = :workspace AND t.portfolio_id = :portfolio AND " + Visible.portfolioItem("t"))
                .bind("workspace", granted.workspace())
                .bind("portfolio", granted.id())
                .orderBy(Key.text("t.rank"), Key.id("t.id"));
        var selection = Selection.of(ITEM, ask.compact());
        return Reply.listOf(ITEM, resources.page("portfolio_item", query, selection, ask.paging(), actor));
    }

    @PostMapping("/addItem")
    @Operation(
            value = "Put something into a portfolio",
            needs = "item:gid",
            takes = "insert_before:gid insert_after:gid",
            scope = "portfolios:write")
    Reply add(@PathVariable String portfolio, Actor actor, Input input) {
        var seen = access.portfolio(actor, portfolio, Level.EDITOR);
        var spot = input.beside("insert_before", "insert_after");
        var item = Items.find(access, actor, input.requiredReference(ITEM));
        if (item.workspace() != seen.workspace()) {
            throw input.bad(ITEM, "Not in the portfolio's workspace: " + item.id());
        }
        writes.in(seen.workspace(), actor, changes -> {
            var granted = access.portfolioForChange(actor, portfolio, Level.EDITOR);
            items.put(granted.workspace(), granted.id(), item, spot, changes);
            return granted.id();
        });
        return Reply.empty();
    }

    @PostMapping("/removeItem")
    @Operation(value = "Take something out of a portfolio", needs = "item:gid", scope = "portfolios:write")
    Reply remove(@PathVariable String portfolio, Actor actor, Input input) {
        var seen = access.portfolio(actor, portfolio, Level.EDITOR);
        var item = Items.find(access, actor, input.requiredReference(ITEM));
        writes.in(seen.workspace(), actor, changes -> {
            var granted = access.portfolioForChange(actor, portfolio, Level.EDITOR);
            items.remove(granted.workspace(), granted.id(), item, changes);
            return granted.id();
        });
        return Reply.empty();
    }
}
