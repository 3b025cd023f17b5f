package dev.cairn.report;

import dev.cairn.access.Visible;
import dev.cairn.field.FieldFigures;
import dev.cairn.field.FieldFilters;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import org.springframework.stereotype.Component;

/**
 * What tasks {@code t} are told apart by, as a table that is joined to each: its columns are {@code key} and {@code name},
 * null for what has none. A task that is in two projects is told apart into both.
 */
@Component
class Grouping {
    private static final String OF_PROJECTS = "FROM task_project l JOIN project p ON p.workspace_id = l.workspace_id"
            + " AND p.id = l.project_id %s WHERE l.workspace_id = :workspace AND l.task_id = t.id AND "
            + Visible.project("p");

    private final FieldFigures fields;

    Grouping(FieldFigures fields) {
        this.fields = fields;
    }

    /**
     * @param parameter the parameter that names the field
     * @param days how dates are put together
     * @throws ApiError 400 for a field that tasks cannot be told apart by
     */
    String table(Actor actor, long workspace, String parameter, String field, Days days) {
        if (FieldFilters.isNamed(field)) {
            String date = fields.date(actor, workspace, parameter, field);
            return date == null ? fields.choices(actor, workspace, parameter, field) : days.table(date);
        }
        return switch (field) {
            case "assignee" -> person("t.assignee_id");
            case "created_by" -> person("t.created_by");
            case "projects" -> "SELECT p.id::text AS key, p.name " + OF_PROJECTS.formatted("");
            case "sections" ->
                "SELECT s.id::text AS key, s.name "
                        + OF_PROJECTS.formatted(
                                "JOIN section s ON s.workspace_id = l.workspace_id AND s.id = l.section_id");
            case "teams" ->
                "SELECT DISTINCT m.id::text AS key, m.name "
                        + OF_PROJECTS.formatted("JOIN team m ON m.workspace_id = p.workspace_id AND m.id = p.team_id")
                        + " AND " + Visible.team("m");
            case "tags" ->
                "SELECT g.id::text AS key, g.name FROM task_tag l JOIN tag g ON g.workspace_id = l.workspace_id"
                        + " AND g.id = l.tag_id WHERE l.workspace_id = :workspace AND l.task_id = t.id";
            case "completed" -> "SELECT t.completed::text AS key, NULL::text AS name";
            case "due_on", "start_on" -> days.table("t." + field);
            case "created_at", "completed_at" -> days.table("(t." + field + " AT TIME ZONE :zone)::date");
            default -> throw ApiError.badInput(parameter, "Not a field that tasks can be grouped by: " + field);
        };
    }

    private static String person(String id) {
        return "SELECT u.id::text AS key, u.name FROM users u WHERE u.id = " + id;
    }
}
