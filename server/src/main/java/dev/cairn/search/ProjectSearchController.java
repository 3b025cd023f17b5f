package dev.cairn.search;

import dev.cairn.access.Access;
import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.workspace.People;
import java.util.List;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Finds projects by their names and fields. Answers at most a hundred; there are no pages. */
@RestController
@RequestMapping("/api/1.0")
class ProjectSearchController {
    private static final List<String> ORDERS =
            List.of("due_date", "created_at", "completed_at", "modified_at", "relevance");
    private static final String WITH_MEMBER = "EXISTS (SELECT 1 FROM project_membership m WHERE m.workspace_id ="
            + " :workspace AND m.project_id = t.id AND m.user_id = ANY(%s))";

    private final Access access;
    private final People people;
    private final SearchText texts;
    private final SeenIds seen;
    private final Resources resources;

    ProjectSearchController(Access access, People people, SearchText texts, SeenIds seen, Resources resources) {
        this.access = access;
        this.people = people;
        this.texts = texts;
        this.seen = seen;
        this.resources = resources;
    }

    @GetMapping("/workspaces/{workspace}/projects/search")
    @Operation(
            value = "Search projects",
            lists = "project",
            asks = "text completed:boolean teams.any:gids owner.any:people members.any:people members.not:people"
                    + " completed_on:date completed_on.before:date completed_on.after:date"
                    + " completed_at.before:date-time completed_at.after:date-time created_on:date"
                    + " created_on.before:date created_on.after:date created_at.before:date-time"
                    + " created_at.after:date-time due_on:date due_on.before:date due_on.after:date due_at.before:date-time due_at.after:date-time"
                    + " start_on:date start_on.before:date start_on.after:date sort_by sort_ascending:boolean",
            scope = "projects:read")
    Reply search(@PathVariable String workspace, Actor actor, Ask ask, Input input) {
        long in = access.workspace(actor, workspace);
        var query = Query.from("project t")
                .where("t.workspace_id = :workspace AND " + Visible.project("t"))
                .bind("workspace", in);
        String words = text(in, input, query);
        filter(actor, in, input, new Filters(input, query));
        query.orderBy(order(input, words), new Key("t.id", Kind.GID, !input.flag("sort_ascending", false)));
        return Reply.found(
                resources.page("project", query, ask.compact(), ask.paging().search(), actor));
    }

    private String text(long workspace, Input input, Query query) {
        String text = input.text("text", 1_000);
        if (text == null || text.isBlank()) {
            return "";
        }
        var words = texts.read(workspace, text);
        query.where(words == null ? "false" : "search_words(t.name) @@ :words::tsquery");
        if (words != null) {
            query.bind("words", words.query());
        }
        return words == null ? "" : words.query();
    }

    private void filter(Actor actor, long workspace, Input input, Filters filters) {
        Function<String, List<Long>> named =
                parameter -> people.ids(actor, workspace, parameter, input.references(parameter));
        filters.flag("completed", "t.completed")
                .ids("teams", "t.team_id", seen.teams(actor, filters))
                .ids("owner", "t.owner_id", named)
                .related("members", WITH_MEMBER, named)
                .day("completed_on", "(t.completed_at AT TIME ZONE 'UTC')::date")
                .instant("completed_at", "t.completed_at")
                .day("created_on", "(t.created_at AT TIME ZONE 'UTC')::date")
                .instant("created_at", "t.created_at")
                .day("due_on", "t.due_on")
                .instant("due_at", "(t.due_on::timestamp AT TIME ZONE 'UTC')")
                .day("start_on", "t.start_on");
    }

    private static Key order(Input input, String words) {
        boolean ascending = input.flag("sort_ascending", false);
        String order = input.oneOf("sort_by", ORDERS);
        String last = ascending ? "'infinity'" : "'-infinity'";
        return switch (order == null ? "modified_at" : order) {
            case "due_date" -> new Key("coalesce(t.due_on::timestamptz, " + last + ")", Kind.INSTANT, !ascending);
            case "completed_at" -> new Key("coalesce(t.completed_at, " + last + ")", Kind.INSTANT, !ascending);
            case "created_at" -> new Key("t.created_at", Kind.INSTANT, !ascending);
            case "relevance" ->
                words.isEmpty()
                        ? new Key("t.modified_at", Kind.INSTANT, !ascending)
                        : new Key("ts_rank(search_words(t.name), :words::tsquery)", Kind.DECIMAL, !ascending);
            default -> new Key("t.modified_at", Kind.INSTANT, !ascending);
        };
    }
}
