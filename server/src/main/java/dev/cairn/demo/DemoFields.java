package dev.cairn.demo;

import dev.cairn.platform.Rank;
import dev.cairn.platform.http.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The custom fields of a workspace, the projects that use them, and values for their tasks. */
final class DemoFields {
    /** Of ten tasks this many have a value. */
    private static final int FILLED = 7;

    private final Workspace workspace;
    private final List<Field> fields = new ArrayList<>();

    record Field(Company.FieldPlan plan, long id, List<Long> options) {}

    DemoFields(Workspace workspace, List<Company.FieldPlan> plans, Person creator, Instant made) {
        this.workspace = workspace;
        for (var plan : plans) {
            fields.add(field(plan, creator, made));
        }
    }

    private Field field(Company.FieldPlan plan, Person creator, Instant made) {
        long id = workspace.ids().at(made);
        boolean number = plan.type().matches("number|formula");
        String formula = plan.is("formula") ? withIds(plan.get("formula", "")) : null;
        workspace
                .rows()
                .add(
                        Table.CUSTOM_FIELD,
                        workspace.id(),
                        id,
                        plan.name(),
                        plan.description(),
                        subtype(plan),
                        plan.type(),
                        number ? Integer.valueOf(plan.get("precision", "0")) : null,
                        plan.get("format", "none"),
                        plan.options().get("currency"),
                        plan.options().get("label"),
                        plan.is("label") ? "suffix" : null,
                        plan.type().equals("reference") ? "{task,project}" : "{}",
                        true,
                        creator.id(),
                        made,
                        made,
                        plan.type().equals("custom_id") ? plan.get("prefix", "ID") : null,
                        formula,
                        formula == null ? new long[0] : used(formula));
        if (isComputed(plan)) {
            // The values are made when Cairn starts, as those of any such field that comes to existing tasks.
            workspace.rows().add(Table.CALCULATION, id, workspace.id(), id, made);
        }
        workspace.log().added(made, creator.id(), "custom_field", id, "workspace", workspace.id());
        var options = new ArrayList<Long>();
        if (plan.type().endsWith("enum")) {
            String rank = null;
            for (var option : plan.options().entrySet()) {
                long optionId = workspace.ids().at(made);
                rank = Rank.between(rank, null);
                options.add(optionId);
                workspace
                        .rows()
                        .add(
                                Table.ENUM_OPTION,
                                workspace.id(),
                                optionId,
                                id,
                                option.getKey(),
                                option.getValue(),
                                true,
                                rank);
            }
        }
        return new Field(plan, id, options);
    }

    private static boolean isComputed(Company.FieldPlan plan) {
        return plan.type().matches("custom_id|formula");
    }

    private static String subtype(Company.FieldPlan plan) {
        return switch (plan.type()) {
            case "custom_id" -> "text";
            case "formula" -> "number";
            default -> plan.type();
        };
    }

    /** A formula with the ids of the fields that it names, which come before it. */
    private String withIds(String formula) {
        String stored = formula;
        for (Field field : fields) {
            stored = stored.replace("[" + field.plan().name() + "]", "[" + field.id() + "]");
        }
        return stored;
    }

    private long[] used(String formula) {
        return fields.stream()
                .filter(field -> formula.contains("[" + field.id() + "]"))
                .mapToLong(Field::id)
                .toArray();
    }

    /** The fields of a project whose values Cairn makes. */
    long[] computedIn(DemoProject project) {
        return fields.stream()
                .filter(field -> isComputed(field.plan())
                        && field.plan().kinds().contains(project.plan().kind()))
                .mapToLong(Field::id)
                .toArray();
    }

    /** Values of what the fields that are meant for it tell of, as the column holds them; the same in each run. */
    String valuesOf(String kind, long id) {
        var random = new Random(id);
        var values = new TreeMap<String, Object>();
        for (Field field : fields) {
            if (field.plan().kinds().contains(kind)) {
                var options = field.options();
                values.put(
                        String.valueOf(field.id()),
                        options.isEmpty()
                                ? "%s-%03d".formatted(field.plan().get("prefix", "REF"), random.nextInt(1_000))
                                : String.valueOf(options.get(random.nextInt(options.size()))));
            }
        }
        return Json.write(values);
    }

    /** Notes on a person what the organisation keeps of people. */
    void note(Person person) {
        workspace.rows().add(Table.CUSTOM_FIELD_USER, workspace.id(), person.id(), valuesOf("people", person.id()));
    }

    /** Lets the new projects of a team begin with the fields that are meant for teams. */
    void offer(@Nullable Long team, Instant made) {
        String rank = null;
        for (Field field : fields) {
            if (team != null && field.plan().kinds().contains("teams")) {
                rank = Rank.between(rank, null);
                workspace
                        .rows()
                        .add(
                                Table.CUSTOM_FIELD_SETTING,
                                workspace.id(),
                                workspace.ids().at(made),
                                field.id(),
                                null,
                                team,
                                true,
                                rank,
                                made);
            }
        }
    }

    /** Gives the tasks of a project the fields of its kind, and most of them values. */
    void apply(DemoProject project, Random random) {
        String rank = null;
        for (Field field : fields) {
            if (!field.plan().kinds().contains(project.plan().kind())) {
                continue;
            }
            rank = Rank.between(rank, null);
            long setting = workspace.ids().at(project.created());
            workspace
                    .rows()
                    .add(
                            Table.CUSTOM_FIELD_SETTING,
                            workspace.id(),
                            setting,
                            field.id(),
                            project.id(),
                            null,
                            true,
                            rank,
                            project.created());
            for (Item item : project.items()) {
                if (item.parent == null && !isComputed(field.plan()) && random.nextInt(10) < FILLED) {
                    Object value = value(field, project, item, random);
                    if (value != null) {
                        item.customValues.put(String.valueOf(field.id()), value);
                    }
                }
            }
        }
    }

    private static @Nullable Object value(Field field, DemoProject project, Item item, Random random) {
        var options = field.options();
        return switch (field.plan().type()) {
            case "number" -> amount(field.plan(), random);
            case "enum" -> String.valueOf(options.get(random.nextInt(options.size())));
            case "multi_enum" ->
                options.stream()
                        .filter(option -> random.nextInt(3) == 0)
                        .map(String::valueOf)
                        .toList();
            case "people" -> List.of(String.valueOf(project.anyone(random).id()));
            case "date" ->
                date(item.due == null ? item.created.atOffset(ZoneOffset.UTC).toLocalDate() : item.due, random);
            case "reference" -> {
                Item other = project.items().get(random.nextInt(project.items().size()));
                yield List.of(new TreeMap<>(Map.of("type", "task", "gid", String.valueOf(other.id))));
            }
            default -> "%s-%04d".formatted(field.plan().get("prefix", "REF"), random.nextInt(10_000));
        };
    }

    /** The field that says what tasks take. */
    Optional<Field> effort() {
        return fields.stream()
                .filter(field -> field.plan().get("format", "none").equals("duration"))
                .findFirst();
    }

    boolean measureEffort(DemoProject project) {
        return effort().filter(
                        field -> field.plan().kinds().contains(project.plan().kind()))
                .isPresent();
    }

    /** The fields that are meant for things of a kind. */
    List<Field> meantFor(String kind) {
        return fields.stream()
                .filter(field -> field.plan().kinds().contains(kind))
                .toList();
    }

    static Object amount(Company.FieldPlan plan, Random random) {
        int highest = Integer.parseInt(plan.get("most", "10"));
        int step = Integer.parseInt(plan.get("step", "1"));
        int amount = (1 + random.nextInt(highest / step)) * step;
        return plan.get("format", "none").equals("percentage") ? amount / 100.0 : (Object) amount;
    }

    private static Object date(LocalDate around, Random random) {
        var value = new TreeMap<String, @Nullable String>();
        value.put("date", around.plusDays(random.nextInt(20) - 10).toString());
        value.put("date_time", null);
        return value;
    }

    /** The numbers and days among the values, as the index of ranges holds them. */
    static Map<Long, Object> numbers(Item item) {
        var numbers = new TreeMap<Long, Object>();
        item.customValues.forEach((field, value) -> {
            if (value instanceof Number) {
                numbers.put(Long.valueOf(field), value);
            } else if (value instanceof Map<?, ?> date && date.get("date") instanceof String day) {
                numbers.put(Long.valueOf(field), LocalDate.parse(day).toEpochDay());
            }
        });
        return numbers;
    }

    /** Values as the column holds them. */
    static String stored(Item item) {
        return Json.write(item.customValues);
    }
}
