package dev.cairn.membership;

import dev.cairn.platform.ApiError;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import org.jspecify.annotations.Nullable;

/** What a member does in a project, in words; null for nothing in particular. */
record ProjectRole(@Nullable String words) {
    static final int LONGEST = 100;

    ProjectRole {
        words = words == null || words.isBlank() ? null : words.strip();
    }

    static void requireProject(Shared kind) {
        if (kind != Shared.PROJECT) {
            throw ApiError.badInput("project_role", "Only members of projects have one");
        }
    }

    void store(Database database, Memberships.Membership member, Changes changes) {
        new Assignments()
                .set("project_role", words)
                .update(database, member.kind().table(), member.workspace(), member.id());
        changes.changed(member.kind().table(), member.id(), "project_role", null);
        // Memberships are no news of their own to those who look at the project.
        changes.changed(member.kind().type(), member.parent(), "project_roles", null);
    }
}
