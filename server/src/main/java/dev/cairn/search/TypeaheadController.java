package dev.cairn.search;

import dev.cairn.access.Access;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Paging;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.search.TaskFinder.Shown;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/1.0")
class TypeaheadController {
    private static final List<String> TYPES = List.of(
            "actor",
            "agent",
            "custom_field",
            "goal",
            "portfolio",
            "project",
            "project_template",
            "tag",
            "task",
            "team",
            "user");
    private static final int USUAL = 20;
    private static final int LONGEST = 200;

    private final Access access;
    private final SearchText texts;
    private final TaskFinder tasks;
    private final Database database;
    private final Resources resources;

    TypeaheadController(Access access, SearchText texts, TaskFinder tasks, Database database, Resources resources) {
        this.access = access;
        this.texts = texts;
        this.tasks = tasks;
        this.database = database;
        this.resources = resources;
    }

    @GetMapping("/workspaces/{workspace}/typeahead")
    @Operation(
            value = "Complete a name",
            lists = "any_resource",
            asks = "resource_type type query count:integer",
            scope = "workspaces.typeahead:read")
    Reply complete(@PathVariable String workspace, Actor actor, Ask ask, Input input) {
        long in = access.workspace(actor, workspace);
        String type = input.oneOf(input.isSet("resource_type") ? "resource_type" : "type", TYPES);
        String given = input.text("query", LONGEST);
        String text = given == null ? "" : given.strip();
        String asked = type == null ? "user" : type;
        var paging = new Paging(count(input), null);
        if (asked.equals("task") && !text.isEmpty()) {
            var words = texts.read(in, text);
            return words == null
                    ? Reply.none()
                    : Reply.found(tasks.completed(in, words, new Shown(ask.compact(), paging, actor)));
        }
        Query query = others(asked, in, text);
        if (query == null) {
            return Reply.none();
        }
        String kind = asked.equals("actor") ? "user" : asked;
        return Reply.found(resources.page(kind, query, ask.compact(), paging, actor));
    }

    private @Nullable Query others(String type, long workspace, String text) {
        var query = Typeahead.of(type, workspace, text);
        return query == null || type.equals("task") ? query : Typeahead.with(query, plain(text));
    }

    private String plain(String text) {
        return text.isEmpty()
                ? ""
                : database.sql("SELECT plain_name(:text)")
                        .bind("text", text)
                        .first(row -> row.getString(1))
                        .orElse("");
    }

    private static int count(Input input) {
        String text = input.text("count", 10);
        if (text == null || text.isEmpty()) {
            return USUAL;
        }
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 100) {
            throw ApiError.badInput("count", "Must be between 1 and 100");
        }
        return Integer.parseInt(text);
    }
}
