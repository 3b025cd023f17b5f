package dev.cairn.status;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Writes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How often the owner of something is to tell how it is doing. Cairn's own. */
@RestController
@RequestMapping("/api/1.0/status_updates")
class RhythmController {
    private static final String NONE = "none";
    private static final List<String> FREQUENCIES = List.of(NONE, "weekly", "every_two_weeks", "monthly");
    private static final String TOLD = "frequency weekday:text-or-null remind_at:text-or-null";

    private final Access access;
    private final Rhythms rhythms;
    private final Writes writes;

    RhythmController(Access access, Rhythms rhythms, Writes writes) {
        this.access = access;
        this.rhythms = rhythms;
        this.writes = writes;
    }

    @GetMapping("/rhythm")
    @Operation(value = "See how often status updates are asked for", asks = "parent", tells = TOLD)
    Reply get(Actor actor, Input input) {
        var parent = Reported.find(access, actor, input.requiredReference("parent"), Level.VIEWER);
        return answer(parent.kind(), parent.granted());
    }

    @PostMapping("/setRhythm")
    @Operation(
            value = "Say how often status updates are asked for",
            needs = "parent:gid frequency",
            takes = "weekday",
            tells = TOLD)
    Reply set(Actor actor, Input input) {
        String gid = input.requiredReference("parent");
        var parent = Reported.find(access, actor, gid, Level.EDITOR);
        var rhythm = read(input);
        writes.in(parent.granted().workspace(), actor, changes -> {
            var granted = parent.kind().grantForChange(access, actor, gid, Level.EDITOR);
            rhythms.set(parent.kind(), granted, actor.id(), rhythm, changes);
            return granted.id();
        });
        return answer(parent.kind(), parent.granted());
    }

    private static @Nullable Rhythm read(Input input) {
        String weekday = input.oneOf("weekday", Rhythm.WEEKDAYS);
        String frequency = input.oneOf("frequency", FREQUENCIES);
        if (frequency == null) {
            throw input.missing("frequency");
        }
        return frequency.equals(NONE) ? null : Rhythm.named(frequency, weekday == null ? "monday" : weekday);
    }

    private Reply answer(Reported kind, Access.Granted parent) {
        var kept = rhythms.of(kind, parent).orElse(null);
        return Reply.object(json -> {
            json.writeStringProperty(
                    "frequency", kept == null ? NONE : Rhythm.word(kept.rhythm().frequency()));
            json.writeStringProperty(
                    "weekday", kept == null ? null : Rhythm.word(kept.rhythm().weekday()));
            json.writeStringProperty("remind_at", kept == null ? null : Kind.text(kept.remindAt()));
        });
    }
}
