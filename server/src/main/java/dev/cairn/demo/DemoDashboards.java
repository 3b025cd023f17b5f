package dev.cairn.demo;

import dev.cairn.platform.Rank;
import java.time.Instant;

/** Charts over all of the company's work: one page that everybody sees, and one of somebody's own. */
final class DemoDashboards {
    private static final String OPEN = "{\"completed.is\": \"false\"}";
    private static final String LATE = "{\"completed.is\": \"false\", \"due_on.within\": \"overdue\"}";
    private static final String OWN = "{\"completed.is\": \"false\", \"assignee.any\": \"me\"}";
    private static final String LATELY = "{\"completed_on.past_days\": \"90\"}";
    private static final String ALL = "{}";

    /** Subtasks are in no project themselves. */
    private static final String OPEN_ABOVE = "{\"completed.is\": \"false\", \"is_subtask.is\": \"false\"}";

    private static final String ABOVE = "{\"is_subtask.is\": \"false\"}";

    private final Workspace workspace;
    private final Person owner;
    private final Instant at;
    private final long id;
    private String rank = Rank.first();

    private DemoDashboards(Workspace workspace, Person owner, Instant at, String name, String privacy) {
        this.workspace = workspace;
        this.owner = owner;
        this.at = at;
        this.id = workspace.ids().at(at);
        workspace.rows().add(Table.DASHBOARD, workspace.id(), id, name, owner.id(), privacy, at, at);
        workspace.log().added(at, owner.id(), "dashboard", id, "workspace", workspace.id());
    }

    static void keep(Workspace workspace, Person owner, Instant at) {
        var company = new DemoDashboards(workspace, owner, at, "How we are doing", "public_to_workspace");
        company.add("Open tasks", "number", "small", DemoCharts.settings(null, null, null, ""), OPEN);
        company.add("Overdue", "number", "small", DemoCharts.settings(null, null, null, ""), LATE);
        company.add("Done or not", "donut", "small", DemoCharts.settings("completed", null, null, ""), ALL);
        company.add("Where work is open", "bar", "medium", DemoCharts.settings("projects", null, null, ""), OPEN_ABOVE);
        company.add("Who is late", "bar", "medium", DemoCharts.settings("assignee", null, null, ""), LATE);
        company.add(
                "Done week by week", "line", "medium", DemoCharts.settings("completed_at", "week", null, ""), LATELY);
        company.add("Teams", "stacked_bar", "medium", DemoCharts.settings("teams", null, "completed", ""), ABOVE);
        company.add("How our goals stand", "donut", "medium", ofWork("goals", "count", "status"), ALL);
        company.add("How far projects have come", "lollipop", "medium", ofWork("projects", "average", "team"), ALL);
        company.add(
                "Late at the end of each week", "line", "medium", DemoCharts.settings("as_of", "week", null, ""), LATE);
        company.add(
                "How much each team has open",
                "stacked_bar",
                "medium",
                DemoCharts.settings("as_of", "week", "teams", ""),
                OPEN_ABOVE);
        company.add("All that came and was done", "burn_up", "large", DemoCharts.settings(null, "week", null, ""), ALL);
        var own = new DemoDashboards(workspace, owner, at, "My own work", "private");
        own.add("What comes next", "bar", "medium", DemoCharts.settings("due_on", "week", null, ""), OWN);
        own.add("By project", "donut", "medium", DemoCharts.settings("projects", null, null, ""), OWN);
    }

    private static String ofWork(String of, String measure, String group) {
        return """
                {"of": "%s", "measure": "%s", "field": %s, "group_by": "%s", "interval": null, "split_by": null,
                "filters": []}""".formatted(of, measure, measure.equals("count") ? "null" : "\"progress\"", group);
    }

    private void add(String name, String type, String size, String settings, String query) {
        long chart = workspace.ids().at(at);
        workspace
                .rows()
                .add(Table.DASHBOARD_CHART, workspace.id(), chart, id, name, type, size, settings, query, rank, at, at);
        workspace.log().added(at, owner.id(), "chart", chart, "dashboard", id);
        rank = Rank.between(rank, null);
    }
}
