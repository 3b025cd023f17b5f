package dev.cairn.task;

import dev.cairn.access.Access;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.workspace.People;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/1.0")
class UserTaskListController {
    private final Access access;
    private final People people;
    private final UserTaskLists lists;
    private final Resources resources;
    private final TransactionTemplate transaction;

    UserTaskListController(
            Access access,
            People people,
            UserTaskLists lists,
            Resources resources,
            PlatformTransactionManager transactions) {
        this.access = access;
        this.people = people;
        this.lists = lists;
        this.resources = resources;
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
        var found = lists.find(actor, list);
        if (found.user() != actor.id()) {
            throw ApiError.forbidden("Only its owner sees the sections of a task list");
        }
        var query = Query.from("section t")
                .where("t.workspace_id = :workspace AND t.user_task_list_id = :list")
                .bind("workspace", found.workspace())
                .bind("list", found.id())
                .orderBy(Key.text("t.rank"), Key.id("t.id"));
        return Reply.list(resources.page("section", query, ask.compact(), ask.paging(), actor));
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
