package dev.cairn.inbox;

import dev.cairn.inbox.News.Audience;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Finds what people are to hear of in a batch of changes, whoever they may be. */
@Component
class NewsFinder {
    private final Database database;

    NewsFinder(Database database) {
        this.database = database;
    }

    List<News> in(long workspace, List<Change> changes) {
        var lookedUp = LookedUp.of(database, workspace, changes);
        var news = new ArrayList<News>();
        for (Change change : changes) {
            switch (change.type()) {
                case "task" -> ofTask(change, lookedUp, news);
                case "story" -> ofComment(change, lookedUp, news);
                case "attachment" -> ofAttachment(change, news);
                case "project" -> {
                    ofProject(change, news);
                    news.addAll(StatusNews.ofOwner(change));
                }
                case "goal", "portfolio" -> news.addAll(StatusNews.ofOwner(change));
                case "status_update" -> news.addAll(StatusNews.of(change, lookedUp));
                case "message" -> ofMessage(change, lookedUp, news);
                case "access_request" -> ofRequest(change, news);
                case "budget" -> ofBudget(change, news);
                default -> {}
            }
        }
        return news;
    }

    private static void ofTask(Change change, LookedUp lookedUp, List<News> news) {
        if (change.action().equals("added") && change.parentId() == null) {
            ofNewTask(change, lookedUp, news);
        } else if (change.action().equals("changed")) {
            ofEdit(change, lookedUp, news);
        }
    }

    /** What an import brings was there before. */
    private static void ofNewTask(Change change, LookedUp lookedUp, List<News> news) {
        var task = lookedUp.task(change.id());
        if (task == null || task.isImported()) {
            return;
        }
        Long assignee = id(change, "assignee");
        if (assignee != null) {
            news.add(toOne(change, assignee, Reason.ASSIGNED));
        }
        task.mentioned().forEach(person -> news.add(toOne(change, person, Reason.MENTIONED)));
        news.add(toFollowers(change, change.id(), Reason.FOLLOWER_ADDED));
    }

    private static void ofEdit(Change change, LookedUp lookedUp, List<News> news) {
        switch (String.valueOf(change.field())) {
            case "assignee" -> {
                Long assignee = id(change, "new");
                if (assignee != null) {
                    news.add(toOne(change, assignee, Reason.ASSIGNED));
                }
            }
            case "co_assignees" -> {
                Long coAssignee = id(change, "added");
                if (coAssignee != null) {
                    news.add(toOne(change, coAssignee, Reason.ASSIGNED));
                }
            }
            case "followers" -> {
                Long follower = id(change, "added");
                if (follower != null) {
                    news.add(toOne(
                            change,
                            follower,
                            lookedUp.isMentionedIn(change, follower) ? Reason.MENTIONED : Reason.FOLLOWER_ADDED));
                }
            }
            case "completed" -> ofCompletion(change, lookedUp, news);
            case "due_on", "due_at" -> news.add(toFollowers(change, change.id(), Reason.DUE_DATE_CHANGED));
            case "approval_status" -> {
                if (change.detail() != null
                        && !change.detail().path("new").asString("").matches("|pending")) {
                    news.add(toFollowers(change, change.id(), Reason.APPROVAL_DECIDED));
                }
            }
            default -> {}
        }
    }

    private static void ofCompletion(Change change, LookedUp lookedUp, List<News> news) {
        boolean completed =
                change.detail() != null && change.detail().path("new").asBoolean(false);
        news.add(toFollowers(change, change.id(), completed ? Reason.COMPLETED : Reason.REOPENED));
        if (completed) {
            lookedUp.unblockedBy(change.id())
                    .forEach(unblocked -> news.add(News.of(
                            change,
                            "task",
                            unblocked.task(),
                            null,
                            Reason.UNBLOCKED,
                            Audience.PERSON,
                            unblocked.assignee())));
        }
    }

    private static void ofComment(Change change, LookedUp lookedUp, List<News> news) {
        var comment = change.action().equals("added") ? lookedUp.comment(change.id()) : null;
        if (comment == null) {
            return;
        }
        comment.mentioned()
                .forEach(person -> news.add(new News(
                        "task",
                        comment.task(),
                        null,
                        Reason.MENTIONED,
                        Audience.PERSON,
                        person,
                        change.actor(),
                        change.createdAt(),
                        comment.at())));
        news.add(new News(
                "task",
                comment.task(),
                null,
                Reason.COMMENTED,
                Audience.FOLLOWERS,
                comment.task(),
                change.actor(),
                change.createdAt(),
                comment.at()));
    }

    private static void ofAttachment(Change change, List<News> news) {
        if (change.action().equals("added") && change.parentId() != null && "task".equals(change.parentType())) {
            news.add(toFollowers(change, change.parentId(), Reason.ATTACHMENT_ADDED));
        }
    }

    private static void ofProject(Change change, List<News> news) {
        Long member = "members".equals(change.field()) ? id(change, "added") : null;
        if (member != null) {
            news.add(News.of(
                    change, "project", change.id(), change.id(), Reason.ADDED_TO_PROJECT, Audience.PERSON, member));
        }
    }

    /** A reply is news of the message that it is a reply to. */
    private static void ofMessage(Change change, LookedUp lookedUp, List<News> news) {
        var message = change.action().equals("added") ? lookedUp.message(change.id()) : null;
        if (message == null) {
            return;
        }
        message.mentioned()
                .forEach(person -> news.add(ofMessage(change, message, Reason.MENTIONED, Audience.PERSON, person)));
        news.add(ofMessage(change, message, Reason.MESSAGED, Audience.MEMBERS, message.project()));
    }

    private static News ofMessage(
            Change change, LookedUp.Message message, Reason reason, Audience audience, long group) {
        return News.of(change, "message", message.first(), message.project(), reason, audience, group);
    }

    private static void ofRequest(Change change, List<News> news) {
        if (change.action().equals("added")) {
            news.add(
                    switch (String.valueOf(change.parentType())) {
                        case "team" -> ofOthers(change, Audience.TEAM_ADMINS);
                        case "portfolio" -> ofOthers(change, Audience.PORTFOLIO_ADMINS);
                        default -> ofProjectOf(change, Reason.ACCESS_REQUESTED, Audience.ADMINS);
                    });
        }
    }

    private static void ofBudget(Change change, List<News> news) {
        Long project = "alert".equals(change.field()) ? id(change, "project") : null;
        if (project != null) {
            news.add(News.of(change, "budget", change.id(), project, Reason.BUDGET_REACHED, Audience.ADMINS, project));
        }
    }

    private static News ofProjectOf(Change change, Reason reason, Audience audience) {
        long project = Objects.requireNonNull(change.parentId());
        return News.of(change, change.type(), change.id(), project, reason, audience, project);
    }

    /** A request for what is no project. */
    private static News ofOthers(Change change, Audience admins) {
        long target = Objects.requireNonNull(change.parentId());
        return News.of(change, change.type(), change.id(), null, Reason.ACCESS_REQUESTED, admins, target);
    }

    private static News toOne(Change change, long person, Reason reason) {
        return News.of(change, "task", change.id(), null, reason, Audience.PERSON, person);
    }

    private static News toFollowers(Change change, long task, Reason reason) {
        return News.of(change, "task", task, null, reason, Audience.FOLLOWERS, task);
    }

    static @Nullable Long id(Change change, String key) {
        JsonNode value = change.detail() == null ? null : change.detail().get(key);
        return value == null || !value.isIntegralNumber() ? null : value.longValue();
    }
}
