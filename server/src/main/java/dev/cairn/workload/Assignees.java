package dev.cairn.workload;

import dev.cairn.platform.Actor;
import dev.cairn.platform.Gid;
import dev.cairn.platform.db.Database;
import dev.cairn.workspace.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds whom plans name: a person, or a placeholder for one. */
@Component
public final class Assignees {
    /** What a row with {@code user_id} and {@code placeholder_id} says of its one; {@code {t}} stands for the row. */
    public static final String TYPE = "CASE WHEN {t}.user_id IS NULL THEN 'placeholder' ELSE 'user' END";

    public static final String ID = "coalesce({t}.user_id, {t}.placeholder_id)";

    private final Database database;
    private final People people;

    Assignees(Database database, People people) {
        this.database = database;
        this.people = people;
    }

    /** Either of the two. */
    public record Assignee(@Nullable Long user, @Nullable Long placeholder) {}

    /**
     * Whom a field of the input names.
     *
     * @throws dev.cairn.platform.ApiError 400 where it names neither a placeholder nor anybody of the workspace
     */
    public Assignee named(Actor actor, long workspace, String field, String reference) {
        long id = Gid.parse(reference);
        boolean placeholder = database.sql("SELECT 1 FROM placeholder WHERE workspace_id = :workspace AND id = :id")
                .bind("workspace", workspace)
                .bind("id", id)
                .exists();
        return placeholder ? new Assignee(null, id) : new Assignee(people.id(actor, workspace, field, reference), null);
    }

    /**
     * The id of a person or a placeholder by which a list is filtered.
     *
     * @throws dev.cairn.platform.ApiError 404 where the actor sees nobody of that name
     */
    public long seen(Actor actor, String reference) {
        return database.sql("SELECT id FROM placeholder WHERE workspace_id = ANY(:workspaces) AND id = :id")
                .bind("workspaces", actor.workspaces())
                .bind("id", Gid.parse(reference))
                .first(row -> row.getLong(1))
                .orElseGet(() -> people.seen(actor, reference));
    }
}
