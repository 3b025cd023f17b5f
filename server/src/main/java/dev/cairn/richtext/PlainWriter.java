package dev.cairn.richtext;

import dev.cairn.richtext.Node.Element;
import dev.cairn.richtext.Node.Text;

/** Writes formatted text without its formatting: blocks become lines, list items begin with a dash or a number. */
final class PlainWriter {
    private final StringBuilder plain = new StringBuilder();

    private PlainWriter() {}

    static String plain(Element body) {
        var writer = new PlainWriter();
        writer.children(body, "");
        return writer.plain.toString();
    }

    private void children(Element element, String indent) {
        for (Node child : element.children()) {
            switch (child) {
                case Text text -> plain.append(text.text());
                case Element inner -> element(inner, indent);
            }
        }
    }

    private void element(Element element, String indent) {
        switch (element.tag()) {
            case "ul", "ol" -> list(element, indent);
            case "h1", "h2", "blockquote", "pre", "tr" -> block(element, indent);
            case "hr" -> {
                newLine();
                plain.append("---\n");
            }
            case "td" -> {
                if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != '\n') {
                    plain.append('\t');
                }
                children(element, indent);
            }
            case "a" -> link(element, indent);
            case "img" -> plain.append(element.attributes().getOrDefault("alt", ""));
            default -> children(element, indent);
        }
    }

    private void list(Element list, String indent) {
        int number = 0;
        for (Node child : list.children()) {
            if (!(child instanceof Element item)) {
                continue;
            }
            if (!item.tag().equals("li")) {
                element(item, indent + "  ");
                continue;
            }
            newLine();
            plain.append(indent).append(list.tag().equals("ol") ? ++number + ". " : "- ");
            children(item, indent + "  ");
        }
        newLine();
    }

    private void block(Element block, String indent) {
        newLine();
        children(block, indent);
        newLine();
    }

    /** A link shows its address beside its text, so that the plain text loses nothing. */
    private void link(Element link, String indent) {
        int from = plain.length();
        children(link, indent);
        String href = link.attribute("href");
        if (link.isMention() || href == null) {
            return;
        }
        String shown = plain.substring(from);
        if (shown.isBlank()) {
            plain.append(href);
        } else if (!shown.equals(href) && !href.equals("mailto:" + shown)) {
            plain.append(" (").append(href).append(')');
        }
    }

    private void newLine() {
        if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != '\n') {
            plain.append('\n');
        }
    }
}
