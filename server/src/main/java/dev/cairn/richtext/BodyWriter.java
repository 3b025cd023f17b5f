package dev.cairn.richtext;

import dev.cairn.richtext.Node.Element;
import dev.cairn.richtext.Node.Text;

/** Writes formatted text as HTML that is well-formed XML too. */
final class BodyWriter {
    private BodyWriter() {}

    static String html(Element body) {
        var html = new StringBuilder();
        write(html, body);
        return html.toString();
    }

    private static void write(StringBuilder html, Node node) {
        switch (node) {
            case Text text -> escape(html, text.text());
            case Element element -> write(html, element);
        }
    }

    private static void write(StringBuilder html, Element element) {
        html.append('<').append(element.tag());
        element.attributes().forEach((name, value) -> {
            html.append(' ').append(name).append("=\"");
            escape(html, value);
            html.append('"');
        });
        if (element.isEmpty() && (element.tag().equals("hr") || element.tag().equals("img"))) {
            html.append("/>");
            return;
        }
        html.append('>');
        element.children().forEach(child -> write(html, child));
        html.append("</").append(element.tag()).append('>');
    }

    /** Escapes, and leaves out the control characters that no XML can hold. */
    static void escape(StringBuilder html, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\r' -> {
                    if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                        html.append('\n');
                    }
                }
                case '\n', '\t' -> html.append(c);
                default -> {
                    if (c >= ' ' && c < '\uFFFE') {
                        html.append(c);
                    }
                }
            }
        }
    }
}
