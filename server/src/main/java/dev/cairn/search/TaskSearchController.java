package dev.cairn.search;

import dev.cairn.access.Access;
import dev.cairn.field.FieldFilters;
import dev.cairn.platform.Actor;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.search.TaskFinder.Shown;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Finds tasks by any of their fields. Answers at most a hundred; there are no pages. */
@RestController
@RequestMapping("/api/1.0")
class TaskSearchController {
    private static final List<String> ORDERS =
            List.of("due_date", "created_at", "completed_at", "likes", "modified_at", "relevance");

    private final Access access;
    private final SearchText texts;
    private final TaskFinder tasks;
    private final TaskFilters filters;
    private final FieldFilters fields;

    TaskSearchController(Access access, SearchText texts, TaskFinder tasks, TaskFilters filters, FieldFilters fields) {
        this.access = access;
        this.texts = texts;
        this.tasks = tasks;
        this.filters = filters;
        this.fields = fields;
    }

    @GetMapping("/workspaces/{workspace}/tasks/search")
    @Operation(
            value = "Search tasks",
            lists = "task",
            asks = "text " + TaskFilters.PARAMETERS + " sort_by sort_ascending:boolean",
            scope = "tasks:read")
    Reply search(@PathVariable String workspace, Actor actor, Ask ask, Input input) {
        long in = access.workspace(actor, workspace);
        var query = Query.from("task t")
                .where("t.workspace_id = :workspace AND t.deleted_at IS NULL")
                .bind("workspace", in);
        int always = query.conditions();
        filters.addTo(query, input, actor, in);
        var shown = new Shown(ask.compact(), ask.paging().search(), actor);
        String text = input.text("text", 1_000);
        if (text == null || text.isBlank()) {
            return Reply.found(tasks.found(query.plannedAnew(), null, order(actor, in, input, false), shown));
        }
        if (query.conditions() > always) {
            query.plannedAnew();
        }
        var words = texts.read(in, text);
        return words == null
                ? Reply.none()
                : Reply.found(tasks.found(query, words, order(actor, in, input, true), shown));
    }

    /** Nothing for the most relevant first, which only words can be. */
    private Key[] order(Actor actor, long workspace, Input input, boolean hasWords) {
        boolean descending = !input.flag("sort_ascending", false);
        String named = input.text("sort_by", 100);
        if (named != null && FieldFilters.isNamed(named)) {
            var keys = new ArrayList<>(fields.order(actor, workspace, "sort_by", named, descending));
            keys.add(new Key("t.id", Kind.GID, descending));
            return keys.toArray(Key[]::new);
        }
        String order = input.oneOf("sort_by", ORDERS);
        String last = descending ? "'-infinity'" : "'infinity'";
        var modified = new Key("t.modified_at", Kind.INSTANT, descending);
        var first = switch (order == null ? "modified_at" : order) {
            case "due_date" ->
                new Key("coalesce(t.due_at, t.due_on::timestamptz, " + last + ")", Kind.INSTANT, descending);
            case "completed_at" -> new Key("coalesce(t.completed_at, " + last + ")", Kind.INSTANT, descending);
            case "created_at" -> new Key("t.created_at", Kind.INSTANT, descending);
            case "likes" -> new Key("t.num_likes", Kind.INTEGER, descending);
            default -> modified;
        };
        boolean byRelevance = hasWords && "relevance".equals(order);
        return byRelevance ? new Key[0] : new Key[] {first, new Key("t.id", Kind.GID, descending)};
    }
}
