package dev.cairn.export;

import dev.cairn.access.Visible;
import dev.cairn.export.ShownRecords.View;
import dev.cairn.job.Job;
import dev.cairn.job.JobWork;
import dev.cairn.job.Jobs;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Selection;
import dev.cairn.platform.log.Changes;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes the tasks and teams of a workspace that somebody sees, a record on each line. */
@Component
class ExportResources implements JobWork {
    private final Exports exports;
    private final ExportFile file;
    private final ShownRecords records;
    private final Jobs jobs;

    ExportResources(Exports exports, ExportFile file, ShownRecords records, Jobs jobs) {
        this.exports = exports;
        this.file = file;
        this.records = records;
        this.jobs = jobs;
    }

    private record Request(List<ExportPart> parts, String baseUrl) {}

    @Override
    public String subtype() {
        return "export_request";
    }

    @Override
    public String makes() {
        return "resource_export";
    }

    long begin(Actor actor, long workspace, List<ExportPart> parts, String baseUrl) {
        return jobs.begin(workspace, actor, this, new Request(parts, baseUrl), changes -> {
            if (exports.isAnyGoingOn(workspace, "resource")) {
                throw ApiError.forbidden("Another export of this workspace is going on; wait until it has ended");
            }
            return exports.create(workspace, "resource", actor.id(), changes);
        });
    }

    @Override
    public void run(Job job, Actor actor, Runnable goOn) {
        var request = job.request(Request.class);
        file.write(job, goOn, out -> {
            boolean empty = true;
            for (ExportPart part : request.parts()) {
                empty = write(job.workspace(), part, new View(actor, request.baseUrl()), empty, out);
            }
            if (!empty) {
                out.write('\n');
            }
        });
    }

    private boolean write(long workspace, ExportPart part, View view, boolean empty, OutputStream out)
            throws IOException {
        String visible = part.type().equals("task") ? Visible.task("t") : Visible.team("t");
        return records.write(
                "exported_" + part.type(),
                () -> part.narrow(Query.from(part.type() + " t")
                                .where("t.workspace_id = :workspace AND " + visible)
                                .bind("workspace", workspace))
                        .orderBy(Key.id("t.id")),
                part.fields() == null ? Selection.FULL : Selection.parse(part.fields()),
                view,
                "\n",
                empty,
                out);
    }

    @Override
    public void undo(Job job, Changes changes) {
        exports.fail(job.workspace(), job.made());
    }
}
