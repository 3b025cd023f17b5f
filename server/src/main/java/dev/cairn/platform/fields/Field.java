package dev.cairn.platform.fields;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A field of a resource as clients see it: where it comes from and when it is shown. */
public sealed interface Field {
    String name();

    Form form();

    /** A value from an SQL expression, in which {@code {t}} stands for the resource's row. */
    record Value(String name, Kind kind, String sql, Form form, List<String> values) implements Field {}

    /** A value that the server makes from the row's ids, such as a link to it. */
    record Made(String name, Kind kind, List<String> sql, Form form, Function<Making, @Nullable Object> make)
            implements Field {}

    /** A fixed value, the same for every record. */
    record Constant(String name, @Nullable String value, Form form) implements Field {}

    /**
     * Fields in an object of their own.
     *
     * @param from the table that has them, as {@code {l}}, and how it is joined to the resource's row, of which it has
     *     one row or none; in the fields and in the condition {@code {t}} is that row. Null where the resource's own
     *     row has them
     * @param present an SQL condition, the object is null where it fails
     */
    record Group(
            String name,
            List<Field> fields,
            @Nullable String from,
            @Nullable String present,
            Form form) implements Field {}

    /**
     * Another resource that this one points to with a column. It is joined; where the actor may not see it, it is
     * null as if it were not there.
     */
    record One(String name, String type, String idSql, Form form, boolean required) implements Field {}

    /**
     * Other resources that point to this one, or are linked with it. They are loaded for a whole page of owners
     * by one statement.
     *
     * @param from the tables, {@code {t}} being the other resource and {@code l} the link
     * @param owner the expression that gives the owner's id
     * @param order the order inside one owner
     * @param present an SQL condition of the owner without which it has none; such a relation is loaded by a statement
     *     of its own, where an owner has any
     */
    record Many(
            String name,
            String type,
            String from,
            String owner,
            String order,
            Form form,
            @Nullable String where,
            @Nullable String present)
            implements Field {}

    /** Other resources whose ids stand in an array of this one's row ({@code bigint[]}), shown in its order. */
    record Listed(String name, String type, String idsSql, Form form) implements Field {}

    /**
     * Another resource of a type that each row names. Such resources are loaded for a whole page, by one statement for
     * each type that the page names.
     *
     * @param typeSql the expression of the type's name
     * @param kept whether a resource that is gone, or that the actor may not see, is still named by gid and type; else
     *     it is null as if it were not there
     */
    record Any(String name, String typeSql, String idSql, boolean kept, Form form) implements Field {}

    /** A field that only some records have; where the SQL condition fails it is left out, not null. */
    record Conditional(Field field, String when) implements Field {
        @Override
        public String name() {
            return field.name();
        }

        @Override
        public Form form() {
            return field.form();
        }
    }

    /** What a {@link Made} field can use: the values of its expressions, and the address clients reach us at. */
    record Making(@Nullable Object[] values, String baseUrl) {}
}
