package dev.cairn.recurrence;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Writes;
import dev.cairn.preference.PreferredZone;
import dev.cairn.recurrence.Recurrences.Repetition;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says of a task that it repeats, in the style of the API's other actions on tasks. */
@RestController
@RequestMapping("/api/1.0/tasks/{task}")
class RecurrenceController {
    private static final int LONGEST_ZONE = 60;

    private final Access access;
    private final Recurrences recurrences;
    private final PreferredZone zones;
    private final Resources resources;
    private final Writes writes;

    RecurrenceController(
            Access access, Recurrences recurrences, PreferredZone zones, Resources resources, Writes writes) {
        this.access = access;
        this.recurrences = recurrences;
        this.zones = zones;
        this.resources = resources;
        this.writes = writes;
    }

    @PostMapping("/setRecurrence")
    @Operation(
            value = "Make a task repeat",
            needs = "rule",
            takes = "after_completion:boolean time_zone",
            gives = "task",
            scope = "tasks:write")
    Reply set(@PathVariable String task, Actor actor, Ask ask, Input input) {
        boolean afterCompletion = input.flag("after_completion", false);
        ZoneId zone = zone(actor, input);
        var repetition = new Repetition(Rule.read(input, "rule"), afterCompletion, zone, actor.id());
        var seen = access.task(actor, task, Level.EDITOR);
        writes.in(seen.workspace(), actor, changes -> {
            var granted = access.taskForChange(actor, task, Level.EDITOR);
            recurrences.set(granted.workspace(), granted.id(), repetition, changes);
            return granted.id();
        });
        return read(seen, ask, actor);
    }

    @PostMapping("/removeRecurrence")
    @Operation(value = "Let a task repeat no longer", gives = "task", scope = "tasks:write")
    Reply remove(@PathVariable String task, Actor actor, Ask ask) {
        var seen = access.task(actor, task, Level.EDITOR);
        writes.in(seen.workspace(), actor, changes -> {
            var granted = access.taskForChange(actor, task, Level.EDITOR);
            recurrences.remove(granted.workspace(), granted.id(), changes);
            return granted.id();
        });
        return read(seen, ask, actor);
    }

    private Reply read(Access.Granted task, Ask ask, Actor actor) {
        return Reply.one(resources.byId("task", task.workspace(), task.id(), ask.full(), actor));
    }

    private ZoneId zone(Actor actor, Input input) {
        if (!input.isSet("time_zone")) {
            return zones.of(actor.id());
        }
        String name = input.requiredText("time_zone", LONGEST_ZONE);
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw input.bad("time_zone", "Not a time zone: " + name);
        }
    }
}
