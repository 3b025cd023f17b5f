package dev.cairn.platform.fields;

import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Plan.AnyBranch;
import dev.cairn.platform.fields.Plan.Branch;
import dev.cairn.platform.fields.Plan.Load;
import dev.cairn.platform.fields.Plan.OwnedBranch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Every type of resource, and the loading of its records. A request runs one statement for its rows and one for
 * each relation to many that it asks for: the number depends on the fields, never on the rows.
 */
@Component
public class Resources {
    private static final int KEPT = 2_000;

    private final Database database;
    private final ObjectProvider<ResourceType> described;
    private final Map<String, ResourceType> types = new ConcurrentHashMap<>();
    private final Map<PlanKey, Plan> plans = new ConcurrentHashMap<>();
    private final Map<PlanKey, Load> loads = new ConcurrentHashMap<>();

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
        boolean after = paging.offset() != null;
        var values = parameters(query, actor);
        values.put("limit", paging.rows() + 1);
        if (after) {
            var keys = PageToken.read(query, paging.offset());
            for (int i = 0; i < keys.size(); i++) {
                values.put("k" + i, keys.get(i));
            }
        }
        int width = plan.width();
        var rows = read(query.sql(plan, after, true), values, row -> readRow(plan, row, 0, query.order()));
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

    /** The only row of the query; where there is none, {@code missing} is thrown. */
    public Records one(String type, Query query, Selection selection, Actor actor, Function<String, ApiError> missing) {
        Plan plan = plan(type, selection);
        var rows =
                read(query.sql(plan, false, false), parameters(query, actor), row -> readRow(plan, row, 0, List.of()));
        if (rows.isEmpty()) {
            throw missing.apply(type);
        }
        return hang(plan, rows, actor, null, false);
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
        return Map.of("me", actor.id(), "workspaces", actor.workspaces(), "full", actor.full(), "admin", actor.admin());
    }

    private List<@Nullable Object[]> read(
            String sql, Map<String, Object> values, Database.RowReader<@Nullable Object[]> reader) {
        return database.sql(sql).bindAll(values).list(reader);
    }

    private static @Nullable Object[] readRow(Plan plan, ResultSet row, int skip, List<Key> keys) throws SQLException {
        var values = new @Nullable Object[plan.width() + keys.size()];
        Kind[] kinds = plan.kinds();
        for (int i = 0; i < plan.width(); i++) {
            values[i] = kinds[i].read(row, i + 1 + skip);
        }
        for (int i = 0; i < keys.size(); i++) {
            values[plan.width() + i] = keys.get(i).kind().read(row, plan.width() + i + 1);
        }
        return values;
    }

    /** Loads what hangs on the rows: one statement for each branch, for the whole page. */
    private Records hang(Plan plan, List<@Nullable Object[]> rows, Actor actor, @Nullable String next, boolean paged) {
        var branches = new ArrayList<Map<Long, Records>>();
        for (Branch branch : plan.branches()) {
            branches.add(
                    rows.isEmpty()
                            ? Map.of()
                            : switch (branch) {
                                case OwnedBranch owned -> owned(owned, rows, actor);
                                case AnyBranch any -> any(any, rows, actor);
                            });
        }
        return new Records(plan, rows, branches, next, paged);
    }

    private Map<Long, Records> owned(OwnedBranch branch, List<@Nullable Object[]> owners, Actor actor) {
        long[] ids = owners.stream()
                .flatMapToLong(row -> ids(row[branch.owner()]))
                .distinct()
                .toArray();
        return load(branch.load(), ids, Plan.workspaceOf(owners.getFirst()), actor);
    }

    /** One map for all types, as no two resources have the same id. */
    private Map<Long, Records> any(AnyBranch branch, List<@Nullable Object[]> rows, Actor actor) {
        var ids = new TreeMap<String, Set<Long>>();
        for (Object[] row : rows) {
            if (row[branch.type()] instanceof String type && row[branch.id()] instanceof Long id) {
                ids.computeIfAbsent(type, ignored -> new TreeSet<>()).add(id);
            }
        }
        var records = new HashMap<Long, Records>();
        ids.forEach((type, some) -> {
            if (isIdentified(type)) {
                var load = kept(loads, type, branch.below(), planner -> planner.byId(type(type), branch.below()));
                long[] wanted = some.stream().mapToLong(Long::longValue).toArray();
                records.putAll(load(load, wanted, Plan.workspaceOf(rows.getFirst()), actor));
            }
        });
        return records;
    }

    private Map<Long, Records> load(Load load, long[] ids, long workspace, Actor actor) {
        if (ids.length == 0) {
            return Map.of();
        }
        Plan plan = load.plan();
        var values = new HashMap<String, Object>(of(actor));
        values.put("ids", ids);
        values.put("workspace", workspace);
        var ownersRead = new ArrayList<Long>();
        var rows = read(load.sql(), values, row -> {
            ownersRead.add(row.getLong(1));
            return readRow(plan, row, 1, List.of());
        });
        var all = hang(plan, rows, actor, null, false);
        var grouped = new LinkedHashMap<Long, List<@Nullable Object[]>>();
        for (int i = 0; i < rows.size(); i++) {
            grouped.computeIfAbsent(ownersRead.get(i), ignored -> new ArrayList<>())
                    .add(rows.get(i));
        }
        var records = new HashMap<Long, Records>();
        grouped.forEach((owner, own) -> records.put(owner, all.only(own)));
        return records;
    }

    private static LongStream ids(@Nullable Object owner) {
        return switch (owner) {
            case null -> LongStream.empty();
            case Long[] several -> Arrays.stream(several).mapToLong(Long::longValue);
            default -> LongStream.of((Long) owner);
        };
    }
}
