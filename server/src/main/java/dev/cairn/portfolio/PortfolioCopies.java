package dev.cairn.portfolio;

import dev.cairn.access.Access;
import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.log.Changes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Copies what belongs to a portfolio to another one, which has nothing of it so far. */
@Component
class PortfolioCopies {
    private final Database database;
    private final PortfolioMembers members;
    private final Ids ids;
    private final Clock clock;

    PortfolioCopies(Database database, PortfolioMembers members, Ids ids, Clock clock) {
        this.database = database;
        this.members = members;
        this.ids = ids;
        this.clock = clock;
    }

    /** Nobody sees more of the copy than of its original; without permissions, only its members see it. */
    void dress(long workspace, long original, long copy, boolean withPermissions) {
        database.sql("""
                        UPDATE portfolio c SET color = o.color, start_on = o.start_on, due_on = o.due_on,
                          custom_values = o.custom_values,
                          privacy_setting = CASE WHEN :permissions THEN o.privacy_setting ELSE c.privacy_setting END,
                          default_access_level =
                            CASE WHEN :permissions THEN o.default_access_level ELSE c.default_access_level END
                        FROM portfolio o
                        WHERE c.workspace_id = :workspace AND c.id = :copy
                          AND o.workspace_id = :workspace AND o.id = :original""")
                .bind("permissions", withPermissions)
                .bind("workspace", workspace)
                .bind("copy", copy)
                .bind("original", original)
                .update();
    }

    void copyFields(long workspace, long original, long copy) {
        insert(
                """
                INSERT INTO custom_field_setting (workspace_id, id, custom_field_id, portfolio_id, is_important, rank,
                  created_at)
                SELECT s.workspace_id, :id, s.custom_field_id, :copy, s.is_important, s.rank, :now
                FROM custom_field_setting s WHERE s.workspace_id = :workspace AND s.id = :original""",
                workspace,
                copy,
                database.sql(
                                "SELECT id FROM custom_field_setting WHERE workspace_id = :workspace AND portfolio_id = :of")
                        .bind("workspace", workspace)
                        .bind("of", original)
                        .list(row -> row.getLong(1)));
    }

    private record Place(long id, String type, long item) {}

    /** The copy holds the very projects and portfolios of its original that the actor sees, not copies of them. */
    void copyItems(
            Actor actor, Access.Granted original, long copy, boolean projects, boolean portfolios, Changes changes) {
        var places = database.sql("""
                        SELECT t.id, t.project_id, t.nested_portfolio_id FROM portfolio_item t
                        WHERE t.workspace_id = :workspace AND t.portfolio_id = :portfolio
                          AND (t.project_id IS NOT NULL AND :projects OR t.project_id IS NULL AND :portfolios) AND %s
                        ORDER BY t.rank, t.id""".formatted(Visible.portfolioItem("t")))
                .bindAll(Resources.of(actor))
                .bind("workspace", original.workspace())
                .bind("portfolio", original.id())
                .bind("projects", projects)
                .bind("portfolios", portfolios)
                .list(row -> {
                    Long project = row.getObject(2, Long.class);
                    return project == null
                            ? new Place(row.getLong(1), "portfolio", row.getLong(3))
                            : new Place(row.getLong(1), "project", project);
                });
        insert("""
                INSERT INTO portfolio_item (workspace_id, id, portfolio_id, project_id, nested_portfolio_id, rank,
                  created_at)
                SELECT i.workspace_id, :id, :copy, i.project_id, i.nested_portfolio_id, i.rank, :now
                FROM portfolio_item i WHERE i.workspace_id = :workspace AND i.id = :original""", original.workspace(), copy, places.stream().map(Place::id).toList());
        places.forEach(place -> changes.added(place.type(), place.item(), "portfolio", copy));
    }

    private void insert(String sql, long workspace, long copy, List<Long> originals) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (long original : originals) {
            var row = new HashMap<String, @Nullable Object>();
            row.put("workspace", workspace);
            row.put("id", ids.next());
            row.put("copy", copy);
            row.put("original", original);
            row.put("now", clock.instant());
            rows.add(row);
        }
        database.batch(sql, rows);
    }

    private record Member(@Nullable Long user, @Nullable Long team, String level) {}

    /** At the levels that they have, or at the usual one. */
    void copyMembers(Access.Granted original, long copy, boolean atTheirLevels, Changes changes) {
        long workspace = original.workspace();
        String usual = members.usualLevel(workspace, copy);
        var sharers = database.sql("""
                        SELECT user_id, team_id, access_level FROM portfolio_membership
                        WHERE workspace_id = :workspace AND portfolio_id = :portfolio ORDER BY created_at, id""")
                .bind("workspace", workspace)
                .bind("portfolio", original.id())
                .list(row -> new Member(row.getObject(1, Long.class), row.getObject(2, Long.class), row.getString(3)));
        for (Member sharer : sharers) {
            String level = atTheirLevels ? sharer.level() : usual;
            if (sharer.user() != null) {
                members.add(workspace, copy, List.of(sharer.user()), level, changes);
            } else if (sharer.team() != null) {
                members.addTeam(workspace, copy, sharer.team(), level, changes);
            }
        }
    }
}
