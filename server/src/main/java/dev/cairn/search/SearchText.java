package dev.cairn.search;

import dev.cairn.platform.db.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns what somebody types into a query for words. Each word matches words that begin with it; one that the workspace
 * does not know matches those that are spelled alike, too.
 */
@Component
class SearchText {
    /** Shorter words have too many others near them. */
    static final int SHORTEST_CORRECTED = 4;

    static final int LONGEST_CORRECTED = 40;

    /** A query of more words than this finds nothing more precisely. */
    private static final int MOST_WORDS = 16;

    private static final int MOST_CORRECTIONS = 5;

    private final Database database;

    SearchText(Database database) {
        this.database = database;
    }

    /**
     * @param text as typed, which may be only the beginning of a word
     * @param similar words that are meant as well, as none begins with the text
     */
    record Word(String text, List<String> similar) {}

    /**
     * What a text asks for.
     *
     * @param query in PostgreSQL's form for {@code tsquery}
     * @param all each of the words has to be found
     */
    record Words(String query, List<Word> all) {}

    /** Null where the text has no words. */
    @Nullable
    Words read(long workspace, String text) {
        List<Word> words = words(workspace, text);
        if (words.isEmpty()) {
            return null;
        }
        var all = new StringJoiner(" & ");
        for (Word word : words) {
            var any = new StringJoiner(" | ", "(", ")").add(quoted(word.text()) + ":*");
            word.similar().forEach(similar -> any.add(quoted(similar)));
            all.add(any.toString());
        }
        return new Words(all.toString(), words);
    }

    private static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** The words of a text and, for those that no word of the workspace begins with, the most similar ones. */
    private List<Word> words(long workspace, String text) {
        return database.sql("""
                        SELECT w.word, CASE WHEN length(w.word) BETWEEN :shortest AND :longest AND NOT EXISTS (
                            SELECT 1 FROM search_word k
                            WHERE k.workspace_id = :workspace AND k.word >= w.word AND k.word < w.word || chr(1114111))
                          THEN ARRAY(SELECT s.word FROM search_word s
                            WHERE s.workspace_id = :workspace AND s.word % w.word
                            ORDER BY similarity(s.word, w.word) DESC, s.word LIMIT :corrections) ELSE '{}' END
                        FROM unnest(tsvector_to_array(search_words(:text))) AS w(word) LIMIT :most""")
                .bind("workspace", workspace)
                .bind("text", text)
                .bind("shortest", SHORTEST_CORRECTED)
                .bind("longest", LONGEST_CORRECTED)
                .bind("corrections", MOST_CORRECTIONS)
                .bind("most", MOST_WORDS)
                .list(row -> new Word(row.getString(1), new ArrayList<>(List.of((String[])
                        row.getArray(2).getArray()))));
    }
}
