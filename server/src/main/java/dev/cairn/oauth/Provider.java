package dev.cairn.oauth;

import com.nimbusds.oauth2.sdk.id.Issuer;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who Cairn is to apps: always the address that it was given, whatever host a request names. */
@Component
final class Provider {
    private final String baseUrl;

    Provider(@Value("${cairn.base-url}") String baseUrl) {
        this.baseUrl = baseUrl;
    }

    Issuer issuer() {
        return new Issuer(baseUrl);
    }

    URI at(String path) {
        return URI.create(baseUrl + path);
    }
}
