package dev.cairn.template;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.duplicate.ContentWriter;
import dev.cairn.duplicate.Shift;
import dev.cairn.field.FieldSettings;
import dev.cairn.job.Job;
import dev.cairn.job.JobWork;
import dev.cairn.job.Jobs;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.log.Changes;
import dev.cairn.project.ProjectCopies;
import dev.cairn.project.Projects;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a project from a template: the project itself at once, what stands in it in the background. */
@Component
class InstantiateProject implements JobWork {
    private final Access access;
    private final ProjectTemplates templates;
    private final ContentWriter writer;
    private final FieldSettings fields;
    private final Projects projects;
    private final ProjectCopies copies;
    private final Jobs jobs;

    InstantiateProject(
            Access access,
            ProjectTemplates templates,
            ContentWriter writer,
            FieldSettings fields,
            Projects projects,
            ProjectCopies copies,
            Jobs jobs) {
        this.access = access;
        this.templates = templates;
        this.writer = writer;
        this.fields = fields;
        this.projects = projects;
        this.copies = copies;
        this.jobs = jobs;
    }

    /**
     * What is asked for.
     *
     * @param date what the template's day becomes
     * @param people who takes whose place
     */
    record Request(long template, @Nullable LocalDate date, Map<Long, Long> people) {}

    @Override
    public String subtype() {
        return "instantiate_project";
    }

    @Override
    public String makes() {
        return "project";
    }

    long begin(
            Actor actor,
            long workspace,
            SavedProject saved,
            String name,
            @Nullable Long team,
            @Nullable String privacy,
            Request request) {
        return jobs.begin(workspace, actor, this, request, changes -> {
            long project = projects.create(workspace, team, actor.id(), name, privacy, changes);
            copies.dress(workspace, project, saved.look());
            copies.noteTemplate(workspace, project, request.template());
            return project;
        });
    }

    @Override
    public void run(Job job, Actor actor, Runnable goOn) {
        var request = job.request(Request.class);
        access.projectTemplate(actor, String.valueOf(request.template()), Level.VIEWER);
        access.project(actor, String.valueOf(job.made()), Level.EDITOR);
        var template = templates
                .find(job.workspace(), request.template())
                .orElseThrow(() -> ApiError.notFound("project_template", request.template()));
        jobs.once(job, changes -> fill(job, actor, template, request, changes));
    }

    private void fill(Job job, Actor actor, ProjectTemplates.Template template, Request request, Changes changes) {
        var saved = template.saved();
        var shift = template.anchorOn() == null || request.date() == null
                ? null
                : new Shift(template.anchorOn(), request.date(), false);
        var seen = fields.seen(
                actor,
                job.workspace(),
                saved.content().fields().stream().map(FieldSettings.Use::field).toList());
        var content = saved.content().with(request.people(), seen);
        writer.fill(actor, job.workspace(), job.made(), content, saved.original(), shift, changes);
        if (shift != null) {
            copies.setDates(job.workspace(), job.made(), shift.of(saved.startOn()), shift.of(saved.dueOn()), changes);
        }
    }

    @Override
    public void undo(Job job, Changes changes) {
        projects.delete(job.workspace(), job.made(), changes);
    }
}
