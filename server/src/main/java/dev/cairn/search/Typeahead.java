package dev.cairn.search;

import dev.cairn.access.Visible;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.Query;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a name that somebody is typing may mean, for each type of resource: the likeliest first. Names are matched by
 * any part, without accents and case; those that begin with the text come before the others.
 */
final class Typeahead {
    private static final String NAMED = "(:any OR plain_name(t.name) LIKE :part)";
    private static final Key BEGINNING = first("(NOT :any AND plain_name(t.name) LIKE :beginning)");

    private static final Map<String, String> SMALL = Map.of(
            "tag", Visible.inWorkspace("t"),
            "team", Visible.team("t"),
            "goal", Visible.goal("t"),
            "portfolio", Visible.portfolio("t") + " AND NOT t.archived",
            "custom_field", Visible.customField("t") + " AND t.is_global");

    private Typeahead() {}

    /** The query for a type, null for a type that nothing is of. */
    static @Nullable Query of(String type, long workspace, String text) {
        var query = switch (type) {
            case "user", "actor" -> people();
            case "agent" -> agents();
            case "project" -> projects();
            case "task" -> text.isEmpty() ? ownTasks() : null;
            default -> SMALL.containsKey(type) ? named(type, SMALL.getOrDefault(type, "")) : null;
        };
        return query == null ? null : query.bind("workspace", workspace);
    }

    /** Binds the text to the names that the queries use. */
    static Query with(Query query, String plain) {
        String part = plain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return query.bind("any", plain.isEmpty()).bind("part", "%" + part + "%").bind("beginning", part + "%");
    }

    private static Query named(String type, String visible) {
        return Query.from(type + " t")
                .where("t.workspace_id = :workspace AND " + visible + " AND " + NAMED)
                .orderBy(BEGINNING, Key.text("t.name"), Key.id("t.id"));
    }

    /** Those whom one shares a team with come first. */
    private static Query people() {
        return Query.from("users t JOIN workspace_membership m ON m.user_id = t.id")
                .where("m.workspace_id = :workspace AND (:any OR plain_name(t.name) LIKE :part"
                        + " OR plain_name(t.email) LIKE :beginning)")
                .orderBy(
                        BEGINNING,
                        first("EXISTS (SELECT 1 FROM team_membership a JOIN team_membership b ON b.workspace_id ="
                                + " a.workspace_id AND b.team_id = a.team_id WHERE a.workspace_id = :workspace"
                                + " AND a.user_id = :me AND b.user_id = t.id)"),
                        Key.text("t.name"),
                        Key.id("t.id"));
    }

    private static Query agents() {
        return Query.from("agent t JOIN users n ON n.id = t.id")
                .where("t.workspace_id = :workspace AND (:any OR plain_name(n.name) LIKE :part)")
                .orderBy(
                        first("(NOT :any AND plain_name(n.name) LIKE :beginning)"), Key.text("n.name"), Key.id("t.id"));
    }

    /** Those that one works in come first, then those where something happened lately. */
    private static Query projects() {
        return Query.from("project t")
                .where("t.workspace_id = :workspace AND NOT t.archived AND " + Visible.project("t") + " AND " + NAMED)
                .orderBy(
                        BEGINNING,
                        first("EXISTS (SELECT 1 FROM project_membership a WHERE a.workspace_id = :workspace"
                                + " AND a.project_id = t.id AND a.user_id = :me)"),
                        new Key("t.modified_at", Kind.INSTANT, true),
                        Key.id("t.id"));
    }

    /** Before anything is typed, the tasks that one follows. */
    private static Query ownTasks() {
        return Query.from("task_follower f JOIN task t ON t.workspace_id = f.workspace_id AND t.id = f.task_id")
                .where("f.workspace_id = :workspace AND f.user_id = :me AND " + Visible.task("t"))
                .orderBy(new Key("t.modified_at", Kind.INSTANT, true), Key.id("t.id"));
    }

    static Key first(String condition) {
        return new Key("(" + condition + ")::int", Kind.INTEGER, true);
    }
}
