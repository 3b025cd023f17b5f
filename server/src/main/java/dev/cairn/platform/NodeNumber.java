package dev.cairn.platform;

import dev.cairn.platform.db.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The number of this running copy, leased from the database so that two copies never make the same id. A lease
 * lasts an hour and is renewed each minute.
 */
final class NodeNumber {
    private static final Duration LEASE = Duration.ofHours(1);

    private final Database database;
    private final Clock clock;
    private final String holder = UUID.randomUUID().toString();
    private final int number;

    NodeNumber(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.number = take();
    }

    int number() {
        return number;
    }

    private int take() {
        for (int attempt = 0; attempt < Ids.NODES; attempt++) {
            var free = database.sql("""
                            SELECT n FROM generate_series(0, :last) AS n
                            WHERE NOT EXISTS (SELECT 1 FROM node WHERE number = n AND leased_until > :now)
                            ORDER BY n LIMIT 1""")
                    .bind("last", Ids.NODES - 1)
                    .bind("now", now())
                    .first(row -> row.getInt(1))
                    .orElseThrow(() -> new IllegalStateException("All " + Ids.NODES + " node numbers are taken"));
            int taken = database.sql("""
                            INSERT INTO node (number, holder, leased_until) VALUES (:number, :holder, :until)
                            ON CONFLICT (number) DO UPDATE SET holder = excluded.holder,
                              leased_until = excluded.leased_until WHERE node.leased_until <= :now""")
                    .bind("number", free)
                    .bind("holder", holder)
                    .bind("until", now().plus(LEASE))
                    .bind("now", now())
                    .update();
            if (taken == 1) {
                return free;
            }
        }
        throw new IllegalStateException("No node number could be taken");
    }

    @Scheduled(fixedRate = 60_000, initialDelay = 60_000)
    void renew() {
        database.sql("UPDATE node SET leased_until = :until WHERE number = :number AND holder = :holder")
                .bind("until", now().plus(LEASE))
                .bind("number", number)
                .bind("holder", holder)
                .update();
    }

    void release() {
        database.sql("DELETE FROM node WHERE number = :number AND holder = :holder")
                .bind("number", number)
                .bind("holder", holder)
                .update();
    }

    private Instant now() {
        return clock.instant();
    }
}
