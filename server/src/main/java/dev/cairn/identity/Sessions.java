package dev.cairn.identity;

import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.fields.Selection;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Reply;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sessions of people in browsers. A session ends thirty days after its last use, or when it is ended. */
@Component
public final class Sessions {
    static final Duration LIFE = Duration.ofDays(30);

    private static final int LONGEST_AGENT = 300;

    /** What a client needs once it is signed in: who and where. */
    private static final Selection SIGNED_IN =
            Selection.parse("resource_type,csrf_token,created_at,current,user.(resource_type|name|email),"
                    + "user.workspaces.(resource_type|name)");

    private final Database database;
    private final Resources resources;
    private final Actors actors;
    private final AccountLog log;
    private final Ids ids;
    private final Clock clock;

    Sessions(Database database, Resources resources, Actors actors, AccountLog log, Ids ids, Clock clock) {
        this.database = database;
        this.resources = resources;
        this.actors = actors;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /** Signs the person in: opens a session instead of the browser's last one, and answers with it and its cookie. */
    public Reply open(long user, Ask ask, HttpServletRequest request, HttpServletResponse response) {
        long id = begin(user, request, response);
        var actor = actors.byId(user).orElseThrow(ApiError::notAuthorized);
        return one(id, actor, ask).withStatus(201);
    }

    /** Like {@link #open}, with the cookie alone for an answer. */
    public long begin(long user, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.read(request).ifPresent(this::forget);
        String secret = Secrets.make();
        long id = ids.next();
        Instant now = clock.instant();
        database.sql("""
                        INSERT INTO session (id, user_id, token_hash, csrf_token, user_agent, created_at, expires_at)
                        VALUES (:id, :user, :hash, :csrf, :agent, :now, :expires)""")
                .bind("id", id)
                .bind("user", user)
                .bind("hash", Secrets.hash(secret))
                .bind("csrf", Secrets.make())
                .bind("agent", agent(request))
                .bind("now", now)
                .bind("expires", now.plus(LIFE))
                .update();
        log.tell(user, "login_succeeded");
        SessionCookie.set(request, response, secret, LIFE);
        return id;
    }

    /** Refuses what a person has to do themselves in a browser, whose writes foreign pages cannot send. */
    public static void require(HttpServletRequest request) {
        if (SessionController.idOf(request) == 0) {
            throw ApiError.forbidden("Only for somebody who is signed in in a browser");
        }
    }

    /** The session as its own client sees it. */
    Reply one(long id, Actor actor, Ask ask) {
        return Reply.one(resources.one(
                "session",
                Query.from("session t")
                        .where("t.id = :session AND t.user_id = :me")
                        .bind("session", id),
                ask.fields() == null ? SIGNED_IN : ask.fields(),
                actor,
                type -> ApiError.notAuthorized()));
    }

    Reply list(Actor actor, long current, Ask ask) {
        return Reply.list(resources.page(
                "session",
                Query.from("session t")
                        .where("t.user_id = :me AND t.expires_at > :now")
                        .orderBy(Key.newestFirst("t.id"))
                        .bind("now", clock.instant())
                        .bind("session", current),
                ask.compact(),
                ask.paging(),
                actor));
    }

    /** Whether the person had such a session. */
    boolean end(long user, long id) {
        boolean ended = database.sql("DELETE FROM session WHERE id = :id AND user_id = :user")
                        .bind("id", id)
                        .bind("user", user)
                        .update()
                > 0;
        if (ended) {
            log.tell(user, "logged_out");
        }
        return ended;
    }

    /** Signs the person out everywhere. */
    public void endAll(long user) {
        endOthers(user, 0);
    }

    void endOthers(long user, long kept) {
        database.sql("DELETE FROM session WHERE user_id = :user AND id <> :kept")
                .bind("user", user)
                .bind("kept", kept)
                .update();
    }

    /** Puts the end off again; at most once a day, as sessions are rarely written. */
    boolean prolong(Actors.Session session) {
        Instant now = clock.instant();
        if (session.expiresAt().isAfter(now.plus(LIFE).minus(Duration.ofDays(1)))) {
            return false;
        }
        return database.sql("UPDATE session SET expires_at = :expires WHERE id = :id")
                        .bind("expires", now.plus(LIFE))
                        .bind("id", session.id())
                        .update()
                > 0;
    }

    private void forget(String secret) {
        database.sql("DELETE FROM session WHERE token_hash = :hash")
                .bind("hash", Secrets.hash(secret))
                .update();
    }

    private static @Nullable String agent(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        return agent == null ? null : agent.substring(0, Math.min(agent.length(), LONGEST_AGENT));
    }
}
