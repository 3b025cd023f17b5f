package dev.cairn.export;

import dev.cairn.access.Access;
import dev.cairn.job.Job;
import dev.cairn.job.JobWork;
import dev.cairn.job.Jobs;
import dev.cairn.platform.Actor;
import dev.cairn.platform.log.Changes;
import org.springframework.stereotype.Component;

/** Writes all that a workspace holds. */
@Component
class ExportOrganization implements JobWork {
    private final Access access;
    private final Exports exports;
    private final ExportFile file;
    private final WorkspaceTables tables;
    private final Jobs jobs;

    ExportOrganization(Access access, Exports exports, ExportFile file, WorkspaceTables tables, Jobs jobs) {
        this.access = access;
        this.exports = exports;
        this.file = file;
        this.tables = tables;
        this.jobs = jobs;
    }

    private record Request() {}

    @Override
    public String subtype() {
        return "organization_export";
    }

    @Override
    public String makes() {
        return "organization_export";
    }

    /** Returns the id of the export. */
    long begin(Actor actor, long workspace) {
        long job = jobs.begin(
                workspace,
                actor,
                this,
                new Request(),
                changes -> exports.create(workspace, "organization", actor.id(), changes));
        return jobs.made(workspace, job);
    }

    @Override
    public void run(Job job, Actor actor, Runnable goOn) {
        access.requireAdmin(actor, job.workspace());
        file.write(job, goOn, out -> tables.writeTo(out, job.workspace()));
    }

    @Override
    public void undo(Job job, Changes changes) {
        exports.fail(job.workspace(), job.made());
    }
}
