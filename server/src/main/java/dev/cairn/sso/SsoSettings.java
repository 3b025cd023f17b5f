package dev.cairn.sso;

import dev.cairn.platform.Gid;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the operator says of the identity provider. */
@Component
final class SsoSettings {
    private final String issuer;
    private final String clientId;
    private final String clientSecret;
    private final String name;
    private final Map<String, Long> workspaces;
    private final URI callback;

    SsoSettings(
            @Value("${cairn.sso-issuer}") String issuer,
            @Value("${cairn.sso-client-id}") String clientId,
            @Value("${cairn.sso-client-secret}") String clientSecret,
            @Value("${cairn.sso-name}") String name,
            @Value("${cairn.sso-join}") String join,
            @Value("${cairn.base-url}") String baseUrl) {
        this.issuer = issuer;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.name = name;
        this.workspaces = Stream.of(join.split(","))
                .map(String::strip)
                .filter(rule -> !rule.isEmpty())
                .map(rule -> rule.split("="))
                .collect(Collectors.toMap(rule -> rule[0].toLowerCase(Locale.ROOT), rule -> Gid.parse(rule[1])));
        this.callback = URI.create(baseUrl + SsoController.CALLBACK);
    }

    boolean isUsed() {
        return !issuer.isEmpty();
    }

    String issuer() {
        return issuer;
    }

    String clientId() {
        return clientId;
    }

    String clientSecret() {
        return clientSecret;
    }

    /** What people call the provider. */
    String name() {
        return name.isEmpty() ? URI.create(issuer).getHost() : name;
    }

    /** Where the provider sends people back to. */
    URI callback() {
        return callback;
    }

    /** The workspace that people of an address's domain become members of by themselves. */
    Optional<Long> workspaceFor(String email) {
        return Optional.ofNullable(workspaces.get(email.substring(email.lastIndexOf('@') + 1)));
    }
}
