package dev.cairn.template;

import dev.cairn.access.Access;
import dev.cairn.platform.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Saves what is there as templates, for other modules. */
@Component
public final class Saving {
    private final SaveProject projects;
    private final TaskTemplates tasks;

    Saving(SaveProject projects, TaskTemplates tasks) {
        this.projects = projects;
        this.tasks = tasks;
    }

    /**
     * Begins to save a project as a template of a team, or of its workspace where that is null; returns the id of the job
     * that does so.
     */
    public long project(Actor actor, Access.Granted project, String name, @Nullable Long team, boolean isPublic) {
        return projects.begin(actor, project, name, team, isPublic);
    }

    /** Saves a task as a template of a project; returns the template's id. */
    public long task(Actor actor, Access.Granted task, Access.Granted project, @Nullable String name) {
        return tasks.save(actor, task, project, name);
    }
}
