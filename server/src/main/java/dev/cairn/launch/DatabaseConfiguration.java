package dev.cairn.launch;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects Spring to the database. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    HikariDataSource dataSource(
            PostgresServer postgres, @Value("${cairn.database-pool-size}") @Nullable Integer wanted) {
        int poolSize = wanted == null ? postgres.connections() : wanted;
        DatabaseAddress address = postgres.open();
        // Before anything else gets hold of the database, so that nobody ever meets an old schema; and not through the
        // pool, whose patience is that of a request.
        Schema.migrate(address.dataSource());
        HikariConfig config = new HikariConfig();
        config.setPoolName("database");
        config.setJdbcUrl(address.jdbcUrl());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(poolSize);
        // Every idle connection is a server process, so keep few of them.
        config.setMinimumIdle(Math.min(2, poolSize));
        config.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
        config.addDataSourceProperty("ApplicationName", "cairn");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        // Nearly all statements come again: prepare them at their second use and keep them.
        config.addDataSourceProperty("prepareThreshold", "2");
        config.addDataSourceProperty("preparedStatementCacheQueries", "512");
        config.addDataSourceProperty("preparedStatementCacheSizeMiB", "8");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // What one may see takes up to a millisecond to plan and a tenth of that to run, so plan it once for each
        // connection, for whatever parameters.
        config.setConnectionInitSql("SET plan_cache_mode = 'force_generic_plan'");
        return new HikariDataSource(config);
    }
}
