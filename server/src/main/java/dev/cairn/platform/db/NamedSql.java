package dev.cairn.platform.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** SQL with {@code :named} parameters, turned once into the {@code ?} form that the driver prepares. */
public record NamedSql(String positional, List<String> names) {
    private static final int KEPT = 2_000;
    private static final Map<String, NamedSql> PARSED = new ConcurrentHashMap<>();

    public static NamedSql of(String sql) {
        var known = PARSED.get(sql);
        if (known != null) {
            return known;
        }
        if (PARSED.size() >= KEPT) {
            PARSED.clear();
        }
        return PARSED.computeIfAbsent(sql, NamedSql::parse);
    }

    private static NamedSql parse(String sql) {
        var positional = new StringBuilder(sql.length());
        var names = new ArrayList<String>();
        boolean quoted = false;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            }
            boolean named = i + 1 < sql.length() && Character.isJavaIdentifierStart(sql.charAt(i + 1));
            if (c != ':' || quoted) {
                positional.append(c);
            } else if (i + 1 < sql.length() && sql.charAt(i + 1) == ':') {
                positional.append("::");
                i++;
            } else if (!named) {
                positional.append(c);
            } else {
                int end = i + 1;
                while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
                    end++;
                }
                names.add(sql.substring(i + 1, end));
                positional.append('?');
                i = end - 1;
            }
        }
        return new NamedSql(positional.toString(), List.copyOf(names));
    }
}
