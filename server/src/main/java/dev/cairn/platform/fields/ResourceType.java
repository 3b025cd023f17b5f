package dev.cairn.platform.fields;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One type of resource: its name, its table, who sees it, and its fields. The one description serves the SQL,
 * the JSON, {@code opt_fields} and the API document.
 */
public final class ResourceType {
    private final String name;
    private final String shownAs;
    private final String table;
    private final boolean global;
    private final boolean identified;
    private final @Nullable UnaryOperator<String> visible;
    private final @Nullable String version;
    private final Map<String, Field> fields;

    private ResourceType(Builder builder) {
        name = builder.name;
        shownAs = builder.shownAs;
        table = builder.table;
        global = builder.global;
        identified = builder.identified;
        visible = builder.visible;
        version = builder.version;
        fields = builder.fields;
    }

    /** A type whose rows belong to a workspace. */
    public static Builder named(String name, String table) {
        return new Builder(name, table);
    }

    public String name() {
        return name;
    }

    /** What {@code resource_type} says. */
    public String shownAs() {
        return shownAs;
    }

    public String table() {
        return table;
    }

    /** Whether its rows stand above workspaces, as people and workspaces do. */
    public boolean isGlobal() {
        return global;
    }

    /** Whether records carry a gid of their own; a task's membership in a project does not. */
    public boolean isIdentified() {
        return identified;
    }

    /** The SQL condition under which the actor sees a row, or null where seeing its owner is enough. */
    public @Nullable String visible(String alias) {
        return visible == null ? null : visible.apply(alias);
    }

    /** The expression of the row's version, for {@code ETag} and {@code If-Match}; null where it has none. */
    @Nullable
    String version() {
        return version;
    }

    public @Nullable Field field(String field) {
        return fields.get(field);
    }

    public Collection<Field> fields() {
        return fields.values();
    }

    @Override
    public String toString() {
        return name;
    }

    public static final class Builder {
        private final String name;
        private String shownAs;
        private final String table;
        private boolean global;
        private boolean identified = true;
        private @Nullable UnaryOperator<String> visible;
        private @Nullable String version;
        private @Nullable String present;
        private final Map<String, Field> fields = new LinkedHashMap<>();

        private Builder(String name, String table) {
            this.name = name;
            this.shownAs = name;
            this.table = table;
        }

        public Builder global() {
            global = true;
            return this;
        }

        /** Calls its records by the name of another type, whose records stand here in another light. */
        public Builder shownAs(String type) {
            shownAs = type;
            return this;
        }

        /** Records of this type only stand inside others and have neither gid nor resource_type. */
        public Builder withoutGid() {
            identified = false;
            return this;
        }

        /** With all fields of another type. */
        public Builder like(ResourceType other) {
            other.fields.values().forEach(this::add);
            return this;
        }

        public Builder visibleWhere(UnaryOperator<String> condition) {
            visible = condition;
            return this;
        }

        public Builder versionedBy(String sql) {
            version = sql;
            return this;
        }

        /** A field that is a column of the same name. */
        public Builder column(String field, Kind kind, Form form) {
            return value(field, kind, "{t}." + field, form);
        }

        public Builder value(String field, Kind kind, String sql, Form form) {
            return add(new Field.Value(field, kind, sql, form, List.of()));
        }

        /** A column that holds one of a few words. */
        public Builder oneOf(String field, Form form, String... values) {
            return add(new Field.Value(field, Kind.TEXT, "{t}." + field, form, List.of(values)));
        }

        public Builder made(
                String field,
                Kind kind,
                Form form,
                Function<Field.Making, @Nullable Object> make,
                String... expressions) {
            return add(new Field.Made(field, kind, Arrays.asList(expressions), form, make));
        }

        public Builder constant(String field, @Nullable String value, Form form) {
            return add(new Field.Constant(field, value, form));
        }

        public Builder group(String field, Form form, @Nullable String present, List<Field> inside) {
            return add(new Field.Group(field, inside, null, present, form));
        }

        /** Fields of a row of another table, where there is one; see {@link Field.Group}. */
        public Builder joinedGroup(String field, Form form, String from, String present, List<Field> inside) {
            return add(new Field.Group(field, inside, from, present, form));
        }

        public Builder one(String field, String type, String idSql, Form form) {
            return add(new Field.One(field, type, idSql, form, false));
        }

        /** A reference without which the record itself is not shown. */
        public Builder required(String field, String type, String idSql, Form form) {
            return add(new Field.One(field, type, idSql, form, true));
        }

        public Builder many(String field, String type, String from, String owner, String order, Form form) {
            return add(new Field.Many(field, type, from, owner, order, form, null, present));
        }

        public Builder many(
                String field, String type, String from, String owner, String order, Form form, String where) {
            return add(new Field.Many(field, type, from, owner, order, form, where, present));
        }

        /** Resources whose ids stand in an array. */
        public Builder listed(String field, String type, String idsSql, Form form) {
            return add(new Field.Listed(field, type, idsSql, form));
        }

        /** A reference to a resource of the type that each row names; see {@link Field.Any} for {@code kept}. */
        public Builder any(String field, String typeSql, String idSql, boolean kept, Form form) {
            return add(new Field.Any(field, typeSql, idSql, kept, form));
        }

        /** Describes relations to many that few records have, and those only where the condition holds. */
        public Builder rarely(String condition, Consumer<Builder> some) {
            present = condition;
            some.accept(this);
            present = null;
            return this;
        }

        /** Describes fields that stand only in records for which the condition holds. */
        public Builder when(String condition, Consumer<Builder> some) {
            var inside = new Builder(name, table);
            some.accept(inside);
            for (Field field : inside.fields.values()) {
                add(new Field.Conditional(field, condition));
            }
            return this;
        }

        private Builder add(Field field) {
            if (fields.put(field.name(), field) != null) {
                throw new IllegalArgumentException(name + " describes " + field.name() + " twice");
            }
            return this;
        }

        public ResourceType build() {
            return new ResourceType(this);
        }
    }

    /** Whether the selection names the fields of the compact record and more, be it inside of one of them. */
    boolean isCompactIn(Selection selection) {
        var named = selection.fields();
        List<Field> compact = shownIn(Form.COMPACT);
        boolean more = named.size() > compact.size()
                || named.values().stream().anyMatch(below -> !below.fields().isEmpty());
        return more && compact.stream().map(Field::name).allMatch(named::containsKey);
    }

    /** All fields that stand in records of this form. */
    List<Field> shownIn(Form form) {
        var shown = new ArrayList<Field>();
        for (Field field : fields.values()) {
            if (field.form() == Form.COMPACT || field.form() == form) {
                shown.add(field);
            }
        }
        return shown;
    }
}
