package dev.cairn.richtext;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A formatted text and the plain text that follows from it.
 *
 * @param html one {@code <body>} element, safe to show
 * @param plain the same without formatting
 * @param people the ids of those whom the text mentions
 */
public record RichText(String html, String plain, Set<Long> people) {
    public static final RichText EMPTY = new RichText("<body></body>", "", Set.of());

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\"'.,;:!?)\\]]");

    /**
     * Reads HTML that a client sent, leaving mentions as they are; {@link Mentions#read} links them too. What is
     * no valid XML, has an unsupported tag or a link that is not http, https or mailto is refused with a message
     * that begins with the field's name.
     */
    public static RichText parse(String field, String html) {
        var body = new BodyReader(field).read(html);
        return new RichText(BodyWriter.html(body), PlainWriter.plain(body), Set.of());
    }

    /** Text without formatting; addresses of web pages in it become links. */
    public static RichText fromPlain(String text) {
        if (text.isEmpty()) {
            return EMPTY;
        }
        var html = new StringBuilder("<body>");
        var address = ADDRESS.matcher(text);
        int from = 0;
        while (address.find()) {
            BodyWriter.escape(html, text.substring(from, address.start()));
            html.append("<a href=\"");
            BodyWriter.escape(html, address.group());
            html.append("\">");
            BodyWriter.escape(html, address.group());
            html.append("</a>");
            from = address.end();
        }
        BodyWriter.escape(html, text.substring(from));
        return new RichText(html.append("</body>").toString(), text, Set.of());
    }
}
