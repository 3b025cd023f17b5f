package dev.cairn.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A custom field as a write needs to know it. */
record CustomField(
        long id,
        String name,
        String subtype,
        String representation,
        @Nullable Integer precision,
        String format,
        List<String> restrictions,
        boolean isGlobal,
        @Nullable String idPrefix,
        @Nullable String formula) {

    static final String COLUMNS = """
            f.id, f.name, f.resource_subtype, f.representation_type, f.precision, f.format, f.input_restrictions,
            f.is_global, f.id_prefix, f.formula""";

    static CustomField read(ResultSet row) throws SQLException {
        return new CustomField(
                row.getLong("id"),
                row.getString("name"),
                row.getString("resource_subtype"),
                row.getString("representation_type"),
                row.getObject("precision", Integer.class),
                row.getString("format"),
                List.of((String[]) row.getArray("input_restrictions").getArray()),
                row.getBoolean("is_global"),
                row.getString("id_prefix"),
                row.getString("formula"));
    }

    boolean hasOptions() {
        return subtype.equals("enum") || subtype.equals("multi_enum");
    }

    /** Whether Cairn makes its values. */
    boolean isComputed() {
        return isFormula() || isId();
    }

    boolean isFormula() {
        return representation.equals("formula");
    }

    boolean isId() {
        return representation.equals("custom_id");
    }
}
