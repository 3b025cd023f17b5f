package dev.cairn.workload;

import dev.cairn.access.Access;
import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.workspace.People;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The hours that people work: everyone says their own, admins those of all. */
@RestController
@RequestMapping("/api/1.0/workspaces/{workspace}/users/{user}/capacity")
class CapacityController {
    private final Access access;
    private final People people;
    private final Capacities capacities;
    private final Resources resources;

    CapacityController(Access access, People people, Capacities capacities, Resources resources) {
        this.access = access;
        this.people = people;
        this.capacities = capacities;
        this.resources = resources;
    }

    @GetMapping
    @Operation(value = "Get the capacity of a user", gives = "capacity")
    Reply get(@PathVariable String workspace, @PathVariable String user, Actor actor, Ask ask) {
        long in = access.workspace(actor, workspace);
        return read(in, people.member(actor, in, user), actor, ask);
    }

    private Reply read(long workspace, long person, Actor actor, Ask ask) {
        var query = Query.from("workspace_membership t")
                .where("t.workspace_id = :workspace AND t.user_id = :user AND " + Visible.ofPerson("t"))
                .bind("workspace", workspace)
                .bind("user", person);
        return Reply.one(
                resources.one("capacity", query, ask.full(), actor, missing -> ApiError.notFound("user", person)));
    }

    /** Changes the hours of the days that are named; {@code null} gives back the workspace's. */
    @PutMapping
    @Operation(value = "Update the capacity of a user", takes = WeekHours.FIELDS, gives = "capacity")
    Reply update(@PathVariable String workspace, @PathVariable String user, Actor actor, Ask ask, Input input) {
        long in = access.workspace(actor, workspace);
        long person = people.member(actor, in, user);
        if (person != actor.id() && !actor.isAdminOf(in)) {
            access.requireMember(actor, in);
            throw ApiError.forbidden("Only admins change the capacity of others");
        }
        if (input.has("hours")) {
            var days = input.object("hours");
            capacities.update(actor, in, person, days);
        }
        return read(in, person, actor, ask);
    }
}
