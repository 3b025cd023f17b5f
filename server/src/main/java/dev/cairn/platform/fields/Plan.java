package dev.cairn.platform.fields;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How to load and show records of one type for one selection: what to select, what to join, how a row becomes
 * JSON, and which further statements bring what hangs on it. Made once for each selection and kept.
 *
 * @param columns the select list: the record's id, its workspace and its version (each 0 where it has none), then
 *     what the shape needs
 * @param joins the joins that the select list needs
 * @param bundles the statements for those branches that are owned
 */
record Plan(
        ResourceType type,
        List<String> columns,
        String joins,
        Kind[] kinds,
        Shape shape,
        List<Branch> branches,
        List<Bundle> bundles) {

    int width() {
        return kinds.length;
    }

    /** The workspace of a row, or 0 for what stands above workspaces. */
    static long workspaceOf(@Nullable Object[] row) {
        return row[1] instanceof Long workspace ? workspace : 0;
    }

    /** How one object is written; {@code id} is the column that holds its gid. */
    record Shape(ResourceType type, int id, boolean withType, List<Part> parts) {}

    sealed interface Part {
        String name();
    }

    record ValuePart(String name, Kind kind, int column) implements Part {}

    record MadePart(String name, Kind kind, int[] columns, Function<Field.Making, @Nullable Object> make)
            implements Part {}

    record ConstantPart(String name, @Nullable String value) implements Part {}

    /** {@code present} is the column of a boolean, or -1 where the object always stands. */
    record GroupPart(String name, int present, List<Part> parts) implements Part {}

    record OnePart(String name, Shape shape) implements Part {}

    record ManyPart(String name, int branch, int owner) implements Part {}

    /** {@code ids} is the column of an array of ids, which the branch's records have as their owners. */
    record ListedPart(String name, int branch, int ids) implements Part {}

    /** {@code type} and {@code id} are columns; {@code kept} as in {@link Field.Any}. */
    record AnyPart(String name, int branch, int type, int id, boolean kept) implements Part {}

    /** {@code when} is the column of a boolean. */
    record ConditionalPart(Part part, int when) implements Part {
        @Override
        public String name() {
            return part.name();
        }
    }

    /** What hangs on a whole page of owners. */
    sealed interface Branch {}

    /**
     * Loaded together with the others of its {@link Bundle}.
     *
     * @param owner the column of the owner's id, or of an array of ids
     * @param present the column that says whether the owner has any, or -1 where it may always have some
     */
    record OwnedBranch(int owner, int present, Load load) implements Branch {}

    /** Loaded by one statement for each type that the column {@code type} names; {@code id} is the column of the ids. */
    record AnyBranch(int type, int id, Selection below) implements Branch {}

    /**
     * Finds records by {@code :ids}.
     *
     * @param owner the expression of the id that each is asked by
     * @param from all that stands between the select list and the order
     */
    record Load(String owner, String from, String order, Plan plan) {}
}
