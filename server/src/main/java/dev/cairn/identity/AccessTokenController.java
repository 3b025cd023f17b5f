package dev.cairn.identity;

import dev.cairn.access.Access;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.Permission;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.http.Scopes;
import java.util.Map;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Personal access tokens. */
@RestController
@RequestMapping("/api/1.0/personal_access_tokens")
class AccessTokenController {
    private final AccessTokens tokens;
    private final AccountLog log;
    private final Access access;
    private final Resources resources;

    AccessTokenController(AccessTokens tokens, AccountLog log, Access access, Resources resources) {
        this.access = access;
        this.tokens = tokens;
        this.log = log;
        this.resources = resources;
    }

    @GetMapping
    @Operation(value = "List your personal access tokens", lists = "personal_access_token", scope = Scopes.NO_APP)
    Reply list(Actor actor, Ask ask) {
        return Reply.list(resources.page(
                "personal_access_token",
                mine("").orderBy(Key.newestFirst("t.id")),
                ask.compact(),
                ask.paging(),
                actor));
    }

    @PostMapping
    @Operation(
            value = "Create a personal access token",
            needs = "name",
            creates = "personal_access_token",
            scope = Scopes.NO_APP)
    Reply create(Actor actor, Input input, Ask ask) {
        // A token acts in all of the person's workspaces.
        for (long workspace : actor.workspaces()) {
            access.require(actor, workspace, Permission.CREATE_PAT_AUTHORIZATION);
        }
        String name = input.requiredText("name", AccessTokens.LONGEST_NAME).strip();
        var made = tokens.create(actor.id(), name);
        log.tell(actor.id(), "personal_access_token_authorized", actor.id(), Map.of("name", name));
        var record = resources.one(
                "personal_access_token",
                mine(made.secret()).where("t.id = :id").bind("id", made.id()),
                ask.full(),
                actor,
                type -> ApiError.notFound(type, made.id()));
        return Reply.one(record).withStatus(201);
    }

    @DeleteMapping("/{personal_access_token}")
    @Operation(value = "Revoke a personal access token", scope = Scopes.NO_APP)
    Reply revoke(Actor actor, @PathVariable("personal_access_token") String token) {
        if (!tokens.revoke(actor.id(), Gid.inPath("personal_access_token", token))) {
            throw ApiError.notFound("personal_access_token", token);
        }
        log.tell(actor.id(), "personal_access_token_revoked");
        return Reply.empty();
    }

    private static Query mine(String secret) {
        return Query.from("personal_access_token t").where("t.user_id = :me").bind("token", secret);
    }
}
