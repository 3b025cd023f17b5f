package dev.cairn.report;

import dev.cairn.platform.http.Ask;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What the tasks of one part come to. */
record Figure(
        @Nullable String group,
        @Nullable String groupName,
        @Nullable String split,
        @Nullable String splitName,
        long tasks,
        @Nullable BigDecimal value) {
    static final String TELLS = "group:text-or-null group_name:text-or-null split:text-or-null split_name:text-or-null"
            + " num_tasks:integer value:number-or-null";

    static Figure read(ResultSet row) throws SQLException {
        return new Figure(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getBigDecimal(6));
    }

    void write(JsonGenerator json, Ask ask) {
        json.writeStartObject();
        text(json, "group", group, ask);
        text(json, "group_name", groupName, ask);
        text(json, "split", split, ask);
        text(json, "split_name", splitName, ask);
        if (ask.wants("num_tasks")) {
            json.writeNumberProperty("num_tasks", tasks);
        }
        if (ask.wants("value")) {
            json.writePOJOProperty("value", value);
        }
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, @Nullable String value, Ask ask) {
        if (ask.wants(name)) {
            json.writeStringProperty(name, value);
        }
    }
}
