package dev.cairn.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The plans of projects with a date to meet, as they were agreed on in their first week: a third of it slipped since. */
final class DemoBaselines {
    private static final int AGREED_AFTER = 4;

    private final Workspace workspace;

    DemoBaselines(Workspace workspace) {
        this.workspace = workspace;
    }

    void keep(DemoProject project) {
        LocalDate day = Days.working(project.begin().plusDays(AGREED_AFTER));
        if (!project.plan().is("due") || !day.isBefore(workspace.days().today())) {
            return;
        }
        Instant at = day.atTime(15, 20).toInstant(ZoneOffset.UTC);
        long id = workspace.ids().at(at);
        long author = project.owner().id();
        workspace.rows().add(Table.BASELINE, workspace.id(), id, project.id(), "Plan as agreed", author, at);
        workspace.log().added(at, author, "baseline", id, "project", project.id());
        int place = 0;
        for (Item item : project.items()) {
            if (project.holds(item) && item.due != null && item.created.isBefore(at)) {
                keep(id, item, item.due, at, place++ % 3 == 0 ? 1 + place % 4 : 0);
            }
        }
    }

    private void keep(long baseline, Item item, LocalDate due, Instant at, int slipped) {
        LocalDate start = item.start;
        workspace
                .rows()
                .add(
                        Table.BASELINE_TASK,
                        workspace.id(),
                        workspace.ids().at(at),
                        baseline,
                        item.id,
                        start == null ? null : start.minusDays(slipped),
                        due.minusDays(slipped));
    }
}
