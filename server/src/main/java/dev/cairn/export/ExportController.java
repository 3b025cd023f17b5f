package dev.cairn.export;

import dev.cairn.access.Access;
import dev.cairn.job.JobReplies;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.Permission;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.workspace.People;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/1.0")
class ExportController {
    private static final int MOST_PARTS = 20;

    private final Access access;
    private final ExportGraph graph;
    private final ExportResources resource;
    private final ExportOrganization organization;
    private final People people;
    private final Resources resources;
    private final JobReplies jobs;

    ExportController(
            Access access,
            ExportGraph graph,
            ExportResources resource,
            ExportOrganization organization,
            People people,
            Resources resources,
            JobReplies jobs) {
        this.access = access;
        this.graph = graph;
        this.resource = resource;
        this.organization = organization;
        this.people = people;
        this.resources = resources;
        this.jobs = jobs;
    }

    @PostMapping("/exports/graph")
    @Operation(value = "Export what hangs on a project or a team", needs = "parent:gid", creates = "job")
    Reply graph(Actor actor, Ask ask, Input input) {
        return jobs.begun(graph.begin(actor, input.requiredReference("parent"), ask.baseUrl()), actor, ask);
    }

    @PostMapping("/exports/resource")
    @Operation(
            value = "Export the tasks and teams of a workspace",
            needs = "workspace export_request_parameters:objects",
            takes = ExportPart.FIELDS,
            creates = "job")
    Reply resource(Actor actor, Ask ask, Input input) {
        long workspace = access.workspace(actor, input.requiredReference("workspace"));
        access.require(actor, workspace, Permission.EXPORT_PROJECT_DATA);
        var parts = input.objects("export_request_parameters").stream()
                .map(part -> ExportPart.read(actor, workspace, part, people))
                .toList();
        if (parts.isEmpty()) {
            throw input.missing("export_request_parameters");
        }
        if (parts.size() > MOST_PARTS) {
            throw input.bad("export_request_parameters", "More than " + MOST_PARTS);
        }
        return jobs.begun(resource.begin(actor, workspace, parts, ask.baseUrl()), actor, ask);
    }

    @PostMapping("/organization_exports")
    @Operation(value = "Export a whole organization", needs = "organization", creates = "organization_export")
    Reply organization(Actor actor, Ask ask, Input input) {
        long workspace = access.workspace(actor, input.requiredReference("organization"));
        access.requireAdmin(actor, workspace);
        long id = organization.begin(actor, workspace);
        return Reply.created("/organization_exports/" + id, read(String.valueOf(id), actor, ask));
    }

    @GetMapping("/organization_exports/{organization_export}")
    @Operation(value = "Get an export of an organization", gives = "organization_export")
    Reply get(@PathVariable("organization_export") String export, Actor actor, Ask ask) {
        return Reply.one(read(export, actor, ask));
    }

    /** Who is no longer an admin gets no link to the file either. */
    private Records read(String export, Actor actor, Ask ask) {
        var query = Query.from("export t")
                .where("t.workspace_id = ANY(:admin) AND t.id = :id AND t.created_by = :me AND t.kind = 'organization'")
                .bind("id", Gid.inPath("organization_export", export));
        return resources.one("organization_export", query, ask.full(), actor, type -> ApiError.notFound(type, export));
    }
}
