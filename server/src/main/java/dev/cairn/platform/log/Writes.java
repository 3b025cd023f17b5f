package dev.cairn.platform.log;

import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.http.IdempotencyKey;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one way to write: a transaction in one workspace that checks, changes rows and appends to the change log,
 * all or nothing. A transaction that lost a race against another is run again.
 */
@Component
public final class Writes {
    private static final int ATTEMPTS = 4;

    private final TransactionTemplate transaction;
    private final Database database;
    private final ChangeLog log;
    private final WakeUps wakeUps;
    private final Clock clock;

    Writes(PlatformTransactionManager transactions, Database database, ChangeLog log, WakeUps wakeUps, Clock clock) {
        this.transaction = new TransactionTemplate(transactions);
        this.database = database;
        this.log = log;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    /** The work of a write: changes rows, tells {@code changes}, and returns the id that it is about. */
    @FunctionalInterface
    public interface Work {
        long run(Changes changes);
    }

    /**
     * Runs a person's write and returns the id that it is about. When the request carries an Idempotency-Key that
     * this person has used before, nothing is done and the id of then is returned.
     */
    public long in(long workspace, Actor actor, Work work) {
        return repeat(workspace, actor.id(), changes -> {
            if (!IdempotencyKey.CURRENT.isBound()) {
                return work.run(changes);
            }
            var key = IdempotencyKey.CURRENT.get();
            Long before = claim(workspace, actor, key);
            if (before != null) {
                return before;
            }
            long result = work.run(changes);
            remember(workspace, actor, key, result);
            return result;
        });
    }

    /** Runs a write that Cairn does by itself, on behalf of {@code actor} where there is one. */
    public long byItself(long workspace, @Nullable Long actor, Work work) {
        return repeat(workspace, actor, work);
    }

    private long repeat(long workspace, @Nullable Long actor, Work work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(workspace, actor, work);
            } catch (ConcurrencyFailureException lostRace) {
                if (attempt == ATTEMPTS) {
                    throw lostRace;
                }
            }
        }
    }

    private long once(long workspace, @Nullable Long actor, Work work) {
        var changes = new Changes();
        Long result = transaction.execute(status -> {
            long id = work.run(changes);
            if (status.isNewTransaction()) {
                log.appendAndCommit(workspace, actor, changes);
            } else {
                log.append(workspace, actor, changes);
            }
            return id;
        });
        if (!changes.isEmpty()) {
            wakeUps.signal(workspace);
        }
        return result == null ? 0 : result;
    }

    /** Claims the key; returns the result of the write that used it first, where there is one. */
    private @Nullable Long claim(long workspace, Actor actor, IdempotencyKey key) {
        int claimed = database.sql("""
                        INSERT INTO idempotency_key (workspace_id, user_id, key, request, created_at)
                        VALUES (:workspace, :user, :key, :request, :now) ON CONFLICT DO NOTHING""")
                .bind("workspace", workspace)
                .bind("user", actor.id())
                .bind("key", key.key())
                .bind("request", key.request())
                .bind("now", clock.instant())
                .update();
        if (claimed == 1) {
            return null;
        }
        return database.sql("""
                        SELECT request, result FROM idempotency_key
                        WHERE workspace_id = :workspace AND user_id = :user AND key = :key""")
                .bind("workspace", workspace)
                .bind("user", actor.id())
                .bind("key", key.key())
                .first(row -> {
                    if (!row.getString("request").equals(key.request())) {
                        throw ApiError.badInput("Idempotency-Key", "Was used for another request before");
                    }
                    return row.getLong("result");
                })
                .orElseThrow();
    }

    /** A key is remembered for a day: long after any client has given up repeating itself. */
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 90_000)
    void forgetKeys() {
        for (long workspace : database.sql("SELECT id FROM workspace").list(row -> row.getLong(1))) {
            database.sql("DELETE FROM idempotency_key WHERE workspace_id = :workspace AND created_at < :before")
                    .bind("workspace", workspace)
                    .bind("before", clock.instant().minus(Duration.ofDays(1)))
                    .update();
        }
    }

    private void remember(long workspace, Actor actor, IdempotencyKey key, long result) {
        database.sql("""
                        UPDATE idempotency_key SET result = :result
                        WHERE workspace_id = :workspace AND user_id = :user AND key = :key""")
                .bind("result", result)
                .bind("workspace", workspace)
                .bind("user", actor.id())
                .bind("key", key.key())
                .update();
    }
}
