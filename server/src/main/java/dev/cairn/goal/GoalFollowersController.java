package dev.cairn.goal;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Changes;
import dev.cairn.platform.log.Writes;
import dev.cairn.workspace.People;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The followers of a goal are those of its members who are people. */
@RestController
@RequestMapping("/api/1.0/goals/{goal}")
class GoalFollowersController {
    private final Access access;
    private final GoalMembers members;
    private final People people;
    private final GoalController reader;
    private final Writes writes;

    GoalFollowersController(Access access, GoalMembers members, People people, GoalController reader, Writes writes) {
        this.access = access;
        this.members = members;
        this.people = people;
        this.reader = reader;
        this.writes = writes;
    }

    private interface Change {
        void on(Access.Granted goal, List<Long> users, Changes changes);
    }

    @PostMapping("/addFollowers")
    @Operation(value = "Add followers to a goal", needs = "followers", gives = "goal")
    Reply add(@PathVariable String goal, Actor actor, Ask ask, Input input) {
        change(goal, Level.EDITOR, actor, input, (to, users, changes) -> {
            String level = members.usualLevel(to.workspace(), to.id());
            members.add(to.workspace(), to.id(), users, level, changes);
        });
        return reader.get(goal, actor, ask);
    }

    @PostMapping("/removeFollowers")
    @Operation(value = "Remove followers from a goal", needs = "followers", gives = "goal")
    Reply remove(@PathVariable String goal, Actor actor, Ask ask, Input input) {
        change(
                goal,
                Level.ADMIN,
                actor,
                input,
                (from, users, changes) -> members.remove(from.workspace(), from.id(), users, changes));
        return readerAfterLeaving(goal, actor, ask);
    }

    /** Who leaves a goal that they saw only as its follower does not see it any more. */
    private Reply readerAfterLeaving(String goal, Actor actor, Ask ask) {
        try {
            return reader.get(goal, actor, ask);
        } catch (ApiError gone) {
            return Reply.empty();
        }
    }

    /** Everyone who sees a goal may follow it and leave it. */
    private void change(String goal, Level needed, Actor actor, Input input, Change change) {
        if (!input.isSet("followers")) {
            throw input.missing("followers");
        }
        var seen = access.goal(actor, goal, Level.VIEWER);
        var users = people.ids(actor, seen.workspace(), "followers", input.references("followers"));
        Level level = users.equals(List.of(actor.id())) ? Level.VIEWER : needed;
        writes.in(seen.workspace(), actor, changes -> {
            change.on(access.goalForChange(actor, goal, level), users, changes);
            return seen.id();
        });
    }
}
