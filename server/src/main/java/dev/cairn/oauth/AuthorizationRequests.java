package dev.cairn.oauth;

import com.nimbusds.oauth2.sdk.AuthorizationErrorResponse;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.OIDCError;
import com.nimbusds.openid.connect.sdk.Prompt;
import dev.cairn.oauth.Apps.App;
import dev.cairn.platform.ApiError;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what an app asks for when it sends somebody's browser here. As long as the app or the address to go back to are
 * in doubt, nobody is sent anywhere; after that the app is told what is wrong with its request.
 */
@Component
final class AuthorizationRequests {
    private static final int LONGEST_NONCE = 500;

    private final Apps apps;
    private final Provider provider;

    AuthorizationRequests(Apps apps, Provider provider) {
        this.apps = apps;
        this.provider = provider;
    }

    /** A request whose app and address are good. */
    sealed interface Asked {
        App app();

        String redirectUri();
    }

    /** A request that a person can decide. */
    record Open(
            App app,
            String redirectUri,
            Set<String> scopes,
            @Nullable State state,
            @Nullable String challenge,
            @Nullable String nonce)
            implements Asked {}

    /** A request that is refused whatever the person thinks of it. */
    record Refused(App app, String redirectUri, @Nullable State state, ErrorObject error) implements Asked {}

    /**
     * Reads a request.
     *
     * @param query as it stands in the address that the app made
     * @throws ApiError 400 where the app is unknown or wants people sent to where it has not registered
     */
    Asked read(String query) {
        var parameters = URLUtils.parseParameters(query.startsWith("?") ? query.substring(1) : query);
        for (var parameter : parameters.entrySet()) {
            if (parameter.getValue().size() > 1) {
                throw ApiError.badInput("request", "Names " + parameter.getKey() + " more than once");
            }
        }
        var app = apps.byClientId(one(parameters, "client_id"))
                .orElseThrow(() -> ApiError.badInput("request", "No app has this client_id"));
        String redirectUri = one(parameters, "redirect_uri");
        if (!app.redirectUris().contains(redirectUri)) {
            throw ApiError.badInput("request", "The app has not registered this redirect_uri");
        }
        return read(app, redirectUri, parameters);
    }

    private static Asked read(App app, String redirectUri, Map<String, List<String>> parameters) {
        String said = one(parameters, "state");
        var state = said.isEmpty() ? null : new State(said);
        try {
            var request = AuthorizationRequest.parse(parameters);
            var scopes = scopes(request);
            var error = error(app, request, scopes);
            var nonce = request.getCustomParameter("nonce");
            var challenge = request.getCodeChallenge();
            return error != null
                    ? new Refused(app, redirectUri, state, error)
                    : new Open(
                            app,
                            redirectUri,
                            scopes,
                            state,
                            challenge == null ? null : challenge.getValue(),
                            nonce == null ? null : nonce.getFirst());
        } catch (ParseException malformed) {
            var error = malformed.getErrorObject();
            return new Refused(app, redirectUri, state, error == null ? OAuth2Error.INVALID_REQUEST : error);
        } catch (IllegalArgumentException unspeakable) {
            // The parser cannot repeat what is wrong.
            return new Refused(app, redirectUri, state, OAuth2Error.INVALID_REQUEST);
        }
    }

    private static Set<String> scopes(AuthorizationRequest request) {
        var scope = request.getScope();
        return scope == null || scope.isEmpty()
                ? GrantableScopes.byDefault()
                : new LinkedHashSet<>(scope.toStringList());
    }

    private static @Nullable ErrorObject error(App app, AuthorizationRequest request, Set<String> scopes) {
        if (request.specifiesRequestObject()) {
            return OAuth2Error.REQUEST_NOT_SUPPORTED;
        }
        if (!request.getResponseType().equals(ResponseType.CODE)) {
            return OAuth2Error.UNSUPPORTED_RESPONSE_TYPE.setDescription("The response_type must be code");
        }
        if (request.getResponseMode() != null && !request.getResponseMode().equals(ResponseMode.QUERY)) {
            return OAuth2Error.INVALID_REQUEST.setDescription("The response_mode must be query");
        }
        for (String scope : scopes) {
            if (!GrantableScopes.has(scope)) {
                return OAuth2Error.INVALID_SCOPE.setDescription("There is no such scope: " + printable(scope));
            }
        }
        if (request.getPrompt() != null && request.getPrompt().contains(Prompt.Type.NONE)) {
            return OIDCError.CONSENT_REQUIRED;
        }
        var nonce = request.getCustomParameter("nonce");
        if (nonce != null
                && (nonce.getFirst().length() > LONGEST_NONCE
                        || nonce.getFirst().indexOf('\u0000') >= 0)) {
            return OAuth2Error.INVALID_REQUEST.setDescription("The nonce is too long");
        }
        return proofError(app, request);
    }

    private static @Nullable ErrorObject proofError(App app, AuthorizationRequest request) {
        if (request.getCodeChallenge() == null) {
            return app.isPublic()
                    ? OAuth2Error.INVALID_REQUEST.setDescription("A public app must send a code_challenge")
                    : null;
        }
        boolean hashed = CodeChallengeMethod.S256.equals(request.getCodeChallengeMethod())
                && request.getCodeChallenge().getValue().matches("[\\w-]{43}");
        return hashed ? null : OAuth2Error.INVALID_REQUEST.setDescription("The code_challenge_method must be S256");
    }

    /** The address that tells the app of the refusal; null where the app has none. */
    @Nullable
    String addressOf(Refused refused) {
        return refused.redirectUri().equals(RedirectUris.SHOWN)
                ? null
                : new AuthorizationErrorResponse(
                                URI.create(refused.redirectUri()),
                                refused.error(),
                                refused.state(),
                                provider.issuer(),
                                null)
                        .toURI()
                        .toString();
    }

    private static String printable(String scope) {
        return scope.replaceAll("[^\\x21\\x23-\\x5B\\x5D-\\x7E]", "?");
    }

    private static String one(Map<String, List<String>> parameters, String name) {
        var values = parameters.get(name);
        return values == null ? "" : values.getFirst();
    }
}
