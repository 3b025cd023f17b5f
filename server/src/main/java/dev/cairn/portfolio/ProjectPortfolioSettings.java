package dev.cairn.portfolio;

import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Stores whether projects let in those who share a portfolio that holds them. */
@Component
class ProjectPortfolioSettings {
    private final Database database;

    ProjectPortfolioSettings(Database database) {
        this.database = database;
    }

    void inherit(long workspace, long id, boolean inherits, Changes changes) {
        database.sql("""
                        UPDATE portfolio_item SET is_access_control_inherited = :inherits
                        WHERE workspace_id = :workspace AND id = :id AND is_access_control_inherited <> :inherits
                        RETURNING project_id""")
                .bind("inherits", inherits)
                .bind("workspace", workspace)
                .bind("id", id)
                .first(row -> row.getLong(1))
                .ifPresent(project -> {
                    note(workspace, project);
                    changes.changed(
                            "project_portfolio_setting",
                            id,
                            "is_access_control_inherited",
                            Map.of("old", !inherits, "new", inherits));
                    changes.changed("project", project, "portfolio_access", null);
                });
    }

    /** Lets a portfolio that is deleted open no project any longer. */
    void end(long workspace, long portfolio) {
        database.sql("""
                        UPDATE portfolio_item SET is_access_control_inherited = false
                        WHERE workspace_id = :workspace AND portfolio_id = :portfolio AND is_access_control_inherited
                        RETURNING project_id""")
                .bind("workspace", workspace)
                .bind("portfolio", portfolio)
                .list(row -> row.getLong(1))
                .forEach(project -> note(workspace, project));
    }

    /** Notes on a project whether any portfolio lets people into it. */
    void note(long workspace, long project) {
        database.sql("""
                        UPDATE project SET opened_by_portfolio = EXISTS (SELECT 1 FROM portfolio_item i
                          WHERE i.workspace_id = :workspace AND i.project_id = :project AND i.is_access_control_inherited)
                        WHERE workspace_id = :workspace AND id = :project""").bind("workspace", workspace).bind("project", project).update();
    }
}
