package dev.cairn.platform.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.cairn.CairnTest;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.DataSourceUnwrapper;

/**
 * The proof of the log: whatever writers do at the same time, each reader is given every change once and in order.
 * Its counterpart, {@link #numbersTakenBeforeTheWorkLoseChanges}, shows that these checks notice an order that is
 * wrong.
 */
@CairnTest
class ChangeReadersTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Autowired
    DataSource pool;

    @Autowired
    Database database;

    @Autowired
    Ids ids;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<LogCopy> copies = new ArrayList<>();

    @BeforeEach
    void createTable() {
        Recorder.createTable(database);
    }

    @AfterEach
    void stopCopies() {
        threads.shutdownNow();
        copies.forEach(LogCopy::close);
    }

    @Test
    void parallelReadersSeeEveryChangeOnceAndInOrderWhileTransactionsOverlap() throws Exception {
        int workspaces = 3;
        int writers = 4;
        int rounds = 60;
        List<String> names = List.of("first", "second");
        var failing = new AtomicInteger();
        for (int copy = 0; copy < 2; copy++) {
            copy(own -> names.stream()
                    .<ChangeReader>map(name -> new Recorder(name, own) {
                        @Override
                        public void read(long workspace, List<Change> changes, Reactions reactions) {
                            super.read(workspace, changes, reactions);
                            if (failing.incrementAndGet() % 9 == 0) {
                                throw new IllegalStateException("A reader that fails now and then, on purpose");
                            }
                        }
                    })
                    .toList());
        }
        List<Long> made = new ArrayList<>();
        List<Future<?>> work = new ArrayList<>();
        var changes = new AtomicLong();
        for (int w = 0; w < workspaces; w++) {
            long workspace = workspace();
            made.add(workspace);
            // All writers of a workspace stand inside their transactions before any of them ends.
            var inside = new CyclicBarrier(writers);
            for (int writer = 0; writer < writers; writer++) {
                var writes = copies.get(writer % 2).writes;
                work.add(threads.submit(() -> {
                    for (int round = 0; round < rounds; round++) {
                        int number = 1 + round % 3;
                        writes.byItself(workspace, null, told -> {
                            meet(inside);
                            for (int i = 0; i < number; i++) {
                                told.changed("thing", ids.next(), "name", null);
                            }
                            return 0;
                        });
                        changes.addAndGet(number);
                    }
                }));
            }
        }
        for (Future<?> writer : work) {
            writer.get();
        }
        long each = changes.get() / workspaces;
        assertThat(each).isEqualTo(writers * rounds * 2L);
        for (long workspace : made) {
            for (String name : names) {
                await().atMost(LONG)
                        .until(() ->
                                Recorder.recorded(database, workspace, name).size() >= each);
                assertThat(Recorder.recorded(database, workspace, name))
                        .isEqualTo(LongStream.rangeClosed(1, each).boxed().toList());
            }
        }
        assertThat(failing.get()).as("batches, some of which failed").isGreaterThan(9);
    }

    /** What a sequence would do: a number taken first is committed after a higher one, and the reader passes it. */
    @Test
    void numbersTakenBeforeTheWorkLoseChanges() throws Exception {
        long workspace = workspace();
        copy(own -> List.of(new Recorder("deceived", own)));
        try (Connection slow = pool.getConnection()) {
            slow.setAutoCommit(false);
            insert(slow, workspace, 1);
            try (Connection quick = pool.getConnection()) {
                insert(quick, workspace, 2);
                count(quick, workspace, 2);
            }
            await().atMost(LONG)
                    .until(() ->
                            !Recorder.recorded(database, workspace, "deceived").isEmpty());
            slow.commit();
        }
        copies.getFirst().writes.byItself(workspace, null, told -> {
            told.changed("thing", ids.next(), "name", null);
            return 0;
        });
        await().atMost(LONG)
                .until(() -> Recorder.recorded(database, workspace, "deceived").contains(3L));
        assertThat(Recorder.recorded(database, workspace, "deceived")).containsExactly(2L, 3L);
    }

    @Test
    void anotherCopyGoesOnWhereOneDied() {
        long bereaved = workspace();
        var inside = new CountDownLatch(1);
        var released = new CountDownLatch(1);
        var process = new AtomicLong();
        copy(own -> List.of(new Recorder("inherited", own) {
            @Override
            public void read(long workspace, List<Change> changes, Reactions reactions) {
                super.read(workspace, changes, reactions);
                if (workspace != bereaved) {
                    return;
                }
                process.compareAndSet(0, own.sql("SELECT pg_backend_pid()").number());
                inside.countDown();
                meet(released);
                throw new IllegalStateException("A copy that died, on purpose");
            }
        }));
        try {
            write(copies.getFirst(), bereaved, 3);
            meet(inside);
            copy(own -> List.of(new Recorder("inherited", own)));
            write(copies.getLast(), bereaved, 2);
            assertThat(Recorder.recorded(database, bereaved, "inherited")).isEmpty();
            database.sql("SELECT pg_terminate_backend(:process)")
                    .bind("process", (int) process.get())
                    .exists();
            await().atMost(LONG)
                    .until(() ->
                            Recorder.recorded(database, bereaved, "inherited").size() >= 5);
        } finally {
            released.countDown();
        }
        assertThat(Recorder.recorded(database, bereaved, "inherited")).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void aChangeThatOneReaderFailsOnHoldsUpNoOtherReaderOrWorkspace() {
        long poisoned = workspace();
        long healthy = workspace();
        var tried = new ConcurrentLinkedQueue<Long>();
        var cured = new AtomicBoolean();
        copy(own -> List.of(new Recorder("calm", own), new Recorder("upset", own) {
            @Override
            public void read(long workspace, List<Change> changes, Reactions reactions) {
                super.read(workspace, changes, reactions);
                for (Change change : changes) {
                    if (workspace == poisoned && change.seq() == 3 && !cured.get()) {
                        tried.add(change.seq());
                        throw new IllegalStateException("A change that this reader fails on, on purpose");
                    }
                }
            }
        }));
        write(copies.getFirst(), poisoned, 5);
        write(copies.getFirst(), healthy, 2);
        await().atMost(LONG)
                .until(() -> Recorder.recorded(database, poisoned, "calm").size() == 5);
        await().atMost(LONG)
                .until(() -> Recorder.recorded(database, healthy, "upset").size() == 2);
        await().atMost(LONG).until(() -> tried.size() >= 3);
        assertThat(Recorder.recorded(database, poisoned, "upset"))
                .as("as far as the change it fails on, and not past it")
                .containsExactly(1L, 2L);
        cured.set(true);
        await().atMost(LONG)
                .until(() -> Recorder.recorded(database, poisoned, "upset").size() == 5);
        assertThat(Recorder.recorded(database, poisoned, "upset")).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void otherReadersLearnWhatAReaderChanges() {
        long workspace = workspace();
        copy(own -> List.of(new Recorder("follower", own), new Recorder("echo", own) {
            @Override
            public void read(long workspace, List<Change> changes, Reactions reactions) {
                super.read(workspace, changes, reactions);
                for (Change change : changes) {
                    if (change.type().equals("thing")) {
                        reactions.by(change.actor()).added("echo", ids.next(), "thing", change.id());
                    }
                }
            }
        }));
        write(copies.getFirst(), workspace, 2);
        await().atMost(LONG)
                .until(() -> Recorder.recorded(database, workspace, "follower").size() == 4);
        await().atMost(LONG)
                .until(() -> Recorder.recorded(database, workspace, "echo").size() == 4);
    }

    private void copy(Function<Database, List<ChangeReader>> reading) {
        copies.add(
                new LogCopy(Objects.requireNonNull(DataSourceUnwrapper.unwrap(pool, HikariDataSource.class)), reading));
    }

    private void write(LogCopy copy, long workspace, int changes) {
        copy.writes.byItself(workspace, null, told -> {
            for (int i = 0; i < changes; i++) {
                told.changed("thing", ids.next(), "name", null);
            }
            return 0;
        });
    }

    private long workspace() {
        long id = ids.next();
        database.sql("INSERT INTO workspace (id, name, created_at, modified_at) VALUES (:id, 'Log', :now, :now)")
                .bind("id", id)
                .bind("now", Instant.now())
                .update();
        database.sql("INSERT INTO change_counter (workspace_id, seq) VALUES (:id, 0)")
                .bind("id", id)
                .update();
        return id;
    }

    private static void insert(Connection connection, long workspace, long seq) throws Exception {
        try (var statement = connection.prepareStatement("""
                INSERT INTO change (workspace_id, seq, action, resource_type, resource_id, created_at)
                VALUES (?, ?, 'changed', 'thing', 1, now())""")) {
            statement.setLong(1, workspace);
            statement.setLong(2, seq);
            statement.executeUpdate();
        }
    }

    private static void count(Connection connection, long workspace, long seq) throws Exception {
        try (var statement = connection.prepareStatement("UPDATE change_counter SET seq = ? WHERE workspace_id = ?")) {
            statement.setLong(1, seq);
            statement.setLong(2, workspace);
            statement.executeUpdate();
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void meet(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
