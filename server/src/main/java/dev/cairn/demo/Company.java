package dev.cairn.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A workspace to be: who works there, in which teams, on what. Read from a file under {@code resources/demo}. */
record Company(
        String name,
        List<Employee> people,
        List<Team> teams,
        List<FieldPlan> fields,
        List<TypePlan> types,
        List<Plan> plans) {

    /** @param teams the names of their teams; those they lead end with a star */
    record Employee(String name, String title, List<String> teams, String role) {}

    record Team(String name, String visibility, String description) {}

    /**
     * A project to be.
     *
     * @param begin its first day, counted from today
     * @param end its last day, counted from today
     * @param options flags and the words that its texts use
     */
    record Plan(String name, String team, String kind, int begin, int end, Map<String, String> options) {
        boolean is(String flag) {
            return options.containsKey(flag);
        }

        String get(String option, String otherwise) {
            return options.getOrDefault(option, otherwise);
        }
    }

    /**
     * A custom field to be.
     *
     * @param options the choices with their colours, or how numbers are shown
     * @param kinds the kinds of project whose tasks have it
     */
    record FieldPlan(String name, String type, Map<String, String> options, List<String> kinds, String description) {
        boolean is(String flag) {
            return options.containsKey(flag);
        }

        String get(String option, String otherwise) {
            return options.getOrDefault(option, otherwise);
        }
    }

    /**
     * A custom type to be.
     *
     * @param kind the kind of project whose tasks are of it
     * @param states with their colours; those of complete tasks end with a plus
     */
    record TypePlan(String name, String kind, Map<String, String> states) {}

    static Company read(String file, Words words) {
        String name = "";
        var people = new ArrayList<Employee>();
        var teams = new ArrayList<Team>();
        var own = new ArrayList<FieldPlan>();
        var types = new ArrayList<TypePlan>();
        var plans = new ArrayList<Plan>();
        for (String line : Blueprint.lines(file)) {
            int colon = line.indexOf(": ");
            String[] fields = words.in(line.substring(colon + 2), Map.of()).split(" *\\| *", -1);
            switch (line.substring(0, colon)) {
                case "workspace" -> name = fields[0];
                case "person" -> people.add(new Employee(fields[0], fields[1], list(fields[2]), fields[3]));
                case "team" -> teams.add(new Team(fields[0], fields[1], fields[2]));
                case "field" ->
                    own.add(new FieldPlan(
                            fields[0], fields[1], options(fields[1], fields[2]), list(fields[3]), fields[4]));
                case "type" -> types.add(new TypePlan(fields[0], fields[1], pairs(fields[2])));
                default -> plans.add(plan(fields));
            }
        }
        return new Company(name, people, teams, own, types, plans);
    }

    private static Plan plan(String[] fields) {
        String[] days = fields[3].split(" ");
        return new Plan(
                fields[0],
                fields[1],
                fields[2],
                Integer.parseInt(days[0]),
                Integer.parseInt(days[1]),
                pairs(fields[4]));
    }

    /** A formula stands alone where other fields have options. */
    private static Map<String, String> options(String type, String text) {
        return type.equals("formula") ? Map.of("formula", text) : pairs(text);
    }

    private static Map<String, String> pairs(String text) {
        var pairs = new LinkedHashMap<String, String>();
        for (String option : list(text)) {
            String[] pair = option.split("=", 2);
            pairs.put(pair[0], pair.length == 2 ? pair[1] : "");
        }
        return pairs;
    }

    private static List<String> list(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(", ")).map(String::strip).toList();
    }
}
