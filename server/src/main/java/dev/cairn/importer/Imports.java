package dev.cairn.importer;

import dev.cairn.importer.Import.Status;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.http.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Stores imports. Each belongs to the person who made it: nobody else sees it. */
@Component
class Imports {
    /** How long an import and its file can be looked at and run again. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final String COLUMNS = """
            workspace_id, id, status, format, file_name, encoding, delimiter, columns, mapping, date_orders,
            project_id, project_name, created_by""";

    private final Database database;
    private final Clock clock;

    Imports(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The actor's import of this gid. */
    Import find(Actor actor, String gid) {
        return database.sql("SELECT " + COLUMNS + " FROM import"
                        + " WHERE workspace_id = ANY(:workspaces) AND id = :id AND created_by = :me")
                .bind("workspaces", actor.workspaces())
                .bind("id", Gid.inPath("import", gid))
                .bind("me", actor.id())
                .first(Imports::read)
                .orElseThrow(() -> ApiError.notFound("import", gid));
    }

    Optional<Import> find(long workspace, long id) {
        return database.sql("SELECT " + COLUMNS + " FROM import WHERE workspace_id = :workspace AND id = :id")
                .bind("workspace", workspace)
                .bind("id", id)
                .first(Imports::read);
    }

    private static Import read(ResultSet row) throws SQLException {
        var columns = new ArrayList<String>();
        Json.read(row.getString("columns")).forEach(column -> columns.add(column.asString()));
        var orders = new EnumMap<TaskField, DateColumn.Order>(TaskField.class);
        for (var entry : Json.read(row.getString("date_orders")).properties()) {
            TaskField.of(entry.getKey())
                    .ifPresent(field -> orders.put(
                            field, DateColumn.Order.of(entry.getValue().asString())));
        }
        return new Import(
                row.getLong("workspace_id"),
                row.getLong("id"),
                Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getString("format").equals("asana"),
                row.getString("file_name"),
                row.getString("encoding"),
                row.getString("delimiter"),
                Mapping.of(columns, Json.read(row.getString("mapping"))),
                orders,
                row.getObject("project_id", Long.class),
                row.getString("project_name"),
                row.getLong("created_by"));
    }

    void add(Import made, Map<String, ?> preview) {
        write("""
                INSERT INTO import (workspace_id, id, status, format, file_name, encoding, delimiter, columns, mapping,
                  date_orders, preview, project_id, project_name, progress_total, created_by, created_at)
                VALUES (:workspace, :id, :status, :format, :file_name, :encoding, :delimiter, :columns::jsonb,
                  :mapping::jsonb, :orders::jsonb, :preview::jsonb, :project, :project_name, :total, :creator, :now)""", made, preview);
    }

    /** Keeps another way to read the file; what an earlier run reported is gone with it. */
    void change(Import changed, Map<String, ?> preview) {
        write("""
                UPDATE import SET status = :status, encoding = :encoding, delimiter = :delimiter,
                  columns = :columns::jsonb, mapping = :mapping::jsonb, date_orders = :orders::jsonb,
                  preview = :preview::jsonb, project_id = :project, project_name = :project_name,
                  progress_done = 0, progress_total = :total, report = NULL, completed_at = NULL
                WHERE workspace_id = :workspace AND id = :id AND status <> 'running'""", changed, preview);
    }

    private void write(String sql, Import made, Map<String, ?> preview) {
        database.sql(sql)
                .bind("workspace", made.workspace())
                .bind("id", made.id())
                .bind("status", word(made.status()))
                .bind("format", made.asanas() ? "asana" : "other")
                .bind("file_name", made.fileName())
                .bind("encoding", made.encoding())
                .bind("delimiter", made.delimiter())
                .bind("columns", Json.write(made.mapping().columns()))
                .bind("mapping", Json.write(made.mapping().toJson()))
                .bind("orders", Json.write(orders(made)))
                .bind("preview", Json.write(preview))
                .bind("project", made.project())
                .bind("project_name", made.projectName())
                .bind("total", preview.get("row_count"))
                .bind("creator", made.creator())
                .bind("now", clock.instant())
                .update();
    }

    private static Map<String, String> orders(Import made) {
        var orders = new LinkedHashMap<String, String>();
        made.orders().forEach((field, order) -> orders.put(field.word(), order.word()));
        return orders;
    }

    private static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    /** Marks an import as running; false where it runs already. */
    boolean begin(Import begun) {
        return database.sql("""
                        UPDATE import SET status = 'running', progress_done = 0, report = NULL, started_at = :now,
                          completed_at = NULL
                        WHERE workspace_id = :workspace AND id = :id AND status <> 'running'""")
                        .bind("now", clock.instant())
                        .bind("workspace", begun.workspace())
                        .bind("id", begun.id())
                        .update()
                == 1;
    }

    void progress(Import running, int done) {
        database.sql("UPDATE import SET progress_done = :done WHERE workspace_id = :workspace AND id = :id")
                .bind("done", done)
                .bind("workspace", running.workspace())
                .bind("id", running.id())
                .update();
    }

    /** Ends an import with its report. */
    void end(Import ended, Status status, Map<String, ?> report, @Nullable Long project) {
        database.sql("""
                        UPDATE import SET status = :status, report = :report::jsonb, completed_at = :now,
                          project_id = coalesce(:project, project_id),
                          progress_done = CASE WHEN :status = 'succeeded' THEN progress_total ELSE progress_done END
                        WHERE workspace_id = :workspace AND id = :id""")
                .bind("status", word(status))
                .bind("report", Json.write(report))
                .bind("now", clock.instant())
                .bind("project", project)
                .bind("workspace", ended.workspace())
                .bind("id", ended.id())
                .update();
    }

    void delete(Import gone) {
        database.sql("DELETE FROM import WHERE workspace_id = :workspace AND id = :id AND status <> 'running'")
                .bind("workspace", gone.workspace())
                .bind("id", gone.id())
                .update();
    }

    /** Forgets old imports and their files; the tasks stay, and so does what tells them apart from doubles. */
    @Scheduled(fixedDelay = 86_400_000, initialDelay = 300_000)
    void forgetOld() {
        List<Long> workspaces = database.sql("SELECT id FROM workspace").list(row -> row.getLong(1));
        for (long workspace : workspaces) {
            database.sql("""
                            DELETE FROM import
                            WHERE workspace_id = :workspace AND status <> 'running' AND created_at < :before""")
                    .bind("workspace", workspace)
                    .bind("before", clock.instant().minus(KEPT))
                    .update();
        }
    }

    /** Everybody in a workspace, to tell whom a file means. */
    Members members(long workspace) {
        return new Members(database.sql("""
                        SELECT u.id, u.name, u.email FROM workspace_membership m JOIN users u ON u.id = m.user_id
                        WHERE m.workspace_id = :workspace""")
                .bind("workspace", workspace)
                .list(row -> new Members.Member(row.getLong(1), row.getString(2), row.getString(3))));
    }
}
