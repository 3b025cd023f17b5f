package dev.cairn.status;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import java.util.LinkedHashMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/1.0/status_updates")
class DraftController {
    private final Access access;
    private final WhatHappened happened;

    DraftController(Access access, WhatHappened happened) {
        this.access = access;
        this.happened = happened;
    }

    /** What a next update could tell; the words are for its author to find. */
    @GetMapping("/draft")
    @Operation(
            value = "See what has changed since the last status update",
            asks = "parent",
            tells = "since:date-time num_completed_tasks:integer completed_tasks:list:task"
                    + " reached_milestones:list:task slipped_milestones:list:task next_milestones:list:task"
                    + " blocked_tasks:list:task updates:list:status_update")
    Reply draft(Actor actor, Ask ask, Input input) {
        var parent = Reported.find(access, actor, input.requiredReference("parent"), Level.VIEWER);
        long workspace = parent.granted().workspace();
        var since = happened.since(parent.kind(), parent.granted());
        long[] projects = happened.projects(parent.kind(), parent.granted(), actor);
        long completed = happened.completed(workspace, projects, since);
        var lists = new LinkedHashMap<>(happened.tasks(workspace, projects, since, actor));
        // What a project tells of itself is what came before.
        long[] told = parent.kind() == Reported.PROJECT ? new long[0] : projects;
        lists.put("updates", happened.updates(parent.granted(), told, since, actor));
        return Reply.object(json -> {
            json.writeStringProperty("since", Kind.text(since));
            json.writeNumberProperty("num_completed_tasks", completed);
            lists.forEach((name, records) -> {
                json.writeName(name);
                records.writeAll(json, ask.baseUrl());
            });
        });
    }
}
