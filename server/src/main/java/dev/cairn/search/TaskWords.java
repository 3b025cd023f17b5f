package dev.cairn.search;

/**
 * The SQL of tasks that have the words of {@code :words} in their names and descriptions. A reader of the log keeps the
 * words of tasks, so that nobody who writes waits for that; what it has not read yet is looked at as it stands, so that
 * a search finds what was written just before it.
 *
 * <p>Each question can be asked in two ways. {@link #found} goes through the index of words, and takes as long as there
 * are tasks with them. {@link #has} looks at one task, however many others have the words.
 */
final class TaskWords {
    /** Rows of {@code resource_id}: the tasks whose changes have not been read. */
    private static final String UNREAD = """
            SELECT g.resource_id FROM change g WHERE g.workspace_id = :workspace AND g.resource_type = 'task'
              AND g.seq > coalesce((SELECT r.seq FROM change_reader r
                WHERE r.workspace_id = :workspace AND r.reader = '%s'), 0)""".formatted(WordList.NAME);

    /** Which of a task's words count. */
    enum Part {
        NAME("ts_filter(%s, '{a}')", "search_words(%s.name)"),
        NAME_AND_DESCRIPTION(
                "%s", "(setweight(search_words(%1$s.name), 'A') || setweight(search_words(%1$s.notes), 'C'))");

        private final String kept;
        private final String asItStands;

        Part(String kept, String asItStands) {
            this.kept = kept;
            this.asItStands = asItStands;
        }

        private String in(String words) {
            return kept.formatted(words) + " @@ :words::tsquery";
        }

        private String of(String task) {
            return asItStands.formatted(task) + " @@ :words::tsquery";
        }
    }

    /**
     * Rows of {@code task_id}, of all tasks of {@code :workspace}, whoever may see them. Each unread task is looked up by
     * itself, and that is said with {@code OFFSET 0}: PostgreSQL takes a third of the log to be unread, and would part
     * every task into words to look for those.
     */
    static String found(Part part) {
        return """
                SELECT w.task_id FROM task_words w
                  WHERE w.workspace_id = :workspace AND %2$s AND w.task_id NOT IN (%1$s)
                UNION ALL SELECT k.id FROM (SELECT DISTINCT u.resource_id FROM (%1$s) u OFFSET 0) unread
                  CROSS JOIN LATERAL (SELECT k.id, k.name, k.notes FROM task k
                    WHERE k.workspace_id = :workspace AND k.id = unread.resource_id OFFSET 0) k WHERE %3$s""".formatted(UNREAD, part.in("w.words"), part.of("k"));
    }

    /** That the task {@code t} has them. A scalar, as PostgreSQL would gather the tasks of a whole workspace for a join. */
    static String has(Part part) {
        return """
                CASE WHEN t.id IN (%1$s) THEN %3$s ELSE coalesce((SELECT %2$s FROM task_words w
                  WHERE w.workspace_id = :workspace AND w.task_id = t.id), false) END""".formatted(UNREAD, part.in("w.words"), part.of("t"));
    }

    /** Rows of {@code task_id}: the tasks with a comment that has all of the words. */
    static final String COMMENTED = """
            SELECT c.task_id FROM story c WHERE c.workspace_id = :workspace AND c.type = 'comment'
              AND c.task_id IS NOT NULL
              AND search_words(c.text) @@ :words::tsquery""";

    /** That the task {@code t} is one of those. */
    static final String HAS_COMMENT = """
            coalesce((SELECT true FROM story c WHERE c.workspace_id = :workspace AND c.task_id = t.id
              AND c.type = 'comment' AND search_words(c.text) @@ :words::tsquery LIMIT 1), false)""";

    private TaskWords() {}
}
