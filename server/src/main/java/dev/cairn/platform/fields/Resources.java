package dev.cairn.platform.fields;

import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Permission;
import dev.cairn.platform.db.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Every type of resource, and the loading of its records. A request runs one statement for its rows and one for
 * the relations to many that it asks for, at each depth: the number depends on the fields, never on the rows.
 */
@Component
public class Resources {
    private static final int KEPT = 2_000;

    private final Database database;
    private final ObjectProvider<ResourceType> described;
    private final Map<String, ResourceType> types = new ConcurrentHashMap<>();
    private final Map<PlanKey, Plan> plans = new ConcurrentHashMap<>();
    private final Map<PlanKey, Bundle> bundles = new ConcurrentHashMap<>();

    private record PlanKey(String type, Selection selection) {}

    Resources(Database database, ObjectProvider<ResourceType> described) {
        this.database = database;
        this.described = described;
    }

    /** Every described type by its name, in alphabetical order. */
    public Collection<ResourceType> all() {
        var sorted = new TreeMap<String, ResourceType>();
        described.forEach(type -> sorted.put(type.name(), type));
        return sorted.values();
    }

    public ResourceType type(String name) {
        return types.computeIfAbsent(name, this::find);
    }

    private ResourceType find(String name) {
        return described.stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No resource type is called " + name));
    }

    private boolean isIdentified(String name) {
        return described.stream().anyMatch(type -> type.name().equals(name) && type.isIdentified());
    }

    /** A page of the query's rows. */
    public Records page(String type, Query query, Selection selection, Paging paging, Actor actor) {
        Plan plan = plan(type, selection);
        String offset = paging.offset();
        var values = parameters(query, actor);
        values.put("limit", paging.rows() + 1);
        if (offset != null) {
            var keys = PageToken.read(query, offset);
            for (int i = 0; i < keys.size(); i++) {
                values.put("k" + i, keys.get(i));
            }
        }
        int width = plan.width();
        var rows = statement(query, query.sql(plan, offset != null, true), values)
                .list(row -> readRow(plan, row, query.order()));
        String next = null;
        if (rows.size() > paging.rows()) {
            rows.removeLast();
            var last = rows.getLast();
            next = PageToken.write(
                    query,
                    Arrays.asList(last).subList(width, width + query.order().size()));
        }
        return hang(plan, rows, actor, next, paging.isPaged());
    }

    /** The record of this id in a workspace; whoever asks has checked that the actor sees it. */
    public Records byId(String type, long workspace, long id, Selection selection, Actor actor) {
        var query = Query.byId(type(type).table(), workspace, id);
        return one(
                type,
                query,
                selection,
                actor,
                missing -> ApiError.notFound(type(missing).shownAs(), id));
    }

    /** The only row of the query; where there is none, {@code missing} is thrown. */
    public Records one(String type, Query query, Selection selection, Actor actor, Function<String, ApiError> missing) {
        Plan plan = plan(type, selection);
        var rows = statement(query, query.sql(plan, false, false), parameters(query, actor))
                .list(row -> readRow(plan, row, List.of()));
        if (rows.isEmpty()) {
            throw missing.apply(type);
        }
        return hang(plan, rows, actor, null, false);
    }

    /** Whether a query has this many rows or more, whatever its order. */
    public boolean hasRows(int number, Query query, Actor actor) {
        return statement(query, query.sqlOfRow(number), parameters(query, actor))
                .exists();
    }

    private Plan plan(String type, Selection selection) {
        return kept(plans, type, selection, planner -> planner.plan(type(type), selection));
    }

    private <T> T kept(Map<PlanKey, T> kept, String type, Selection selection, Function<Planner, T> make) {
        var key = new PlanKey(type, selection);
        var known = kept.get(key);
        if (known != null) {
            return known;
        }
        if (kept.size() >= KEPT) {
            kept.clear();
        }
        var made = make.apply(new Planner(this::type));
        kept.put(key, made);
        return made;
    }

    private static Map<String, Object> parameters(Query query, Actor actor) {
        var values = new HashMap<>(query.values());
        values.putAll(of(actor));
        return values;
    }

    /** The parameters that visibility conditions use. */
    public static Map<String, Object> of(Actor actor) {
        var values = new HashMap<String, Object>(places(actor));
        values.put("me", actor.id());
        values.put("app", actor.app());
        return values;
    }

    /** Those of them that are the workspaces in which the actor is something, or sees what is open to everyone. */
    public static Map<String, long[]> places(Actor actor) {
        return Map.of(
                "workspaces", actor.workspaces(),
                "full", actor.full(),
                "admin", actor.admin(),
                "open_teams", actor.where(Permission.VIEW_PUBLIC_TEAMS),
                // Whoever sees a project sees its tasks: one who may not see such tasks sees no such projects.
                "open_projects",
                        actor.where(Permission.VIEW_SHARED_WITH_ORG_PROJECTS, Permission.VIEW_SHARED_WITH_ORG_TASKS),
                "open_tasks", actor.where(Permission.VIEW_SHARED_WITH_ORG_TASKS),
                "open_portfolios", actor.where(Permission.VIEW_SHARED_WITH_ORG_PORTFOLIOS));
    }

    private Database.Statement statement(Query query, String sql, Map<String, Object> values) {
        var statement = query.isPlannedAnew() ? database.plannedAnew(sql) : database.sql(sql);
        return statement.bindAll(values);
    }

    private static @Nullable Object[] readRow(Plan plan, ResultSet row, List<Key> keys) throws SQLException {
        int width = plan.width();
        var values = new @Nullable Object[width + keys.size()];
        Kind[] kinds = plan.kinds();
        for (int i = 0; i < width; i++) {
            values[i] = kinds[i].read(row, i + 1);
        }
        for (int i = 0; i < keys.size(); i++) {
            values[width + i] = keys.get(i).kind().read(row, width + i + 1);
        }
        return values;
    }

    /** @param slots where in the row each column stands */
    static @Nullable Object[] readRow(Plan plan, ResultSet row, int[] slots) throws SQLException {
        var values = new @Nullable Object[slots.length];
        Kind[] kinds = plan.kinds();
        for (int i = 0; i < slots.length; i++) {
            values[i] = kinds[i].read(row, slots[i]);
        }
        return values;
    }

    private Records hang(Plan plan, List<@Nullable Object[]> rows, Actor actor, @Nullable String next, boolean paged) {
        return new Records(plan, rows, new Relations(database, this::byId, actor).of(plan, rows), next, paged);
    }

    private @Nullable Bundle byId(String type, Selection selection) {
        return isIdentified(type)
                ? kept(bundles, type, selection, planner -> planner.bundleById(type(type), selection))
                : null;
    }
}
