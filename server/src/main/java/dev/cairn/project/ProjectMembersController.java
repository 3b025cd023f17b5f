package dev.cairn.project;

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

/** Who works in a project and who follows it. */
@RestController
@RequestMapping("/api/1.0/projects/{project}")
class ProjectMembersController {
    /** Everyone who sees a project may follow it and leave it. */
    private static final Asked FOLLOWING = new Asked("followers", Level.EDITOR, Level.VIEWER);

    private final ProjectPeople projectPeople;
    private final Participants participants;
    private final Resources resources;

    ProjectMembersController(
            Access access, ProjectPeople projectPeople, People people, Resources resources, Writes writes) {
        this.projectPeople = projectPeople;
        this.resources = resources;
        this.participants = new Participants(people, writes, access::project, access::projectForChange);
    }

    @PostMapping("/addMembers")
    @Operation(value = "Add members to a project", needs = "members", gives = "project")
    Reply addMembers(@PathVariable String project, Actor actor, Ask ask, Input input) {
        return change(
                project,
                new Asked("members", Level.EDITOR),
                actor,
                ask,
                input,
                (to, users, changes) -> projectPeople.addMembers(to.workspace(), to.id(), users, "editor", changes));
    }

    @PostMapping("/removeMembers")
    @Operation(value = "Remove members from a project", needs = "members", gives = "project")
    Reply removeMembers(@PathVariable String project, Actor actor, Ask ask, Input input) {
        return change(
                project,
                new Asked("members", Level.ADMIN),
                actor,
                ask,
                input,
                (from, users, changes) -> projectPeople.removeMembers(from.workspace(), from.id(), users, changes));
    }

    @PostMapping("/addFollowers")
    @Operation(value = "Add followers to a project", needs = "followers", gives = "project")
    Reply addFollowers(@PathVariable String project, Actor actor, Ask ask, Input input) {
        return change(
                project,
                FOLLOWING,
                actor,
                ask,
                input,
                (to, users, changes) -> projectPeople.addFollowers(to.workspace(), to.id(), users, changes));
    }

    @PostMapping("/removeFollowers")
    @Operation(value = "Remove followers from a project", needs = "followers", gives = "project")
    Reply removeFollowers(@PathVariable String project, Actor actor, Ask ask, Input input) {
        return change(
                project,
                FOLLOWING,
                actor,
                ask,
                input,
                (from, users, changes) -> projectPeople.removeFollowers(from.workspace(), from.id(), users, changes));
    }

    /** Who takes themselves off is shown the project once more, be it hidden from them from then on. */
    private Reply change(String project, Asked asked, Actor actor, Ask ask, Input input, Participants.Change change) {
        var seen = participants.change(project, asked, actor, input, change);
        return Reply.one(resources.byId("project", seen.workspace(), seen.id(), ask.full(), actor));
    }
}
