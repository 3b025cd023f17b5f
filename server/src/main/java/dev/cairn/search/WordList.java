package dev.cairn.search;

import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Change;
import dev.cairn.platform.log.ChangeReader;
import dev.cairn.platform.log.Reactions;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads the change log and keeps the words of each task, and the list of those that a workspace uses. */
@Component
class WordList implements ChangeReader {
    static final String NAME = "words";

    private static final Set<String> TOLD_IN = Set.of("name", "notes", "text");

    private final Database database;

    WordList(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void read(long workspace, List<Change> changes, Reactions reactions) {
        long[] tasks = ids(changes, "task");
        long[] stories = ids(changes, "story");
        if (tasks.length + stories.length == 0) {
            return;
        }
        keepWordsOf(workspace, tasks);
        // In the order of the words, so that two readers of one workspace never wait for each other.
        database.sql("""
                        INSERT INTO search_word (workspace_id, word)
                        SELECT DISTINCT :workspace, w.word FROM (
                          SELECT unnest(tsvector_to_array(t.words)) AS word FROM task_words t
                            WHERE t.workspace_id = :workspace AND t.task_id = ANY(:tasks)
                          UNION ALL
                          SELECT unnest(tsvector_to_array(search_words(s.text))) FROM story s
                            WHERE s.workspace_id = :workspace AND s.id = ANY(:stories) AND s.type = 'comment') w
                        WHERE length(w.word) BETWEEN :shortest AND :longest AND w.word !~ '[0-9]'
                        ORDER BY w.word ON CONFLICT DO NOTHING""")
                .bind("workspace", workspace)
                .bind("tasks", tasks)
                .bind("stories", stories)
                .bind("shortest", SearchText.SHORTEST_CORRECTED)
                .bind("longest", SearchText.LONGEST_CORRECTED)
                .update();
    }

    private void keepWordsOf(long workspace, long[] tasks) {
        database.sql("""
                        INSERT INTO task_words (workspace_id, task_id, words)
                        SELECT t.workspace_id, t.id,
                          setweight(search_words(t.name), 'A') || setweight(search_words(t.notes), 'C')
                        FROM task t WHERE t.workspace_id = :workspace AND t.id = ANY(:tasks)
                        ON CONFLICT (workspace_id, task_id) DO UPDATE SET words = excluded.words""").bind("workspace", workspace).bind("tasks", tasks).update();
    }

    private static long[] ids(List<Change> changes, String type) {
        return changes.stream()
                .filter(change -> change.type().equals(type))
                .filter(change -> change.action().equals("added") && change.field() == null
                        || change.field() != null && TOLD_IN.contains(change.field()))
                .mapToLong(Change::id)
                .distinct()
                .toArray();
    }
}
