package dev.cairn.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The database as a command of the jar sees it: given by URL, of the Cairn that runs, or started for the command. */
record CommandDatabase(
        DatabaseAddress address,
        @Nullable PostgresServer own,
        @Nullable DataFolder folder) implements AutoCloseable {

    /** Beside a running Cairn or without one. */
    static CommandDatabase ofExistingCairn(Options options) {
        if (options.has(Option.DATABASE_URL)) {
            return external(options);
        }
        Path home = home(options);
        if (!Files.isDirectory(home)) {
            throw new StartFailure("There is no Cairn in " + options.dataFolder() + ". Name its folder with --data.");
        }
        DatabaseAddress running = EmbeddedPostgres.running(home);
        return running != null ? new CommandDatabase(running, null, null) : embedded(options);
    }

    /** Makes a data folder where there is none. Refuses while Cairn runs. */
    static CommandDatabase ofStoppedCairn(Options options) {
        return options.has(Option.DATABASE_URL) ? external(options) : embedded(options);
    }

    private static CommandDatabase external(Options options) {
        PostgresServer postgres = new ExternalPostgres(DatabaseAddress.parse(options.get(Option.DATABASE_URL)));
        return new CommandDatabase(postgres.open(), null, null);
    }

    private static CommandDatabase embedded(Options options) {
        DataFolder folder = DataFolder.claim(options.dataFolder());
        PostgresServer postgres =
                EmbeddedPostgres.start(home(options), home(options), EmbeddedPostgres.Durability.DURABLE);
        return new CommandDatabase(postgres.open(), postgres, folder);
    }

    private static Path home(Options options) {
        return options.dataFolder().resolve("postgresql");
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
        if (folder != null) {
            folder.close();
        }
    }
}
