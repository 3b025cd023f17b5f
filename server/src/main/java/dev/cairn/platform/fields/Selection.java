package dev.cairn.platform.fields;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which fields a request wants: a tree made of {@code opt_fields}, or one of the two default forms. Names that
 * no resource has are kept here and ignored later. A name that is given both alone and with names below it, as in
 * {@code assignee,assignee.email}, wants the compact record and those fields.
 */
public final class Selection {
    public static final Selection COMPACT = new Selection(Form.COMPACT, Map.of());
    public static final Selection FULL = new Selection(Form.FULL, Map.of());

    /** Beyond this depth an answer would only repeat itself. */
    private static final int DEEPEST = 32;

    /** Groups multiply: {@code (a|b).(a|b)} is four names. */
    private static final int MOST_NAMES = 4_096;

    /** A longer list is answered as far as this; the documented fields of any resource are a third of it. */
    private static final int LONGEST = 16_384;

    private static final int KEPT = 1_000;
    private static final Map<String, Selection> PARSED = new ConcurrentHashMap<>();

    private final @Nullable Form form;
    private final Map<String, Selection> fields;
    private final int hash;

    private Selection(@Nullable Form form, Map<String, Selection> fields) {
        this.form = form;
        this.fields = fields;
        this.hash = 31 * Objects.hashCode(form) + fields.hashCode();
    }

    /** Of a field, and nothing else. */
    public static Selection of(String field, Selection below) {
        return new Selection(null, Map.of(field, below));
    }

    /** The default form wanted, or null where {@link #fields} alone says what is wanted. */
    public @Nullable Form form() {
        return form;
    }

    public Map<String, Selection> fields() {
        return fields;
    }

    /** What is wanted of a field, by default its compact form. */
    Selection below(String field) {
        return fields.getOrDefault(field, COMPACT);
    }

    /**
     * Reads {@code opt_fields}: names separated by commas, dots going down, an optional {@code this.} in front,
     * {@code (a|b)} for several at once.
     */
    public static Selection parse(String optFields) {
        var known = PARSED.get(optFields);
        if (known != null) {
            return known;
        }
        if (PARSED.size() >= KEPT) {
            PARSED.clear();
        }
        var parsed = read(optFields);
        PARSED.put(optFields, parsed);
        return parsed;
    }

    private static Selection read(String optFields) {
        var root = new Node();
        String text = optFields.length() > LONGEST ? optFields.substring(0, LONGEST) : optFields;
        new Reader(text).readInto(root);
        return root.below.isEmpty() ? new Selection(null, Map.of()) : frozen(root, 0);
    }

    /** A name in the making: whether it is wanted by itself, and the names below it. */
    private static final class Node {
        private final Map<String, Node> below = new LinkedHashMap<>();
        private boolean named;

        Node at(String name) {
            return below.computeIfAbsent(name, ignored -> new Node());
        }
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Selection selection
                        && selection.hash == hash
                        && selection.form == form
                        && selection.fields.equals(fields);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    private static Selection frozen(Node node, int depth) {
        if (node.below.isEmpty() || depth >= DEEPEST) {
            return COMPACT;
        }
        var fields = new LinkedHashMap<String, Selection>();
        node.below.forEach((name, below) -> fields.put(name, frozen(below, depth + 1)));
        return new Selection(node.named ? Form.COMPACT : null, fields);
    }

    /** A reader for {@code a.b,(c|d).e}: splits at commas outside parentheses and opens the groups. */
    private static final class Reader {
        private final String text;
        private int names;

        Reader(String text) {
            this.text = text;
        }

        void readInto(Node root) {
            int open = 0;
            int start = 0;
            for (int i = 0; i <= text.length(); i++) {
                char c = i < text.length() ? text.charAt(i) : ',';
                if (c == '(') {
                    open++;
                } else if (c == ')') {
                    open--;
                } else if (c == ',' && (open <= 0 || i == text.length())) {
                    addPath(root, text.substring(start, i).strip(), 0);
                    start = i + 1;
                }
            }
        }

        private void addPath(Node node, String path, int depth) {
            if (depth > DEEPEST || ++names > MOST_NAMES) {
                return;
            }
            String rest = path.startsWith("this.") ? path.substring(5) : path;
            int open = rest.indexOf('(');
            int dot = rest.indexOf('.');
            if (open >= 0 && (dot < 0 || open < dot)) {
                int close = closing(rest, open);
                String after = rest.substring(Math.min(rest.length(), close + 1));
                for (String choice : rest.substring(open + 1, close).split("\\|", 64)) {
                    addPath(node, choice.strip() + after, depth + 1);
                }
            } else if (dot >= 0) {
                String name = rest.substring(0, dot);
                addPath(name.isEmpty() ? node : node.at(name), rest.substring(dot + 1), depth + 1);
            } else if (!rest.isEmpty()) {
                node.at(rest).named = true;
            }
        }

        private static int closing(String text, int open) {
            int close = text.indexOf(')', open);
            return close < 0 ? text.length() : close;
        }
    }
}
