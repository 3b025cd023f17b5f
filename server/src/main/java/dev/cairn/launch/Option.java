package dev.cairn.launch;

import java.util.Locale;
import java.util.Optional;

/** Everything that can be configured. Becomes the property {@code cairn.<name>}. */
enum Option {
    PORT("port", "N", "8080", "Port that Cairn listens on"),
    HOST("host", "ADDRESS", "", "Address that Cairn listens on (default: every one of this machine)"),
    BASE_URL("base-url", "URL", "", "Where people reach Cairn, as in links it sends (default: http://localhost:PORT)"),
    DATA("data", "DIR", "~/.cairn", "Folder for all data"),
    DEMO("demo", "", "false", "Fill an empty Cairn with a company to look at"),
    DATABASE_URL(
            "database-url",
            "URL",
            "",
            "postgresql://user:password@host/database to use instead of the built-in PostgreSQL"),
    DATABASE_POOL_SIZE(
            "database-pool-size",
            "N",
            "",
            "Most connections to the database at a time (default: twice the processors and one; 10 to your own)"),
    ATTACHMENT_LIMIT("attachment-limit", "SIZE", "100MB", "Largest file that can be attached"),
    SMTP_HOST("smtp-host", "HOST", "", "Mail server; without one, admins hand out links instead"),
    SMTP_PORT("smtp-port", "N", "587", "Port of the mail server"),
    SMTP_USER("smtp-user", "NAME", "", "User name at the mail server"),
    SMTP_PASSWORD("smtp-password", "PASSWORD", "", "Password at the mail server"),
    SMTP_SECURITY("smtp-security", "KIND", "starttls", "starttls, tls or none"),
    MAIL_FROM("mail-from", "ADDRESS", "", "Sender of Cairn's mail"),
    SSO_ISSUER("sso-issuer", "URL", "", "OpenID Connect provider at which people can sign in"),
    SSO_CLIENT_ID("sso-client-id", "ID", "", "Who Cairn is there"),
    SSO_CLIENT_SECRET("sso-client-secret", "SECRET", "", "How it proves that"),
    SSO_NAME("sso-name", "NAME", "", "What the button calls the provider (default: its host)"),
    SSO_JOIN(
            "sso-join",
            "DOMAIN=GID,…",
            "",
            "Whose people become members of which workspace when they first come (default: nobody's)"),
    WEBHOOK_PRIVATE_TARGETS(
            "webhook-private-targets", "", "false", "Let webhooks lead to private networks and to this machine"),
    WEBHOOK_PATIENCE("webhook-patience", "N", "10", "Seconds that the target of a webhook has to answer"),
    RATE_LIMIT("rate-limit", "N", "120000", "Requests a minute with one token; here and below, 0 is any number"),
    RATE_LIMIT_SEARCH("rate-limit-search", "N", "60000", "Searches among them"),
    RATE_LIMIT_CONCURRENT("rate-limit-concurrent", "N", "100", "Requests at the same time with one token or session"),
    RATE_LIMIT_SESSION("rate-limit-session", "N", "60000", "Requests a minute of one session in a browser"),
    CONFIG("config", "FILE", "", "File of lines such as port = 8080");

    final String optionName;
    final String placeholder;
    final String defaultValue;
    final String help;

    Option(String optionName, String placeholder, String defaultValue, String help) {
        this.optionName = optionName;
        this.placeholder = placeholder;
        this.defaultValue = defaultValue;
        this.help = help;
    }

    boolean isFlag() {
        return placeholder.isEmpty();
    }

    String environmentName() {
        return "CAIRN_" + optionName.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    static Optional<Option> named(String name) {
        for (Option option : values()) {
            if (option.optionName.equals(name)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }
}
