package dev.cairn.launch;

/** How the built-in server is set: safe first, then small. */
final class PostgresSettings {
    private PostgresSettings() {}

    static String text(int port, EmbeddedPostgres.Durability durability, long sharedBuffers) {
        String durable = durability == EmbeddedPostgres.Durability.DURABLE ? "on" : "off";
        return """
                # Written by Cairn at every start. To change a setting, use ALTER SYSTEM.
                listen_addresses = '127.0.0.1'
                port = %1$d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                max_connections = 60

                fsync = %2$s
                synchronous_commit = %2$s
                full_page_writes = %2$s

                # Small enough to share a machine with other things.
                shared_buffers = '%3$dMB'
                effective_cache_size = '512MB'
                work_mem = '8MB'
                maintenance_work_mem = '64MB'
                max_wal_size = '512MB'
                random_page_cost = 1.1
                jit = off

                # Each process not started is memory saved; nothing here replicates.
                io_method = 'sync'
                wal_level = 'minimal'
                max_wal_senders = 0
                max_logical_replication_workers = 0
                max_parallel_workers_per_gather = 0
                autovacuum_max_workers = 2

                timezone = 'UTC'
                log_timezone = 'UTC'
                lc_messages = 'C'
                log_line_prefix = '%%m [%%p] '
                log_min_messages = warning
                log_checkpoints = off
                """.formatted(port, durable, sharedBuffers);
    }
}
