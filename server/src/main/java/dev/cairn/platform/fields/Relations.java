package dev.cairn.platform.fields;

import dev.cairn.platform.Actor;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Plan.AnyBranch;
import dev.cairn.platform.fields.Plan.Branch;
import dev.cairn.platform.fields.Plan.OwnedBranch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Loads what hangs on a page of rows, and what hangs on that. */
final class Relations {
    private final Database database;
    private final BiFunction<String, Selection, @Nullable Bundle> byId;
    private final Actor actor;

    /** @param byId the statement for the records of a type by their ids, or null where they have none */
    Relations(Database database, BiFunction<String, Selection, @Nullable Bundle> byId, Actor actor) {
        this.database = database;
        this.byId = byId;
        this.actor = actor;
    }

    /** For each branch of the plan, what hangs on each owner. */
    List<Map<Long, Records>> of(Plan plan, List<@Nullable Object[]> rows) {
        List<Map<Long, Records>> branches =
                new ArrayList<>(Collections.nCopies(plan.branches().size(), Map.of()));
        if (rows.isEmpty()) {
            return branches;
        }
        for (Bundle bundle : plan.bundles()) {
            var loaded = load(bundle, owners(bundle, plan, rows), Plan.workspaceOf(rows.getFirst()));
            for (int leg = 0; leg < loaded.size(); leg++) {
                branches.set(bundle.legs().get(leg).branch(), loaded.get(leg));
            }
        }
        for (int i = 0; i < branches.size(); i++) {
            Branch branch = plan.branches().get(i);
            if (branch instanceof AnyBranch any) {
                branches.set(i, any(any, rows));
            }
        }
        return branches;
    }

    private static List<long[]> owners(Bundle bundle, Plan plan, List<@Nullable Object[]> rows) {
        var owners = new ArrayList<long[]>();
        for (Bundle.Leg leg : bundle.legs()) {
            var branch = (OwnedBranch) plan.branches().get(leg.branch());
            owners.add(rows.stream()
                    .filter(row -> branch.present() < 0 || Boolean.TRUE.equals(row[branch.present()]))
                    .flatMapToLong(row -> ids(row[branch.owner()]))
                    .distinct()
                    .toArray());
        }
        return owners;
    }

    private static LongStream ids(@Nullable Object owner) {
        return switch (owner) {
            case null -> LongStream.empty();
            case Long[] several -> Arrays.stream(several).mapToLong(Long::longValue);
            default -> LongStream.of((Long) owner);
        };
    }

    /** One map for all types, as no two resources have the same id. */
    private Map<Long, Records> any(AnyBranch branch, List<@Nullable Object[]> rows) {
        var ids = new TreeMap<String, Set<Long>>();
        for (Object[] row : rows) {
            if (row[branch.type()] instanceof String type && row[branch.id()] instanceof Long id) {
                ids.computeIfAbsent(type, ignored -> new TreeSet<>()).add(id);
            }
        }
        var records = new HashMap<Long, Records>();
        ids.forEach((type, some) -> {
            var bundle = byId.apply(type, branch.below());
            if (bundle != null) {
                long[] wanted = some.stream().mapToLong(Long::longValue).toArray();
                records.putAll(load(bundle, List.of(wanted), Plan.workspaceOf(rows.getFirst()))
                        .getFirst());
            }
        });
        return records;
    }

    /** For each leg, what hangs on each of its owners. */
    private List<Map<Long, Records>> load(Bundle bundle, List<long[]> owners, long workspace) {
        var read = new ArrayList<Hanging>();
        bundle.legs().forEach(leg -> read.add(new Hanging(leg.load().plan())));
        if (owners.stream().anyMatch(ids -> ids.length > 0)) {
            var statement =
                    database.sql(bundle.sql()).bindAll(Resources.of(actor)).bind("workspace", workspace);
            for (int leg = 0; leg < owners.size(); leg++) {
                statement.bind(Bundle.ids(leg), owners.get(leg));
            }
            statement.list(row -> {
                int leg = row.getInt(1);
                return read.get(leg)
                        .add(
                                row.getLong(2),
                                Resources.readRow(
                                        read.get(leg).plan, row, bundle.slots().get(leg)));
            });
        }
        return read.stream().map(hanging -> hanging.byOwner(this)).toList();
    }

    /** The rows of one leg. */
    private static final class Hanging {
        private final Plan plan;
        private final List<@Nullable Object[]> rows = new ArrayList<>();
        private final Map<Long, List<@Nullable Object[]>> byOwner = new HashMap<>();

        Hanging(Plan plan) {
            this.plan = plan;
        }

        boolean add(long owner, @Nullable Object[] row) {
            byOwner.computeIfAbsent(owner, ignored -> new ArrayList<>()).add(row);
            return rows.add(row);
        }

        Map<Long, Records> byOwner(Relations relations) {
            if (rows.isEmpty()) {
                return Map.of();
            }
            var branches = relations.of(plan, rows);
            var records = new HashMap<Long, Records>();
            byOwner.forEach((owner, own) -> records.put(owner, new Records(plan, own, branches, null, false)));
            return records;
        }
    }
}
