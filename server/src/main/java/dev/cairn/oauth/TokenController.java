package dev.cairn.oauth;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.JakartaServletUtils;
import dev.cairn.identity.AccountLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Where apps themselves come, to get tokens and to end them. */
@Controller
class TokenController {
    private static final int LARGEST_BODY = 16_384;

    private final Clients clients;
    private final Grants grants;
    private final Authorizations authorizations;
    private final AppTokens tokens;
    private final TokenAnswers answers;
    private final AccountLog log;

    TokenController(
            Clients clients,
            Grants grants,
            Authorizations authorizations,
            AppTokens tokens,
            TokenAnswers answers,
            AccountLog log) {
        this.clients = clients;
        this.grants = grants;
        this.authorizations = authorizations;
        this.tokens = tokens;
        this.answers = answers;
        this.log = log;
    }

    @FunctionalInterface
    private interface Work {
        HTTPResponse answer(HTTPRequest request) throws GeneralException;
    }

    @PostMapping("/-/oauth_token")
    void token(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, message -> {
            var asked = parsed(TokenRequest::parse, message);
            var app = clients.of(asked);
            return answers.of(app, grants.issue(app, asked.getAuthorizationGrant(), asked.getScope()));
        });
    }

    /** What is no token, or another app's, is answered as if it had been ended (RFC 7009). */
    @PostMapping("/-/oauth_revoke")
    void revoke(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, message -> {
            var asked = parsed(TokenRevocationRequest::parse, message);
            var app = clients.of(asked);
            String token = asked.getToken().getValue();
            RefreshSecret.parse(token)
                    .flatMap(refresh -> authorizations.byRefreshFamily(refresh.family()))
                    .filter(authorization -> authorization.app() == app.id())
                    .ifPresent(authorization -> {
                        authorizations.end(authorization.id());
                        log.tell(authorization.user(), "app_revoked", null, Map.of("app", app.name()));
                    });
            tokens.end(app.id(), token);
            return answers.ofNothing();
        });
    }

    @FunctionalInterface
    private interface Parser<T> {
        T parse(HTTPRequest message) throws ParseException;
    }

    /** The parser also objects to what it cannot repeat in an answer, and then in another way. */
    private static <T> T parsed(Parser<T> parser, HTTPRequest message) throws ParseException {
        try {
            return parser.parse(message);
        } catch (IllegalArgumentException unspeakable) {
            throw new ParseException("The request is malformed", OAuth2Error.INVALID_REQUEST);
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, Work work) throws IOException {
        HTTPResponse answer;
        try {
            answer = work.answer(JakartaServletUtils.createHTTPRequest(request, LARGEST_BODY));
        } catch (GeneralException refused) {
            var error = refused.getErrorObject();
            answer = new TokenErrorResponse(known(error)).toHTTPResponse();
        }
        JakartaServletUtils.applyHTTPResponse(answer, response);
    }

    private static ErrorObject known(ErrorObject error) {
        return error == null ? OAuth2Error.INVALID_REQUEST : error;
    }
}
