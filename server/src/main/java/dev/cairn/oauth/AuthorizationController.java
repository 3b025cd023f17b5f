package dev.cairn.oauth;

import dev.cairn.identity.AccountLog;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.http.Scopes;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The apps that somebody has let act for them. */
@RestController
@RequestMapping("/api/1.0/oauth_authorizations")
class AuthorizationController {
    private static final String TYPE = "oauth_authorization";

    private final Authorizations authorizations;
    private final Resources resources;
    private final AccountLog log;

    AuthorizationController(Authorizations authorizations, Resources resources, AccountLog log) {
        this.authorizations = authorizations;
        this.resources = resources;
        this.log = log;
    }

    /** One for each app, the last. */
    @GetMapping
    @Operation(value = "List the apps that may act for you", lists = TYPE, scope = Scopes.NO_APP)
    Reply list(Actor actor, Ask ask) {
        var last = Query.from("oauth_authorization t")
                .where("t.user_id = :me AND t.redeemed_at IS NOT NULL")
                .where("""
                        NOT EXISTS (SELECT 1 FROM oauth_authorization later WHERE later.user_id = t.user_id
                          AND later.app_id = t.app_id AND later.id > t.id AND later.redeemed_at IS NOT NULL)""")
                .orderBy(Key.newestFirst("t.id"));
        return Reply.list(resources.page(TYPE, last, ask.compact(), ask.paging(), actor));
    }

    @DeleteMapping("/{oauth_authorization}")
    @Operation(value = "Let an app no longer act for you", scope = Scopes.NO_APP)
    Reply end(@PathVariable("oauth_authorization") String authorization, Actor actor) {
        if (!authorizations.endAll(actor.id(), Gid.inPath(TYPE, authorization))) {
            throw ApiError.notFound(TYPE, authorization);
        }
        log.tell(actor.id(), "app_revoked");
        return Reply.empty();
    }
}
