package dev.cairn.agent;

import dev.cairn.access.Access;
import dev.cairn.identity.Accounts;
import dev.cairn.platform.Actor;
import dev.cairn.platform.Permission;
import dev.cairn.platform.Permission.Base;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Writes;
import dev.cairn.workspace.Members;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Agents. To make and change them is Cairn's own addition to the API. */
@RestController
@RequestMapping("/api/1.0")
class AgentController {
    private static final int LONGEST_TEXT = 10_000;

    private final Access access;
    private final Agents agents;
    private final AgentKeeping keeping;
    private final Members members;
    private final Resources resources;
    private final Writes writes;

    AgentController(
            Access access, Agents agents, AgentKeeping keeping, Members members, Resources resources, Writes writes) {
        this.access = access;
        this.agents = agents;
        this.keeping = keeping;
        this.members = members;
        this.resources = resources;
        this.writes = writes;
    }

    @GetMapping("/workspaces/{workspace}/agents")
    @Operation(value = "List the agents of a workspace", lists = "agent")
    Reply list(@PathVariable String workspace, Actor actor, Ask ask) {
        var query = Query.from("agent t")
                .where("t.workspace_id = :workspace")
                .bind("workspace", access.workspace(actor, workspace))
                .orderBy(Key.id("t.id"));
        return Reply.list(resources.page("agent", query, ask.compact(), ask.paging(), actor));
    }

    @GetMapping("/agents/{agent}")
    @Operation(value = "Get an agent", gives = "agent")
    Reply get(@PathVariable String agent, Actor actor, Ask ask) {
        var found = access.agent(actor, agent);
        return Reply.one(read(found.workspace(), found.id(), actor, ask));
    }

    private Records read(long workspace, long id, Actor actor, Ask ask) {
        return resources.byId("agent", workspace, id, ask.full(), actor);
    }

    @PostMapping("/agents")
    @Operation(
            value = "Create an agent",
            needs = "workspace name",
            takes = "description behavior_guidance",
            creates = "agent")
    Reply create(Actor actor, Ask ask, Input input) {
        long workspace = access.workspace(actor, input.requiredReference("workspace"));
        access.require(actor, workspace, Permission.CREATE_AND_EDIT_AI_TEAMMATES);
        // An agent is a member, and whoever has its token may do what it may.
        access.requireToGive(actor, workspace, Base.MEMBER, Permission.allOf(Base.MEMBER));
        var said = said(input);
        if (said.name() == null) {
            throw input.missing("name");
        }
        String name = said.name();
        long id = writes.in(workspace, actor, changes -> agents.create(workspace, actor.id(), name, said, changes));
        return Reply.created("/agents/" + id, read(workspace, id, actor, ask));
    }

    @PutMapping("/agents/{agent}")
    @Operation(value = "Update an agent", takes = "name description behavior_guidance", gives = "agent")
    Reply update(@PathVariable String agent, Actor actor, Ask ask, Input input) {
        var found = keeping.changeable(actor, agent);
        var said = said(input);
        writes.in(found.workspace(), actor, changes -> {
            agents.update(found.workspace(), found.id(), said, changes);
            return found.id();
        });
        return get(agent, actor, ask);
    }

    private static Agents.Said said(Input input) {
        var columns = new Assignments();
        for (String field : new String[] {"description", "behavior_guidance"}) {
            if (input.has(field)) {
                columns.set(field, input.text(field, LONGEST_TEXT));
            }
        }
        return new Agents.Said(name(input), columns);
    }

    private static @Nullable String name(Input input) {
        return input.has("name")
                ? input.requiredText("name", Accounts.LONGEST_NAME).strip()
                : null;
    }

    /** What the agent has goes to whoever removes it, as when people leave. */
    @DeleteMapping("/agents/{agent}")
    @Operation("Delete an agent")
    Reply delete(@PathVariable String agent, Actor actor) {
        var found = keeping.changeable(actor, agent);
        members.remove(actor, found.workspace(), found.id());
        return Reply.empty();
    }
}
