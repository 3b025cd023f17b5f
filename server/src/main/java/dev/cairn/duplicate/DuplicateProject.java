package dev.cairn.duplicate;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.attachment.AttachmentCopies;
import dev.cairn.job.Job;
import dev.cairn.job.JobWork;
import dev.cairn.job.Jobs;
import dev.cairn.platform.Actor;
import dev.cairn.platform.log.Changes;
import dev.cairn.project.ProjectCopies;
import dev.cairn.project.Projects;
import dev.cairn.type.CustomTypes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a copy of a project: the project itself at once, what stands in it in the background. */
@Component
class DuplicateProject implements JobWork {
    static final String MEMBERS = "members";
    static final String NOTES = "notes";
    static final String PERMISSIONS = "permissions";
    static final String TASK = "task_";
    static final String TASK_DATES = TASK + Parts.DATES;

    private final Access access;
    private final ContentReader reader;
    private final ContentWriter writer;
    private final Projects projects;
    private final ProjectCopies copies;
    private final AttachmentCopies attachments;
    private final CustomTypes types;
    private final Jobs jobs;

    DuplicateProject(
            Access access,
            ContentReader reader,
            ContentWriter writer,
            Projects projects,
            ProjectCopies copies,
            AttachmentCopies attachments,
            CustomTypes types,
            Jobs jobs) {
        this.access = access;
        this.reader = reader;
        this.writer = writer;
        this.projects = projects;
        this.copies = copies;
        this.attachments = attachments;
        this.types = types;
        this.jobs = jobs;
    }

    /**
     * How the dates of the copy lie.
     *
     * @param startOn the day on which the first thing shall start; or null
     * @param dueOn the day on which the last thing shall be due; or null
     */
    record Schedule(@Nullable LocalDate startOn, @Nullable LocalDate dueOn, boolean skipsWeekends) {}

    private record Request(
            long project, Set<String> include, @Nullable Schedule schedule) {}

    @Override
    public String subtype() {
        return "duplicate_project";
    }

    @Override
    public String makes() {
        return "project";
    }

    /**
     * Begins a copy; returns the id of its job.
     *
     * @param team of the copy, null for none
     */
    long begin(
            Actor actor,
            Access.Granted original,
            String name,
            @Nullable Long team,
            Set<String> include,
            @Nullable Schedule schedule) {
        String privacy = copies.original(original.workspace(), original.id()).privacy();
        // Nobody sees more of the copy than of its original.
        String kept = team == null && privacy.equals("private_to_team") ? "private" : privacy;
        var request = new Request(original.id(), include, schedule);
        return jobs.begin(original.workspace(), actor, this, request, changes -> {
            long copy = projects.create(original.workspace(), team, actor.id(), name, kept, changes);
            var look = copies.look(original.workspace(), original.id());
            copies.dress(original.workspace(), copy, include.contains(NOTES) ? look : look.withoutNotes());
            copies.copyValues(original.workspace(), original.id(), copy);
            if (include.contains(PERMISSIONS)) {
                copies.permit(original.workspace(), original.id(), copy);
            }
            return copy;
        });
    }

    @Override
    public void run(Job job, Actor actor, Runnable goOn) {
        var request = job.request(Request.class);
        var original = access.project(actor, String.valueOf(request.project()), Level.VIEWER);
        access.project(actor, String.valueOf(job.made()), Level.EDITOR);
        jobs.once(job, changes -> fill(job, actor, original, request, changes));
    }

    private void fill(Job job, Actor actor, Access.Granted original, Request request, Changes changes) {
        var parts = new Parts(request.include().stream()
                .filter(word -> word.startsWith(TASK))
                .map(word -> word.substring(TASK.length()))
                .collect(Collectors.toSet()));
        var content = reader.ofProject(actor, original, parts);
        var before = copies.original(job.workspace(), original.id());
        var shift = request.schedule() == null ? null : shift(request.schedule(), content, before);
        types.copy(job.workspace(), original.id(), job.made());
        var added = writer.fill(actor, job.workspace(), job.made(), content, original.id(), shift, changes);
        if (parts.has(Parts.DATES)) {
            copies.setDates(
                    job.workspace(),
                    job.made(),
                    shift == null ? before.startOn() : shift.of(before.startOn()),
                    shift == null ? before.dueOn() : shift.of(before.dueOn()),
                    changes);
        }
        if (request.include().contains(MEMBERS)) {
            copies.addMembers(
                    job.workspace(),
                    original.id(),
                    job.made(),
                    request.include().contains(PERMISSIONS),
                    changes);
        }
        if (parts.has(Parts.ATTACHMENTS)) {
            var copiesOf = new HashMap<Long, Long>();
            for (int i = 0; i < added.size(); i++) {
                copiesOf.put(content.tasks().get(i).id(), added.get(i));
            }
            attachments.copy(job.workspace(), actor.id(), copiesOf, changes);
        }
    }

    private static @Nullable Shift shift(Schedule schedule, Content content, ProjectCopies.Original before) {
        LocalDate to = schedule.startOn() == null ? schedule.dueOn() : schedule.startOn();
        LocalDate from =
                schedule.startOn() == null ? content.lastDue(before.dueOn()) : content.firstStart(before.startOn());
        return from == null || to == null ? null : new Shift(from, to, schedule.skipsWeekends());
    }

    @Override
    public void undo(Job job, Changes changes) {
        projects.delete(job.workspace(), job.made(), changes);
    }
}
