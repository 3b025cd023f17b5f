package dev.cairn.oauth;

import com.nimbusds.oauth2.sdk.AbstractOptionallyIdentifiedRequest;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import dev.cairn.oauth.Apps.App;
import org.springframework.stereotype.Component;

/** Finds the app that sends a request of its own, by its secret where it has one. */
@Component
final class Clients {
    private final Apps apps;

    Clients(Apps apps) {
        this.apps = apps;
    }

    /** An app that is unknown, a wrong secret and a missing one are refused alike. */
    App of(AbstractOptionallyIdentifiedRequest request) throws GeneralException {
        return switch (request.getClientAuthentication()) {
            case PlainClientSecret given ->
                apps.byClientId(given.getClientID().getValue())
                        .filter(app -> app.isSecret(given.getClientSecret().getValue()))
                        .orElseThrow(Clients::unknown);
            case null ->
                apps.byClientId(
                                request.getClientID() == null
                                        ? ""
                                        : request.getClientID().getValue())
                        .filter(App::isPublic)
                        .orElseThrow(Clients::unknown);
            default -> throw unknown();
        };
    }

    private static GeneralException unknown() {
        return new GeneralException(OAuth2Error.INVALID_CLIENT);
    }
}
