package dev.cairn.goal;

import dev.cairn.goal.Supports.Supporter;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Ids;
import dev.cairn.platform.Spot;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.db.Hierarchy;
import dev.cairn.platform.db.RankedList;
import dev.cairn.platform.log.Changes;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Stores what supports which goal. Whoever writes holds the row of the supported goal. */
@Component
class Relationships {
    static final String WEIGHT = "contribution_weight";

    private static final int MOST = 500;

    private final Database database;
    private final RankedList ofGoal;
    private final Hierarchy goals;
    private final Ids ids;
    private final Clock clock;

    Relationships(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ofGoal = new RankedList(database, "goal_relationship", "rank", "supported_goal_id = :list");
        this.goals = new Hierarchy(database, "goal_relationship", "supported_goal_id", "supporting_goal_id");
        this.ids = ids;
        this.clock = clock;
    }

    /** Lets something support a goal. A circle of goals that support each other is refused. */
    long add(long workspace, long goal, Supporter supporter, BigDecimal weight, Spot spot, Changes changes) {
        requireRoom(workspace, goal);
        if (supporter.kind() == Supports.GOAL) {
            refuseCircle(workspace, goal, supporter.id());
        }
        long id = ids.next();
        int added = database.sql("""
                        INSERT INTO goal_relationship (workspace_id, id, supported_goal_id, %s, contribution_weight, rank,
                          created_at)
                        VALUES (:workspace, :id, :goal, :supporter, :weight, :rank, :now) ON CONFLICT DO NOTHING""".formatted(supporter.column()))
                .bind("workspace", workspace)
                .bind("id", id)
                .bind("goal", goal)
                .bind("supporter", supporter.id())
                .bind("weight", weight)
                .bind("rank", rank(workspace, goal, spot))
                .bind("now", clock.instant())
                .update();
        if (added == 0) {
            throw ApiError.badInput("supporting_resource", "Supports the goal already: " + supporter.id());
        }
        changes.added("goal_relationship", id, "goal", goal, Map.of(supporter.type(), supporter.id()));
        return id;
    }

    private void requireRoom(long workspace, long goal) {
        long there = database.sql("""
                        SELECT count(*) FROM goal_relationship
                        WHERE workspace_id = :workspace AND supported_goal_id = :goal""")
                .bind("workspace", workspace)
                .bind("goal", goal)
                .number();
        if (there >= MOST) {
            throw ApiError.badInput("supporting_resource", "A goal can be supported by at most " + MOST);
        }
    }

    private void refuseCircle(long workspace, long goal, long subgoal) {
        if (goals.isAbove(workspace, subgoal, goal)) {
            throw ApiError.badInput("supporting_resource", "The goals would support each other: " + subgoal);
        }
    }

    /** The spot names sub-goals, where the list has relationships. */
    private String rank(long workspace, long goal, Spot spot) {
        Spot among = switch (spot) {
            case Spot.Before(long subgoal) -> new Spot.Before(of(workspace, goal, subgoal));
            case Spot.After(long subgoal) -> new Spot.After(of(workspace, goal, subgoal));
            default -> spot;
        };
        return ofGoal.rank(workspace, goal, among, 0, Relationships::stranger);
    }

    private long of(long workspace, long goal, long subgoal) {
        return database.sql("""
                        SELECT id FROM goal_relationship WHERE workspace_id = :workspace
                          AND supported_goal_id = :goal AND supporting_goal_id = :subgoal""")
                .bind("workspace", workspace)
                .bind("goal", goal)
                .bind("subgoal", subgoal)
                .first(row -> row.getLong(1))
                .orElseThrow(() -> stranger(subgoal));
    }

    private static ApiError stranger(long sibling) {
        return ApiError.badInput("insert_before", "Not a sub-goal of the goal: " + sibling);
    }

    /** Says how much something contributes to the goal that it supports. */
    void weigh(long workspace, long id, BigDecimal weight, Changes changes) {
        database.sql("""
                        UPDATE goal_relationship SET contribution_weight = :weight
                        WHERE workspace_id = :workspace AND id = :id AND contribution_weight <> :weight
                        RETURNING supported_goal_id""")
                .bind("weight", weight)
                .bind("workspace", workspace)
                .bind("id", id)
                .first(row -> row.getLong(1))
                .ifPresent(goal -> changes.changed("goal_relationship", id, WEIGHT, Map.of("goal", goal)));
    }

    /** Lets something support a goal no longer. */
    void remove(long workspace, long goal, Supporter supporter, Changes changes) {
        long id = database.sql("""
                        DELETE FROM goal_relationship
                        WHERE workspace_id = :workspace AND supported_goal_id = :goal AND %s = :supporter RETURNING id""".formatted(supporter.column()))
                .bind("workspace", workspace)
                .bind("goal", goal)
                .bind("supporter", supporter.id())
                .first(row -> row.getLong(1))
                .orElseThrow(
                        () -> ApiError.badInput("supporting_resource", "Does not support the goal: " + supporter.id()));
        changes.deleted("goal_relationship", id, "goal", goal, Map.of(supporter.type(), supporter.id()));
    }
}
