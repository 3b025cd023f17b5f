package dev.cairn.search;

import static dev.cairn.search.TaskWords.Part.NAME;
import static dev.cairn.search.TaskWords.Part.NAME_AND_DESCRIPTION;

import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.Paging;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.fields.Selection;
import dev.cairn.search.SearchText.Words;
import dev.cairn.search.WordStatistics.Estimate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds tasks, by words or without. To ask of each task of a large workspace who may see it, or to look up the words
 * that every second one has, takes seconds; but what a page needs is soon met where the tasks are looked at one by one
 * in the order in which they are wanted. Rare words are looked up in the index of words. Either way finds the same.
 */
@Component
class TaskFinder {
    private static final Key[] NEWEST = {new Key("t.modified_at", Kind.INSTANT, true), Key.newestFirst("t.id")};

    /** So few tasks are always looked up. */
    private static final int RARE = 2_000;

    /** To look at a task in its place costs as much as to look up so many: comments are parted into words anew. */
    private static final double COST_OF_A_LOOK = 4;

    /** How many tasks are looked at before the words are looked up after all. */
    private static final int MOST_LOOKS = 20_000;

    /** Where no index has the order, so that all have to be sorted first: as many as that takes no disk for. */
    private static final int MOST_LOOKS_OF_SORTED = 2_000;

    /** Not each of the tasks that are looked at is one that the actor may see. */
    private static final int SPARE = 5;

    private static final int MOST_LOOKS_WHILE_TYPING = 5_000;
    private static final int MOST_RANKED = 2_000;
    private static final int MOST_COMPLETED = 60;

    /** Words in the name count most, then those in the description; a comment counts little. */
    private static final Key RELEVANCE = new Key("""
            coalesce((SELECT ts_rank(r.words, :words::tsquery) FROM task_words r
              WHERE r.workspace_id = t.workspace_id AND r.task_id = t.id), 0)""", Kind.DECIMAL, true);

    private static final Key[] LIKELIEST = {
        Typeahead.first("EXISTS (SELECT 1 FROM task_follower f WHERE f.workspace_id = :workspace"
                + " AND f.task_id = t.id AND f.user_id = :me)"),
        new Key("t.completed::int", Kind.INTEGER, false),
        NEWEST[0],
        NEWEST[1]
    };

    /** Asks of a query's rows in their order, without an end. */
    private static final int ALL = Integer.MAX_VALUE;

    private final WordStatistics statistics;
    private final Resources resources;

    TaskFinder(WordStatistics statistics, Resources resources) {
        this.statistics = statistics;
        this.resources = resources;
    }

    /** What is shown of the tasks that are found, and to whom. */
    record Shown(Selection selection, Paging paging, Actor actor) {}

    /**
     * Those that a query leaves and that have the words in name, description or a comment.
     *
     * @param query tasks of {@code :workspace}, not yet narrowed to what the actor sees
     * @param words null for all, whatever they say
     * @param order empty for the most relevant first, of the tasks that changed last where the words are common
     */
    Records found(Query query, @Nullable Words words, Key[] order, Shown shown) {
        boolean byRelevance = order.length == 0;
        var wanted = byRelevance ? new Key[] {RELEVANCE, NEWEST[0], NEWEST[1]} : order;
        if (words == null) {
            return look(query, "true", looked(order, shown, 1), order, shown)
                    .or(() -> look(query, "true", looked(order), order, shown))
                    .orElseGet(() -> page(query, order, shown));
        }
        query.bind("words", words.query());
        var estimate = statistics.ofTexts(words.all());
        String either = TaskWords.found(NAME_AND_DESCRIPTION) + " UNION ALL " + TaskWords.COMMENTED;
        if (!isRare(estimate, shown)) {
            var likely = byRelevance ? new Looked(MOST_RANKED, NEWEST) : looked(order, shown, estimate.share());
            String has = "(" + TaskWords.has(NAME_AND_DESCRIPTION) + " OR " + TaskWords.HAS_COMMENT + ")";
            var found = look(query.plannedAnew(), has, likely, wanted, shown)
                    .or(() -> byRelevance ? Optional.empty() : look(query, has, looked(order), wanted, shown));
            return found.orElseGet(
                    () -> page(query.where("t.id IN (" + either + ")").firstOf(ALL, wanted), wanted, shown));
        }
        return page(query.where(isOneOf(either)).firstOf(ALL, wanted), wanted, shown);
    }

    /** One of few: gathered first, then each read by its id, whatever the database thinks of how many they are. */
    private static String isOneOf(String ids) {
        return "t.id = ANY(ARRAY(" + ids + "))";
    }

    /** Those with the words in the name: what one follows first, of the sixty that changed last. */
    Records completed(long workspace, Words words, Shown shown) {
        var query = Query.from("task t")
                .where("t.workspace_id = :workspace AND t.deleted_at IS NULL")
                .bind("workspace", workspace)
                .bind("words", words.query());
        var estimate = statistics.ofNames(words.all());
        if (!isRare(estimate, shown)) {
            var looked = new Looked(few(MOST_COMPLETED, estimate.share(), MOST_LOOKS_WHILE_TYPING), NEWEST);
            var met = query.plannedAnew().firstOf(looked.most, looked.order).where(TaskWords.has(NAME));
            var found = likeliest(met, shown);
            if (isAll(found, query, looked, shown)) {
                return found;
            }
            return likeliest(
                    query.where("t.id IN (" + TaskWords.found(NAME) + ")").firstOf(ALL, NEWEST), shown);
        }
        return likeliest(query.where(isOneOf(TaskWords.found(NAME))).firstOf(ALL, NEWEST), shown);
    }

    private Records likeliest(Query named, Shown shown) {
        var lately = named.where(Visible.task("t")).firstOf(MOST_COMPLETED);
        return resources.page("task", lately.orderBy(LIKELIEST), shown.selection, shown.paging, shown.actor);
    }

    private record Looked(int most, Key[] order) {}

    private static Looked looked(Key[] order) {
        boolean isIndexed =
                order[0].sql().equals("t.modified_at") || order[0].sql().equals("t.created_at");
        return new Looked(isIndexed ? MOST_LOOKS : MOST_LOOKS_OF_SORTED, order);
    }

    /** As many as should do; the more rows are asked for, the likelier the database sorts all of them first. */
    private static Looked looked(Key[] order, Shown shown, double share) {
        var looked = looked(order);
        return new Looked(few(shown.paging.rows(), share, looked.most), order);
    }

    private static int few(int wanted, double share, int most) {
        return (int) Math.min(most, SPARE * wanted / share);
    }

    private static boolean isRare(Estimate estimate, Shown shown) {
        double lookedUp = estimate.share() * estimate.tasks();
        double looks = shown.paging.rows() / estimate.share();
        return lookedUp <= RARE || lookedUp <= looks * COST_OF_A_LOOK;
    }

    /** Looks at the first tasks in an order one by one; nothing where there could be more than it has met. */
    private Optional<Records> look(Query query, String condition, Looked looked, Key[] wanted, Shown shown) {
        var found = page(query.firstOf(looked.most, looked.order).where(condition), wanted, shown);
        return isAll(found, query, looked, shown) ? Optional.of(found) : Optional.empty();
    }

    private Records page(Query query, Key[] order, Shown shown) {
        var visible = query.where(Visible.task("t")).orderBy(order);
        return resources.page("task", visible, shown.selection, shown.paging, shown.actor);
    }

    /** Whether there can be none but those that were met: as many as were wanted, or every task was looked at. */
    private boolean isAll(Records found, Query query, Looked looked, Shown shown) {
        return found.size() >= shown.paging.rows() || !resources.hasRows(looked.most, query, shown.actor);
    }
}
