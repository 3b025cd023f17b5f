package dev.cairn.agent;

import dev.cairn.identity.AccessTokens;
import dev.cairn.identity.AccountLog;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
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

/** The tokens by which an agent acts, which people make for it. */
@RestController
@RequestMapping("/api/1.0/agents/{agent}/personal_access_tokens")
class AgentTokenController {
    private final AgentKeeping keeping;
    private final AccessTokens tokens;
    private final AccountLog log;
    private final Resources resources;

    AgentTokenController(AgentKeeping keeping, AccessTokens tokens, AccountLog log, Resources resources) {
        this.keeping = keeping;
        this.tokens = tokens;
        this.log = log;
        this.resources = resources;
    }

    @GetMapping
    @Operation(value = "List the tokens of an agent", lists = "personal_access_token", scope = Scopes.NO_APP)
    Reply list(@PathVariable String agent, Actor actor, Ask ask) {
        var query = of(keeping.changeable(actor, agent).id(), "").orderBy(Key.newestFirst("t.id"));
        return Reply.list(resources.page("personal_access_token", query, ask.compact(), ask.paging(), actor));
    }

    @PostMapping
    @Operation(
            value = "Create a token for an agent",
            needs = "name",
            creates = "personal_access_token",
            scope = Scopes.NO_APP)
    Reply create(@PathVariable String agent, Actor actor, Input input, Ask ask) {
        long user = keeping.changeable(actor, agent).id();
        String name = input.requiredText("name", AccessTokens.LONGEST_NAME).strip();
        var made = tokens.create(user, name);
        log.tell(user, "personal_access_token_authorized", actor.id(), Map.of("name", name));
        var query = of(user, made.secret()).where("t.id = :id").bind("id", made.id());
        var record = resources.one(
                "personal_access_token", query, ask.full(), actor, type -> ApiError.notFound(type, made.id()));
        return Reply.one(record).withStatus(201);
    }

    @DeleteMapping("/{personal_access_token}")
    @Operation(value = "Revoke a token of an agent", scope = Scopes.NO_APP)
    Reply revoke(@PathVariable String agent, @PathVariable("personal_access_token") String token, Actor actor) {
        long user = keeping.changeable(actor, agent).id();
        if (!tokens.revoke(user, Gid.inPath("personal_access_token", token))) {
            throw ApiError.notFound("personal_access_token", token);
        }
        log.tell(user, "personal_access_token_revoked", actor.id(), Map.of());
        return Reply.empty();
    }

    private static Query of(long user, String secret) {
        return Query.from("personal_access_token t")
                .where("t.user_id = :user")
                .bind("user", user)
                .bind("token", secret);
    }
}
