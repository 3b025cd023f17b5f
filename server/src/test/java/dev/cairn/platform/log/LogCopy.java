package dev.cairn.platform.log;

import com.zaxxer.hikari.HikariDataSource;
import dev.cairn.platform.db.Database;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Another running copy of Cairn as far as the log goes: connections, writes and readers of its own. */
final class LogCopy implements AutoCloseable {
    final Database database;
    final Writes writes;
    final ChangeLog log;
    private final HikariDataSource connections;
    private final ChangeReaders readers;

    LogCopy(HikariDataSource like, Function<Database, List<ChangeReader>> reading) {
        connections = new HikariDataSource();
        connections.setJdbcUrl(like.getJdbcUrl());
        connections.setUsername(like.getUsername());
        connections.setPassword(like.getPassword());
        connections.setMaximumPoolSize(12);
        database = new Database(connections);
        var clock = Clock.systemUTC();
        var transactions = new DataSourceTransactionManager(connections);
        var wakeUps = new WakeUps();
        var places = new ReaderPlaces(database);
        log = new ChangeLog(database, clock, (action, type, field) -> false);
        writes = new Writes(transactions, database, log, wakeUps, clock);
        readers = new ChangeReaders(
                reading.apply(database), new ReadStep(transactions, places, log, wakeUps), places, wakeUps, clock);
        readers.start();
    }

    @Override
    public void close() {
        readers.stop();
        connections.close();
    }
}
