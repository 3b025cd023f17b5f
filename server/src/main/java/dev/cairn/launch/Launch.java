package dev.cairn.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** What happens between the command line and the line that says Cairn is ready. */
public final class Launch {
    private static final int CANNOT_START = 2;

    private Launch() {}

    /** Starts Cairn or does what the command line asks, or ends the process with a line that says why it cannot. */
    public static void main(Class<?> application, String[] arguments) {
        try {
            Options options = Options.read(List.of(arguments), System.getenv());
            if (options.help()) {
                System.out.print(Options.helpText());
            } else if (options.words().isEmpty()) {
                Relaunch.fromUnpackedProgram(arguments, options.dataFolder());
                start(application, options);
            } else {
                // Not return, since Spring's threads may still be there.
                System.exit(Command.named(options.words().getFirst()).run(application, options));
            }
        } catch (StartFailure e) {
            System.err.println(e.getMessage());
            System.exit(CANNOT_START);
        }
    }

    private static void start(Class<?> application, Options options) {
        DataFolder folder = DataFolder.claim(options.dataFolder());
        folder.emptyWork();
        PostgresServer postgres = postgres(options, folder);
        SpringApplication spring = spring(application, postgres);
        spring.addListeners((ApplicationListener<ApplicationReadyEvent>)
                ready -> whenReady(ready.getApplicationContext(), postgres, options));
        // Runs when the context is closed: the last connection is gone then.
        SpringApplication.getShutdownHandlers().add(() -> {
            postgres.close();
            folder.close();
        });
        try {
            spring.run(options.asSpringArguments());
        } catch (RuntimeException e) {
            throw explain(e, options);
        }
    }

    private static PostgresServer postgres(Options options, DataFolder folder) {
        if (options.has(Option.DATABASE_URL)) {
            PostgresServer postgres = new ExternalPostgres(DatabaseAddress.parse(options.get(Option.DATABASE_URL)));
            postgres.open();
            return postgres;
        }
        Path home = folder.path().resolve("postgresql");
        return EmbeddedPostgres.start(home, home, EmbeddedPostgres.Durability.DURABLE);
    }

    private static SpringApplication spring(Class<?> application, PostgresServer postgres) {
        SpringApplication spring = new SpringApplication(application);
        spring.setBannerMode(Banner.Mode.OFF);
        spring.setLogStartupInfo(false);
        spring.addInitializers(context -> context.getBeanFactory().registerSingleton("postgresServer", postgres));
        return spring;
    }

    /** All of Cairn but its web server, for commands that need more than the database. */
    static ConfigurableApplicationContext withoutWebServer(
            Class<?> application, Options options, DatabaseAddress database) {
        SpringApplication spring = spring(application, new ExternalPostgres(database));
        spring.setWebApplicationType(WebApplicationType.NONE);
        try {
            return spring.run(options.asSpringArguments());
        } catch (RuntimeException e) {
            throw explain(e, options);
        }
    }

    private static void whenReady(ConfigurableApplicationContext context, PostgresServer postgres, Options options) {
        if (Training.isThis()) {
            new TrainingVisit(Integer.parseInt(options.get(Option.PORT))).pay();
            Thread.ofPlatform().start(() -> System.exit(0));
            return;
        }
        // Printed, not logged: people and scripts wait for exactly this line.
        System.out.println("Cairn is ready at " + options.baseUrl());
        Program.current().ifPresent(program -> useAndTrain(program, context, postgres));
    }

    private static void useAndTrain(Program program, ConfigurableApplicationContext context, PostgresServer postgres) {
        try {
            program.use();
        } catch (IOException e) {
            return;
        }
        if (Training.isWanted() && !Files.exists(program.aheadOfTimeCache())) {
            Training training = new Training(program, context.getBean(DataSource.class), postgres.open());
            training.startInBackground();
            context.addApplicationListener((ApplicationListener<ContextClosedEvent>) closed -> training.stop());
        }
    }

    private static StartFailure explain(RuntimeException failure, Options options) {
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            root = cause;
            if (cause instanceof StartFailure known) {
                return known;
            }
            if (cause instanceof PortInUseException) {
                return new StartFailure(
                        "Port " + options.get(Option.PORT)
                                + " is taken by another program. Choose another with --port.",
                        failure);
            }
        }
        return new StartFailure(
                "Cairn cannot start: " + root.getMessage() + ". See " + options.logFile() + ".", failure);
    }
}
