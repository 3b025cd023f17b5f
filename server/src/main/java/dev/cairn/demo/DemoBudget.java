package dev.cairn.demo;

import java.time.Instant;

/** What a project may take, and what an hour of its people costs. */
final class DemoBudget {
    private final Workspace workspace;
    private final DemoProject project;
    private final Instant at;

    DemoBudget(Workspace workspace, DemoProject project) {
        this.workspace = workspace;
        this.project = project;
        this.at = project.created().plusSeconds(9_000);
    }

    /** @param type what is counted, {@code cost} or {@code time} */
    void set(String type) {
        long id = workspace.ids().at(at);
        workspace
                .rows()
                .add(
                        Table.BUDGET,
                        workspace.id(),
                        id,
                        project.id(),
                        type,
                        true,
                        "tasks",
                        "any",
                        "any",
                        true,
                        24_000,
                        14_000,
                        project.owner().id(),
                        at);
        workspace.log().added(at, project.owner().id(), "budget", id, "project", project.id());
        int amount = 62;
        for (Person person : project.crew()) {
            rate(person, amount);
            amount += 4;
        }
    }

    private void rate(Person person, int amount) {
        long id = workspace.ids().at(at);
        workspace
                .rows()
                .add(
                        Table.RATE,
                        workspace.id(),
                        id,
                        project.id(),
                        person.id(),
                        null,
                        amount,
                        project.owner().id(),
                        at);
        workspace.log().added(at, project.owner().id(), "rate", id, "project", project.id());
    }
}
