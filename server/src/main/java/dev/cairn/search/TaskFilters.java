package dev.cairn.search;

import dev.cairn.access.Visible;
import dev.cairn.field.FieldFilters;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.http.Input;
import dev.cairn.workspace.People;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Which tasks the parameters of a search ask for, by any of their fields. */
@Component
public class TaskFilters {
    /** The parameters, for the API document. */
    public static final String PARAMETERS =
            "resource_subtype assignee.any:people assignee.not:people projects.any:gids projects.not:gids"
                    + " projects.all:gids sections.any:gids sections.not:gids sections.all:gids tags.any:gids"
                    + " tags.not:gids tags.all:gids teams.any:gids followers.any:people followers.not:people"
                    + " created_by.any:people created_by.not:people assigned_by.any:people assigned_by.not:people"
                    + " liked_by.any:people liked_by.not:people commented_on_by.any:people commented_on_by.not:people"
                    + " due_on:date due_on.before:date due_on.after:date due_at.before:date-time due_at.after:date-time"
                    + " start_on:date start_on.before:date start_on.after:date created_on:date created_on.before:date"
                    + " created_on.after:date created_at.before:date-time created_at.after:date-time completed_on:date"
                    + " completed_on.before:date completed_on.after:date completed_at.before:date-time"
                    + " completed_at.after:date-time modified_on:date modified_on.before:date modified_on.after:date"
                    + " modified_at.before:date-time modified_at.after:date-time is_blocking:boolean"
                    + " is_blocked:boolean has_attachment:boolean completed:boolean is_subtask:boolean"
                    + " assignee.is_set:boolean projects.is_set:boolean tags.is_set:boolean teams.is_set:boolean"
                    + " custom_fields.*";

    private static final List<String> SUBTYPES = List.of("default_task", "milestone", "approval", "custom");
    private static final String IN_PROJECT =
            "EXISTS (SELECT 1 FROM task_project sp WHERE sp.workspace_id = :workspace AND sp.task_id = t.id AND sp.%s)";
    private static final String WITH_TAG =
            "EXISTS (SELECT 1 FROM task_tag st WHERE st.workspace_id = :workspace AND st.task_id = t.id"
                    + " AND st.tag_id = ANY(%s))";
    private static final String OF_TEAM = "EXISTS (SELECT 1 FROM task_project sp JOIN project sj ON sj.workspace_id ="
            + " sp.workspace_id AND sj.id = sp.project_id WHERE sp.workspace_id = :workspace AND sp.task_id = t.id"
            + " AND sj.team_id = ANY(%s) AND (" + Visible.project("sj") + "))";

    /** A project or a team that the reader does not see is none, as in the figures of tasks. */
    private static final String IN_ANY_PROJECT = "EXISTS (SELECT 1 FROM task_project sp JOIN project sj ON"
            + " sj.workspace_id = sp.workspace_id AND sj.id = sp.project_id WHERE sp.workspace_id = :workspace"
            + " AND sp.task_id = t.id AND (" + Visible.project("sj") + "))";

    private static final String OF_ANY_TEAM = "EXISTS (SELECT 1 FROM task_project sp JOIN project sj ON"
            + " sj.workspace_id = sp.workspace_id AND sj.id = sp.project_id JOIN team sm ON sm.workspace_id ="
            + " sj.workspace_id AND sm.id = sj.team_id WHERE sp.workspace_id = :workspace AND sp.task_id = t.id"
            + " AND (" + Visible.project("sj") + ") AND (" + Visible.team("sm") + "))";
    private static final String WITH_ANY_TAG =
            "EXISTS (SELECT 1 FROM task_tag st WHERE st.workspace_id = :workspace AND st.task_id = t.id)";
    private static final String OF_PERSON =
            "EXISTS (SELECT 1 FROM %1$s so WHERE so.workspace_id = :workspace AND so.task_id = t.id AND so.%2$s = ANY(";
    private static final String COMMENTED =
            "EXISTS (SELECT 1 FROM story sc WHERE sc.workspace_id = :workspace AND sc.task_id = t.id"
                    + " AND sc.type = 'comment' AND sc.created_by = ANY(%s))";
    private static final String BLOCKED =
            "EXISTS (SELECT 1 FROM task_dependency sd JOIN task sw ON sw.workspace_id = sd.workspace_id"
                    + " AND sw.id = sd.depends_on_id WHERE sd.workspace_id = :workspace AND sd.task_id = t.id"
                    + " AND NOT sw.completed AND (" + Visible.task("sw") + "))";
    private static final String BLOCKING =
            "NOT t.completed AND EXISTS (SELECT 1 FROM task_dependency sd JOIN task sw ON sw.workspace_id ="
                    + " sd.workspace_id AND sw.id = sd.task_id WHERE sd.workspace_id = :workspace"
                    + " AND sd.depends_on_id = t.id AND (" + Visible.task("sw") + "))";
    private static final String ATTACHED =
            "EXISTS (SELECT 1 FROM attachment sa WHERE sa.workspace_id = :workspace AND sa.task_id = t.id)";

    private final People people;
    private final FieldFilters fields;
    private final SeenIds seen;

    TaskFilters(People people, FieldFilters fields, SeenIds seen) {
        this.people = people;
        this.fields = fields;
        this.seen = seen;
    }

    /**
     * Adds the conditions that a request's parameters ask for to a query of tasks {@code t}, in which {@code :workspace}
     * is bound.
     *
     * @throws ApiError 400 for a parameter that means nothing
     */
    public void addTo(Query query, Input input, Actor actor, long workspace) {
        var filters = new Filters(input, query);
        links(actor, workspace, input, filters);
        times(filters);
        flags(input, query, filters);
        fields.addTo(query, input, actor, workspace);
    }

    private void links(Actor actor, long workspace, Input input, Filters filters) {
        Function<String, List<Long>> named =
                parameter -> people.ids(actor, workspace, parameter, input.references(parameter));
        filters.ids("assignee", "t.assignee_id", named)
                .ids("created_by", "t.created_by", named)
                .ids("assigned_by", "t.assigned_by", named)
                .related("followers", OF_PERSON.formatted("task_follower", "user_id") + "%s))", named)
                .related("liked_by", OF_PERSON.formatted("task_like", "user_id") + "%s))", named)
                .related("commented_on_by", COMMENTED, named)
                .related("projects", IN_PROJECT.formatted("project_id = ANY(%s)"), seen.projects(actor, filters))
                .related("sections", IN_PROJECT.formatted("section_id = ANY(%s)"), seen.sections(actor, filters))
                .related("tags", WITH_TAG, filters::gids)
                .related("teams", OF_TEAM, seen.teams(actor, filters));
    }

    private static void times(Filters filters) {
        filters.day("due_on", "t.due_on")
                .instant("due_at", "t.due_at")
                .day("start_on", "t.start_on")
                .dayOf("created_on", "t.created_at")
                .instant("created_at", "t.created_at")
                .dayOf("completed_on", "t.completed_at")
                .instant("completed_at", "t.completed_at")
                .dayOf("modified_on", "t.modified_at")
                .instant("modified_at", "t.modified_at");
    }

    private static void flags(Input input, Query query, Filters filters) {
        filters.flag("completed", "t.completed")
                .flag("is_subtask", "t.parent_id IS NOT NULL")
                .flag("has_attachment", ATTACHED)
                .flag("is_blocked", BLOCKED)
                .flag("is_blocking", BLOCKING)
                .flag("assignee.is_set", "t.assignee_id IS NOT NULL")
                .flag("projects.is_set", IN_ANY_PROJECT)
                .flag("tags.is_set", WITH_ANY_TAG)
                .flag("teams.is_set", OF_ANY_TEAM);
        String subtype = input.oneOf("resource_subtype", SUBTYPES);
        if (subtype != null) {
            query.where("t.resource_subtype = :subtype").bind("subtype", subtype);
        }
    }
}
