package dev.cairn.goal;

import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Change;
import dev.cairn.platform.log.ChangeReader;
import dev.cairn.platform.log.Reactions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the change log for what changes how far goals have come. */
@Component
class RollUpReader implements ChangeReader {
    private static final Set<String> COUNTING = Set.of("completed", "resource_subtype");

    private final ProjectCounts counts;
    private final RollUps rollUps;
    private final Database database;

    RollUpReader(ProjectCounts counts, RollUps rollUps, Database database) {
        this.counts = counts;
        this.rollUps = rollUps;
        this.database = database;
    }

    @Override
    public String name() {
        return "goals";
    }

    @Override
    public void read(long workspace, List<Change> changes, Reactions reactions) {
        var touched = new Touched();
        changes.forEach(touched::note);
        if (touched.isNothing() || !hasGoals(workspace)) {
            return;
        }
        counts.follow(workspace, touched.projects);
        var projects = new TreeSet<>(touched.projects);
        projects.addAll(counts.update(workspace, touched.tasks, touched.trees));
        touched.tasks.addAll(touched.trees);
        var goals = new TreeSet<>(touched.goals);
        goals.addAll(rollUps.supportedBy(workspace, touched.measured, projects, touched.tasks));
        rollUps.update(workspace, goals, goal -> reactions.by(null).changed("goal", goal, Progress.FIELD, null));
    }

    private boolean hasGoals(long workspace) {
        return database.sql("SELECT 1 FROM goal WHERE workspace_id = :workspace LIMIT 1")
                .bind("workspace", workspace)
                .exists();
    }

    /** What a batch of changes speaks of that may count for a goal. */
    private static final class Touched {
        private final Set<Long> tasks = new TreeSet<>();
        private final Set<Long> trees = new TreeSet<>();
        private final Set<Long> projects = new TreeSet<>();
        private final Set<Long> goals = new TreeSet<>();
        private final Set<Long> measured = new TreeSet<>();

        void note(Change change) {
            switch (change.type()) {
                case "task" -> noteTask(change);
                case "project" -> {
                    if (change.action().equals("deleted")) {
                        projects.add(change.id());
                    }
                }
                case "goal" -> {
                    if (Progress.FIELD.equals(change.field())) {
                        goals.add(change.id());
                        measured.add(change.id());
                    }
                }
                case "goal_relationship" -> noteSupport(change);
                default -> {}
            }
        }

        /** What was deleted takes along what is below it, of which the log does not speak. */
        private void noteTask(Change change) {
            switch (change.action()) {
                case "deleted", "undeleted" -> trees.add(change.id());
                case "added", "removed" -> {
                    if ("project".equals(change.parentType())) {
                        tasks.add(change.id());
                    }
                }
                default -> {
                    if (change.field() != null && COUNTING.contains(change.field())) {
                        tasks.add(change.id());
                    }
                }
            }
        }

        private void noteSupport(Change change) {
            Long goal = change.parentId() == null ? idIn(change, "goal") : change.parentId();
            if (goal != null) {
                goals.add(goal);
            }
            Long project = idIn(change, "project");
            if (project != null) {
                projects.add(project);
            }
        }

        private static @Nullable Long idIn(Change change, String key) {
            var detail = change.detail();
            return detail != null && detail.path(key).isIntegralNumber()
                    ? detail.path(key).longValue()
                    : null;
        }

        boolean isNothing() {
            return tasks.isEmpty() && trees.isEmpty() && projects.isEmpty() && goals.isEmpty();
        }
    }
}
