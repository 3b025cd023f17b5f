package dev.cairn.launch;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.PortInUseException;

/** What happens between the command line and the line that says Cairn is ready. */
public final class Launch {
    private static final int CANNOT_START = 2;

    private Launch() {}

    /** Starts Cairn, or ends the process with a line that says why it cannot. */
    public static void main(Class<?> application, String[] arguments) {
        try {
            Options options = Options.read(List.of(arguments), System.getenv());
            if (options.help()) {
                System.out.print(Options.helpText());
            } else if (options.words().isEmpty()) {
                start(application, options);
            } else {
                throw new StartFailure("Unknown command " + options.words().getFirst() + ". --help lists what there is.");
            }
        } catch (StartFailure e) {
            end(e);
        }
    }

    private static void start(Class<?> application, Options options) {
        DataFolder folder = DataFolder.claim(options.dataFolder());
        PostgresServer database = database(options, folder);
        SpringApplication spring = new SpringApplication(application);
        spring.setBannerMode(Banner.Mode.OFF);
        spring.setLogStartupInfo(false);
        spring.addInitializers(context -> context.getBeanFactory().registerSingleton("postgresServer", database));
        // Printed, not logged: people and scripts wait for exactly this line.
        spring.addListeners(
                (ApplicationReadyEvent ready) -> System.out.println("Cairn is ready at " + options.baseUrl()));
        // Runs when the context is closed: the last connection is gone then.
        SpringApplication.getShutdownHandlers().add(() -> {
            database.close();
            folder.close();
        });
        try {
            spring.run(options.asSpringArguments());
        } catch (RuntimeException e) {
            end(explain(e, options));
        }
    }

    private static PostgresServer database(Options options, DataFolder folder) {
        if (options.has(Option.DATABASE_URL)) {
            ExternalPostgres database = new ExternalPostgres(DatabaseAddress.parse(options.get(Option.DATABASE_URL)));
            database.open();
            return database;
        }
        Path home = folder.path().resolve("postgresql");
        return EmbeddedPostgres.start(home, home, EmbeddedPostgres.Durability.DURABLE);
    }

    private static StartFailure explain(RuntimeException failure, Options options) {
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            root = cause;
            if (cause instanceof StartFailure known) {
                return known;
            }
            if (cause instanceof PortInUseException) {
                return new StartFailure("Port " + options.get(Option.PORT)
                        + " is taken by another program. Choose another with --port.", failure);
            }
        }
        return new StartFailure("Cairn cannot start: " + root.getMessage() + ". See " + options.logFile() + ".", failure);
    }

    private static void end(StartFailure failure) {
        System.err.println(failure.getMessage());
        System.exit(CANNOT_START);
    }
}
