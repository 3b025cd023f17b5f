package dev.cairn.platform.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What no client should send. */
final class BadValues {
    private static final String LONG = "x".repeat(100_000);

    private BadValues() {}

    /** Ids in a path that nothing has, or that are none. */
    static List<String> gids() {
        return List.of(
                "1",
                "0",
                "-1",
                "9223372036854775807",
                "99999999999999999999",
                "abc",
                "1.5",
                "1e3",
                "%00",
                "%FF",
                "%C3%28",
                "%20",
                "%F0%9F%8C%B1",
                "a%2Fb",
                "..%2F..",
                "a;b=c",
                "%25",
                "'%22--",
                "x".repeat(2_000));
    }

    static List<String> limits() {
        return List.of("0", "-1", "101", "abc", "1.5", "%20", "99999999999999999999", "0x10", "%00", "1,2");
    }

    static List<String> tokens() {
        return List.of(
                "abc", "%00", "%FF", "!!!", "MTIzH05hbWU", "LTEyMw", "e30", "AA", "x".repeat(4_000), "%F0%9F%8C%B1");
    }

    static List<String> queries() {
        return List.of(
                "%00",
                "%FF",
                "%C3",
                "1",
                "abc",
                "me",
                "-1",
                "99999999999999999999",
                "nobody%40example.com",
                "((((",
                "))))",
                "(a%7C(b%7Cc)).(d%7Ce)",
                "a." + "b.".repeat(2_000) + "c",
                "this.this.this",
                ".,.,.",
                "x".repeat(6_000),
                "99999-01-01",
                "0000-00-00",
                "2026-02-30",
                "-999999999-01-01T00:00:00Z",
                "%2B999999999-12-31T23:59:59Z",
                "2026-01-01T25:61:00Z",
                "2026-01-01T00:00:00%2B99:99",
                "%F0%9F%8C%B1%20%22'%5C");
    }

    /** @param never whether this can be no good request to anybody */
    record Body(byte[] content, String type, boolean never) {
        static Body json(String text, boolean never) {
            return new Body(text.getBytes(StandardCharsets.UTF_8), "application/json", never);
        }

        static Body form(String text) {
            return new Body(text.getBytes(StandardCharsets.UTF_8), "application/x-www-form-urlencoded", false);
        }
    }

    static List<Body> bodies() {
        var bodies = new ArrayList<Body>();
        for (String text : List.of(
                "{",
                "{\"data\":",
                "{\"data\":{}",
                "{\"data\":{}}}",
                "[]",
                "[1,2]",
                "\"text\"",
                "null",
                "123",
                "{'data':{}}",
                "{\"data\":{\"name\":undefined}}",
                "{\"data\":{\"name\":NaN}}",
                "<data/>",
                "{\"data\":[]}",
                "{\"data\":\"text\"}",
                "{\"data\":5}",
                "{\"data\":{\"name\":\"\u0001\"}}",
                "{\"data\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}",
                "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000),
                "{\"data\":{\"name\":1" + "0".repeat(5_000) + "}}")) {
            bodies.add(Body.json(text, true));
        }
        for (String text : List.of(
                "{}",
                " ",
                "{\"data\":null}",
                "{\"data\":{\"unknown\":{\"deep\":[1]}}}",
                "{\"data\":{\"name\":\"a\",\"name\":\"b\"}}",
                "{\"data\":{},\"options\":[]}",
                "{\"data\":{},\"options\":{\"fields\":{\"a\":1}}}",
                "{\"data\":{},\"options\":{\"fields\":[{},null,5]}}",
                "{\"data\":{},\"options\":{\"pretty\":{}}}",
                "{\"data\":{\"name\":\"\\ud800\"}}",
                "{\"data\":{\"text\":\"\\ud800\",\"notes\":\"\\udc00x\"}}",
                "{\"data\":{\"name\":1e999999}}")) {
            bodies.add(Body.json(text, false));
        }
        for (String text : List.of(
                "name=%ZZ",
                "name=%FF",
                "name=%00",
                "=",
                "&&&",
                "name",
                "name[]=a&name[]=b",
                "name=a&name[]=b",
                "name[]=a&name=b",
                "[]=x",
                "a[b][c]=d",
                "opt_fields=%FF&name=x")) {
            bodies.add(Body.form(text));
        }
        bodies.add(new Body(bytes("{\"data\":{\"name\":\"", 0xff, 0xfe, "\"}}"), "application/json", true));
        bodies.add(new Body(bytes("{\"data\":{\"name\":\"", 0xed, 0xa0, "\"}}"), "application/json", true));
        bodies.add(new Body("{}".getBytes(StandardCharsets.UTF_16), "application/json;charset=utf-16", true));
        bodies.add(new Body("<a/>".getBytes(StandardCharsets.UTF_8), "application/xml", true));
        bodies.add(new Body("name: x".getBytes(StandardCharsets.UTF_8), "text/plain", true));
        bodies.add(new Body("{}".getBytes(StandardCharsets.UTF_8), "not a type", false));
        bodies.add(new Body("--b".getBytes(StandardCharsets.UTF_8), "multipart/form-data; boundary=b", false));
        bodies.add(new Body("x".getBytes(StandardCharsets.UTF_8), "multipart/form-data", false));
        bodies.add(Body.json("{\"data\":{\"name\":\"" + "x".repeat(1_100_000) + "\"}}", true));
        return bodies;
    }

    private static byte[] bytes(String before, int one, int two, String after) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        bytes.write(one);
        bytes.write(two);
        bytes.writeBytes(after.getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    /** Values of all JSON types, of which no field takes more than some. */
    static List<String> json() {
        return List.of(
                "null",
                "{}",
                "[]",
                "[[]]",
                "[{}]",
                "[null]",
                "[\"\"]",
                "{\"gid\":{}}",
                "{\"gid\":\"1\"}",
                "true",
                "-1",
                "0.5",
                "12345678901234567890123",
                "1e400",
                "\"\"",
                "\" \"",
                "\"1\"",
                "\"abc\"",
                "\"me\"",
                "\"\\u0000\"",
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"",
                "\"\\uffff\\u202e\"",
                "\"99999-12-31\"",
                "\"0000-01-01\"",
                "\"-0001-01-01\"",
                "\"2026-02-30\"",
                "\"2026-13-01T00:00:00Z\"",
                "\"+999999999-12-31T23:59:59.999999999Z\"",
                "\"9999-12-31T23:59:59-18:00\"",
                "\"<body>\"",
                "\"<body><a data-asana-gid=\\\"1\\\"/></body>\"",
                '"' + LONG + '"',
                "[" + "\"1\",".repeat(1_500) + "\"1\"]");
    }
}
