package dev.cairn.status;

import dev.cairn.access.Visible;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import dev.cairn.reaction.Likes;
import dev.cairn.reaction.ReactionSummary;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields of a status update, and of the same as a project status. */
@Configuration
class StatusType {
    static final List<String> TYPES = List.of(
            "on_track", "at_risk", "off_track", "on_hold", "complete", "achieved", "partial", "missed", "dropped");

    static final List<String> OF_PROJECTS = TYPES.subList(0, 5);

    static final List<String> OF_PORTFOLIOS =
            List.of("on_track", "at_risk", "off_track", "on_hold", "complete", "dropped");

    static final List<String> OF_GOALS =
            List.of("on_track", "at_risk", "off_track", "achieved", "partial", "missed", "dropped");

    /** How many of those of goals leave the goal open. */
    private static final int OPEN = 3;

    /** Whether an update of this type says how a goal ended. */
    static boolean closes(Reported kind, String type) {
        return kind == Reported.GOAL && OF_GOALS.indexOf(type) >= OPEN;
    }

    /** The status of a goal that an update of this type tells of. */
    static String ofGoal(String type) {
        return closes(Reported.GOAL, type) ? type : COLORS.get(OF_GOALS.indexOf(type));
    }

    /** The type of what an update tells of. */
    private static final String PARENT_TYPE = "CASE WHEN {t}.project_id IS NOT NULL THEN 'project'"
            + " WHEN {t}.goal_id IS NOT NULL THEN 'goal' ELSE 'portfolio' END";

    /** The colours of project statuses, in the order of the types that they stand for. */
    static final List<String> COLORS = List.of("green", "yellow", "red", "blue", "complete");

    @Bean
    ResourceType statusUpdate() {
        return ResourceType.named("status_update", "status_update")
                .visibleWhere(StatusType::visible)
                .column("title", Kind.TEXT, Form.COMPACT)
                .value("resource_subtype", Kind.TEXT, PARENT_TYPE + " || '_status_update'", Form.COMPACT)
                .column("text", Kind.TEXT, Form.FULL)
                .column("html_text", Kind.TEXT, Form.ASKED)
                .value("figures", Kind.JSON, "{t}.figures::text", Form.ASKED)
                .oneOf("status_type", Form.FULL, TYPES.toArray(String[]::new))
                .one("author", "user", "{t}.created_by", Form.FULL)
                .column("created_at", Kind.INSTANT, Form.FULL)
                .one("created_by", "user", "{t}.created_by", Form.FULL)
                .value("hearted", Kind.BOOLEAN, Likes.own("status_update_id"), Form.FULL)
                .many(
                        "hearts",
                        "like",
                        Likes.of("status_update_id"),
                        "{t}.target_id",
                        "{t}.first_id",
                        Form.FULL,
                        "{t}.workspace_id = :workspace")
                .value("liked", Kind.BOOLEAN, Likes.own("status_update_id"), Form.FULL)
                .many(
                        "likes",
                        "like",
                        Likes.of("status_update_id"),
                        "{t}.target_id",
                        "{t}.first_id",
                        Form.FULL,
                        "{t}.workspace_id = :workspace")
                .value("num_hearts", Kind.INTEGER, Likes.count("status_update_id"), Form.FULL)
                .value("num_likes", Kind.INTEGER, Likes.count("status_update_id"), Form.FULL)
                .many(
                        "reaction_summary",
                        ReactionSummary.TYPE,
                        ReactionSummary.of("status_update_id"),
                        "{t}.target_id",
                        "{t}.first_id",
                        Form.FULL,
                        "{t}.workspace_id = :workspace")
                .column("modified_at", Kind.INSTANT, Form.FULL)
                .column("score", Kind.DECIMAL, Form.ASKED)
                .column("confidence", Kind.INTEGER, Form.ASKED)
                .any("parent", PARENT_TYPE, "coalesce({t}.project_id, {t}.goal_id, {t}.portfolio_id)", false, Form.FULL)
                .build();
    }

    /** A status update is seen with what it tells of. */
    static String visible(String t) {
        return "(" + Visible.withProject(t) + " OR " + Visible.withGoal(t) + " OR " + Visible.withPortfolio(t) + ")";
    }

    @Bean
    ResourceType projectStatus() {
        return ResourceType.named("project_status", "status_update")
                .visibleWhere(Visible::withProject)
                .column("title", Kind.TEXT, Form.COMPACT)
                .column("text", Kind.TEXT, Form.FULL)
                .column("html_text", Kind.TEXT, Form.ASKED)
                .value(
                        "color",
                        Kind.TEXT,
                        "CASE {t}.status_type WHEN 'on_track' THEN 'green' WHEN 'at_risk' THEN 'yellow'"
                                + " WHEN 'off_track' THEN 'red' WHEN 'on_hold' THEN 'blue' ELSE 'complete' END",
                        Form.FULL)
                .one("author", "user", "{t}.created_by", Form.FULL)
                .column("created_at", Kind.INSTANT, Form.FULL)
                .one("created_by", "user", "{t}.created_by", Form.FULL)
                .column("modified_at", Kind.INSTANT, Form.FULL)
                .build();
    }
}
