package dev.cairn.demo;

import dev.cairn.platform.Rank;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The dashboards that people arranged; other projects show the charts that every project begins with. */
final class DemoCharts {
    private static final String OPEN = filter("completed", "is", "\"false\"");
    private static final String LATE = OPEN + "," + filter("due_on", "within", "\"overdue\"");

    private final Workspace workspace;
    private final DemoProject project;
    private String rank = Rank.first();

    private DemoCharts(Workspace workspace, DemoProject project) {
        this.workspace = workspace;
        this.project = project;
    }

    static void keep(Workspace workspace, DemoProject project) {
        var charts = new DemoCharts(workspace, project);
        charts.add("", "number", "small", settings(null, null, null, OPEN));
        charts.add("", "number", "small", settings(null, null, null, LATE));
        charts.add("", "donut", "small", settings("completed", null, null, ""));
        charts.add("Where the work is", "stacked_bar", "medium", settings("section", null, "completed", ""));
        charts.add("Who has how much", "bar", "medium", settings("assignee", null, null, OPEN));
        charts.add("What comes next", "bar", "medium", settings("due_on", null, null, OPEN));
        charts.add("Done week by week", "line", "medium", settings("completed_at", "week", null, ""));
        charts.add("How work flows", "stacked_bar", "large", settings("as_of", "week", "section", ""));
        charts.add("", "burn_up", "large", settings(null, "week", null, ""));
    }

    private static String filter(String field, String word, String value) {
        return "{\"field\": \"%s\", \"op\": \"%s\", \"values\": [%s]}".formatted(field, word, value);
    }

    static String settings(@Nullable String group, @Nullable String interval, @Nullable String split, String filters) {
        return """
                {"measure": "count", "field": null, "group_by": %s, "interval": %s, "split_by": %s, "filters": [%s]}""".formatted(quoted(group), quoted(interval), quoted(split), filters);
    }

    private static String quoted(@Nullable String word) {
        return word == null ? "null" : "\"" + word + "\"";
    }

    private void add(String name, String type, String size, String settings) {
        Instant at = project.created().plusSeconds(7_200);
        long id = workspace.ids().at(at);
        workspace.rows().add(Table.CHART, workspace.id(), id, project.id(), name, type, size, settings, rank, at, at);
        workspace.log().added(at, project.owner().id(), "chart", id, "project", project.id());
        rank = Rank.between(rank, null);
    }
}
