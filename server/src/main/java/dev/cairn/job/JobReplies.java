package dev.cairn.job;

import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Reply;
import org.springframework.stereotype.Component;

/** Answers with jobs. */
@Component
public final class JobReplies {
    private final Resources resources;

    JobReplies(Resources resources) {
        this.resources = resources;
    }

    /** The answer to a request that began a job. */
    public Reply begun(long job, Actor actor, Ask ask) {
        return Reply.created("/jobs/" + job, read(String.valueOf(job), actor, ask));
    }

    Reply get(String job, Actor actor, Ask ask) {
        return Reply.one(read(job, actor, ask));
    }

    private Records read(String job, Actor actor, Ask ask) {
        var query = Query.from("job t")
                .where("t.workspace_id = ANY(:workspaces) AND t.id = :id AND t.created_by = :me")
                .bind("id", Gid.inPath("job", job));
        return resources.one("job", query, ask.full(), actor, type -> ApiError.notFound(type, job));
    }
}
