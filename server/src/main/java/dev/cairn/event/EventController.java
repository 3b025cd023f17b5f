package dev.cairn.event;

import dev.cairn.event.Sources.Source;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/1.0")
class EventController {
    private static final int MOST = 100;
    private static final String BESIDE = "sync has_more:boolean";

    private final Sources sources;
    private final SyncTokens tokens;
    private final Events events;

    EventController(Sources sources, SyncTokens tokens, Events events) {
        this.sources = sources;
        this.tokens = tokens;
        this.events = events;
    }

    @GetMapping("/events")
    @Operation(value = "List the events of a resource", lists = "event", beside = BESIDE)
    Reply events(
            @RequestParam(required = false) @Nullable String resource,
            @RequestParam(required = false) @Nullable String sync,
            Actor actor,
            Ask ask) {
        if (resource == null || resource.isEmpty()) {
            throw ApiError.badInput("resource", "Missing input");
        }
        return events(sources.find(actor, resource), sync, actor, ask);
    }

    @GetMapping("/workspaces/{workspace}/events")
    @Operation(value = "List the events of a workspace", lists = "event", beside = BESIDE)
    Reply ofWorkspace(
            @PathVariable String workspace,
            @RequestParam(required = false) @Nullable String sync,
            Actor actor,
            Ask ask) {
        return ofType("workspace", workspace, sync, actor, ask);
    }

    @GetMapping("/projects/{project}/events")
    @Operation(value = "List the events of a project", lists = "event", beside = BESIDE)
    Reply ofProject(
            @PathVariable String project, @RequestParam(required = false) @Nullable String sync, Actor actor, Ask ask) {
        return ofType("project", project, sync, actor, ask);
    }

    @GetMapping("/tasks/{task}/events")
    @Operation(value = "List the events of a task", lists = "event", beside = BESIDE)
    Reply ofTask(
            @PathVariable String task, @RequestParam(required = false) @Nullable String sync, Actor actor, Ask ask) {
        return ofType("task", task, sync, actor, ask);
    }

    private Reply ofType(String type, String gid, @Nullable String sync, Actor actor, Ask ask) {
        var source = sources.find(actor, gid);
        if (!source.type().equals(type)) {
            throw ApiError.notFound(type, gid);
        }
        return events(source, sync, actor, ask);
    }

    private Reply events(Source source, @Nullable String sync, Actor actor, Ask ask) {
        var token = tokens.read(actor, source, sync);
        if (token.isEmpty()) {
            if (source.gone()) {
                throw ApiError.notFound(source.type(), source.id());
            }
            throw ApiError.outOfSync(
                    "sync: Missing, invalid or older than 24 hours; load what you follow anew, then go on with the new"
                            + " token",
                    tokens.begin(actor, source));
        }
        Integer limit = ask.paging().limit();
        var page = events.after(actor, source, token.get(), limit == null ? MOST : limit, ask.full());
        var beside = new LinkedHashMap<String, Object>();
        beside.put("sync", tokens.write(actor, source, page.next()));
        beside.put("has_more", page.hasMore());
        return Reply.list(page.records()).with(beside);
    }
}
