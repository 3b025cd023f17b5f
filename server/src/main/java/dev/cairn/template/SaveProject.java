package dev.cairn.template;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.duplicate.ContentReader;
import dev.cairn.duplicate.Parts;
import dev.cairn.job.Job;
import dev.cairn.job.JobWork;
import dev.cairn.job.Jobs;
import dev.cairn.platform.Actor;
import dev.cairn.platform.log.Changes;
import dev.cairn.project.ProjectCopies;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Saves a project as a template. */
@Component
class SaveProject implements JobWork {
    static final Parts KEPT =
            new Parts(Set.of(Parts.NOTES, Parts.ASSIGNEE, Parts.SUBTASKS, Parts.TAGS, Parts.DATES, Parts.DEPENDENCIES));

    private final Access access;
    private final ContentReader reader;
    private final ProjectCopies projects;
    private final ProjectTemplates templates;
    private final Jobs jobs;

    SaveProject(Access access, ContentReader reader, ProjectCopies projects, ProjectTemplates templates, Jobs jobs) {
        this.access = access;
        this.reader = reader;
        this.projects = projects;
        this.templates = templates;
        this.jobs = jobs;
    }

    private record Request(long project) {}

    @Override
    public String subtype() {
        return "save_project_as_template";
    }

    @Override
    public String makes() {
        return "project_template";
    }

    long begin(Actor actor, Access.Granted project, String name, @Nullable Long team, boolean isPublic) {
        return jobs.begin(
                project.workspace(),
                actor,
                this,
                new Request(project.id()),
                changes -> templates.create(project.workspace(), team, actor.id(), name, isPublic, changes));
    }

    @Override
    public void run(Job job, Actor actor, Runnable goOn) {
        long id = job.request(Request.class).project();
        var project = access.project(actor, String.valueOf(id), Level.VIEWER);
        jobs.once(job, changes -> {
            var original = projects.original(job.workspace(), id);
            var saved = new SavedProject(
                    id,
                    projects.look(job.workspace(), id),
                    original.startOn(),
                    original.dueOn(),
                    reader.ofProject(actor, project, KEPT));
            templates.keep(job.workspace(), job.made(), saved);
            changes.changed("project_template", job.made(), "content", null);
        });
    }

    @Override
    public void undo(Job job, Changes changes) {
        templates.delete(job.workspace(), job.made(), changes);
    }
}
