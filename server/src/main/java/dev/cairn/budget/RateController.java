package dev.cairn.budget;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.workload.Assignees;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an hour of somebody costs in a project is for its admins to know and to say. */
@RestController
@RequestMapping("/api/1.0/rates")
class RateController {
    private final Access access;
    private final Assignees assignees;
    private final Rates rates;
    private final Resources resources;

    RateController(Access access, Assignees assignees, Rates rates, Resources resources) {
        this.access = access;
        this.assignees = assignees;
        this.rates = rates;
        this.resources = resources;
    }

    @GetMapping
    @Operation(value = "List rates", lists = "rate", asks = "parent:gid resource:gid")
    Reply list(Actor actor, Ask ask, Input input) {
        if (!input.isSet("parent") && !input.isSet("resource")) {
            throw ApiError.badInput("You should specify one of parent, resource");
        }
        var query = Query.from("rate t")
                .where("t.workspace_id = ANY(:workspaces) AND " + Visible.withAdministeredProject("t"))
                .orderBy(Key.id("t.id"));
        if (input.isSet("parent")) {
            query.where("t.project_id = :project")
                    .bind(
                            "project",
                            access.project(actor, input.requiredReference("parent"), Level.ADMIN)
                                    .id());
        }
        if (input.isSet("resource")) {
            query.where("(t.user_id = :resource OR t.placeholder_id = :resource)")
                    .bind("resource", assignees.seen(actor, input.requiredReference("resource")));
        }
        return Reply.list(resources.page("rate", query, ask.compact(), ask.paging(), actor));
    }

    @GetMapping("/{rate}")
    @Operation(value = "Get a rate", gives = "rate")
    Reply get(@PathVariable String rate, Actor actor, Ask ask) {
        var granted = access.rate(actor, rate);
        return Reply.one(read(granted.workspace(), granted.id(), actor, ask));
    }

    private Records read(long workspace, long id, Actor actor, Ask ask) {
        return resources.byId("rate", workspace, id, ask.full(), actor);
    }

    @PostMapping
    @Operation(value = "Create a rate", needs = "parent:gid resource:gid rate:number", creates = "rate")
    Reply create(Actor actor, Ask ask, Input input) {
        String parent = input.reference("parent");
        String resource = input.reference("resource");
        BigDecimal amount = amount(input);
        if (parent == null || parent.isEmpty()) {
            throw input.missing("parent");
        }
        if (resource == null || resource.isEmpty()) {
            throw input.missing("resource");
        }
        if (amount == null) {
            throw input.missing("rate");
        }
        var project = access.project(actor, parent, Level.ADMIN);
        var whose = assignees.named(actor, project.workspace(), "resource", resource);
        long id = rates.create(actor, project, whose, amount);
        return Reply.created("/rates/" + id, read(project.workspace(), id, actor, ask));
    }

    private static @Nullable BigDecimal amount(Input input) {
        BigDecimal amount = input.number("rate");
        if (amount != null && amount.signum() < 0) {
            throw input.bad("rate", "Must not be negative");
        }
        return amount;
    }

    @PutMapping("/{rate}")
    @Operation(value = "Update a rate", takes = "rate:number", gives = "rate")
    Reply update(@PathVariable String rate, Actor actor, Ask ask, Input input) {
        BigDecimal amount = amount(input);
        var granted = access.rate(actor, rate);
        if (amount != null) {
            rates.update(actor, granted, amount);
        }
        return Reply.one(read(granted.workspace(), granted.id(), actor, ask));
    }

    @DeleteMapping("/{rate}")
    @Operation("Delete a rate")
    Reply delete(@PathVariable String rate, Actor actor) {
        rates.delete(actor, access.rate(actor, rate));
        return Reply.empty();
    }
}
