package dev.cairn.portfolio;

import dev.cairn.field.FieldChanges;
import dev.cairn.platform.Ids;
import dev.cairn.platform.Span;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import dev.cairn.platform.log.Revision;
import dev.cairn.platform.log.Revision.Given;
import dev.cairn.richtext.RichText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Stores portfolios. */
@Component
class Portfolios {
    /** Those that people give values to. */
    private static final String COLUMNS = "name, color, archived, owner_id, privacy_setting, default_access_level,"
            + " start_on, due_on, custom_values::text AS custom_values";

    private final Database database;
    private final PortfolioMembers members;
    private final ProjectPortfolioSettings settings;
    private final Ids ids;
    private final Clock clock;

    Portfolios(Database database, PortfolioMembers members, ProjectPortfolioSettings settings, Ids ids, Clock clock) {
        this.database = database;
        this.members = members;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** Creates a portfolio, which its creator owns. */
    long create(long workspace, long creator, String name, Changes changes) {
        long id = ids.next();
        database.sql("""
                        INSERT INTO portfolio (workspace_id, id, name, owner_id, created_by, created_at, modified_at)
                        VALUES (:workspace, :id, :name, :creator, :creator, :now, :now)""")
                .bind("workspace", workspace)
                .bind("id", id)
                .bind("name", name)
                .bind("creator", creator)
                .bind("now", clock.instant())
                .update();
        changes.added("portfolio", id, "workspace", workspace);
        members.add(workspace, id, List.of(creator), "admin", changes);
        return id;
    }

    /**
     * Changes a portfolio, whose row the transaction holds. Who is to own it becomes a member.
     *
     * @param given columns and their new values
     */
    void update(long workspace, long id, List<Given> given, FieldChanges values, Changes changes) {
        var revision = Revision.of(database, "portfolio", workspace, id, COLUMNS, changes);
        given.forEach(revision::give);
        values.into(revision);
        Span.check((LocalDate) revision.value("start_on"), (LocalDate) revision.value("due_on"));
        revision.store(database, clock.instant());
        if (revision.value("owner_id") instanceof Long owner && given.stream().anyMatch(Given.isOf("owner_id"))) {
            members.add(workspace, id, List.of(owner), "admin", changes);
        }
        members.requireAdmin(workspace, id);
    }

    /** Says what a portfolio is for; its row is held by the transaction. */
    void describe(long workspace, long id, RichText notes, Changes changes) {
        new Assignments()
                .set("notes", notes.plain())
                .set("html_notes", notes.html())
                .set("modified_at", clock.instant())
                .update(database, "portfolio", workspace, id);
        changes.changed("portfolio", id, "notes", null);
    }

    /** Deletes a portfolio, which is in no other from then on; what was in it stays. */
    void delete(long workspace, long id, Changes changes) {
        database.sql("""
                        DELETE FROM portfolio_item WHERE workspace_id = :workspace AND nested_portfolio_id = :id
                        RETURNING portfolio_id""")
                .bind("workspace", workspace)
                .bind("id", id)
                .list(row -> changes.removed("portfolio", id, "portfolio", row.getLong(1), null));
        settings.end(workspace, id);
        new Assignments().set("deleted_at", clock.instant()).update(database, "portfolio", workspace, id);
        changes.deleted("portfolio", id, "workspace", workspace);
    }
}
