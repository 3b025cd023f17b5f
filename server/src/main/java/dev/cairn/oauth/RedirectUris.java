package dev.cairn.oauth;

import dev.cairn.platform.http.Input;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where an app may have people sent back to. What is registered is compared character by character. */
final class RedirectUris {
    /** Stands for no address at all: the code is shown, for the person to copy it. */
    static final String SHOWN = "urn:ietf:wg:oauth:2.0:oob";

    private static final String FIELD = "redirect_uris";
    private static final int MOST = 20;
    private static final int LONGEST = 1_000;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private RedirectUris() {}

    /** Those that the input names. */
    static String[] in(Input input) {
        List<String> uris = input.references(FIELD).stream().distinct().toList();
        if (uris.isEmpty()) {
            throw input.missing(FIELD);
        }
        if (uris.size() > MOST) {
            throw input.bad(FIELD, "More than " + MOST);
        }
        for (String uri : uris) {
            if (uri.length() > LONGEST || !uri.equals(SHOWN) && !isSafe(uri)) {
                throw input.bad(
                        FIELD,
                        "Must begin with https://, with http://localhost, or with an app's own scheme such as"
                                + " com.example.app:/, and have no fragment: " + uri);
            }
        }
        return uris.toArray(String[]::new);
    }

    private static boolean isSafe(String text) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException malformed) {
            return false;
        }
        if (uri.getScheme() == null || uri.isOpaque() || uri.getRawFragment() != null || uri.getRawUserInfo() != null) {
            return false;
        }
        return switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
            case "https" -> uri.getHost() != null;
            case "http" -> uri.getHost() != null && THIS_MACHINE.contains(uri.getHost());
            // Of a program on the person's machine. The dot keeps out what browsers themselves act on, such as data.
            default -> uri.getScheme().contains(".");
        };
    }
}
