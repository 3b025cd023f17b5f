package dev.cairn.demo;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Documents elsewhere that people attached to tasks, and one plan for each project. */
final class DemoLinks {
    private static final String PLACE = "https://files.example.com/";

    /** One task in so many has a document. */
    private static final int WITH_LINK = 8;

    private final Workspace workspace;
    private final History history;
    private final Random random;
    private final List<String[]> names;

    DemoLinks(Workspace workspace, History history, Random random) {
        this.workspace = workspace;
        this.history = history;
        this.random = random;
        this.names = Blueprint.lines("links.txt").stream()
                .map(line -> line.split("\\s*\\|\\s*", 2))
                .toList();
    }

    /** Before the project's tasks are written, as attaching is something that happens to them. */
    void attach(DemoProject project) {
        for (Item item : project.items()) {
            if (item.parent == null && random.nextInt(WITH_LINK) == 0) {
                String[] name = names.get(random.nextInt(names.size()));
                Instant at = item.created.plusSeconds(600L + random.nextInt(3_000));
                long id = add(item.id, null, name[0], PLACE + name[1] + "/" + item.id, item.creator, at);
                history.attached(item, id, name[0], item.creator, at);
            }
        }
        Instant at = project.created().plusSeconds(5_400);
        long id = add(null, project.id(), "Plan", PLACE + "plans/" + project.id(), project.owner(), at);
        workspace.log().added(at, project.owner().id(), "attachment", id, "project", project.id());
    }

    private long add(@Nullable Long task, @Nullable Long project, String name, String url, Person by, Instant at) {
        long id = workspace.ids().at(at);
        workspace
                .rows()
                .add(
                        Table.ATTACHMENT,
                        workspace.id(),
                        id,
                        task,
                        project,
                        name,
                        "external",
                        "external",
                        "text/uri-list",
                        url,
                        by.id(),
                        at);
        return id;
    }
}
