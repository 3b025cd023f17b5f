package dev.cairn.task;

import dev.cairn.access.Access;
import dev.cairn.access.Audience;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Spot;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Writes;
import dev.cairn.section.Holder;
import dev.cairn.section.Sections;
import dev.cairn.workspace.People;
import java.util.Map;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/1.0")
class UserTaskListController {
    private static final int LONGEST_NAME = 1_024;

    private final Access access;
    private final People people;
    private final UserTaskLists lists;
    private final Sections sections;
    private final PromotionQueue promotions;
    private final Database database;
    private final Resources resources;
    private final Writes writes;
    private final TransactionTemplate transaction;

    UserTaskListController(
            Access access,
            People people,
            UserTaskLists lists,
            Sections sections,
            PromotionQueue promotions,
            Database database,
            Resources resources,
            Writes writes,
            PlatformTransactionManager transactions) {
        this.access = access;
        this.people = people;
        this.lists = lists;
        this.sections = sections;
        this.promotions = promotions;
        this.database = database;
        this.resources = resources;
        this.writes = writes;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping("/users/{user}/user_task_list")
    @Operation(value = "Get the task list of a user", gives = "user_task_list", scope = "tasks:read")
    Reply ofUser(@PathVariable String user, @RequestParam String workspace, Actor actor, Ask ask) {
        long in = access.workspace(actor, workspace);
        long owner = people.id(actor, in, "user", user);
        Long id = transaction.execute(status -> lists.idOf(in, owner));
        return Reply.one(read(in, id == null ? 0 : id, actor, ask));
    }

    @GetMapping("/user_task_lists/{user_task_list}")
    @Operation(value = "Get a user task list", gives = "user_task_list", scope = "tasks:read")
    Reply get(@PathVariable("user_task_list") String list, Actor actor, Ask ask) {
        var found = lists.find(actor, list);
        return Reply.one(read(found.workspace(), found.id(), actor, ask));
    }

    /** The sections of one's own list: a person arranges their tasks for themselves. */
    @GetMapping("/user_task_lists/{user_task_list}/sections")
    @Operation(value = "List the sections of your task list", lists = "section", scope = "tasks:read")
    Reply sections(@PathVariable("user_task_list") String list, Actor actor, Ask ask) {
        var found = own(actor, list);
        var query = Query.from("section t")
                .where("t.workspace_id = :workspace AND t.user_task_list_id = :list")
                .bind("workspace", found.workspace())
                .bind("list", found.id())
                .orderBy(Key.text("t.rank"), Key.id("t.id"));
        return Reply.list(resources.page("section", query, ask.compact(), ask.paging(), actor));
    }

    @PostMapping("/user_task_lists/{user_task_list}/sections")
    @Operation(
            value = "Create a section in your task list",
            needs = "name",
            takes = "insert_before:gid insert_after:gid",
            creates = "section",
            scope = "tasks:write")
    Reply addSection(@PathVariable("user_task_list") String list, Actor actor, Ask ask, Input input) {
        String name = input.requiredText("name", LONGEST_NAME);
        Spot spot = input.besideOrEnd("insert_before", "insert_after");
        var found = own(actor, list);
        long id = writes.in(
                found.workspace(),
                actor,
                changes -> sections.add(found.workspace(), Holder.userTaskList(found.id()), name, spot, changes));
        return Reply.created("/sections/" + id, resources.byId("section", found.workspace(), id, ask.full(), actor));
    }

    /** Says whether tasks move on in the list as they become due. */
    @PutMapping("/user_task_lists/{user_task_list}")
    @Operation(
            value = "Update your task list",
            takes = "promotes_tasks:boolean",
            gives = "user_task_list",
            scope = "tasks:write")
    Reply update(@PathVariable("user_task_list") String list, Actor actor, Ask ask, Input input) {
        var given = new Assignments();
        if (input.isSet("promotes_tasks")) {
            given.set("promotes_tasks", input.flag("promotes_tasks", true));
        }
        var found = own(actor, list);
        if (!given.isEmpty()) {
            writes.in(found.workspace(), actor, changes -> {
                given.update(database, "user_task_list", found.workspace(), found.id());
                promotions.scheduleNow(found.workspace(), found.id());
                changes.changed(
                        "user_task_list", found.id(), "settings", Map.of(Audience.PEOPLE, new long[] {actor.id()}));
                return found.id();
            });
        }
        return Reply.one(read(found.workspace(), found.id(), actor, ask));
    }

    private UserTaskLists.Found own(Actor actor, String list) {
        var found = lists.find(actor, list);
        if (found.user() != actor.id()) {
            throw ApiError.forbidden("Only its owner arranges a task list");
        }
        return found;
    }

    private Records read(long workspace, long id, Actor actor, Ask ask) {
        var query = Query.from("user_task_list t")
                .where("t.workspace_id = :workspace AND t.id = :id")
                .bind("workspace", workspace)
                .bind("id", id);
        return resources.one(
                "user_task_list", query, ask.full(), actor, type -> ApiError.notFound("user_task_list", id));
    }
}
