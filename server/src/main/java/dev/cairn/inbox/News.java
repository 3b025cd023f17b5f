package dev.cairn.inbox;

import dev.cairn.platform.log.Change;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened and that people are to hear of.
 *
 * @param type of what it is about: task, project, goal, portfolio, status_update, message,
 *     access_request or budget
 * @param project that it is about, null where it is about none
 * @param group whose people are told: a task, a project, a goal, a portfolio, a team or one person, as {@code audience} says
 * @param write when the write happened that it is part of; what one write did bears the same instant
 * @param since when the first of its stories was written
 */
record News(
        String type,
        long resource,
        @Nullable Long project,
        Reason reason,
        Audience audience,
        long group,
        @Nullable Long actor,
        Instant write,
        Instant since) {

    static News of(
            Change change,
            String type,
            long resource,
            @Nullable Long project,
            Reason reason,
            Audience audience,
            long group) {
        return new News(
                type,
                resource,
                project,
                reason,
                audience,
                group,
                change.actor(),
                change.createdAt(),
                change.createdAt());
    }

    /** Who is told. */
    enum Audience {
        /** One person. */
        PERSON,
        /** A task's followers, its assignee and its co-assignees. */
        FOLLOWERS,
        /** A project's members and followers. */
        MEMBERS,
        /** A goal's members, who are its followers, and its owner. */
        GOAL_MEMBERS,
        /** A portfolio's members and its owner. */
        PORTFOLIO_MEMBERS,
        /** Those who administer a project. */
        ADMINS,
        /** Those who administer a portfolio, and its owner. */
        PORTFOLIO_ADMINS,
        /** Those who administer a team, or all of its members where nobody does. */
        TEAM_ADMINS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
