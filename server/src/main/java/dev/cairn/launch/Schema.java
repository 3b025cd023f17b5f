package dev.cairn.launch;

import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the tables to what this version of Cairn expects. */
final class Schema {
    private Schema() {}

    static void migrate(DataSource dataSource) {
        migrate(flyway(dataSource).load());
    }

    /** Makes the tables of an earlier version, to put into them what that version has stored. */
    static void migrateTo(DataSource dataSource, MigrationVersion version) {
        migrate(flyway(dataSource).target(version).load());
    }

    /** The version that the database has; nothing for an empty one. */
    static Optional<MigrationVersion> versionOf(DataSource dataSource) {
        MigrationInfo current = flyway(dataSource).load().info().current();
        return Optional.ofNullable(current).map(MigrationInfo::getVersion);
    }

    static boolean knows(DataSource dataSource, MigrationVersion version) {
        return Arrays.stream(flyway(dataSource).load().info().all())
                .anyMatch(migration -> version.equals(migration.getVersion())
                        && migration.getState().isResolved());
    }

    private static FluentConfiguration flyway(DataSource dataSource) {
        return Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                // Citus changes all shards one after the other then; elsewhere the setting means nothing.
                .initSql("SET citus.multi_shard_modify_mode TO 'sequential'");
    }

    private static void migrate(Flyway flyway) {
        try {
            refuseIfNewer(flyway.info());
            flyway.migrate();
        } catch (FlywayException e) {
            String reason = e.getMessage() == null
                    ? e.toString()
                    : e.getMessage().strip().lines().findFirst().orElse("");
            throw new StartFailure("The database cannot be brought up to date: " + reason, e);
        }
    }

    /** An older Cairn could destroy what a newer one has stored. */
    private static void refuseIfNewer(MigrationInfoService schema) {
        for (MigrationInfo migration : schema.applied()) {
            if (migration.getState().isResolved() || migration.getVersion() == null) {
                continue;
            }
            throw new StartFailure("The database was made by a newer version of Cairn (schema " + migration.getVersion()
                    + "). Start that version, or restore a backup made by this one.");
        }
    }
}
