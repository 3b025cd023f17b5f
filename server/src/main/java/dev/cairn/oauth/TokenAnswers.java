package dev.cairn.oauth;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Tokens;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import dev.cairn.identity.Accounts;
import dev.cairn.oauth.Apps.App;
import dev.cairn.oauth.Grants.Issued;
import dev.cairn.platform.http.Scopes;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What an app is told when it gets tokens: besides them, for whom it acts. */
@Component
final class TokenAnswers {
    private final Accounts accounts;
    private final IdTokens idTokens;

    TokenAnswers(Accounts accounts, IdTokens idTokens) {
        this.accounts = accounts;
        this.idTokens = idTokens;
    }

    HTTPResponse of(App app, Issued issued) {
        var account = accounts.byId(issued.authorization().user());
        String gid = String.valueOf(account.id());
        Map<String, Object> beside =
                Map.of("data", Map.of("id", gid, "gid", gid, "name", account.name(), "email", account.email()));
        var access = new BearerAccessToken(
                issued.access(),
                AppTokens.LIFE.toSeconds(),
                new Scope(issued.scopes().toArray(String[]::new)));
        var refresh = new RefreshToken(issued.refresh());
        if (!issued.scopes().contains(Scopes.OPENID)) {
            return new AccessTokenResponse(new Tokens(access, refresh), beside).toHTTPResponse();
        }
        var idToken = idTokens.of(app, account, issued);
        return new OIDCTokenResponse(new OIDCTokens(idToken, access, refresh), beside).toHTTPResponse();
    }

    HTTPResponse ofNothing() {
        var answer = new HTTPResponse(HTTPResponse.SC_OK);
        answer.setCacheControl("no-store");
        return answer;
    }
}
