package dev.cairn.role;

import dev.cairn.platform.ApiError;
import dev.cairn.platform.Ids;
import dev.cairn.platform.Permission;
import dev.cairn.platform.Permission.Base;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.http.Json;
import dev.cairn.platform.log.Changes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Finds and stores roles, and keeps with each who has one what it lets them do. */
@Component
public final class Roles {
    private final Database database;
    private final Ids ids;
    private final Clock clock;

    Roles(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /** A role as people have it. */
    public record Role(
            long id, String name, String baseWord, JsonNode permissions, boolean isStandard, boolean isArchived) {
        public Base base() {
            return Base.of(baseWord);
        }

        public Set<Permission> allowed() {
            return Allowed.by(base(), permissions);
        }

        /** What is kept with whoever has it: null of a standard role, which follows from its kind. */
        public String @Nullable [] kept() {
            return isStandard ? null : allowed().stream().map(Permission::word).toArray(String[]::new);
        }

        /** What the log calls it: standard ones by their kind. */
        public String told() {
            return isStandard ? baseWord : name;
        }

        private static Role read(ResultSet row) throws SQLException {
            return new Role(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    Json.read(row.getString(4)),
                    row.getBoolean(5),
                    row.getBoolean(6));
        }
    }

    /** The role of this id, standard or not. */
    public Optional<Role> find(long workspace, long id) {
        return database.sql("""
                        SELECT id, name, base_role_type, permissions::text, is_standard_role, archived FROM any_role
                        WHERE workspace_id = :workspace AND id = :id""").bind("workspace", workspace).bind("id", id).first(Role::read);
    }

    /** The role that somebody has, while nobody changes either until the transaction ends. */
    public Optional<Role> of(long workspace, long user) {
        return database.sql("""
                        SELECT r.id, r.name, r.base_role_type, r.permissions::text, r.is_standard_role, r.archived
                        FROM (SELECT role_id, role FROM workspace_membership
                          WHERE workspace_id = :workspace AND user_id = :user FOR UPDATE) m
                        JOIN any_role r ON r.workspace_id = :workspace AND CASE WHEN m.role_id IS NULL
                          THEN r.is_standard_role AND r.base_role_type = m.role ELSE r.id = m.role_id END""").bind("workspace", workspace).bind("user", user).first(Role::read);
    }

    /** Keeps a role from being changed until the transaction ends; standard ones never are. */
    public void hold(long workspace, long id) {
        lock(workspace, id, "FOR SHARE");
    }

    /** Keeps a role from being given or changed by others until the transaction ends. */
    void lock(long workspace, long id) {
        lock(workspace, id, "FOR UPDATE");
    }

    private void lock(long workspace, long id, String strength) {
        database.sql("SELECT 1 FROM role WHERE workspace_id = :workspace AND id = :id " + strength)
                .bind("workspace", workspace)
                .bind("id", id)
                .exists();
    }

    /** The people among admins who can give roles and change them, who stay so until the transaction ends. */
    public List<Long> keepers(long workspace) {
        return database.sql("""
                        SELECT user_id FROM workspace_membership
                        WHERE workspace_id = :workspace AND role = 'admin'
                          AND NOT EXISTS (SELECT 1 FROM agent a
                            WHERE a.workspace_id = :workspace AND a.id = workspace_membership.user_id)
                          AND (allowed IS NULL OR allowed @> '{manage_roles,assign_roles}'::text[])
                        ORDER BY id FOR UPDATE""").bind("workspace", workspace).list(row -> row.getLong(1));
    }

    long create(long workspace, RoleInput input, Changes changes) {
        long id = ids.next();
        database.sql("""
                        INSERT INTO role (workspace_id, id, name, description, base_role_type, permissions, archived,
                          created_at, modified_at)
                        VALUES (:workspace, :id, :name, :description, :base, :permissions::jsonb, :archived, :now, :now)""")
                .bind("workspace", workspace)
                .bind("id", id)
                .bind("name", input.name())
                .bind("description", input.description())
                .bind("base", input.base())
                .bind("permissions", Json.write(input.permissions()))
                .bind("archived", Boolean.TRUE.equals(input.archived()))
                .bind("now", clock.instant())
                .update();
        changes.added("role", id, "workspace", workspace);
        return id;
    }

    /** Changes a role that the transaction has locked, and what everybody may do who has it. */
    void update(long workspace, Role before, RoleInput input, Changes changes) {
        var assignments = new Assignments();
        set("name", input.name(), before.id(), assignments, changes);
        set("description", input.description(), before.id(), assignments, changes);
        set("base_role_type", input.base(), before.id(), assignments, changes);
        set("archived", input.archived(), before.id(), assignments, changes);
        if (!input.permissions().isEmpty()) {
            assignments.setJson("permissions", input.over(before.permissions()));
            changes.changed("role", before.id(), "permissions", null);
        }
        if (assignments.isEmpty()) {
            return;
        }
        assignments.set("modified_at", clock.instant()).update(database, "role", workspace, before.id());
        tellWhoHasIt(workspace, find(workspace, before.id()).orElseThrow());
    }

    private static void set(
            String column, @Nullable Object value, long role, Assignments assignments, Changes changes) {
        if (value != null) {
            assignments.set(column, value);
            changes.changed("role", role, column, null);
        }
    }

    private void tellWhoHasIt(long workspace, Role role) {
        database.sql("""
                        UPDATE workspace_membership SET role = :base, allowed = :allowed
                        WHERE workspace_id = :workspace AND role_id = :role""")
                .bind("base", role.base().word())
                .bind("allowed", role.kept())
                .bind("workspace", workspace)
                .bind("role", role.id())
                .update();
        database.sql("UPDATE invitation SET role = :base WHERE workspace_id = :workspace AND role_id = :role")
                .bind("base", role.base().word())
                .bind("workspace", workspace)
                .bind("role", role.id())
                .update();
    }

    /**
     * Invitations that give it are gone with it.
     *
     * @throws ApiError 400 where people have it, who would be let do more or less than somebody meant them to
     */
    void delete(long workspace, long id, Changes changes) {
        boolean used = database.sql(
                        "SELECT 1 FROM workspace_membership WHERE workspace_id = :workspace AND role_id = :role")
                .bind("workspace", workspace)
                .bind("role", id)
                .exists();
        if (used) {
            throw ApiError.badInput("role", "People have this role. Give them another one first, or archive it");
        }
        database.delete("role", workspace, id);
        changes.deleted("role", id, "workspace", workspace);
    }
}
