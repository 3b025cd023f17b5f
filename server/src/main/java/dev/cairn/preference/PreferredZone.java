package dev.cairn.preference;

import dev.cairn.platform.db.Database;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The time zone of people, for what the server dates by itself. */
@Component
public class PreferredZone {
    private final Database database;

    PreferredZone(Database database) {
        this.database = database;
    }

    /** UTC of whoever has named none. */
    public ZoneId of(long person) {
        return database.sql("SELECT " + sql(":person"))
                .bind("person", person)
                .first(row -> named(row.getString(1)))
                .orElseThrow();
    }

    /** The name of a person's time zone, for a statement that asks for more. */
    public static String sql(String person) {
        return "(SELECT pz.time_zone FROM preference pz WHERE pz.user_id = " + person + ")";
    }

    public static ZoneId named(@Nullable String zone) {
        return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
    }
}
