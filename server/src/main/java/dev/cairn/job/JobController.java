package dev.cairn.job;

import dev.cairn.platform.Actor;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/1.0")
class JobController {
    private final JobReplies replies;

    JobController(JobReplies replies) {
        this.replies = replies;
    }

    @GetMapping("/jobs/{job}")
    @Operation(value = "Get a job", gives = "job", scope = "jobs:read")
    Reply get(@PathVariable String job, Actor actor, Ask ask) {
        return replies.get(job, actor, ask);
    }
}
