package dev.cairn.access;

import dev.cairn.platform.openapi.Endpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** The table of roles: which operation answers whom with which status. */
final class RoleTable {
    private static final String FILE = "roles.txt";
    private static final Pattern NAMED = Pattern.compile("\\{(\\w+):\\w+}");

    private final List<String> roles = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /**
     * One request as everybody makes it.
     *
     * @param path below /api/1.0, with names of things in braces
     * @param statuses by role, in the order of the columns
     * @param body as sent, but for the things that it names; empty where there is none
     */
    record Row(String method, String path, List<String> statuses, String body) {

        /** Whether this is a request to the endpoint. */
        boolean asks(Endpoint endpoint) {
            String asked = NAMED.matcher(path.replaceAll("\\?.*", "")).replaceAll("{$1}");
            return method.equals(endpoint.method()) && asked.equals(endpoint.path());
        }

        /** The line of the table that these statuses would make. */
        String with(List<String> others) {
            return String.format(Locale.ROOT, "%-6s %-82s %s%s", method, path, columns(others), body)
                    .strip();
        }
    }

    private static String columns(List<String> words) {
        var columns = new StringBuilder();
        words.forEach(word -> columns.append(String.format(Locale.ROOT, "%-10s", word)));
        return columns.toString();
    }

    /** The first line that is no comment names the roles, each other one is a request. */
    static RoleTable read() {
        var table = new RoleTable();
        for (String line : lines()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (table.roles.isEmpty()) {
                table.roles.addAll(Arrays.asList(line.strip().split("\\s+", -1)));
            } else {
                table.rows.add(table.row(line));
            }
        }
        return table;
    }

    private static List<String> lines() {
        try (var file = Objects.requireNonNull(RoleTable.class.getResourceAsStream(FILE))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Row row(String line) {
        String[] words = line.split("\\s+", 3 + roles.size());
        if (words.length < 2 + roles.size()) {
            throw new IllegalStateException("Lacks a status: " + line);
        }
        return new Row(
                words[0],
                words[1],
                List.of(words).subList(2, 2 + roles.size()),
                words.length > 2 + roles.size() ? words[2 + roles.size()].strip() : "");
    }

    /** Whether a role is let see the thing of this name, as far as the table says how it is got. */
    boolean sees(int role, String name) {
        String plain = name.replace(":new", "");
        return rows.stream()
                .filter(row -> row.method().equals("GET") && row.path().matches("/\\w+/\\{" + plain + "}"))
                .anyMatch(row -> row.statuses().get(role).equals("200"));
    }

    List<String> roles() {
        return roles;
    }

    List<Row> rows() {
        return rows;
    }
}
