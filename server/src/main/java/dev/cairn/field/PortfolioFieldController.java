package dev.cairn.field;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The fields that a portfolio shows of what is in it; the values are those of the projects themselves. */
@RestController
@RequestMapping("/api/1.0/portfolios/{portfolio}")
class PortfolioFieldController {
    private final Access access;
    private final SettingReplies replies;
    private final SettingList ofPortfolio;

    PortfolioFieldController(Access access, SettingReplies replies, Database database, Ids ids, Clock clock) {
        this.access = access;
        this.replies = replies;
        this.ofPortfolio = new SettingList(database, ids, clock, "portfolio");
    }

    @GetMapping("/custom_field_settings")
    @Operation(
            value = "List the custom fields of a portfolio",
            lists = "custom_field_setting",
            scope = "portfolios:read")
    Reply list(@PathVariable String portfolio, Actor actor, Ask ask) {
        return replies.list("portfolio_id", access.portfolio(actor, portfolio, Level.VIEWER), actor, ask);
    }

    /** Takes an existing field, or an object that describes a new one, which every project may have then. */
    @PostMapping("/addCustomFieldSetting")
    @Operation(
            value = "Add a custom field to a portfolio",
            needs = "custom_field:gid-or-object",
            takes = "custom_field.* is_important:boolean insert_before:gid insert_after:gid",
            gives = "custom_field_setting",
            scope = "portfolios:write")
    Reply add(@PathVariable String portfolio, Actor actor, Ask ask, Input input) {
        var seen = access.portfolio(actor, portfolio, Level.EDITOR);
        return replies.add(ofPortfolio, seen, () -> held(actor, portfolio), actor, ask, input);
    }

    @PostMapping("/removeCustomFieldSetting")
    @Operation(value = "Remove a custom field from a portfolio", needs = "custom_field:gid", scope = "portfolios:write")
    Reply remove(@PathVariable String portfolio, Actor actor, Input input) {
        var seen = access.portfolio(actor, portfolio, Level.EDITOR);
        return replies.remove(ofPortfolio, seen, () -> held(actor, portfolio), actor, input);
    }

    private Access.Granted held(Actor actor, String portfolio) {
        return access.portfolioForChange(actor, portfolio, Level.EDITOR);
    }
}
