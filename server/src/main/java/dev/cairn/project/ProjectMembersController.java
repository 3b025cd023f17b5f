package dev.cairn.project;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
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

/** Who works in a project and who follows it. */
@RestController
@RequestMapping("/api/1.0/projects/{project}")
class ProjectMembersController {
    private final Access access;
    private final ProjectPeople projectPeople;
    private final People people;
    private final ProjectController reader;
    private final Writes writes;

    ProjectMembersController(
            Access access, ProjectPeople projectPeople, People people, ProjectController reader, Writes writes) {
        this.access = access;
        this.projectPeople = projectPeople;
        this.people = people;
        this.reader = reader;
        this.writes = writes;
    }

    private interface Change {
        void on(Access.Granted project, List<Long> users, Changes changes);
    }

    @PostMapping("/addMembers")
    @Operation(value = "Add members to a project", needs = "members", gives = "project")
    Reply addMembers(@PathVariable String project, Actor actor, Ask ask, Input input) {
        return change(
                project,
                "members",
                Level.EDITOR,
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
                "members",
                Level.ADMIN,
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
                "followers",
                Level.VIEWER,
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
                "followers",
                Level.VIEWER,
                actor,
                ask,
                input,
                (from, users, changes) -> projectPeople.removeFollowers(from.workspace(), from.id(), users, changes));
    }

    private Reply change(String project, String field, Level needed, Actor actor, Ask ask, Input input, Change change) {
        if (!input.isSet(field)) {
            throw input.missing(field);
        }
        var seen = access.project(actor, project, Level.VIEWER);
        var users = people.ids(actor, seen.workspace(), field, input.references(field));
        boolean oneself = users.equals(List.of(actor.id()));
        writes.in(seen.workspace(), actor, changes -> {
            Level level = needed == Level.VIEWER && !oneself ? Level.EDITOR : needed;
            change.on(access.projectForChange(actor, project, level), users, changes);
            return seen.id();
        });
        return reader.get(project, actor, ask);
    }
}
