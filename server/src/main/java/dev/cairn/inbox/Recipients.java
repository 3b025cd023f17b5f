package dev.cairn.inbox;

import dev.cairn.platform.db.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** Finds out who is told of what, in one statement for all news of a batch. */
@Component
class Recipients {
    /** A task in several projects is quiet if one of them is; not for whoever it is assigned to, with others too. */
    private static final String QUIET = """
            EXISTS (SELECT 1 FROM quiet_project q WHERE q.workspace_id = :workspace AND q.user_id = told.user_id
              AND (q.project_id = told.project_id OR EXISTS (
                SELECT 1 FROM task t JOIN task_project p ON p.workspace_id = :workspace AND p.task_id = ANY(t.path)
                WHERE t.workspace_id = :workspace AND t.id = told.resource_id AND p.project_id = q.project_id
                  AND t.assignee_id IS DISTINCT FROM told.user_id
                  AND NOT EXISTS (SELECT 1 FROM task_co_assignee c WHERE c.workspace_id = :workspace
                    AND c.task_id = t.id AND c.user_id = told.user_id))))""";

    private static final String TOLD = """
            WITH news AS MATERIALIZED (
              SELECT * FROM unnest(:audiences::text[], :groups::bigint[], :resources::bigint[], :projects::bigint[],
                  :actors::bigint[], :personal::text[], :reasons::text[])
                WITH ORDINALITY n(audience, group_id, resource_id, project_id, actor_id, personal, reason, place)),
            told AS (
              SELECT n.*, n.group_id AS user_id FROM news n WHERE n.audience = 'person'
              UNION SELECT n.*, f.user_id FROM news n JOIN task_follower f
                ON f.workspace_id = :workspace AND f.task_id = n.group_id WHERE n.audience = 'followers'
              UNION SELECT n.*, t.assignee_id FROM news n JOIN task t
                ON t.workspace_id = :workspace AND t.id = n.group_id
                WHERE n.audience = 'followers' AND t.assignee_id IS NOT NULL
              UNION SELECT n.*, c.user_id FROM news n JOIN task_co_assignee c
                ON c.workspace_id = :workspace AND c.task_id = n.group_id WHERE n.audience = 'followers'
              UNION SELECT n.*, m.user_id FROM news n JOIN project_membership m
                ON m.workspace_id = :workspace AND m.project_id = n.group_id
                WHERE n.audience = 'members' OR n.audience = 'admins' AND m.access_level = 'admin'
              UNION SELECT n.*, m.user_id FROM news n JOIN portfolio_membership m
                ON m.workspace_id = :workspace AND m.portfolio_id = n.group_id
                WHERE n.audience = 'portfolio_members' OR n.audience = 'portfolio_admins' AND m.access_level = 'admin'
              UNION SELECT n.*, f.owner_id FROM news n JOIN portfolio f
                ON f.workspace_id = :workspace AND f.id = n.group_id
                WHERE n.audience IN ('portfolio_members', 'portfolio_admins')
              UNION SELECT n.*, m.user_id FROM news n JOIN goal_membership m
                ON m.workspace_id = :workspace AND m.goal_id = n.group_id WHERE n.audience = 'goal_members'
              UNION SELECT n.*, g.owner_id FROM news n JOIN goal g
                ON g.workspace_id = :workspace AND g.id = n.group_id WHERE n.audience = 'goal_members'
              UNION SELECT n.*, m.user_id FROM news n JOIN team_membership m
                ON m.workspace_id = :workspace AND m.team_id = n.group_id
                WHERE n.audience = 'team_admins' AND (m.is_admin OR NOT EXISTS (SELECT 1 FROM team_membership a
                  WHERE a.workspace_id = :workspace AND a.team_id = n.group_id AND a.is_admin))
              UNION SELECT n.*, f.user_id FROM news n JOIN project_follower f
                ON f.workspace_id = :workspace AND f.project_id = n.group_id WHERE n.audience = 'members')
            SELECT told.user_id, told.resource_id, array_agg(told.place ORDER BY told.place) AS places
            FROM told JOIN workspace_membership w ON w.workspace_id = :workspace AND w.user_id = told.user_id
            WHERE told.user_id IS DISTINCT FROM told.actor_id AND (told.personal = 'yes' OR NOT %s)
              AND NOT EXISTS (SELECT 1 FROM quiet_reason r WHERE r.workspace_id = :workspace
                AND r.user_id = told.user_id AND r.reason = told.reason)
            GROUP BY told.user_id, told.resource_id""".formatted(QUIET);

    private final Database database;

    Recipients(Database database) {
        this.database = database;
    }

    /** What comes to whom. Nobody is told of their own doings. */
    List<Letter> of(long workspace, List<News> news) {
        return database.sql(TOLD)
                .bind("workspace", workspace)
                .bind("audiences", texts(news, one -> one.audience().word()))
                .bind("groups", longs(news, News::group))
                .bind("resources", longs(news, News::resource))
                .bind("projects", news.stream().map(News::project).toArray(Long[]::new))
                .bind("actors", news.stream().map(News::actor).toArray(Long[]::new))
                .bind("personal", texts(news, one -> one.reason().isPersonal() ? "yes" : "no"))
                .bind("reasons", texts(news, one -> one.reason().word()))
                .list(row -> {
                    var about = new ArrayList<News>();
                    for (long place : Database.longs(row.getArray("places"))) {
                        about.add(news.get((int) place - 1));
                    }
                    return letter(row.getLong("user_id"), about);
                });
    }

    /** Of what one write did only the most pressing counts: who is assigned follows, too. */
    private static Letter letter(long person, List<News> about) {
        Map<Instant, Reason> byWrite = new TreeMap<>();
        about.forEach(news ->
                byWrite.merge(news.write(), news.reason(), (one, other) -> one.compareTo(other) <= 0 ? one : other));
        var last = about.getLast();
        return new Letter(
                person,
                last.type(),
                last.resource(),
                last.project(),
                EnumSet.copyOf(byWrite.values()),
                last.actor(),
                about.stream().map(News::since).min(Instant::compareTo).orElseThrow(),
                last.write());
    }

    private static String[] texts(List<News> news, Function<News, String> text) {
        return news.stream().map(text).toArray(String[]::new);
    }

    private static long[] longs(List<News> news, ToLongFunction<News> value) {
        return news.stream().mapToLong(value).toArray();
    }
}
