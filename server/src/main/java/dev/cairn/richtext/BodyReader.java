package dev.cairn.richtext;

import dev.cairn.platform.ApiError;
import dev.cairn.richtext.Node.Element;
import dev.cairn.richtext.Node.Text;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@code <body>} as strict XML and refuses what is not in the API's subset. What it lets through is built
 * anew by {@link BodyWriter}, so that nothing of the client's own mark-up reaches a browser.
 */
final class BodyReader {
    private static final Set<String> TAGS = Set.of(
            "body",
            "strong",
            "em",
            "u",
            "s",
            "code",
            "pre",
            "ol",
            "ul",
            "li",
            "a",
            "blockquote",
            "h1",
            "h2",
            "hr",
            "img",
            "table",
            "tr",
            "td");

    private static final Set<String> LINK = Set.of("href", Node.GID, "data-asana-dynamic");
    private static final Set<String> IMAGE =
            Set.of(Node.GID, "src", "alt", "width", "height", "data-src-width", "data-src-height");
    private static final Map<String, Set<String>> PARENTS =
            Map.of("li", Set.of("ul", "ol"), "tr", Set.of("table"), "td", Set.of("tr"));
    private static final Set<String> ONLY_ELEMENTS = Set.of("ul", "ol", "table", "tr");

    /** Nobody nests lists this deep by hand. */
    private static final int DEEPEST = 60;

    private static final XMLInputFactory XML = factory();

    private final String field;
    private final Deque<Element> open = new ArrayDeque<>();

    BodyReader(String field) {
        this.field = field;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    Element read(String html) {
        Element body = null;
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(new StringReader(html.strip()));
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        Element opened = open(xml);
                        body = body == null ? opened : body;
                    }
                    case XMLStreamConstants.END_ELEMENT -> open.pop();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        text(xml.getText());
                    case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw invalid(
                                "the entity &" + xml.getLocalName() + "; is not known; write the character itself");
                    case XMLStreamConstants.DTD, XMLStreamConstants.PROCESSING_INSTRUCTION ->
                        throw invalid("document types and processing instructions are not supported");
                    default -> {}
                }
            }
        } catch (XMLStreamException malformed) {
            throw invalid("line " + malformed.getLocation().getLineNumber() + ", column "
                    + malformed.getLocation().getColumnNumber() + ": " + reason(malformed));
        }
        if (body == null) {
            throw invalid("it must be one <body> element");
        }
        return body;
    }

    private Element open(XMLStreamReader xml) {
        String tag = xml.getLocalName();
        Element parent = open.peek();
        if (parent == null && !tag.equals("body") || parent != null && tag.equals("body")) {
            throw invalid("it must be one <body> element");
        }
        if (!TAGS.contains(tag)) {
            throw invalid("the tag <" + tag + "> is not supported");
        }
        if (PARENTS.containsKey(tag) && (parent == null || !PARENTS.get(tag).contains(parent.tag()))) {
            throw invalid("<" + tag + "> cannot stand here");
        }
        if (open.size() >= DEEPEST) {
            throw invalid("it is nested more than " + DEEPEST + " levels deep");
        }
        if (tag.equals("a") && open.stream().anyMatch(above -> above.tag().equals("a"))) {
            throw invalid("a link cannot stand in a link");
        }
        var element = new Element(tag, attributes(xml, tag), new ArrayList<>());
        if (parent != null) {
            parent.children().add(element);
        }
        open.push(element);
        return element;
    }

    private Map<String, String> attributes(XMLStreamReader xml, String tag) {
        var kept = new LinkedHashMap<String, String>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i);
            String value = xml.getAttributeValue(i);
            switch (tag) {
                case "a" -> keep(kept, LINK, name, value);
                case "img" -> keep(kept, IMAGE, name, value);
                case "table", "tr", "td" -> {}
                default -> throw invalid("<" + tag + "> cannot have the attribute " + name);
            }
        }
        if (tag.equals("a")) {
            requireTarget(kept.get("href"), kept.get(Node.GID));
        }
        if (tag.equals("img") && !kept.containsKey(Node.GID) && !kept.containsKey("src")) {
            throw invalid("<img> needs data-asana-gid or src");
        }
        return kept;
    }

    /** Other attributes, such as those that we ourselves put into mentions, are made anew. */
    private void keep(Map<String, String> kept, Set<String> known, String name, String value) {
        if (!known.contains(name)) {
            return;
        }
        if (name.equals(Node.GID) && !value.matches("\\d{1,19}")) {
            throw invalid(Node.GID + " must be the gid of a resource: " + value);
        }
        if (name.equals("href") || name.equals("src")) {
            requireSafe(name, value.strip());
        }
        kept.put(name, value.strip());
    }

    private void requireTarget(@Nullable String href, @Nullable String gid) {
        if (href == null && gid == null) {
            throw invalid("<a> needs href or data-asana-gid");
        }
    }

    private void requireSafe(String attribute, String address) {
        String lower = address.toLowerCase(java.util.Locale.ROOT);
        boolean ours = address.startsWith("/") && !address.startsWith("//") && !address.startsWith("/\\");
        boolean web = lower.startsWith("http://") || lower.startsWith("https://");
        boolean mail = attribute.equals("href") && lower.startsWith("mailto:");
        if (!ours && !web && !mail) {
            throw invalid(
                    attribute + " must begin with https://, http://" + (attribute.equals("href") ? " or mailto:" : "")
                            + ": " + (address.length() > 100 ? address.substring(0, 100) + "…" : address));
        }
    }

    private void text(String text) {
        Element parent = open.peek();
        if (parent == null) {
            return;
        }
        if (ONLY_ELEMENTS.contains(parent.tag())) {
            if (!text.isBlank()) {
                throw invalid("<" + parent.tag() + "> cannot hold text of its own");
            }
            return;
        }
        parent.children().add(new Text(text));
    }

    private static String reason(XMLStreamException malformed) {
        String message = String.valueOf(malformed.getMessage());
        int start = message.indexOf("Message: ");
        return start < 0 ? message : message.substring(start + "Message: ".length());
    }

    private ApiError invalid(String reason) {
        return ApiError.badInput(field, "XML is invalid: " + reason);
    }
}
