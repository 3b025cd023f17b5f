package dev.cairn.preference;

import dev.cairn.platform.db.Database;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
        return database.sql("SELECT time_zone FROM preference WHERE user_id = :person AND time_zone IS NOT NULL")
                .bind("person", person)
                .first(row -> ZoneId.of(row.getString(1)))
                .orElse(ZoneOffset.UTC);
    }
}
