package dev.cairn.budget;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Budgets tell what people cost, so they are for the admins of their project alone. */
@RestController
@RequestMapping("/api/1.0/budgets")
class BudgetController {
    private final Access access;
    private final Budgets budgets;
    private final Resources resources;

    BudgetController(Access access, Budgets budgets, Resources resources) {
        this.access = access;
        this.budgets = budgets;
        this.resources = resources;
    }

    /** A project has one at most. */
    @GetMapping
    @Operation(value = "List the budgets of a project", lists = "budget", asks = "parent:gid")
    Reply list(Actor actor, Ask ask, Input input) {
        var project = access.project(actor, input.requiredReference("parent"), Level.ADMIN);
        var query = Query.from("budget t")
                .where("t.workspace_id = :workspace AND t.project_id = :project")
                .bind("workspace", project.workspace())
                .bind("project", project.id())
                .orderBy(Key.id("t.id"));
        return Reply.list(resources.page("budget", query, ask.full(), ask.paging(), actor));
    }

    @GetMapping("/{budget}")
    @Operation(value = "Get a budget", gives = "budget")
    Reply get(@PathVariable String budget, Actor actor, Ask ask) {
        var granted = access.budget(actor, budget);
        return Reply.one(read(granted.workspace(), granted.id(), actor, ask));
    }

    /** Everyone who has a rate, an estimate or hours in the project; work that is nobody's has no resource. */
    @GetMapping("/{budget}/people")
    @Operation(value = "List what people take of a budget", lists = "budget_person")
    Reply people(@PathVariable String budget, Actor actor, Ask ask) {
        var granted = access.budget(actor, budget);
        var query = Query.from(BudgetSums.BY_PERSON)
                .bind("workspace", granted.workspace())
                .bind("budget", granted.id())
                .orderBy(Key.id("coalesce(t.who, 0)"));
        return Reply.list(resources.page("budget_person", query, ask.full(), ask.paging(), actor));
    }

    private Records read(long workspace, long id, Actor actor, Ask ask) {
        return resources.byId("budget", workspace, id, ask.full(), actor);
    }

    @PostMapping
    @Operation(value = "Create a budget", needs = "parent:gid", takes = BudgetInput.FIELDS, creates = "budget")
    Reply create(Actor actor, Ask ask, Input input) {
        String parent = input.reference("parent");
        var budget = BudgetInput.NEW.with(input);
        if (parent == null || parent.isEmpty()) {
            throw input.missing("parent");
        }
        var project = access.project(actor, parent, Level.ADMIN);
        long id = budgets.create(actor, project, budget);
        return Reply.created("/budgets/" + id, read(project.workspace(), id, actor, ask));
    }

    @PutMapping("/{budget}")
    @Operation(value = "Update a budget", takes = BudgetInput.FIELDS, gives = "budget")
    Reply update(@PathVariable String budget, Actor actor, Ask ask, Input input) {
        var granted = access.budget(actor, budget);
        budgets.update(actor, granted, input);
        return Reply.one(read(granted.workspace(), granted.id(), actor, ask));
    }

    @DeleteMapping("/{budget}")
    @Operation("Delete a budget")
    Reply delete(@PathVariable String budget, Actor actor) {
        budgets.delete(actor, access.budget(actor, budget));
        return Reply.empty();
    }
}
