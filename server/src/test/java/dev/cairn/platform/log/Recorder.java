package dev.cairn.platform.log;

import dev.cairn.platform.db.Database;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A reader that writes down, in its transaction, which changes it was given and in which order. */
class Recorder implements ChangeReader {
    private final String name;
    private final Database database;

    Recorder(String name, Database database) {
        this.name = name;
        this.database = database;
    }

    static void createTable(Database database) {
        database.sql("""
                        CREATE TABLE IF NOT EXISTS recorded (workspace_id bigint, reader text, at bigserial, seq bigint)""").update();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void read(long workspace, List<Change> changes, Reactions reactions) {
        var rows = new ArrayList<Map<String, Object>>();
        for (Change change : changes) {
            var row = new HashMap<String, Object>();
            row.put("workspace", workspace);
            row.put("reader", name);
            row.put("seq", change.seq());
            rows.add(row);
        }
        database.batch("INSERT INTO recorded (workspace_id, reader, seq) VALUES (:workspace, :reader, :seq)", rows);
    }

    static List<Long> recorded(Database database, long workspace, String reader) {
        return database.sql("SELECT seq FROM recorded WHERE workspace_id = :workspace AND reader = :reader ORDER BY at")
                .bind("workspace", workspace)
                .bind("reader", reader)
                .list(row -> row.getLong(1));
    }
}
