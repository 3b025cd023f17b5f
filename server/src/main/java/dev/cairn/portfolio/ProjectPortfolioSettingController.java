package dev.cairn.portfolio;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.ResourceType;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Writes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a project stands to a portfolio that holds it. */
@RestController
@RequestMapping("/api/1.0")
class ProjectPortfolioSettingController {
    private static final String TYPE = "project_portfolio_setting";
    private static final String INHERITS = "is_access_control_inherited";

    private final Access access;
    private final ProjectPortfolioSettings settings;
    private final Resources resources;
    private final Writes writes;

    ProjectPortfolioSettingController(
            Access access, ProjectPortfolioSettings settings, Resources resources, Writes writes) {
        this.access = access;
        this.settings = settings;
        this.resources = resources;
        this.writes = writes;
    }

    @Configuration
    static class ProjectPortfolioSettingType {
        @Bean
        ResourceType projectPortfolioSetting() {
            return ResourceType.named(TYPE, "portfolio_item")
                    .visibleWhere(Visible::projectPortfolioSetting)
                    .one("project", "project", "{t}.project_id", Form.COMPACT)
                    .one("portfolio", "portfolio", "{t}.portfolio_id", Form.COMPACT)
                    .column(INHERITS, Kind.BOOLEAN, Form.COMPACT)
                    .column("created_at", Kind.INSTANT, Form.FULL)
                    .build();
        }
    }

    @GetMapping("/projects/{project}/project_portfolio_settings")
    @Operation(
            value = "List the portfolio settings of a project",
            lists = TYPE,
            scope = "project_portfolio_settings:read")
    Reply ofProject(@PathVariable String project, Actor actor, Ask ask) {
        return list("project_id", access.project(actor, project, Level.VIEWER), actor, ask);
    }

    @GetMapping("/portfolios/{portfolio}/project_portfolio_settings")
    @Operation(
            value = "List the project settings of a portfolio",
            lists = TYPE,
            scope = "project_portfolio_settings:read")
    Reply ofPortfolio(@PathVariable String portfolio, Actor actor, Ask ask) {
        return list("portfolio_id", access.portfolio(actor, portfolio, Level.VIEWER), actor, ask);
    }

    private Reply list(String column, Access.Granted of, Actor actor, Ask ask) {
        var query = Query.from("portfolio_item t")
                .where("t.workspace_id = :workspace AND t." + column + " = :of AND "
                        + Visible.projectPortfolioSetting("t"))
                .bind("workspace", of.workspace())
                .bind("of", of.id())
                .orderBy(Key.id("t.id"));
        return Reply.list(resources.page(TYPE, query, ask.compact(), ask.paging(), actor));
    }

    @GetMapping("/project_portfolio_settings/{project_portfolio_setting}")
    @Operation(value = "Get a project portfolio setting", gives = TYPE, scope = "project_portfolio_settings:read")
    Reply get(@PathVariable(TYPE) String setting, Actor actor, Ask ask) {
        var granted = access.projectPortfolioSetting(actor, setting, Level.VIEWER);
        return Reply.one(resources.byId(TYPE, granted.workspace(), granted.id(), ask.full(), actor));
    }

    /** Whom a project lets in is for its admins to say. */
    @PutMapping("/project_portfolio_settings/{project_portfolio_setting}")
    @Operation(
            value = "Update a project portfolio setting",
            takes = INHERITS,
            gives = TYPE,
            scope = "project_portfolio_settings:write")
    Reply update(@PathVariable(TYPE) String setting, Actor actor, Ask ask, Input input) {
        var seen = access.projectPortfolioSetting(actor, setting, Level.ADMIN);
        boolean inherits = input.flag(INHERITS, false);
        writes.in(seen.workspace(), actor, changes -> {
            var granted = access.projectPortfolioSetting(actor, setting, Level.ADMIN);
            if (input.isSet(INHERITS)) {
                settings.inherit(granted.workspace(), granted.id(), inherits, changes);
            }
            return granted.id();
        });
        return get(setting, actor, ask);
    }
}
