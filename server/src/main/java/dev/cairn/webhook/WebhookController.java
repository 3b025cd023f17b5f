package dev.cairn.webhook;

import dev.cairn.access.Access;
import dev.cairn.event.Sources;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.http.Scopes;
import dev.cairn.platform.log.Writes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/1.0/webhooks")
class WebhookController {
    private static final String FILTERS =
            "filters filters.resource_type filters.resource_subtype filters.action filters.fields";
    private static final String OWN = "t.workspace_id = ANY(:workspaces) AND t.created_by = :me";

    private final Access access;
    private final Sources sources;
    private final HookTargets targets;
    private final Webhooks webhooks;
    private final WebhookResults results;
    private final Handshake handshake;
    private final Resources resources;
    private final Writes writes;

    WebhookController(
            Access access,
            Sources sources,
            HookTargets targets,
            Webhooks webhooks,
            WebhookResults results,
            Handshake handshake,
            Resources resources,
            Writes writes) {
        this.access = access;
        this.sources = sources;
        this.targets = targets;
        this.webhooks = webhooks;
        this.results = results;
        this.handshake = handshake;
        this.resources = resources;
        this.writes = writes;
    }

    @GetMapping
    @Operation(value = "List your webhooks", lists = "webhook", scope = "webhooks:read")
    Reply list(
            @RequestParam String workspace,
            @RequestParam(required = false) @Nullable String resource,
            Actor actor,
            Ask ask) {
        var query = Query.from("webhook t")
                .where("t.workspace_id = :workspace AND t.created_by = :me")
                .bind("workspace", access.workspace(actor, workspace))
                .orderBy(Key.id("t.id"));
        if (resource != null && !resource.isEmpty()) {
            query.where("t.resource_id = :resource").bind("resource", Gid.parse(resource));
        }
        return Reply.list(resources.page("webhook", query, ask.compact(), ask.paging(), actor));
    }

    @GetMapping("/{webhook}")
    @Operation(value = "Get a webhook", gives = "webhook", scope = "webhooks:read")
    Reply get(@PathVariable String webhook, Actor actor, Ask ask) {
        return Reply.one(read(webhook, actor, ask));
    }

    private Records read(String webhook, Actor actor, Ask ask) {
        var query = Query.from("webhook t").where(OWN + " AND t.id = :id").bind("id", Gid.inPath("webhook", webhook));
        return resources.one("webhook", query, ask.full(), actor, type -> ApiError.notFound(type, webhook));
    }

    @PostMapping
    @Operation(
            value = "Establish a webhook",
            needs = "resource:gid target",
            takes = FILTERS,
            creates = "webhook",
            beside = "X-Hook-Secret",
            scope = "webhooks:write")
    Reply create(Actor actor, Ask ask, Input input, HttpServletRequest request) {
        var source = sources.find(actor, input.requiredReference("resource"));
        if (source.gone()) {
            throw ApiError.notFound("resource", source.id());
        }
        var filters = Filter.read(input, source.type());
        // Last, as a name takes time to be looked up.
        var target =
                targets.read(input.requiredText("target", HookTargets.LONGEST).strip());
        var authorization = Scopes.authorizationOf(request);
        long id = writes.in(
                source.workspace(), actor, changes -> handshake.prepare(actor, authorization, source, target, filters));
        // Outside of any transaction: the target takes its time.
        String secret = handshake.shake(source.workspace(), id);
        return Reply.created("/webhooks/" + id, read(String.valueOf(id), actor, ask))
                .with(Map.of("X-Hook-Secret", secret));
    }

    @PutMapping("/{webhook}")
    @Operation(value = "Change the filters of a webhook", takes = FILTERS, gives = "webhook", scope = "webhooks:write")
    Reply update(@PathVariable String webhook, Actor actor, Ask ask, Input input) {
        var found = webhooks.find(actor, webhook);
        if (input.has("filters")) {
            var filters = Filter.read(input, found.resourceType());
            writes.in(found.workspace(), actor, changes -> {
                webhooks.replaceFilters(found, filters);
                return found.id();
            });
        }
        return get(webhook, actor, ask);
    }

    @DeleteMapping("/{webhook}")
    @Operation(value = "Delete a webhook", scope = "webhooks:delete")
    Reply delete(@PathVariable String webhook, Actor actor) {
        var found = webhooks.find(actor, webhook);
        results.end(found.workspace(), found.id());
        return Reply.empty();
    }
}
