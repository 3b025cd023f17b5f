package dev.cairn.search;

import dev.cairn.platform.db.Database;
import dev.cairn.search.SearchText.Word;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How many tasks have which words, by what PostgreSQL's own statistics say of the commonest words of all workspaces: a
 * guess, to choose between two ways that find the same. Where there are no statistics, as in a new database, every word
 * counts as rare.
 */
@Component
class WordStatistics {
    private static final Duration KEPT_FOR = Duration.ofMinutes(10);

    /** Of beginnings this short it is not their commonest words that matter but how many words they have. */
    private static final int SHORT = 2;

    private static final double SHARE_OF_SHORT = 0.05;

    private final Database database;
    private final Clock clock;
    private volatile @Nullable Known known;

    WordStatistics(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param tasks how many tasks there are, in all workspaces */
    private record Known(Instant at, double tasks, Commonest names, Commonest texts, Commonest comments) {}

    /**
     * @param shares the part of the rows that have a word
     * @param perTask how many of the rows there are for each task
     */
    private record Commonest(TreeMap<String, Double> shares, double perTask) {
        double shareOf(Word word) {
            double none = 1;
            for (double share : shares.subMap(word.text(), word.text() + Character.MAX_VALUE)
                    .values()) {
                none *= 1 - share;
            }
            for (String similar : word.similar()) {
                none *= 1 - shares.getOrDefault(similar, 0.0);
            }
            double share = 1 - none;
            return word.text().length() <= SHORT ? Math.max(share, SHARE_OF_SHORT) : share;
        }

        /** As if words came together by chance. */
        double shareOf(List<Word> words) {
            return Math.min(1, words.stream().mapToDouble(this::shareOf).reduce(1, (a, b) -> a * b) * perTask);
        }
    }

    /** An estimate of the tasks that have all of the words. */
    record Estimate(double share, double tasks) {}

    Estimate ofNames(List<Word> words) {
        var now = current();
        return new Estimate(now.names.shareOf(words), now.tasks);
    }

    /** In name, description or a comment. */
    Estimate ofTexts(List<Word> words) {
        var now = current();
        return new Estimate(Math.max(now.texts.shareOf(words), now.comments.shareOf(words)), now.tasks);
    }

    /** Reads them anew for the next question. */
    void forget() {
        known = null;
    }

    private Known current() {
        var last = known;
        if (last == null || last.at.plus(KEPT_FOR).isBefore(clock.instant())) {
            last = read();
            known = last;
        }
        return last;
    }

    private Known read() {
        double tasks = rowsOf("task_words");
        return new Known(
                clock.instant(),
                tasks,
                commonest("task_words_named", 1),
                commonest("task_words", 1),
                commonest("story_words", tasks < 1 ? 1 : rowsOf("story_words") / tasks));
    }

    private double rowsOf(String relation) {
        return database.sql("SELECT greatest(reltuples, 0) FROM pg_class WHERE oid = :name::regclass")
                .bind("name", relation)
                .first(row -> row.getDouble(1))
                .orElse(0d);
    }

    private Commonest commonest(String relation, double perTask) {
        var shares = new TreeMap<String, Double>();
        database.sql("""
                        SELECT e.word, e.share FROM pg_stats s CROSS JOIN unnest(s.most_common_elems::text::text[],
                          s.most_common_elem_freqs) e(word, share)
                        WHERE s.schemaname = current_schema() AND s.tablename = :name AND e.word IS NOT NULL""").bind("name", relation).each(row -> shares.put(row.getString(1), row.getDouble(2)));
        return new Commonest(shares, perTask);
    }
}
