package dev.cairn.export;

import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.db.PartedFile;
import dev.cairn.platform.log.Changes;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Stores exports and their files. Each is seen by whoever asked for it. */
@Component
class Exports {
    private static final Duration KEPT = Duration.ofDays(30);

    private final Database database;
    private final PartedFile files;
    private final Ids ids;
    private final Clock clock;

    Exports(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.files = new PartedFile(database, "export_part", "export_id");
        this.ids = ids;
        this.clock = clock;
    }

    long create(long workspace, String kind, long creator, Changes changes) {
        long id = ids.next();
        database.sql("""
                        INSERT INTO export (workspace_id, id, kind, state, created_by, created_at)
                        VALUES (:workspace, :id, :kind, 'pending', :creator, :now)""")
                .bind("workspace", workspace)
                .bind("id", id)
                .bind("kind", kind)
                .bind("creator", creator)
                .bind("now", clock.instant())
                .update();
        changes.added("export", id, "workspace", workspace, Map.of("kind", kind));
        return id;
    }

    boolean isAnyGoingOn(long workspace, String kind) {
        return database.sql("""
                        SELECT 1 FROM export WHERE workspace_id = :workspace AND kind = :kind
                          AND state IN ('pending', 'started') LIMIT 1""").bind("workspace", workspace).bind("kind", kind).exists();
    }

    /** Begins with an empty file, also where an interrupted attempt has left a part of one. */
    void start(long workspace, long id) {
        setState(workspace, id, "started");
        database.sql("DELETE FROM export_part WHERE workspace_id = :workspace AND export_id = :id")
                .bind("workspace", workspace)
                .bind("id", id)
                .update();
    }

    void addPart(long workspace, long id, int number, byte[] content) {
        database.sql("""
                        INSERT INTO export_part (workspace_id, export_id, number, content)
                        VALUES (:workspace, :id, :number, :content)""")
                .bind("workspace", workspace)
                .bind("id", id)
                .bind("number", number)
                .bind("content", content)
                .update();
    }

    void finish(long workspace, long id) {
        setState(workspace, id, "finished");
    }

    void fail(long workspace, long id) {
        setState(workspace, id, "error");
    }

    private void setState(long workspace, long id, String state) {
        database.sql("""
                        UPDATE export SET state = :state, completed_at = CASE WHEN :state = 'finished' THEN :now END
                        WHERE workspace_id = :workspace AND id = :id""")
                .bind("state", state)
                .bind("now", clock.instant())
                .bind("workspace", workspace)
                .bind("id", id)
                .update();
    }

    /** The file of an export that is finished. */
    Optional<InputStream> open(long workspace, long id) {
        return database.sql("""
                        SELECT 1 FROM export WHERE workspace_id = :workspace AND id = :id AND state = 'finished'""").bind("workspace", workspace).bind("id", id).first(row -> files.open(workspace, id));
    }

    @Scheduled(fixedDelay = 86_400_000, initialDelay = 500_000)
    void forgetOld() {
        List<Long> workspaces = database.sql("SELECT id FROM workspace").list(row -> row.getLong(1));
        for (long workspace : workspaces) {
            database.sql("DELETE FROM export WHERE workspace_id = :workspace AND created_at < :before")
                    .bind("workspace", workspace)
                    .bind("before", clock.instant().minus(KEPT))
                    .update();
        }
    }
}
