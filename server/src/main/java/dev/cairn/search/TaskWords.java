package dev.cairn.search;

/**
 * The SQL of tasks that have the words of {@code :words} in their names and descriptions. A reader of the log keeps the
 * words of tasks, so that nobody who writes waits for that; what it has not read yet is looked at as it stands, so that
 * a search finds what was written just before it.
 */
final class TaskWords {
    private static final String OF = "setweight(search_words(k.name), 'A') || setweight(search_words(k.notes), 'C')";

    private static final String UNREAD = """
            SELECT g.resource_id FROM change g WHERE g.workspace_id = :workspace AND g.resource_type = 'task'
              AND g.seq > coalesce((SELECT r.seq FROM change_reader r
                WHERE r.workspace_id = :workspace AND r.reader = '%s'), 0)""".formatted(WordList.NAME);

    /** Rows of {@code task_id} and {@code words}, of all tasks of {@code :workspace}, whoever may see them. */
    static final String FOUND = """
            SELECT w.task_id, w.words FROM task_words w
              WHERE w.workspace_id = :workspace AND w.words @@ :words::tsquery AND w.task_id NOT IN (%1$s)
            UNION ALL SELECT k.id, %2$s FROM task k
              WHERE k.workspace_id = :workspace AND k.id IN (%1$s) AND (%2$s) @@ :words::tsquery""".formatted(UNREAD, OF);

    private TaskWords() {}
}
