package dev.cairn.demo;

import dev.cairn.platform.Rank;
import java.time.Instant;

/** The ways of looking at their projects that people keep, for everyone or for themselves. */
final class DemoViews {
    private static final String OPEN = "{\"field\": \"completed\", \"op\": \"is\", \"values\": [\"false\"]}";
    private static final String MINE = "{\"field\": \"assignee\", \"op\": \"any\", \"values\": [\"me\"]}";
    private static final String SOON = "{\"field\": \"due_on\", \"op\": \"next_days\", \"values\": [\"14\"]}";
    private static final String BY_DUE = "{\"field\": \"due_on\", \"descending\": false}";

    private final Workspace workspace;
    private final DemoProject project;
    private String rank = Rank.first();

    private DemoViews(Workspace workspace, DemoProject project) {
        this.workspace = workspace;
        this.project = project;
    }

    static void keep(Workspace workspace, DemoProject project, Person reader) {
        var views = new DemoViews(workspace, project);
        views.add(project.owner(), "By person", "list", true, settings(OPEN, BY_DUE, "\"assignee\"", false));
        if (project.plan().is("starred")) {
            views.add(project.owner(), "Due soon", "list", true, settings(OPEN + "," + SOON, BY_DUE, "null", true));
            views.add(project.owner(), "Who does what", "board", true, settings(OPEN, "", "\"assignee\"", false));
            views.add(reader, "What I have to do", "list", false, settings(OPEN + "," + MINE, BY_DUE, "null", true));
        }
    }

    private static String settings(String filters, String sorts, String group, boolean subtasks) {
        return """
                {"filters": [%s], "sorts": [%s], "group_by": %s, "columns": [], "subtasks": %s}""".formatted(filters, sorts, group, subtasks);
    }

    private void add(Person owner, String name, String layout, boolean shared, String settings) {
        Instant at = project.created().plusSeconds(3_600);
        long id = workspace.ids().at(at);
        workspace
                .rows()
                .add(
                        Table.VIEW,
                        workspace.id(),
                        id,
                        project.id(),
                        owner.id(),
                        name,
                        layout,
                        shared,
                        settings,
                        rank,
                        at,
                        at);
        workspace.log().added(at, owner.id(), "view", id, "project", project.id());
        rank = Rank.between(rank, null);
    }
}
