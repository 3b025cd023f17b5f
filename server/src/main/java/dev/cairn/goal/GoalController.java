package dev.cairn.goal;

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
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/1.0/goals")
class GoalController {
    private final Access access;
    private final Goals goals;
    private final GoalMembers members;
    private final GoalReferences references;
    private final FieldValues fields;
    private final People people;
    private final Mentions mentions;
    private final Resources resources;
    private final Writes writes;

    GoalController(
            Access access,
            Goals goals,
            GoalMembers members,
            GoalReferences references,
            FieldValues fields,
            People people,
            Mentions mentions,
            Resources resources,
            Writes writes) {
        this.access = access;
        this.goals = goals;
        this.members = members;
        this.references = references;
        this.fields = fields;
        this.people = people;
        this.mentions = mentions;
        this.resources = resources;
        this.writes = writes;
    }

    @GetMapping("/{goal}")
    @Operation(value = "Get a goal", gives = "goal", scope = "goals:read")
    Reply get(@PathVariable String goal, Actor actor, Ask ask) {
        return Reply.one(read(goal, actor, ask));
    }

    private Records read(String goal, Actor actor, Ask ask) {
        var query = Query.from("goal t")
                .where("t.workspace_id = ANY(:workspaces) AND t.id = :id AND " + Visible.goal("t"))
                .bind("id", Gid.inPath("goal", goal));
        return resources.one("goal", query, ask.full(), actor, type -> ApiError.notFound(type, goal));
    }

    @PostMapping
    @Operation(
            value = "Create a goal",
            needs = "name",
            takes = GoalInput.FIELDS + " workspace followers",
            creates = "goal",
            scope = "goals:write")
    Reply create(Actor actor, Ask ask, Input input) {
        var team = input.isSet("team") ? access.teamToAddTo(actor, input.requiredReference("team")) : null;
        long workspace = workspace(actor, input, team);
        access.require(actor, workspace, Permission.CREATE_GOAL);
        boolean mayShare = actor.may(workspace, Permission.SHARE_GOAL_WITH_DOMAIN);
        var given = GoalInput.given(input);
        if (!mayShare && !input.has("privacy_setting")) {
            given.add(new Given("privacy_setting", "members_only"));
        }
        requireToShare(actor, workspace, input);
        boolean liked = input.flag("liked", false);
        RichText notes = mentions.given(actor, workspace, input, "notes", "html_notes");
        var named = references.read(actor, workspace, input);
        boolean isWorkspaceLevel = input.flag("is_workspace_level", team == null && mayShare);
        List<Long> followers = people.ids(actor, workspace, "followers", input.references("followers"));
        String name = input.requiredText("name", GoalInput.LONGEST_NAME);
        var owner = named.stream().filter(Given.isOf("owner_id")).findFirst();
        var wanted = new Goals.New(
                name,
                isWorkspaceLevel,
                team == null ? null : team.id(),
                owner.isPresent() ? (Long) owner.get().value() : Long.valueOf(actor.id()));
        long id = writes.in(workspace, actor, changes -> {
            long made = goals.create(workspace, actor.id(), wanted, changes);
            goals.update(workspace, made, given, notes, FieldChanges.NONE, changes);
            goals.update(workspace, made, named, null, FieldChanges.NONE, changes);
            members.add(workspace, made, followers, members.usualLevel(workspace, made), changes);
            if (liked) {
                goals.like(workspace, made, actor.id(), true, changes);
            }
            return made;
        });
        return Reply.created("/goals/" + id, read(String.valueOf(id), actor, ask));
    }

    /** Refuses to make a goal one of the company where the actor may not. */
    private void requireToShare(Actor actor, long workspace, Input input) {
        if ("public_to_workspace".equals(input.oneOf("privacy_setting", GoalType.PRIVACY))
                || input.flag("is_workspace_level", false)) {
            access.require(actor, workspace, Permission.SHARE_GOAL_WITH_DOMAIN);
        }
    }

    private long workspace(Actor actor, Input input, Access.@Nullable Granted team) {
        if (team == null) {
            return access.workspace(actor, input.requiredReference("workspace"));
        }
        if (input.isSet("workspace")
                && access.workspace(actor, input.requiredReference("workspace")) != team.workspace()) {
            throw ApiError.badInput("team", "Not a team of this workspace: " + team.id());
        }
        return team.workspace();
    }

    @PutMapping("/{goal}")
    @Operation(
            value = "Update a goal",
            takes = "name status custom_fields:object custom_fields.* " + GoalInput.FIELDS,
            gives = "goal",
            scope = "goals:write")
    Reply update(@PathVariable String goal, Actor actor, Ask ask, Input input) {
        var seen = access.goal(actor, goal, needed(input));
        long workspace = seen.workspace();
        requireToShare(actor, workspace, input);
        var given = GoalInput.given(input);
        boolean liked = input.flag("liked", false);
        RichText notes = mentions.given(actor, workspace, input, "notes", "html_notes");
        given.addAll(references.read(actor, workspace, input));
        if (input.has("status")) {
            given.add(new Given("status", input.oneOf("status", GoalType.STATUSES)));
        }
        var values = fields.readOnGoal(actor, workspace, input, seen.id());
        writes.in(workspace, actor, changes -> {
            var granted = access.goalForChange(actor, goal, needed(input));
            if (input.isSet("status") && !goals.hasMetric(workspace, granted.id())) {
                throw input.bad("status", "Needs a metric; a status update tells how a goal stands without one");
            }
            goals.update(workspace, granted.id(), given, notes, values, changes);
            if (input.has("liked")) {
                goals.like(workspace, granted.id(), actor.id(), liked, changes);
            }
            return granted.id();
        });
        return get(goal, actor, ask);
    }

    /** Who sees a goal, and who owns and so administers it, is for its admins to say; whoever sees it may like it. */
    private static Level needed(Input input) {
        if (input.has("privacy_setting") || input.has("default_access_level") || input.has("owner")) {
            return Level.ADMIN;
        }
        boolean onlyLikes = input.has("liked") && input.names().size() == 1;
        return onlyLikes ? Level.VIEWER : Level.EDITOR;
    }

    @DeleteMapping("/{goal}")
    @Operation("Delete a goal")
    Reply delete(@PathVariable String goal, Actor actor) {
        var seen = access.goal(actor, goal, Level.ADMIN);
        writes.in(seen.workspace(), actor, changes -> {
            var granted = access.goalForChange(actor, goal, Level.ADMIN);
            goals.delete(granted.workspace(), granted.id(), changes);
            return granted.id();
        });
        return Reply.empty();
    }
}
