package dev.cairn.oauth;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import dev.cairn.access.Access;
import dev.cairn.identity.AccountLog;
import dev.cairn.identity.Sessions;
import dev.cairn.oauth.AuthorizationRequests.Asked;
import dev.cairn.oauth.AuthorizationRequests.Open;
import dev.cairn.oauth.AuthorizationRequests.Refused;
import dev.cairn.platform.Actor;
import dev.cairn.platform.Permission;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.http.Scopes;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What stands behind the page on which a person lets an app act for them or does not. The request of the app is read
 * again when the person has decided, so that there is nothing to tamper with in between.
 */
@RestController
@RequestMapping("/api/1.0/oauth_consents")
class ConsentController {
    private static final int LONGEST_REQUEST = 8_000;

    private final AuthorizationRequests requests;
    private final Authorizations authorizations;
    private final Provider provider;
    private final Database database;
    private final Access access;
    private final AccountLog log;

    ConsentController(
            AuthorizationRequests requests,
            Authorizations authorizations,
            Provider provider,
            Database database,
            Access access,
            AccountLog log) {
        this.access = access;
        this.requests = requests;
        this.authorizations = authorizations;
        this.provider = provider;
        this.database = database;
        this.log = log;
    }

    @GetMapping
    @Operation(
            value = "See what an app asks for",
            asks = "request",
            tells = "app:object redirect_uri:text scopes:texts workspaces:objects workspaces.gid:text"
                    + " workspaces.name:text error:text-or-null redirect_to:text-or-null",
            scope = Scopes.NO_APP)
    Reply see(Actor actor, Input input) {
        var asked = requests.read(input.requiredText("request", LONGEST_REQUEST));
        var workspaces = workspaces(asked, actor);
        return Reply.object(json -> {
            json.writePOJOProperty("app", app(asked));
            json.writeStringProperty("redirect_uri", asked.redirectUri());
            json.writePOJOProperty("scopes", asked instanceof Open open ? open.scopes() : List.of());
            json.writePOJOProperty("workspaces", workspaces);
            json.writeStringProperty("error", asked instanceof Refused refused ? message(refused) : null);
            json.writeStringProperty(
                    "redirect_to", asked instanceof Refused refused ? requests.addressOf(refused) : null);
        });
    }

    /** Tells where to go on, or the code where the app wants it shown. */
    @PostMapping
    @Operation(
            value = "Decide what an app may do",
            needs = "request:text allow:boolean",
            tells = "redirect_to:text-or-null code:text-or-null",
            scope = Scopes.NO_APP)
    Reply decide(Actor actor, Input input, HttpServletRequest request) {
        String query = input.requiredText("request", LONGEST_REQUEST);
        boolean allowed = input.flag("allow", false);
        Sessions.require(request);
        var asked = requests.read(query);
        if (asked instanceof Refused refused) {
            return answer(requests.addressOf(refused), null);
        }
        var open = (Open) asked;
        if (!allowed || workspaces(open, actor).isEmpty()) {
            var denied = new Refused(open.app(), open.redirectUri(), open.state(), OAuth2Error.ACCESS_DENIED);
            return answer(requests.addressOf(denied), null);
        }
        for (long workspace : actor.workspaces()) {
            access.require(actor, workspace, Permission.CREATE_APP_AUTHORIZATION);
        }
        String code = authorizations.allow(actor.id(), open);
        log.tell(
                actor.id(),
                "app_authorized",
                actor.id(),
                Map.of("app", open.app().name()));
        return open.redirectUri().equals(RedirectUris.SHOWN) ? answer(null, code) : answer(address(open, code), null);
    }

    private static Reply answer(@Nullable String redirectTo, @Nullable String code) {
        return Reply.object(json -> {
            json.writeStringProperty("redirect_to", redirectTo);
            json.writeStringProperty("code", code);
        });
    }

    /** With the issuer, so that an app that knows several servers notices when one answers for another (RFC 9207). */
    private String address(Open asked, String code) {
        return new AuthorizationSuccessResponse(
                        URI.create(asked.redirectUri()),
                        new AuthorizationCode(code),
                        null,
                        asked.state(),
                        provider.issuer(),
                        null)
                .toURI()
                .toString();
    }

    private Map<String, ?> app(Asked asked) {
        String owner = database.sql("""
                        SELECT u.name FROM oauth_app a JOIN users u ON u.id = a.owner_id WHERE a.id = :id""")
                .bind("id", asked.app().id())
                .first(row -> row.getString(1))
                .orElse("");
        return Map.of(
                "gid", String.valueOf(asked.app().id()), "name", asked.app().name(), "owner_name", owner);
    }

    /** Those of the person in which the app may be used. */
    private List<Map<String, String>> workspaces(Asked asked, Actor actor) {
        return database.sql("""
                        SELECT w.id, w.name FROM oauth_app_workspace l JOIN workspace w ON w.id = l.workspace_id
                        WHERE l.app_id = :app AND l.workspace_id = ANY(:workspaces) ORDER BY lower(w.name), w.id""")
                .bind("app", asked.app().id())
                .bind("workspaces", actor.workspaces())
                .list(row -> Map.of("gid", String.valueOf(row.getLong(1)), "name", row.getString(2)));
    }

    private static String message(Refused refused) {
        String description = refused.error().getDescription();
        return description == null ? String.valueOf(refused.error().getCode()) : description;
    }
}
