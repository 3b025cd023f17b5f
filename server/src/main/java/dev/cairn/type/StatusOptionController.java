package dev.cairn.type;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Colors;
import dev.cairn.platform.Gid;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Writes;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The states that tasks of a type go through. They are disabled, never deleted, since tasks are in them. */
@RestController
@RequestMapping("/api/1.0")
class StatusOptionController {
    private static final String SIBLINGS = " insert_before:gid insert_after:gid";

    private final Access access;
    private final StatusOptions options;
    private final Resources resources;
    private final Writes writes;

    StatusOptionController(Access access, StatusOptions options, Resources resources, Writes writes) {
        this.access = access;
        this.options = options;
        this.resources = resources;
        this.writes = writes;
    }

    @PostMapping("/custom_types/{custom_type}/status_options")
    @Operation(
            value = "Add a status option to a custom type",
            needs = "name",
            takes = StatusInput.FIELDS + SIBLINGS,
            creates = "custom_type_status_option")
    Reply create(@PathVariable("custom_type") String type, Actor actor, Ask ask, Input input) {
        var granted = access.customType(actor, type, Level.EDITOR);
        var wanted = StatusInput.one(input);
        var spot = input.besideOrEnd("insert_before", "insert_after");
        long id = writes.in(
                granted.workspace(),
                actor,
                changes -> options.add(granted.workspace(), granted.id(), wanted, spot, changes));
        return Reply.created("/custom_type_status_options/" + id, read(granted.workspace(), id, actor, ask));
    }

    @PutMapping("/custom_type_status_options/{custom_type_status_option}")
    @Operation(
            value = "Update a status option",
            takes = "name color enabled:boolean" + SIBLINGS,
            gives = "custom_type_status_option")
    Reply update(@PathVariable("custom_type_status_option") String option, Actor actor, Ask ask, Input input) {
        var found = options.find(actor.workspaces(), Gid.inPath("custom_type_status_option", option))
                .orElseThrow(() -> ApiError.notFound("custom_type_status_option", option));
        var granted = access.customType(actor, String.valueOf(found.type()), Level.EDITOR);
        var assignments = assignments(input);
        var spot = input.beside("insert_before", "insert_after");
        writes.in(granted.workspace(), actor, changes -> {
            options.update(granted.workspace(), found, assignments, changes);
            if (spot != null) {
                options.move(granted.workspace(), found, spot, changes);
            }
            return found.id();
        });
        return Reply.one(read(granted.workspace(), found.id(), actor, ask));
    }

    private static Assignments assignments(Input input) {
        var assignments = new Assignments();
        if (input.has("name")) {
            assignments.set("name", StatusInput.name(input));
        }
        String color = input.oneOf("color", Colors.OF_OPTIONS);
        if (color != null) {
            assignments.set("color", color);
        }
        if (input.has("enabled")) {
            assignments.set("enabled", input.flag("enabled", true));
        }
        return assignments;
    }

    private Records read(long workspace, long id, Actor actor, Ask ask) {
        return resources.one(
                "custom_type_status_option",
                Query.byId("custom_type_status_option", workspace, id),
                ask.full(),
                actor,
                type -> ApiError.notFound(type, id));
    }
}
