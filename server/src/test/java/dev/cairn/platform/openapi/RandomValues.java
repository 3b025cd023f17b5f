package dev.cairn.platform.openapi;

import dev.cairn.platform.Ids;
import dev.cairn.support.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Makes JSON of a schema of the API document: mostly what it describes, with real ids and values at the edges, and now
 * and then something else.
 */
final class RandomValues {
    private static final Pattern GID_OF = Pattern.compile("The gid of an? (\\w+)\\.");
    private static final List<String> TEXTS = List.of(
            "Dig",
            " ",
            "Żółw ",
            "Дела, 用事 и ще",
            "🌱👩‍👩‍👧 e\u0301",
            "a\nb\tc",
            "<b>&amp;</b>",
            "\u202eabc",
            "0",
            "null",
            "x".repeat(1_024),
            "x".repeat(40_000));
    private static final List<String> RICH = List.of(
            "<body></body>",
            "<body>Dig <strong>deep</strong></body>",
            "<body><ul><li>one<ol><li>two</li></ol></li></ul></body>",
            "<body><h1>Żółw</h1><hr/>&lt;x&gt;</body>",
            "<body><p>no</p></body>",
            "<body>");
    private static final List<String> DAYS =
            List.of("2026-11-30", "2024-02-29", "2025-02-29", "0001-01-01", "9999-12-31", "1969-12-31", "10000-01-01");
    private static final List<String> INSTANTS = List.of(
            "2026-11-30T10:00:00.000Z",
            "2026-11-30T10:00:00-05:00",
            "2026-11-30T10:00:00",
            "0001-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999Z",
            "2026-11-30",
            "now");
    private static final List<String> NUMBERS =
            List.of("0", "1", "-1", "30", "6", "2147483647", "-2147483648", "1e3", "0.1", "9223372036854775808");
    private static final List<String> OTHERS = List.of(
            "null",
            "true",
            "-1",
            "0.5",
            "1e400",
            "\"\"",
            "\"abc\"",
            "{}",
            "[]",
            "[null]",
            "[[]]",
            "{\"gid\":{}}",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "[".repeat(60) + "]".repeat(60));

    private final Random random;
    private final Ids ids;
    private final Samples own;
    private final Samples others;

    RandomValues(Random random, Ids ids, Samples own, Samples others) {
        this.random = random;
        this.ids = ids;
        this.own = own;
        this.others = others;
    }

    /** A value of the schema in JSON, of a field of this name. */
    String json(String name, JsonNode schema) {
        if (oneIn(25)) {
            return any(OTHERS);
        }
        if (isNullable(schema) && oneIn(8)) {
            return "null";
        }
        if (schema.has("enum")) {
            return any(schema.path("enum").valueStream().toList()).toString();
        }
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> array(name, schema);
            case "boolean" -> String.valueOf(random.nextBoolean());
            case "integer", "number" -> any(NUMBERS);
            default -> '"' + escaped(text(name, schema)) + '"';
        };
    }

    /** The required members and some of the others. */
    private String object(JsonNode schema) {
        var required =
                schema.path("required").valueStream().map(JsonNode::stringValue).toList();
        int density = 1 + random.nextInt(6);
        var members = new ArrayList<String>();
        schema.path("properties").forEachEntry((name, property) -> {
            if (required.contains(name) ? !oneIn(20) : oneIn(density)) {
                members.add('"' + name + "\":" + json(name, property));
            }
        });
        return "{" + String.join(",", members) + "}";
    }

    private String array(String name, JsonNode schema) {
        var elements = new ArrayList<String>();
        for (int i = random.nextInt(4); i > 0; i--) {
            elements.add(json(name, schema.path("items")));
        }
        return "[" + String.join(",", elements) + "]";
    }

    /** A value of a parameter in a query, not encoded yet. */
    String text(String name, JsonNode schema) {
        if (type(schema).equals("array")) {
            return schema.path("items").has("enum") ? names(schema.path("items")) : text(name, schema.path("items"));
        }
        String description = schema.path("description").asString("");
        var gid = GID_OF.matcher(description);
        if (gid.matches()) {
            return gid(gid.group(1));
        }
        if (description.startsWith("A user")) {
            return oneIn(4) ? "me" : oneIn(4) ? own.ana().email() : gid("user");
        }
        if (own.has(name) || description.startsWith("A gid")) {
            return gid(
                    own.has(name) ? name : any(List.of("task", "project", "section", "custom_field", "story", "team")));
        }
        return switch (schema.path("format").asString("")) {
            case "date" -> any(DAYS);
            case "date-time" -> any(INSTANTS);
            default ->
                switch (type(schema)) {
                    case "boolean" -> String.valueOf(random.nextBoolean());
                    case "integer" -> any(NUMBERS);
                    default -> name.startsWith("html_") ? any(RICH) : plain(name);
                };
        };
    }

    private String plain(String name) {
        return switch (name) {
            case "email" -> random.nextInt(1_000) + "@example.com";
            case "url", "target" -> "https://example.invalid/" + random.nextInt(1_000);
            case "emoji", "emoji_base" -> any(List.of("👍", "👍🏽", "x"));
            default -> oneIn(3) ? "Something " + random.nextInt(1_000_000) : any(TEXTS);
        };
    }

    /** Mostly the gid of what is wanted, else of something else, of somebody else's, or of nothing. */
    String gid(String type) {
        return switch (random.nextInt(12)) {
            case 0 -> others.has(type) ? others.gid(type) : "0";
            case 1 -> String.valueOf(ids.next());
            case 2 -> any(List.of("0", "-1", "abc", "99999999999999999999", "1"));
            case 3 -> own.gid("workspace");
            default -> own.has(type) ? own.gid(type) : "1";
        };
    }

    private String names(JsonNode items) {
        var names = new ArrayList<String>();
        var all = items.path("enum").valueStream().toList();
        for (int i = random.nextInt(9); i >= 0; i--) {
            names.add(any(all).stringValue());
        }
        return String.join(",", names);
    }

    private static boolean isNullable(JsonNode schema) {
        return schema.path("type")
                .valueStream()
                .anyMatch(type -> type.asString().equals("null"));
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return (type.isArray() ? type.path(0) : type).asString("string");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\t", "\\t");
    }

    boolean oneIn(int number) {
        return random.nextInt(number) == 0;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
