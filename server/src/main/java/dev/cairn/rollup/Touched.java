package dev.cairn.rollup;

import dev.cairn.platform.log.Change;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a batch of changes speaks of that may count for a project, a portfolio or a goal. */
final class Touched {
    /** The field of a goal that its numbers are told as. */
    static final String MEASURE = "metric";

    private static final Set<String> COUNTING = Set.of("completed", "resource_subtype");
    private static final Set<String> DATES = Set.of("start_on", "due_on");

    final Set<Long> tasks = new TreeSet<>();

    /** Tasks to which something happened together with all below them. */
    final Set<Long> trees = new TreeSet<>();

    final Set<Long> projects = new TreeSet<>();

    /** Portfolios in which something came, went or moved in time. */
    final Set<Long> portfolios = new TreeSet<>();

    /** Portfolios of which something else is to be said in those that hold them. */
    final Set<Long> nested = new TreeSet<>();

    final Set<Long> goals = new TreeSet<>();

    /** Goals of which something else is to be said in those that they support. */
    final Set<Long> measured = new TreeSet<>();

    private final Set<Long> told = new TreeSet<>();

    void note(Change change) {
        switch (change.type()) {
            case "task" -> noteTask(change);
            case "project" -> noteProject(change);
            case "portfolio" -> notePortfolio(change);
            case "status_update" -> noteStatus(change);
            case "goal" -> {
                if (MEASURE.equals(change.field())) {
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

    private void noteProject(Change change) {
        if (change.action().equals("deleted") || isOfPortfolio(change) || isOfDates(change)) {
            projects.add(change.id());
        }
        noteHolder(change);
    }

    private void notePortfolio(Change change) {
        if (change.action().equals("deleted") || isOfDates(change)) {
            nested.add(change.id());
        }
        noteHolder(change);
    }

    /** What holds something no more is not found from it any longer. */
    private void noteHolder(Change change) {
        if (isOfPortfolio(change) && change.parentId() != null) {
            portfolios.add(change.parentId());
        }
    }

    private void noteStatus(Change change) {
        // What an update is changed to does not have what it tells of as its parent.
        Long project = "project".equals(change.parentType()) ? change.parentId() : idIn(change, "project");
        Long portfolio = isOfPortfolio(change) ? change.parentId() : idIn(change, "portfolio");
        if (project != null) {
            told.add(project);
        }
        if (portfolio != null) {
            nested.add(portfolio);
        }
    }

    private static boolean isOfPortfolio(Change change) {
        return "portfolio".equals(change.parentType());
    }

    private static boolean isOfDates(Change change) {
        return change.field() != null && DATES.contains(change.field());
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

    /** Projects that came, went, or are told to stand in another way. */
    Set<Long> reported() {
        var reported = new TreeSet<>(projects);
        reported.addAll(told);
        return reported;
    }

    boolean isNothing() {
        return tasks.isEmpty()
                && trees.isEmpty()
                && projects.isEmpty()
                && portfolios.isEmpty()
                && nested.isEmpty()
                && told.isEmpty()
                && goals.isEmpty();
    }
}
