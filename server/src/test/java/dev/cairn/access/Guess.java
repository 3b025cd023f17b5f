package dev.cairn.access;

import java.util.List;
import java.util.Map;

/** What somebody who guesses would try as the value of a field or a parameter: the kinds of hidden things to name. */
final class Guess {
    private static final List<String> WORK = List.of("project", "portfolio", "task", "section", "team");
    private static final String FIELD = "custom_field:secret";
    private static final Map<String, List<String>> BY_NAME = Map.ofEntries(
            Map.entry("parent", List.of("project", "portfolio", "task", "status_update", FIELD)),
            Map.entry("target", List.of("project", "story", "status_update", FIELD)),
            Map.entry("resource", List.of("project", "task", "section", "team", "story", "attachment")),
            Map.entry("insert_before", List.of("project", "task", "section", FIELD)),
            Map.entry("insert_after", List.of("project", "task", "section", FIELD)),
            Map.entry("custom_field", List.of(FIELD)),
            Map.entry("item", List.of("project", "portfolio")),
            Map.entry("attributable_to", List.of("project")),
            Map.entry("dependencies", List.of("task")),
            Map.entry("dependents", List.of("task")),
            Map.entry("before_section", List.of("section")),
            Map.entry("after_section", List.of("section")),
            Map.entry("relative_path", List.of()));
    private static final List<String> PEOPLE = List.of(
            "user", "member", "members", "follower", "followers", "assignee", "co_assignees", "owner", "created_by");

    private Guess() {}

    /** The names of hidden things that a field or parameter of this name may be meant for. */
    static List<String> at(String name) {
        String last = name.replaceAll("\\.(any|not|all)$", "").replaceAll(".*\\.", "");
        String one = last.endsWith("s") ? last.substring(0, last.length() - 1) : last;
        if (BY_NAME.containsKey(last)) {
            return BY_NAME.get(last);
        }
        if (WORK.contains(one)) {
            return List.of(one);
        }
        return PEOPLE.contains(last) || name.contains("_by.") ? List.of("person") : List.of();
    }

    /** What a field takes that may name any of these, in JSON, with this gid in it. */
    static List<String> values(String name, String gid) {
        if (name.startsWith("html_")) {
            return List.of("\"<body><a data-asana-gid=\\\"" + gid + "\\\"/></body>\"");
        }
        String text = '"' + gid + '"';
        return name.endsWith("s") ? List.of(text, "[" + text + "]") : List.of(text);
    }
}
