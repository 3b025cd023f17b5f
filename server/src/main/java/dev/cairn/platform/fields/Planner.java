package dev.cairn.platform.fields;

import dev.cairn.platform.ApiError;
import dev.cairn.platform.fields.Plan.AnyBranch;
import dev.cairn.platform.fields.Plan.AnyPart;
import dev.cairn.platform.fields.Plan.Branch;
import dev.cairn.platform.fields.Plan.ConditionalPart;
import dev.cairn.platform.fields.Plan.ConstantPart;
import dev.cairn.platform.fields.Plan.GroupPart;
import dev.cairn.platform.fields.Plan.ListedPart;
import dev.cairn.platform.fields.Plan.Load;
import dev.cairn.platform.fields.Plan.MadePart;
import dev.cairn.platform.fields.Plan.ManyPart;
import dev.cairn.platform.fields.Plan.OnePart;
import dev.cairn.platform.fields.Plan.OwnedBranch;
import dev.cairn.platform.fields.Plan.Part;
import dev.cairn.platform.fields.Plan.Shape;
import dev.cairn.platform.fields.Plan.ValuePart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the {@link Plan} for a type and a selection. */
final class Planner {
    /** More joins and statements than any documented selection needs. */
    private static final int MOST_RELATIONS = 120;

    private final Function<String, ResourceType> types;
    private int relations;

    Planner(Function<String, ResourceType> types) {
        this.types = types;
    }

    Plan plan(ResourceType type, Selection selection) {
        return new Statement("t", true).plan(type, selection);
    }

    /** The loading of records of a type by their own ids. */
    Load byId(ResourceType type, Selection selection) {
        String where = type.isGlobal() ? "true" : "{t}.workspace_id = :workspace";
        return load(type, type.table() + " {t}", "{t}.id", where, "{t}.id", selection);
    }

    /** The same in a statement of its own. */
    Bundle bundleById(ResourceType type, Selection selection) {
        return Bundle.of(List.of(new Bundle.Leg(0, byId(type, selection))));
    }

    private Load load(ResourceType type, String from, String owner, String where, String order, Selection selection) {
        countRelation();
        var plan = new Statement("t", false).plan(type, selection);
        String owned = at(owner, "t");
        var found = new StringBuilder(at(from, "t")).append(plan.joins());
        found.append(" WHERE ").append(at(where, "t"));
        found.append(" AND ").append(owned).append(" = ANY(:ids)");
        String visible = type.visible("t");
        if (visible != null) {
            found.append(" AND ").append(visible);
        }
        return new Load(owned, found.toString(), at(order, "t"), plan);
    }

    private static String at(String sql, String alias) {
        return sql.replace("{t}", alias);
    }

    private void countRelation() {
        if (++relations > MOST_RELATIONS) {
            throw ApiError.badInput("opt_fields", "Asks for too many related records at once");
        }
    }

    /** What makes two fields the same relation, loaded once: a task's likes are also called its hearts. */
    private record Relation(String type, String from, String owner, int column, Selection below) {}

    /** One SELECT in the making. */
    private final class Statement {
        private final String root;
        private final boolean isAnswer;
        private final List<String> columns = new ArrayList<>();
        private final List<Kind> kinds = new ArrayList<>();
        private final StringBuilder joins = new StringBuilder();
        private final List<Branch> branches = new ArrayList<>();
        private final Map<Relation, Integer> known = new HashMap<>();
        private int aliases;

        /** @param isAnswer whether its rows are the answer's own records, not what hangs on them */
        Statement(String root, boolean isAnswer) {
            this.root = root;
            this.isAnswer = isAnswer;
        }

        Plan plan(ResourceType type, Selection selection) {
            column(type.isIdentified() ? root + ".id" : "0::bigint", Kind.GID);
            column(type.isGlobal() ? "0::int" : root + ".workspace_id", Kind.GID);
            column(type.version() == null ? "0::smallint" : at(type.version(), root), Kind.TEXT);
            var shape = shape(type, root, selection);
            return new Plan(
                    type,
                    List.copyOf(columns),
                    joins.toString(),
                    kinds.toArray(Kind[]::new),
                    shape,
                    List.copyOf(branches),
                    Bundle.all(branches));
        }

        private Shape shape(ResourceType type, String alias, Selection selection) {
            int id = type.isIdentified() ? column(alias + ".id", Kind.GID) : -1;
            var parts = parts(type, alias, id, selection);
            boolean withType = selection.form() != null
                    || selection.fields().containsKey("resource_type")
                    || isAnswer && alias.equals(root) && type.isCompactIn(selection);
            return new Shape(type, id, withType && type.isIdentified(), parts);
        }

        private List<Part> parts(ResourceType type, String alias, int id, Selection selection) {
            var parts = new ArrayList<Part>();
            if (selection.form() != null) {
                for (Field field : type.shownIn(selection.form())) {
                    parts.add(part(field, alias, id, selection.below(field.name())));
                }
            }
            selection.fields().forEach((name, below) -> {
                Field field = type.field(name);
                if (field != null && isAbsent(name, parts)) {
                    parts.add(part(field, alias, id, below));
                }
            });
            for (Field field : type.fields()) {
                if (field instanceof Field.One one && one.required() && isAbsent(one.name(), parts)) {
                    join(one, alias);
                }
            }
            return parts;
        }

        private static boolean isAbsent(String name, List<Part> parts) {
            return parts.stream().noneMatch(part -> part.name().equals(name));
        }

        private Part part(Field field, String alias, int id, Selection below) {
            return switch (field) {
                case Field.Value value ->
                    new ValuePart(value.name(), value.kind(), column(at(value.sql(), alias), value.kind()));
                case Field.Constant constant -> new ConstantPart(constant.name(), constant.value());
                case Field.Made made ->
                    new MadePart(
                            made.name(),
                            made.kind(),
                            made.sql().stream()
                                    .mapToInt(sql -> column(at(sql, alias), Kind.TEXT))
                                    .toArray(),
                            made.make());
                case Field.Group group -> group(group, alias, id, below);
                case Field.One one -> {
                    String joined = join(one, alias);
                    yield new OnePart(one.name(), shape(types.apply(one.type()), joined, below));
                }
                case Field.Many many -> many(many, alias, id, below);
                case Field.Listed listed -> listed(listed, alias, below);
                case Field.Any any -> any(any, alias, below);
                case Field.Conditional conditional ->
                    new ConditionalPart(
                            part(conditional.field(), alias, id, below), condition(conditional.when(), alias));
            };
        }

        private Part group(Field.Group group, String alias, int id, Selection below) {
            String row = group.from() == null ? alias : join(group.from(), alias);
            int present = condition(group.present(), row);
            var parts = new ArrayList<Part>();
            for (Field field : group.fields()) {
                if (below.form() != null) {
                    parts.add(part(field, row, id, Selection.COMPACT));
                } else if (below.fields().containsKey(field.name())) {
                    parts.add(part(field, row, id, below.fields().get(field.name())));
                }
            }
            return new GroupPart(group.name(), present, parts);
        }

        /** Joins the row that a group's fields come from. */
        private String join(String from, String alias) {
            countRelation();
            String joined = root + "_" + ++aliases;
            joins.append(" LEFT JOIN ").append(at(from, alias).replace("{l}", joined));
            return joined;
        }

        private String join(Field.One one, String alias) {
            countRelation();
            var target = types.apply(one.type());
            String joined = root + "_" + ++aliases;
            joins.append(one.required() ? " JOIN " : " LEFT JOIN ")
                    .append(target.table())
                    .append(' ')
                    .append(joined);
            joins.append(" ON ");
            if (!target.isGlobal()) {
                joins.append(joined).append(".workspace_id = ").append(alias).append(".workspace_id AND ");
            }
            joins.append(joined).append(".id = ").append(at(one.idSql(), alias));
            String visible = target.visible(joined);
            if (visible != null) {
                joins.append(" AND ").append(visible);
            }
            return joined;
        }

        private Part many(Field.Many many, String alias, int owner, Selection below) {
            var relation = new Relation(many.type(), many.from(), many.owner(), owner, below);
            Integer branch = known.get(relation);
            if (branch == null) {
                String where = many.where() == null ? "l.workspace_id = :workspace" : many.where();
                var load = load(types.apply(many.type()), many.from(), many.owner(), where, many.order(), below);
                branch = branch(new OwnedBranch(owner, condition(many.present(), alias), load));
                known.put(relation, branch);
            }
            return new ManyPart(many.name(), branch, owner);
        }

        private Part listed(Field.Listed listed, String alias, Selection below) {
            int ids = column(at(listed.idsSql(), alias), Kind.GIDS);
            var load = byId(types.apply(listed.type()), below);
            return new ListedPart(listed.name(), branch(new OwnedBranch(ids, -1, load)), ids);
        }

        private Part any(Field.Any any, String alias, Selection below) {
            countRelation();
            int type = column(at(any.typeSql(), alias), Kind.TEXT);
            int id = column(at(any.idSql(), alias), Kind.GID);
            return new AnyPart(any.name(), branch(new AnyBranch(type, id, below)), type, id, any.kept());
        }

        private int branch(Branch branch) {
            branches.add(branch);
            return branches.size() - 1;
        }

        /** The column that says whether the condition holds, or -1 where there is none. */
        private int condition(@Nullable String sql, String alias) {
            return sql == null ? -1 : column("(" + at(sql, alias) + ")", Kind.BOOLEAN);
        }

        /** The column of an expression: the same expression is selected once. */
        private int column(String sql, Kind kind) {
            for (int column = 0; column < columns.size(); column++) {
                if (columns.get(column).equals(sql) && kinds.get(column) == kind) {
                    return column;
                }
            }
            columns.add(sql);
            kinds.add(kind);
            return columns.size() - 1;
        }
    }
}
