package dev.cairn.demo;

import java.time.Instant;

/** The searches that somebody keeps. */
final class DemoSearches {
    private DemoSearches() {}

    static void keep(Workspace workspace, Person person, Instant at) {
        keep(workspace, person, at, "Overdue", """
                {"completed.is": "false", "due_on.within": "overdue", "sort": "due_date"}""");
        keep(workspace, person, at, "What I handed out", """
                {"assigned_by.any": "me", "assignee.not": "me", "completed.is": "false", "sort": "due_date"}""");
        keep(workspace, person, at, "Files of this week", """
                {"has_attachment.is": "true", "modified_on.within": "this_week"}""");
    }

    private static void keep(Workspace workspace, Person person, Instant at, String name, String query) {
        workspace
                .rows()
                .add(Table.SAVED_SEARCH, workspace.id(), workspace.ids().at(at), person.id(), name, query, at, at);
    }
}
