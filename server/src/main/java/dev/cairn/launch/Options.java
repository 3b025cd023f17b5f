package dev.cairn.launch;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * What Cairn was told: by the command line, else the environment, else a file, else the default.
 *
 * @param words what stood on the command line beside the options: a command and its arguments
 */
record Options(Map<Option, String> values, List<String> words, boolean help) {

    static Options read(List<String> arguments, Map<String, String> environment) {
        Map<Option, String> values = new EnumMap<>(Option.class);
        List<String> words = new ArrayList<>();
        boolean help = readCommandLine(arguments, values, words);
        readEnvironment(environment, values);
        if (values.containsKey(Option.CONFIG)) {
            readFile(expandHome(values.get(Option.CONFIG)), values);
        }
        for (Option option : Option.values()) {
            values.putIfAbsent(option, option.defaultValue);
        }
        OptionChecks.check(values);
        return new Options(values, List.copyOf(words), help);
    }

    private static boolean readCommandLine(List<String> arguments, Map<Option, String> values, List<String> words) {
        boolean help = false;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            if (argument.equals("--help") || argument.equals("-h")) {
                help = true;
            } else if (argument.startsWith("-")) {
                readOption(argument, rest, values);
            } else {
                words.add(argument);
            }
        }
        return help;
    }

    private static void readOption(String argument, Iterator<String> rest, Map<Option, String> values) {
        String[] parts = argument.replaceFirst("^--", "").split("=", 2);
        Option option = Option.named(parts[0])
                .filter(known -> argument.startsWith("--"))
                .orElseThrow(() -> new StartFailure("Unknown option " + argument + ". --help lists them all."));
        if (parts.length == 2) {
            values.put(option, parts[1]);
        } else if (option.isFlag()) {
            values.put(option, "true");
        } else if (rest.hasNext()) {
            values.put(option, rest.next());
        } else {
            throw new StartFailure("--" + option.optionName + " needs a value: " + option.placeholder + ".");
        }
    }

    private static void readEnvironment(Map<String, String> environment, Map<Option, String> values) {
        for (Option option : Option.values()) {
            String value = environment.get(option.environmentName());
            if (value != null && !value.isBlank()) {
                values.putIfAbsent(option, value);
            }
        }
    }

    private static void readFile(Path file, Map<Option, String> values) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new StartFailure("Cannot read the configuration file " + file + ".", e);
        }
        for (String name : lines.stringPropertyNames()) {
            Option option = Option.named(name)
                    .orElseThrow(() -> new StartFailure("Unknown option " + name + " in " + file + "."));
            values.putIfAbsent(option, lines.getProperty(name).strip());
        }
    }

    String get(Option option) {
        return values.getOrDefault(option, "");
    }

    boolean has(Option option) {
        return !get(option).isEmpty();
    }

    Path dataFolder() {
        return expandHome(get(Option.DATA)).toAbsolutePath().normalize();
    }

    Path logFile() {
        return dataFolder().resolve("logs").resolve("cairn.log");
    }

    Path attachments() {
        return dataFolder().resolve("attachments");
    }

    String baseUrl() {
        return has(Option.BASE_URL)
                ? get(Option.BASE_URL).replaceFirst("/+$", "")
                : "http://localhost:" + get(Option.PORT);
    }

    /** The options as Spring sees them. */
    String[] asSpringArguments() {
        Map<Option, String> settled = new EnumMap<>(values);
        settled.put(Option.DATA, dataFolder().toString());
        settled.put(Option.BASE_URL, baseUrl());
        List<String> arguments = new ArrayList<>();
        settled.forEach((option, value) -> arguments.add("--cairn." + option.optionName + "=" + value));
        if (has(Option.HOST)) {
            // Only then: Spring takes an empty address for the loopback one.
            arguments.add("--server.address=" + get(Option.HOST));
        }
        return arguments.toArray(String[]::new);
    }

    static String helpText() {
        StringBuilder text = new StringBuilder("""
                Usage: java -jar cairn.jar [COMMAND] [OPTIONS]

                Without a command, starts Cairn.

                Commands:
                """);
        for (Command command : Command.values()) {
            text.append("  %s%n      %s%n".formatted(command.usage, command.help));
        }
        text.append("""

                Options, each also as a variable of the environment (CAIRN_PORT=8080) or as a line of the file named
                by --config (port = 8080); the command line counts first, then the environment, then the file:
                """);
        for (Option option : Option.values()) {
            String usage = "--" + option.optionName + (option.isFlag() ? "" : " " + option.placeholder);
            String byDefault =
                    option.isFlag() || option.defaultValue.isEmpty() ? "" : " (default: " + option.defaultValue + ")";
            text.append("  %-28s %s%s%n".formatted(usage, option.help, byDefault));
        }
        text.append("  %-28s %s%n".formatted("--help", "Show this"));
        return text.toString();
    }

    private static Path expandHome(String path) {
        boolean home = path.equals("~") || path.startsWith("~/");
        return home ? Path.of(System.getProperty("user.home") + path.substring(1)) : Path.of(path);
    }
}
