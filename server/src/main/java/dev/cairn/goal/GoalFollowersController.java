package dev.cairn.goal;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Writes;
import dev.cairn.workspace.Participants;
import dev.cairn.workspace.Participants.Asked;
import dev.cairn.workspace.People;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The followers of a goal are those of its members who are people. */
@RestController
@RequestMapping("/api/1.0/goals/{goal}")
class GoalFollowersController {
    /** Everyone who sees a goal may follow it and leave it. */
    private static final Asked ADDING = new Asked("followers", Level.EDITOR, Level.VIEWER);

    private static final Asked REMOVING = new Asked("followers", Level.ADMIN, Level.VIEWER);

    private final GoalMembers members;
    private final Participants participants;
    private final Resources resources;

    GoalFollowersController(Access access, GoalMembers members, People people, Resources resources, Writes writes) {
        this.members = members;
        this.resources = resources;
        this.participants = new Participants(people, writes, access::goal, access::goalForChange);
    }

    @PostMapping("/addFollowers")
    @Operation(value = "Add followers to a goal", needs = "followers", gives = "goal")
    Reply add(@PathVariable String goal, Actor actor, Ask ask, Input input) {
        return change(goal, ADDING, actor, ask, input, (to, users, changes) -> members.join(actor, to, users, changes));
    }

    @PostMapping("/removeFollowers")
    @Operation(value = "Remove followers from a goal", needs = "followers", gives = "goal")
    Reply remove(@PathVariable String goal, Actor actor, Ask ask, Input input) {
        return change(
                goal,
                REMOVING,
                actor,
                ask,
                input,
                (from, users, changes) -> members.remove(from.workspace(), from.id(), users, changes));
    }

    /** Everyone may leave, and is shown once more what they left, be it hidden from them from then on. */
    private Reply change(String goal, Asked asked, Actor actor, Ask ask, Input input, Participants.Change change) {
        var seen = participants.change(goal, asked, actor, input, change);
        return Reply.one(resources.byId("goal", seen.workspace(), seen.id(), ask.full(), actor));
    }
}
