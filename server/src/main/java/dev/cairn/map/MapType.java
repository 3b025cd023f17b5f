package dev.cairn.map;

import dev.cairn.access.Visible;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the map tells of goals, portfolios and projects. Their counts come from the {@code c} that {@link MapQueries} joins. */
@Configuration
class MapType {
    /** Of the newest status update. */
    private static final String TOLD = """
            (SELECT s.%1$s FROM status_update s WHERE s.workspace_id = {t}.workspace_id AND s.%2$s_id = {t}.id
              ORDER BY s.created_at DESC, s.id DESC LIMIT 1)""";

    @Bean
    ResourceType mapGoal() {
        var goal = ResourceType.named("map_goal", "goal")
                .shownAs("goal")
                .visibleWhere(Visible::goal)
                .column("name", Kind.TEXT, Form.FULL)
                .one("owner", "user", "{t}.owner_id", Form.FULL)
                .one("team", "team", "{t}.team_id", Form.FULL)
                .column("is_workspace_level", Kind.BOOLEAN, Form.FULL)
                .one("time_period", "time_period", "{t}.time_period_id", Form.FULL)
                .column("start_on", Kind.DATE, Form.FULL)
                .column("due_on", Kind.DATE, Form.FULL)
                .column("status", Kind.TEXT, Form.FULL)
                // A goal that is not measured has come nowhere in particular.
                .value(
                        "progress",
                        Kind.DECIMAL,
                        "CASE WHEN {t}.metric_id IS NOT NULL THEN {t}.progress END",
                        Form.FULL);
        return counted(goal)
                .value("num_tasks_elsewhere", Kind.INTEGER, "coalesce(c.num_tasks_elsewhere, 0)", Form.FULL)
                .build();
    }

    @Bean
    ResourceType mapProject() {
        var project = ResourceType.named("map_project", "project")
                .shownAs("project")
                .visibleWhere(Visible::project)
                .column("name", Kind.TEXT, Form.FULL)
                .one("owner", "user", "{t}.owner_id", Form.FULL)
                .one("team", "team", "{t}.team_id", Form.FULL)
                .column("completed", Kind.BOOLEAN, Form.FULL)
                .column("start_on", Kind.DATE, Form.FULL)
                .column("due_on", Kind.DATE, Form.FULL)
                .value("status_type", Kind.TEXT, TOLD.formatted("status_type", "project"), Form.FULL)
                .value("status_at", Kind.INSTANT, TOLD.formatted("created_at", "project"), Form.FULL);
        return counted(project).build();
    }

    @Bean
    ResourceType mapPortfolio() {
        return ResourceType.named("map_portfolio", "portfolio")
                .shownAs("portfolio")
                .visibleWhere(Visible::portfolio)
                .column("name", Kind.TEXT, Form.FULL)
                .one("owner", "user", "{t}.owner_id", Form.FULL)
                .column("start_on", Kind.DATE, Form.FULL)
                .column("due_on", Kind.DATE, Form.FULL)
                .value("status_type", Kind.TEXT, TOLD.formatted("status_type", "portfolio"), Form.FULL)
                .value("status_at", Kind.INSTANT, TOLD.formatted("created_at", "portfolio"), Form.FULL)
                .build();
    }

    private static ResourceType.Builder counted(ResourceType.Builder type) {
        for (String count : TaskCounts.NAMES) {
            type.value(count, Kind.INTEGER, "coalesce(c." + count + ", 0)", Form.FULL);
        }
        return type;
    }

    /** That a goal, a project or a portfolio supports a goal. */
    @Bean
    ResourceType mapSupport() {
        return ResourceType.named("map_support", "goal_relationship")
                .withoutGid()
                .value("goal", Kind.GID, "{t}.supported_goal_id", Form.FULL)
                .value(
                        "supporter",
                        Kind.GID,
                        "coalesce({t}.supporting_goal_id, {t}.supporting_project_id, {t}.supporting_portfolio_id)",
                        Form.FULL)
                .build();
    }

    /** That a project or a portfolio is in a portfolio. */
    @Bean
    ResourceType mapItem() {
        return ResourceType.named("map_item", "portfolio_item")
                .withoutGid()
                .value("portfolio", Kind.GID, "{t}.portfolio_id", Form.FULL)
                .value("item", Kind.GID, "coalesce({t}.project_id, {t}.nested_portfolio_id)", Form.FULL)
                .build();
    }

    /** How many tasks are in all of these projects, each of which counts them. */
    @Bean
    ResourceType mapOverlap() {
        var overlap = ResourceType.named("map_overlap", "task_project")
                .withoutGid()
                .value("projects", Kind.GIDS, "{t}.projects", Form.FULL);
        for (String count : TaskCounts.NAMES) {
            overlap.value(count, Kind.INTEGER, "{t}." + count, Form.FULL);
        }
        return overlap.build();
    }

    /** For whom tasks that are in all of these projects wait, and how many do. */
    @Bean
    ResourceType mapBlocker() {
        return ResourceType.named("map_blocker", "task_dependency")
                .withoutGid()
                .value("projects", Kind.GIDS, "{t}.projects", Form.FULL)
                .one("assignee", "user", "{t}.assignee_id", Form.FULL)
                .value("num_tasks", Kind.INTEGER, "{t}.num_tasks", Form.FULL)
                .build();
    }
}
