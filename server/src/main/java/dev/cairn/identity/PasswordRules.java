package dev.cairn.identity;

import dev.cairn.platform.http.Input;
import java.util.Locale;
import java.util.Set;

/** What a new password must be: long, and not one that is tried first. */
public final class PasswordRules {
    public static final int SHORTEST = 10;
    public static final int LONGEST = 256;

    /** What must be left of a password without the person's own name in it. */
    private static final int LEAST_OF_ITS_OWN = 6;

    /** The most common ones of at least {@link #SHORTEST} characters in published leaks. */
    private static final Set<String> COMMON = Set.of(
            "1234567890",
            "12345678910",
            "0123456789",
            "0987654321",
            "9876543210",
            "123456789a",
            "a123456789",
            "123456789q",
            "1234567891",
            "1234567899",
            "password12",
            "password123",
            "password1234",
            "password12345",
            "passw0rd123",
            "p@ssw0rd123",
            "p@ssword123",
            "password!1",
            "mypassword",
            "mypassword1",
            "qwertyuiop",
            "qwerty12345",
            "qwerty123456",
            "qwerty1234",
            "1q2w3e4r5t",
            "1q2w3e4r5t6y",
            "1qaz2wsx3edc",
            "q1w2e3r4t5",
            "q1w2e3r4t5y6",
            "zaq12wsxcde",
            "qazwsxedcrfv",
            "asdfghjkl1",
            "asdfghjkl;",
            "zxcvbnm123",
            "qwertyui123",
            "iloveyou12",
            "iloveyou123",
            "iloveyou1234",
            "letmein123",
            "letmein1234",
            "welcome123",
            "welcome1234",
            "changeme123",
            "administrator",
            "admin12345",
            "admin123456",
            "adminadmin",
            "test123456",
            "testtest123",
            "football123",
            "baseball123",
            "basketball",
            "sunshine123",
            "princess123",
            "superman123",
            "dragon12345",
            "monkey12345",
            "michael123",
            "charlie123",
            "jordan12345",
            "abcdefghij",
            "abcd123456",
            "abc1234567",
            "abc123456789",
            "aa12345678",
            "secret1234",
            "trustno1234",
            "liverpool1",
            "manchester",
            "correcthorse",
            "correcthorsebatterystaple",
            "hello12345",
            "google1234",
            "internet123",
            "computer123",
            "starwars123");

    private PasswordRules() {}

    /** The new password that a field of the input holds, refused where it would be guessed soon. */
    public static String in(Input input, String field, String name, String email) {
        String password = input.requiredText(field, LONGEST);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw input.bad(field, "Shorter than " + SHORTEST + " characters");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (COMMON.contains(lower) || lower.codePoints().distinct().count() < 4) {
            throw input.bad(field, "Too easy to guess");
        }
        String own = without(lower, email);
        own = without(own, email.substring(0, Math.max(0, email.indexOf('@'))));
        for (String part : name.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            own = without(own, part);
        }
        if (own.length() < LEAST_OF_ITS_OWN) {
            throw input.bad(field, "Too close to the name or the e-mail address");
        }
        return password;
    }

    private static String without(String password, String part) {
        return part.length() < 3 ? password : password.replace(part, "");
    }
}
