package dev.cairn.demo;

import dev.cairn.demo.Blueprint.Stage;
import dev.cairn.demo.Blueprint.Work;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Tells how one project came to where it is today: who made which task when, moved it, spoke about it, finished it. */
final class ProjectStory {
    private static final int MOST_USES_OF_A_COMMENT = 2;

    /** One task in so many has the usual steps as subtasks. */
    private static final int WITH_STEPS = 8;

    private final DemoProject project;
    private final Blueprint blueprint;
    private final History history;
    private final Days days;
    private final Random random;
    private final Map<String, Integer> used = new HashMap<>();

    ProjectStory(DemoProject project, Blueprint blueprint, History history, Days days, Random random) {
        this.project = project;
        this.blueprint = blueprint;
        this.history = history;
        this.days = days;
        this.random = random;
    }

    /** When a task was made, when it is due, and when it was finished, if it was. */
    private record Dates(
            Instant created,
            @Nullable LocalDate due,
            @Nullable Instant finished) {}

    void tell(List<Work> all) {
        if (blueprint.flow()) {
            flow(all);
        } else {
            phases(all);
        }
    }

    private void phases(List<Work> all) {
        Item before = null;
        for (int i = 0; i < all.size(); i++) {
            Work work = all.get(i);
            Item item = task(work, work.stage(), phaseDates(i, all.size()));
            if (work.waits() && before != null) {
                history.waitsFor(item, before, item.created.plusSeconds(90));
            }
            before = item;
            project.place(item, work.stage());
        }
    }

    private Dates phaseDates(int index, int size) {
        long length = ChronoUnit.DAYS.between(project.begin(), project.end());
        LocalDate due =
                Days.working(project.begin().plusDays((long) ((index + 0.8) / size * length) + random.nextInt(3)));
        boolean planned = random.nextInt(100) < 80;
        LocalDate made = planned ? project.begin().plusDays(random.nextInt(5)) : due.minusDays(6 + random.nextInt(15));
        Instant created = days.on(made.isBefore(project.begin()) ? project.begin() : made, random);
        long left = ChronoUnit.DAYS.between(days.today(), due);
        boolean finished = left < -9
                ? random.nextInt(100) < 97
                : left < 0 ? random.nextInt(100) < 80 : left < 6 && random.nextInt(100) < 20;
        LocalDate finishedOn = due.minusDays(random.nextInt(4) - 1);
        return new Dates(created, due, finished ? days.after(created, daysFrom(created, finishedOn), random) : null);
    }

    private static int daysFrom(Instant moment, LocalDate day) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(Days.dayOf(moment), day));
    }

    private void flow(List<Work> all) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        int weights = blueprint.stages().stream().mapToInt(Stage::weight).sum();
        int from = 0;
        int seen = 0;
        for (int stage = 0; stage < blueprint.stages().size(); stage++) {
            seen += blueprint.stages().get(stage).weight();
            int to = Math.round((float) shuffled.size() * seen / weights);
            for (Work work : shuffled.subList(from, to)) {
                Item item = task(work, stage, flowDates(stage));
                project.place(item, stage);
            }
            from = to;
        }
    }

    private Dates flowDates(int stage) {
        int age = (int) ChronoUnit.DAYS.between(project.begin(), days.today());
        if (blueprint.stages().get(stage).done()) {
            LocalDate finishedOn = days.yesterday().minusDays(random.nextInt(Math.max(1, age - 12)));
            LocalDate made = finishedOn.minusDays(3 + random.nextInt(Math.clamp(age / 3, 4, 30)));
            Instant created = days.on(made.isBefore(project.begin()) ? project.begin() : made, random);
            LocalDate due = random.nextInt(3) == 0 ? null : Days.working(finishedOn.plusDays(random.nextInt(5) - 1));
            return new Dates(created, due, days.after(created, daysFrom(created, finishedOn), random));
        }
        Instant created =
                days.on(days.yesterday().minusDays(random.nextInt(Math.clamp(age, 1, 12 + 9 * stage))), random);
        boolean undated = random.nextInt(100) < (stage == 0 ? 75 : 20);
        LocalDate due = undated ? null : Days.working(days.plus(random.nextInt(18) - (stage == 0 ? 0 : 4)));
        return new Dates(created, due, null);
    }

    private Item task(Work work, int stage, Dates dates) {
        Person creator = random.nextInt(3) == 0 ? project.owner() : project.anyone(random);
        Item item = project.item(project.words(work.name()), creator, dates.created());
        item.notes = Words.rich(project.words(work.description()));
        item.subtype = work.subtype();
        item.due = dates.due();
        boolean spans = dates.due() != null && !work.subtasks().isEmpty() && random.nextInt(2) == 0;
        item.start = spans && dates.due() != null ? Days.working(dates.due().minusDays(5 + random.nextInt(9))) : null;
        item.assignee = assignee(work, stage, dates);
        if (item.assignee != null) {
            item.followers.add(item.assignee);
        }
        history.created(item, project.at(blueprint.flow() ? 0 : stage));
        for (String tag : work.tags()) {
            history.tagged(item, project.tag(tag, creator, item.created), item.created.plusSeconds(30));
        }
        move(item, stage, dates);
        postpone(item);
        subtasks(item, work, dates);
        talk(item, work, dates);
        if (dates.finished() != null) {
            history.completed(item, item.assignee == null ? creator : item.assignee, dates.finished());
        }
        return item;
    }

    private @Nullable Person assignee(Work work, int stage, Dates dates) {
        if (work.tags().contains("customer-side") && project.guest() != null) {
            return project.guest();
        }
        if (work.subtype().equals("milestone")) {
            return project.owner();
        }
        boolean later = dates.due() != null && dates.due().isAfter(days.plus(21));
        int unassigned = dates.finished() != null ? 2 : blueprint.flow() && stage == 0 ? 60 : later ? 25 : 5;
        return random.nextInt(100) < unassigned ? null : project.anyone(random);
    }

    /** In a flow a task starts in the first section and goes on from section to section. */
    private void move(Item item, int stage, Dates dates) {
        if (!blueprint.flow() || stage == 0) {
            return;
        }
        var path = new ArrayList<Integer>();
        boolean done = blueprint.stages().get(stage).done();
        boolean straight =
                done && stage > 0 && blueprint.stages().get(stage - 1).done();
        for (int next = 1; next < stage && !straight; next++) {
            if (!blueprint.stages().get(next).done() && (!done || random.nextInt(100) < 75)) {
                path.add(next);
            }
        }
        path.add(stage);
        Instant end = dates.finished() != null ? dates.finished() : days.on(days.yesterday(), random);
        long length = Math.max(0, ChronoUnit.DAYS.between(item.created, end));
        int from = 0;
        Instant at = item.created;
        for (int i = 0; i < path.size(); i++) {
            boolean arrives = i == path.size() - 1 && dates.finished() != null;
            at = arrives && end.isAfter(at)
                    ? end.minusSeconds(2)
                    : days.after(at, (int) (length / (path.size() + 1)), random);
            Person actor = item.assignee == null ? project.owner() : item.assignee;
            history.moved(item, project.at(from), project.at(path.get(i)), actor, at);
            from = path.get(i);
        }
    }

    private void postpone(Item item) {
        if (item.due != null && random.nextInt(100) < 14) {
            LocalDate before = Days.working(item.due.minusDays(3 + random.nextInt(7)));
            Instant at = days.after(item.created, daysFrom(item.created, before) / 2, random);
            history.dueChanged(item, before, item.due, item.assignee == null ? item.creator : item.assignee, at);
        }
    }

    private void subtasks(Item item, Work work, Dates dates) {
        boolean usual = work.subtasks().isEmpty() && !blueprint.steps().isEmpty() && random.nextInt(WITH_STEPS) == 0;
        var names = usual ? blueprint.steps() : work.subtasks();
        int count = names.size();
        boolean started = item.due != null && item.due.isBefore(days.plus(12));
        int done = dates.finished() != null ? count : started && item.assignee != null ? random.nextInt(count + 1) : 0;
        Instant last = item.created;
        for (int i = 0; i < count; i++) {
            Instant made = item.created.plusSeconds(20L * (i + 1));
            Item subtask = project.item(project.words(names.get(i)), item.creator, made);
            subtask.parent = item;
            subtask.assignee = item.assignee == null || random.nextInt(3) > 0 ? item.assignee : project.anyone(random);
            if (subtask.assignee != null) {
                subtask.followers.add(subtask.assignee);
            }
            if (item.due != null && random.nextInt(2) == 0) {
                LocalDate due = Days.working(item.due.minusDays((long) (count - i) * 2));
                subtask.due = due.isAfter(Days.dayOf(made)) ? due : null;
            }
            item.subtasks.add(subtask);
            history.created(subtask, null);
            if (i < done) {
                Instant end = dates.finished() != null ? dates.finished() : days.on(days.yesterday(), random);
                long step = Math.max(0, ChronoUnit.SECONDS.between(made, end)) / (count + 1);
                last = made.plusSeconds(step * (i + 1));
                history.completed(subtask, subtask.assignee == null ? item.creator : subtask.assignee, last);
            }
        }
    }

    private void talk(Item item, Work work, Dates dates) {
        var lines = new ArrayList<>(work.comments());
        boolean active = dates.finished() != null || item.due != null && item.due.isBefore(days.plus(7));
        if (lines.isEmpty() && active && item.assignee != null && random.nextInt(100) < 45) {
            fromPool().ifPresent(lines::add);
        }
        Instant end = dates.finished() != null ? dates.finished() : days.on(days.yesterday(), random);
        long length = Math.max(0, ChronoUnit.DAYS.between(item.created, end));
        Instant at = item.created;
        Person speaker = item.assignee == null ? item.creator : item.assignee;
        for (String line : lines) {
            at = days.after(at, (int) (length / (lines.size() + 1)), random);
            Person other = project.otherThan(speaker, random);
            var likes = random.nextInt(6) == 0 ? List.of(other) : List.<Person>of();
            history.commented(item, speaker, at, project.words(line), other, likes);
            speaker = other;
        }
        for (int i = random.nextInt(100) < 9 ? 1 + random.nextInt(3) : 0; i > 0; i--) {
            history.liked(item, project.anyone(random), at.plusSeconds(600L * i));
        }
    }

    private Optional<String> fromPool() {
        var pool = new ArrayList<>(blueprint.comments());
        Collections.shuffle(pool, random);
        for (String line : pool) {
            if (used.merge(line, 1, Integer::sum) <= MOST_USES_OF_A_COMMENT) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }
}
