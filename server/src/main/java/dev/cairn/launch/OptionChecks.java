package dev.cairn.launch;

import java.util.List;
import java.util.Map;

/** What is wrong with the values of options is said before anything starts. */
final class OptionChecks {
    private static final List<Option> NUMBERS = List.of(Option.PORT, Option.SMTP_PORT, Option.DATABASE_POOL_SIZE);
    private static final List<Option> LIMITS = List.of(
            Option.RATE_LIMIT, Option.RATE_LIMIT_SEARCH, Option.RATE_LIMIT_CONCURRENT, Option.RATE_LIMIT_SESSION);

    private OptionChecks() {}

    static void check(Map<Option, String> values) {
        for (Option option : NUMBERS) {
            String value = values.getOrDefault(option, "");
            if (value.isEmpty() && option.defaultValue.isEmpty()) {
                continue;
            }
            boolean number = value.matches("\\d{1,5}") && Integer.parseInt(value) <= 65535;
            require(number && Integer.parseInt(value) > 0, option, "must be a number from 1 to 65535, not " + value);
        }
        for (Option option : LIMITS) {
            String value = values.getOrDefault(option, "");
            require(value.matches("\\d{1,9}"), option, "must be a number, not " + value);
        }
        String issuer = values.getOrDefault(Option.SSO_ISSUER, "");
        if (!issuer.isEmpty()) {
            require(
                    issuer.matches("https://.+|http://(localhost|127\\.0\\.0\\.1)(:\\d+)?(/.*)?"),
                    Option.SSO_ISSUER,
                    "must begin with https://");
            for (Option option : List.of(Option.SSO_CLIENT_ID, Option.SSO_CLIENT_SECRET)) {
                require(!values.getOrDefault(option, "").isEmpty(), option, "is needed beside --sso-issuer");
            }
        }
        require(
                values.getOrDefault(Option.SSO_JOIN, "").matches("(\\s*[^=,\\s]+=\\d{1,19}\\s*(,|$))*"),
                Option.SSO_JOIN,
                "must be written as example.com=123, with the gid of a workspace");
    }

    private static void require(boolean right, Option option, String wrong) {
        if (!right) {
            throw new StartFailure("--" + option.optionName + " " + wrong + ".");
        }
    }
}
