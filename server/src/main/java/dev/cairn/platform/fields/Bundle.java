package dev.cairn.platform.fields;

import dev.cairn.platform.fields.Plan.Branch;
import dev.cairn.platform.fields.Plan.Load;
import dev.cairn.platform.fields.Plan.OwnedBranch;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One statement for several relations, since the way to the database costs more than most of them. Each row says
 * which leg it is of and who owns it; then come the columns of all kinds, of each as many as the leg with the most
 * of them needs.
 *
 * @param slots for each leg, where in a row each column of its plan stands
 */
record Bundle(String sql, List<Leg> legs, List<int[]> slots) {
    /** A statement of too many legs would take longer to plan than it saves. */
    private static final int MOST_LEGS = 12;

    /** The leg and the owner come before the columns. */
    private static final int FIRST = 3;

    /**
     * @param branch the place of the branch among the plan's
     */
    record Leg(int branch, Load load) {}

    /** The bundles that load all of the branches that have owners. */
    static List<Bundle> all(List<Branch> branches) {
        var legs = new ArrayList<Leg>();
        var bundles = new ArrayList<Bundle>();
        for (int i = 0; i < branches.size(); i++) {
            if (branches.get(i) instanceof OwnedBranch owned) {
                var leg = new Leg(i, owned.load());
                // PostgreSQL gets all of a statement ready before it runs any: what is rare stays outside.
                if (owned.present() < 0) {
                    legs.add(leg);
                } else {
                    bundles.add(of(List.of(leg)));
                }
            }
        }
        for (int i = 0; i < legs.size(); i += MOST_LEGS) {
            bundles.add(of(legs.subList(i, Math.min(i + MOST_LEGS, legs.size()))));
        }
        return List.copyOf(bundles);
    }

    static Bundle of(List<Leg> legs) {
        var widths = new EnumMap<Kind, Integer>(Kind.class);
        for (Leg leg : legs) {
            count(leg).forEach((kind, width) -> widths.merge(kind, width, Math::max));
        }
        var slots = legs.stream().map(leg -> slots(leg, widths)).toList();
        return new Bundle(sql(legs, slots, widths), List.copyOf(legs), slots);
    }

    /** The name of the parameter with the ids of a leg's owners. */
    static String ids(int leg) {
        return "ids" + leg;
    }

    private static Map<Kind, Integer> count(Leg leg) {
        var counted = new EnumMap<Kind, Integer>(Kind.class);
        for (Kind kind : leg.load().plan().kinds()) {
            counted.merge(kind, 1, Integer::sum);
        }
        return counted;
    }

    private static int[] slots(Leg leg, Map<Kind, Integer> widths) {
        var next = new EnumMap<Kind, Integer>(Kind.class);
        int begin = FIRST;
        for (var width : widths.entrySet()) {
            next.put(width.getKey(), begin);
            begin += width.getValue();
        }
        Kind[] kinds = leg.load().plan().kinds();
        int[] slots = new int[kinds.length];
        for (int i = 0; i < kinds.length; i++) {
            slots[i] = next.merge(kinds[i], 1, Integer::sum) - 1;
        }
        return slots;
    }

    private static String sql(List<Leg> legs, List<int[]> slots, Map<Kind, Integer> widths) {
        var selects = new ArrayList<String>();
        for (int i = 0; i < legs.size(); i++) {
            selects.add(select(i, legs.get(i).load(), slots.get(i), widths));
        }
        // Not by the rows' keys, which differ from leg to leg, but by the places that these give them.
        return "SELECT b.* FROM (" + String.join(" UNION ALL ", selects) + ") b ORDER BY b.leg, b.place";
    }

    private static String select(int leg, Load load, int[] slots, Map<Kind, Integer> widths) {
        var columns = new ArrayList<String>();
        widths.forEach((kind, width) -> {
            for (int i = 0; i < width; i++) {
                columns.add("NULL::" + kind.sqlType());
            }
        });
        Kind[] kinds = load.plan().kinds();
        for (int i = 0; i < slots.length; i++) {
            columns.set(slots[i] - FIRST, "(" + load.plan().columns().get(i) + ")::" + kinds[i].sqlType());
        }
        return "SELECT " + leg + " AS leg, " + load.owner() + " AS owner, " + String.join(", ", columns)
                + ", row_number() OVER (ORDER BY " + load.order() + ") AS place FROM "
                + load.from().replaceAll(":ids\\b", ":" + ids(leg));
    }
}
