package dev.cairn.batch;

import dev.cairn.platform.Actor;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.http.Scopes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;

@RestController
@RequestMapping("/api/1.0")
class BatchController {
    private static final int MOST_ACTIONS = 10;

    private final FrontDoor door;

    BatchController(FrontDoor door) {
        this.door = door;
    }

    /** Answers each action in its turn, so that one can build on what those before it did. */
    @PostMapping("/batch")
    @Operation(
            value = "Send several requests in one",
            needs = "actions:objects",
            takes = Action.FIELDS,
            tells = "status_code:integer headers:object body:object",
            several = true,
            scope = Scopes.ANY)
    Reply send(Actor actor, Ask ask, Input input, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var actions = input.objects("actions").stream().map(Action::read).toList();
        if (actions.isEmpty()) {
            throw input.missing("actions");
        }
        if (actions.size() > MOST_ACTIONS) {
            throw input.bad("actions", "A batch can have at most " + MOST_ACTIONS + " actions");
        }
        var results = new ArrayList<FrontDoor.Result>();
        for (Action action : actions) {
            results.add(door.answer(action, results.size(), request, response));
        }
        return new Reply(200, (json, baseUrl) -> write(json, results, ask), null, null, null, Map.of());
    }

    private static void write(JsonGenerator json, List<FrontDoor.Result> results, Ask ask) {
        json.writeStartArray();
        for (var result : results) {
            json.writeStartObject();
            if (ask.wants("status_code")) {
                json.writeNumberProperty("status_code", result.status());
            }
            if (ask.wants("headers")) {
                json.writePOJOProperty("headers", result.headers());
            }
            if (ask.wants("body")) {
                json.writePOJOProperty("body", result.body());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
