package dev.cairn.map;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;

@RestController
@RequestMapping("/api/1.0")
class WhyController {
    private static final String CHAIN = "chain:objects chain.gid:text chain.resource_type:text chain.name:text";

    private final Access access;
    private final Why why;

    WhyController(Access access, Why why) {
        this.access = access;
        this.why = why;
    }

    @GetMapping("/tasks/{task}/why")
    @Operation(value = "See why a task is there", tells = CHAIN, several = true, scope = "goals:read")
    Reply ofTask(@PathVariable String task, Actor actor) {
        return answer(why.of(actor, "task", access.task(actor, task, Level.VIEWER)));
    }

    @GetMapping("/projects/{project}/why")
    @Operation(value = "See why a project is there", tells = CHAIN, several = true, scope = "goals:read")
    Reply ofProject(@PathVariable String project, Actor actor) {
        return answer(why.of(actor, "project", access.project(actor, project, Level.VIEWER)));
    }

    @GetMapping("/goals/{goal}/why")
    @Operation(value = "See why a goal is there", tells = CHAIN, several = true, scope = "goals:read")
    Reply ofGoal(@PathVariable String goal, Actor actor) {
        return answer(why.of(actor, "goal", access.goal(actor, goal, Level.VIEWER)));
    }

    private static Reply answer(List<List<Why.Step>> chains) {
        Reply.Body body = (json, baseUrl) -> {
            json.writeStartArray();
            chains.forEach(chain -> write(json, chain));
            json.writeEndArray();
        };
        return new Reply(200, body, null, null, null, Map.of());
    }

    private static void write(JsonGenerator json, List<Why.Step> chain) {
        json.writeStartObject();
        json.writePOJOProperty(
                "chain",
                chain.stream()
                        .map(step -> Map.of(
                                "gid", String.valueOf(step.id()), "resource_type", step.type(), "name", step.name()))
                        .toList());
        json.writeEndObject();
    }
}
