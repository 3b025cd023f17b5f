package dev.cairn.field;

import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Resources;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Finds what an ID such as BUG-12 stands for. */
@Component
public class CustomIds {
    /** More digits than any counter comes to. */
    private static final int MOST_DIGITS = 18;

    private final Database database;

    CustomIds(Database database) {
        this.database = database;
    }

    /**
     * The value of the task that has this ID, as the column of values contains it.
     *
     * @throws ApiError 404 where the actor sees no ID field with this prefix
     */
    public String value(Actor actor, long workspace, String id) {
        int hyphen = id.lastIndexOf('-');
        String digits = id.substring(hyphen + 1);
        if (hyphen < 1 || digits.length() > MOST_DIGITS || !digits.matches("[1-9][0-9]*")) {
            throw ApiError.notFound("custom_id", id);
        }
        String sql = """
                SELECT f.id FROM custom_field f
                WHERE f.workspace_id = :workspace AND f.id_prefix = :prefix AND %s""".formatted(Visible.customField("f"));
        return database.sql(sql)
                .bindAll(Resources.of(actor))
                .bind("workspace", workspace)
                .bind("prefix", id.substring(0, hyphen).toUpperCase(Locale.ROOT))
                .first(row -> "{\"" + row.getLong(1) + "\": " + digits + "}")
                .orElseThrow(() -> ApiError.notFound("custom_id", id));
    }
}
