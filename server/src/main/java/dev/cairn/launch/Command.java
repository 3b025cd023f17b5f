package dev.cairn.launch;

import java.nio.file.Path;
import java.util.List;

/** What the jar can do beside running Cairn. */
enum Command {
    BACKUP("backup FILE", "Write everything into one file, also while Cairn runs"),
    RESTORE("restore FILE", "Fill an empty Cairn from such a file"),
    USER("user list | user password-link EMAIL", "Show who there is, or make a link that sets a new password"),
    DOCTOR("doctor", "Check the data folder, the database and the attachments");

    final String usage;
    final String help;

    Command(String usage, String help) {
        this.usage = usage;
        this.help = help;
    }

    static Command named(String name) {
        for (Command command : values()) {
            if (command.usage.split(" ")[0].equals(name)) {
                return command;
            }
        }
        throw new StartFailure("Unknown command " + name + ". --help lists them all.");
    }

    /** The exit code of the process. */
    int run(Class<?> application, Options options) {
        List<String> arguments = options.words().subList(1, options.words().size());
        return switch (this) {
            case BACKUP -> {
                Path file = fileIn(arguments);
                try (CommandDatabase database = CommandDatabase.ofExistingCairn(options)) {
                    yield new Backup(database.address(), options.attachments()).writeTo(file);
                }
            }
            case RESTORE -> {
                Path file = fileIn(arguments);
                try (CommandDatabase database = CommandDatabase.ofStoppedCairn(options)) {
                    yield new Restore(database.address(), options.attachments()).readFrom(file);
                }
            }
            case USER -> {
                try (CommandDatabase database = CommandDatabase.ofExistingCairn(options)) {
                    yield new UserCommand(application, options, database.address()).run(arguments);
                }
            }
            case DOCTOR -> new Doctor(options).run();
        };
    }

    private Path fileIn(List<String> arguments) {
        if (arguments.size() != 1) {
            throw wrongUse();
        }
        return Path.of(arguments.getFirst()).toAbsolutePath();
    }

    StartFailure wrongUse() {
        return new StartFailure("Usage: " + usage);
    }
}
