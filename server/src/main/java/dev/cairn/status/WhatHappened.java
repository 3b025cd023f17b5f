package dev.cairn.status;

import dev.cairn.access.Access;
import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.Paging;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.fields.Selection;
import dev.cairn.preference.PreferredZone;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds what has changed since somebody last told how a project, a goal or a portfolio is doing. */
@Component
class WhatHappened {
    /** More than this nobody would read in an update. */
    private static final Paging MOST = new Paging(10, null);

    private static final int DAYS_AHEAD = 14;

    private static final Selection TASK = Selection.parse(
            "name,due_on,completed_at,assignee.name,dependencies.name,dependencies.completed,dependencies.assignee.name");
    private static final Selection UPDATE = Selection.parse("title,status_type,created_at,author.name,parent.name");

    private static final String IN_PROJECTS = """
            t.workspace_id = :workspace AND t.deleted_at IS NULL AND t.id IN (SELECT l.task_id FROM task_project l
              WHERE l.workspace_id = :workspace AND l.project_id = ANY(:projects))""";

    private static final String MILESTONE = "t.resource_subtype = 'milestone'";

    /** The due date that was first changed since then. */
    private static final String DUE_BEFORE = """
            (SELECT (c.detail->'old'->>'due_on')::date FROM change c
              WHERE c.workspace_id = :workspace AND c.resource_id = t.id AND c.created_at >= :since
                AND c.field IN ('due_on', 'due_at', 'start_on', 'start_at') AND c.detail->'old'->>'due_on' IS NOT NULL
              ORDER BY c.seq LIMIT 1)""";

    private static final String SLIPPED =
            MILESTONE + " AND NOT t.completed AND (t.due_on < :today OR t.due_on > " + DUE_BEFORE + ")";

    private static final String WAITS = """
            NOT t.completed AND EXISTS (SELECT 1 FROM task_dependency d
              JOIN task b ON b.workspace_id = d.workspace_id AND b.id = d.depends_on_id AND NOT b.completed AND %s
              WHERE d.workspace_id = :workspace AND d.task_id = t.id)""".formatted(Visible.task("b"));

    private final Database database;
    private final Resources resources;
    private final PreferredZone zones;
    private final Clock clock;

    WhatHappened(Database database, Resources resources, PreferredZone zones, Clock clock) {
        this.database = database;
        this.resources = resources;
        this.zones = zones;
        this.clock = clock;
    }

    /** The last time that somebody told, or else when it began. */
    Instant since(Reported kind, Access.Granted parent) {
        return database.sql("""
                        SELECT coalesce((SELECT max(s.created_at) FROM status_update s
                            WHERE s.workspace_id = :workspace AND s.%s = :parent), t.created_at)
                        FROM %s t WHERE t.workspace_id = :workspace AND t.id = :parent""".formatted(kind.column(), kind.type()))
                .bind("workspace", parent.workspace())
                .bind("parent", parent.id())
                .first(row -> row.getObject(1, OffsetDateTime.class).toInstant())
                .orElseThrow();
    }

    /** The project itself, those that support the goal, or those that are in and below the portfolio. */
    long[] projects(Reported kind, Access.Granted parent, Actor actor) {
        return database
                .sql("""
                        SELECT p.id FROM (%s) i
                          JOIN project p ON p.workspace_id = :workspace AND p.id = i.id AND %s""".formatted(kind.projects(), Visible.project("p")))
                .bindAll(Resources.of(actor))
                .bind("workspace", parent.workspace())
                .bind("parent", parent.id())
                .list(row -> row.getLong(1))
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /** How many of their tasks have been completed since. */
    long completed(long workspace, long[] projects, Instant since) {
        return database.sql("SELECT count(*) FROM task t WHERE " + IN_PROJECTS + " AND t.completed_at >= :since")
                .bind("workspace", workspace)
                .bind("projects", projects)
                .bind("since", since)
                .number();
    }

    /** The first few tasks of each kind that is worth telling. */
    Map<String, Records> tasks(long workspace, long[] projects, Instant since, Actor actor) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zones.of(actor.id()));
        var kinds = new LinkedHashMap<String, Query>();
        kinds.put(
                "completed_tasks",
                of("t.completed_at >= :since AND NOT " + MILESTONE)
                        .orderBy(new Key("t.completed_at", Kind.INSTANT, true)));
        kinds.put("reached_milestones", dated("t.completed_at >= :since AND " + MILESTONE));
        kinds.put("slipped_milestones", dated(SLIPPED));
        kinds.put(
                "next_milestones",
                dated(MILESTONE + " AND NOT t.completed AND t.due_on BETWEEN :today AND :ahead AND NOT coalesce(("
                        + SLIPPED + "), false)"));
        kinds.put("blocked_tasks", dated(WAITS));
        var found = new LinkedHashMap<String, Records>();
        kinds.forEach((kind, query) -> {
            query.bind("workspace", workspace).bind("projects", projects).bind("since", since);
            query.bind("today", today).bind("ahead", today.plusDays(DAYS_AHEAD));
            found.put(kind, resources.page("task", query, TASK, MOST, actor));
        });
        return found;
    }

    private static Query of(String condition) {
        return Query.from("task t").where(IN_PROJECTS).where(condition);
    }

    private static Query dated(String condition) {
        return of(condition).orderBy(new Key("coalesce(t.due_on, '9999-12-31')", Kind.DATE, false), Key.id("t.id"));
    }

    /** What has been told since of the goals or portfolios below, and of the projects. */
    Records updates(Access.Granted parent, long[] projects, Instant since, Actor actor) {
        var query = Query.from("status_update t")
                .where("t.workspace_id = :workspace AND t.created_at >= :since")
                .where("""
                        (t.project_id = ANY(:projects)
                          OR t.goal_id IN (SELECT r.supporting_goal_id FROM goal_relationship r
                            WHERE r.workspace_id = :workspace AND r.supported_goal_id = :parent)
                          OR t.portfolio_id IN (SELECT i.nested_portfolio_id FROM portfolio_item i
                            WHERE i.workspace_id = :workspace AND i.portfolio_id = :parent))""")
                .where(StatusType.visible("t"))
                .bind("workspace", parent.workspace())
                .bind("parent", parent.id())
                .bind("projects", projects)
                .bind("since", since)
                .orderBy(Key.newestFirst("t.id"));
        return resources.page("status_update", query, UPDATE, MOST, actor);
    }
}
