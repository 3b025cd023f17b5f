package dev.cairn.identity;

import dev.cairn.platform.http.Input;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** E-mail addresses, which are kept and compared in lower case. */
public final class Emails {
    /** Where nothing arrives (RFC 2606), and what nobody's address ends with. */
    static final String OF_AGENTS = "@agents.invalid";

    /** What RFC 5321 allows at most. */
    private static final int LONGEST = 254;

    private static final Pattern ADDRESS = Pattern.compile(
            "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?");

    private Emails() {}

    /** The address that a required field of the input holds. */
    public static String in(Input input, String field) {
        return parse(input.requiredText(field, LONGEST)).orElseThrow(() -> input.bad(field, "Not an e-mail address"));
    }

    public static Optional<String> parse(String text) {
        String email = text.strip().toLowerCase(Locale.ROOT);
        boolean isOne = email.length() <= LONGEST && ADDRESS.matcher(email).matches() && !email.endsWith(OF_AGENTS);
        return isOne ? Optional.of(email) : Optional.empty();
    }
}
