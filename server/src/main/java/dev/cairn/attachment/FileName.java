package dev.cairn.attachment;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/** The name that a client gave a file, made safe, and the type that it tells of. */
record FileName(String shown) {
    static final int LONGEST = 255;

    private static final Pattern ENCODED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]");

    /** Pictures that browsers show and that cannot carry a script, as SVG can. */
    private static final Set<String> PICTURES =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/avif", "image/bmp");

    private static final Set<String> EXECUTED =
            Set.of("html", "xml", "javascript", "ecmascript", "css", "x-javascript");

    /** Clients percent-encode names beyond ASCII; the folders that some send are left out. */
    static FileName of(@Nullable String given) {
        String name = decoded(given == null ? "" : given);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = UNSAFE.matcher(name).replaceAll("").strip();
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            return new FileName("file");
        }
        return new FileName(name.length() <= LONGEST ? name : shortened(name));
    }

    private static String decoded(String name) {
        return ENCODED.matcher(name).replaceAll(encoded -> {
            String text = URLDecoder.decode(encoded.group(), StandardCharsets.UTF_8);
            // What is no UTF-8 was not encoded by the rule.
            String kept = text.indexOf('\uFFFD') >= 0 ? encoded.group() : text;
            return java.util.regex.Matcher.quoteReplacement(kept);
        });
    }

    /** Keeps the ending, which tells people and programs what the file is. */
    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot >= 0 && name.length() - dot <= 20 ? name.substring(dot) : "";
        return name.substring(0, LONGEST - ending.length()) + ending;
    }

    /** The type to serve the file as: never one that a browser would run. */
    String contentType() {
        MediaType type = MediaTypeFactory.getMediaType(shown).orElse(MediaType.APPLICATION_OCTET_STREAM);
        String subtype = type.getSubtype().toLowerCase(Locale.ROOT);
        boolean executed = EXECUTED.contains(subtype) || subtype.endsWith("+xml") || subtype.contains("shockwave");
        return executed ? MediaType.APPLICATION_OCTET_STREAM_VALUE : type.getType() + "/" + type.getSubtype();
    }

    static boolean isShownByBrowsers(String contentType) {
        return PICTURES.contains(contentType);
    }
}
