package dev.cairn.audit;

import dev.cairn.access.Access;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.Instants;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.Paging;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The audit log, oldest events first unless {@code sort_ascending} is false. Whoever reads it to its end is given the
 * place to go on from, and finds there what happens from then on.
 */
@RestController
@RequestMapping("/api/1.0/workspaces/{workspace}/audit_log_events")
class AuditLogController {
    private static final int MOST = 1_000;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private final Access access;
    private final Resources resources;
    private final AuditPages pages;

    AuditLogController(Access access, Resources resources, AuditPages pages) {
        this.access = access;
        this.resources = resources;
        this.pages = pages;
    }

    @GetMapping
    @Operation(value = "Get audit log events", lists = "audit_log_event", asks = "sort_ascending:boolean")
    Reply list(
            @PathVariable String workspace,
            @RequestParam(name = "start_at", required = false) @Nullable String startAt,
            @RequestParam(name = "end_at", required = false) @Nullable String endAt,
            @RequestParam(name = "event_type", required = false) @Nullable String eventType,
            @RequestParam(name = "actor_type", required = false) @Nullable String actorType,
            @RequestParam(name = "actor_gid", required = false) @Nullable String actorGid,
            @RequestParam(name = "resource_gid", required = false) @Nullable String resourceGid,
            Actor actor,
            Ask ask,
            Input input) {
        long in = access.workspace(actor, workspace);
        access.requireAdmin(actor, in);
        var filter = new AuditFilter(in)
                .when("created_at >=", instant("start_at", startAt))
                .when("created_at <", instant("end_at", endAt))
                .when("event_type =", word(eventType))
                .when("actor_type =", actorType(actorType))
                .when("actor_id =", gid("actor_gid", actorGid, actor))
                .when("resource_id =", gid("resource_gid", resourceGid, actor));
        int most = Objects.requireNonNullElse(ask.paging().limit(), MOST);
        String offset = ask.paging().offset();
        boolean ascending = input.flag("sort_ascending", true);
        var page = ascending ? pages.oldest(filter, offset, most) : pages.newest(filter, offset, most);
        var query = Query.from("audit_log_event t")
                .where("t.workspace_id = :workspace AND t.seq = ANY(:seqs)")
                .bind("workspace", in)
                .bind("seqs", page.seqs())
                .orderBy(new Key("t.seq", Kind.GID, !ascending));
        var events = resources.page("audit_log_event", query, ask.compact(), new Paging(MOST, null), actor);
        return Reply.found(events).paged(page.next());
    }

    private static @Nullable Instant instant(String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        Instant instant = Instants.parse(text);
        if (instant == null || instant.isBefore(Instant.EPOCH) || instant.isAfter(LATEST)) {
            throw ApiError.badInput(name, "Not a date-time, such as 2026-02-22T02:06:58.147Z: " + text);
        }
        return instant;
    }

    private static @Nullable String word(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text.replace('\u0000', ' ');
    }

    private static @Nullable String actorType(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!AuditType.ACTORS.contains(text)) {
            throw ApiError.badInput("actor_type", "Not one of " + String.join(", ", AuditType.ACTORS) + ": " + text);
        }
        return text;
    }

    private static @Nullable Long gid(String name, @Nullable String text, Actor actor) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        long id = text.equals("me") ? actor.id() : Gid.parse(text);
        if (id < 0) {
            throw ApiError.badInput(name, "Not a recognized ID: " + text);
        }
        return id;
    }
}
