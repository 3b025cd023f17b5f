package dev.cairn.portfolio;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.access.Visible;
import dev.cairn.field.FieldChanges;
import dev.cairn.field.FieldValues;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.Permission;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Revision.Given;
import dev.cairn.platform.log.Writes;
import dev.cairn.richtext.Mentions;
import dev.cairn.richtext.RichText;
import dev.cairn.workspace.People;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/1.0/portfolios")
class PortfolioController {
    private final Access access;
    private final Portfolios portfolios;
    private final PortfolioMembers members;
    private final FieldValues fields;
    private final Mentions mentions;
    private final People people;
    private final Resources resources;
    private final Writes writes;

    PortfolioController(
            Access access,
            Portfolios portfolios,
            PortfolioMembers members,
            FieldValues fields,
            Mentions mentions,
            People people,
            Resources resources,
            Writes writes) {
        this.access = access;
        this.portfolios = portfolios;
        this.members = members;
        this.fields = fields;
        this.mentions = mentions;
        this.people = people;
        this.resources = resources;
        this.writes = writes;
    }

    @GetMapping("/{portfolio}")
    @Operation(value = "Get a portfolio", gives = "portfolio", scope = "portfolios:read")
    Reply get(@PathVariable String portfolio, Actor actor, Ask ask) {
        return Reply.one(read(portfolio, actor, ask));
    }

    private Records read(String portfolio, Actor actor, Ask ask) {
        var query = Query.from("portfolio t")
                .where("t.workspace_id = ANY(:workspaces) AND t.id = :id AND " + Visible.portfolio("t"))
                .bind("id", Gid.inPath("portfolio", portfolio));
        return resources.one("portfolio", query, ask.full(), actor, type -> ApiError.notFound(type, portfolio));
    }

    @PostMapping
    @Operation(
            value = "Create a portfolio",
            needs = "workspace name",
            takes = PortfolioInput.FIELDS + " members",
            creates = "portfolio",
            scope = "portfolios:write")
    Reply create(Actor actor, Ask ask, Input input) {
        long workspace = access.workspace(actor, input.requiredReference("workspace"));
        access.require(actor, workspace, Permission.CREATE_PORTFOLIO);
        var given = given(actor, workspace, input);
        List<Long> joining = people.ids(actor, workspace, "members", input.references("members"));
        String name = input.requiredText("name", PortfolioInput.LONGEST_NAME);
        RichText notes = mentions.given(actor, workspace, input, "notes", "html_notes");
        long id = writes.in(workspace, actor, changes -> {
            long made = portfolios.create(workspace, actor.id(), name, changes);
            portfolios.update(workspace, made, given, FieldChanges.NONE, changes);
            if (notes != null) {
                portfolios.describe(workspace, made, notes, changes);
            }
            members.add(workspace, made, joining, members.usualLevel(workspace, made), changes);
            return made;
        });
        return Reply.created("/portfolios/" + id, read(String.valueOf(id), actor, ask));
    }

    private List<Given> given(Actor actor, long workspace, Input input) {
        var given = PortfolioInput.given(input);
        if (given.contains(new Given("privacy_setting", "public_to_domain"))) {
            access.require(actor, workspace, Permission.SHARE_PORTFOLIOS_WITH_ORG);
        }
        if (input.has("owner")) {
            given.add(new Given(
                    "owner_id",
                    input.clears("owner")
                            ? null
                            : people.id(actor, workspace, "owner", input.requiredReference("owner"))));
        }
        return given;
    }

    @PutMapping("/{portfolio}")
    @Operation(
            value = "Update a portfolio",
            takes = "name custom_fields:object custom_fields.* " + PortfolioInput.FIELDS,
            gives = "portfolio",
            scope = "portfolios:write")
    Reply update(@PathVariable String portfolio, Actor actor, Ask ask, Input input) {
        var seen = access.portfolio(actor, portfolio, needed(input));
        var given = given(actor, seen.workspace(), input);
        var values = fields.read(actor, seen.workspace(), input);
        RichText notes = mentions.given(actor, seen.workspace(), input, "notes", "html_notes");
        writes.in(seen.workspace(), actor, changes -> {
            var granted = access.portfolioForChange(actor, portfolio, needed(input));
            portfolios.update(granted.workspace(), granted.id(), given, values, changes);
            if (notes != null) {
                portfolios.describe(granted.workspace(), granted.id(), notes, changes);
            }
            return granted.id();
        });
        return get(portfolio, actor, ask);
    }

    /** Who sees a portfolio, and who administers it, is for its admins to say. */
    private static Level needed(Input input) {
        boolean sharing = input.has("privacy_setting")
                || input.has("public")
                || input.has("default_access_level")
                || input.has("owner");
        return sharing ? Level.ADMIN : Level.EDITOR;
    }

    @DeleteMapping("/{portfolio}")
    @Operation("Delete a portfolio")
    Reply delete(@PathVariable String portfolio, Actor actor) {
        var seen = access.portfolio(actor, portfolio, Level.ADMIN);
        writes.in(seen.workspace(), actor, changes -> {
            var granted = access.portfolioForChange(actor, portfolio, Level.ADMIN);
            portfolios.delete(granted.workspace(), granted.id(), changes);
            return granted.id();
        });
        return Reply.empty();
    }
}
