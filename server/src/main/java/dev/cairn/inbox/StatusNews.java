package dev.cairn.inbox;

import dev.cairn.inbox.News.Audience;
import dev.cairn.platform.log.Change;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** News of how projects, goals and portfolios are doing: of what was told, of who is to tell it, and when. */
final class StatusNews {
    private StatusNews() {}

    /** Of a new status update. */
    static List<News> of(Change change, LookedUp lookedUp) {
        var news = new ArrayList<News>();
        Long parent = change.parentId();
        if (!change.action().equals("added") || parent == null) {
            return news;
        }
        boolean isOfProject = "project".equals(change.parentType());
        Long project = isOfProject ? parent : null;
        lookedUp.mentionedInStatus(change.id())
                .forEach(person -> news.add(News.of(
                        change, change.type(), change.id(), project, Reason.MENTIONED, Audience.PERSON, person)));
        Audience audience = switch (String.valueOf(change.parentType())) {
            case "goal" -> Audience.GOAL_MEMBERS;
            case "portfolio" -> Audience.PORTFOLIO_MEMBERS;
            default -> Audience.MEMBERS;
        };
        news.add(News.of(change, change.type(), change.id(), project, Reason.STATUS_UPDATED, audience, parent));
        return news;
    }

    /** Of a goal or a portfolio that somebody was given, or of what somebody is to tell of. */
    static List<News> ofOwner(Change change) {
        Long given = owner(change);
        if (given != null && !change.type().equals("project")) {
            return List.of(toOwner(change, given, Reason.MADE_OWNER));
        }
        Long due = "status_due".equals(change.field()) ? NewsFinder.id(change, "owner") : null;
        return due == null ? List.of() : List.of(toOwner(change, due, Reason.STATUS_DUE));
    }

    /** Who owns it now and did not before. */
    private static @Nullable Long owner(Change change) {
        if (change.action().equals("added")) {
            return NewsFinder.id(change, "owner");
        }
        return "owner".equals(change.field()) ? NewsFinder.id(change, "new") : null;
    }

    private static News toOwner(Change change, long owner, Reason reason) {
        Long project = change.type().equals("project") ? change.id() : null;
        return News.of(change, change.type(), change.id(), project, reason, Audience.PERSON, owner);
    }
}
