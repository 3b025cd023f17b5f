package dev.cairn.demo;

import java.time.Duration;

/** A webhook of a chat that was switched off since: the demo calls nobody. */
final class DemoWebhook {
    private DemoWebhook() {}

    static void writeTo(Workspace workspace, DemoProject project, Person maker) {
        var made = project.created().plus(Duration.ofDays(1));
        long id = workspace.ids().at(made);
        workspace
                .rows()
                .add(
                        Table.WEBHOOK,
                        workspace.id(),
                        id,
                        "project",
                        project.id(),
                        "https://chat.example.com/hooks/" + project.id(),
                        false,
                        made.plus(Duration.ofDays(30)),
                        maker.id(),
                        made);
        workspace.rows().add(Table.WEBHOOK_FILTER, workspace.id(), id, 0, "task", "added");
        workspace.rows().add(Table.WEBHOOK_FILTER, workspace.id(), id, 1, "story", "added");
    }
}
