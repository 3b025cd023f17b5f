package dev.cairn.export;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.access.Visible;
import dev.cairn.export.ShownRecords.View;
import dev.cairn.job.Job;
import dev.cairn.job.JobWork;
import dev.cairn.job.Jobs;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Permission;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Selection;
import dev.cairn.platform.log.Changes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Writes a project, or a team with its projects, and all that hangs on it into one list of records. */
@Component
class ExportGraph implements JobWork {
    /** The projects that are meant: one, or those of a team. */
    private static final String PROJECTS = "(p.id = :parent OR p.team_id = :parent)";

    private final Access access;
    private final Exports exports;
    private final ExportFile file;
    private final ShownRecords records;
    private final Jobs jobs;

    ExportGraph(Access access, Exports exports, ExportFile file, ShownRecords records, Jobs jobs) {
        this.access = access;
        this.exports = exports;
        this.file = file;
        this.records = records;
        this.jobs = jobs;
    }

    private record Request(String parent, String baseUrl) {}

    /** What an export begins with. */
    private record Parent(String type, Access.Granted granted) {}

    @Override
    public String subtype() {
        return "graph_export_request";
    }

    @Override
    public String makes() {
        return "graph_export";
    }

    long begin(Actor actor, String parent, String baseUrl) {
        long workspace = parent(actor, parent).granted().workspace();
        access.require(actor, workspace, Permission.EXPORT_PROJECT_DATA);
        return jobs.begin(
                workspace,
                actor,
                this,
                new Request(parent, baseUrl),
                changes -> exports.create(workspace, "graph", actor.id(), changes));
    }

    private Parent parent(Actor actor, String gid) {
        try {
            return new Parent("project", access.project(actor, gid, Level.VIEWER));
        } catch (ApiError noProject) {
            try {
                return new Parent("exported_team", access.team(actor, gid, Level.VIEWER));
            } catch (ApiError noTeam) {
                throw ApiError.notFound("parent", gid);
            }
        }
    }

    @Override
    public void run(Job job, Actor actor, Runnable goOn) {
        var request = job.request(Request.class);
        var parent = parent(actor, request.parent());
        file.write(job, goOn, out -> write(parent, new View(actor, request.baseUrl()), out));
    }

    private void write(Parent parent, View view, OutputStream out) throws IOException {
        out.write("{\"data\":[".getBytes(StandardCharsets.UTF_8));
        boolean empty = true;
        if (!parent.type().equals("project")) {
            empty = add(parent, parent.type(), "t.id = :parent AND " + Visible.team("t"), view, empty, out);
        }
        empty = add(parent, "project", PROJECTS.replace("p.", "t.") + " AND " + Visible.project("t"), view, empty, out);
        empty = add(parent, "section", """
                EXISTS (SELECT 1 FROM project p WHERE p.workspace_id = t.workspace_id AND p.id = t.project_id
                  AND %s AND %s)""".formatted(PROJECTS, Visible.project("p")), view, empty, out);
        add(parent, "exported_task", """
                t.deleted_at IS NULL AND EXISTS (
                  SELECT 1 FROM task_project l JOIN project p ON p.workspace_id = l.workspace_id AND p.id = l.project_id
                  WHERE l.workspace_id = t.workspace_id AND l.task_id = ANY(t.path)
                    AND %s AND %s)""".formatted(PROJECTS, Visible.project("p")), view, empty, out);
        out.write("]}".getBytes(StandardCharsets.UTF_8));
    }

    private boolean add(Parent parent, String type, String condition, View view, boolean empty, OutputStream out)
            throws IOException {
        String table = type.replace("exported_", "");
        return records.write(
                type,
                () -> Query.from(table + " t")
                        .where("t.workspace_id = :workspace AND " + condition)
                        .bind("workspace", parent.granted().workspace())
                        .bind("parent", parent.granted().id())
                        .orderBy(Key.id("t.id")),
                Selection.FULL,
                view,
                ",",
                empty,
                out);
    }

    @Override
    public void undo(Job job, Changes changes) {
        exports.fail(job.workspace(), job.made());
    }
}
