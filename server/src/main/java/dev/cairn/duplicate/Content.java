package dev.cairn.duplicate;

import dev.cairn.field.FieldSettings;
import dev.cairn.task.TaskDates;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands in a project, or in a task and below it, as one person sees it.
 *
 * @param tasks parents before their subtasks
 * @param waits which of the tasks waits for which other, by their numbers in the list
 */
public record Content(
        List<Section> sections, List<FieldSettings.Use> fields, List<Item> tasks, List<Wait> waits, Looks.Kept looks) {

    /** Templates that were saved before they kept views and charts have none. */
    public Content {
        looks = Objects.requireNonNullElse(looks, Looks.Kept.NONE);
    }

    public record Section(long id, String name) {}

    /**
     * A task.
     *
     * @param id of the original
     * @param parent the number of the task that it is a subtask of, -1 where it is none
     * @param values of custom fields, as they are stored
     */
    public record Item(
            long id,
            int parent,
            String name,
            String subtype,
            @Nullable Long customType,
            String notes,
            String html,
            @Nullable Long assignee,
            TaskDates dates,
            JsonNode values,
            List<Place> places,
            List<Long> tags,
            List<Long> followers,
            List<Long> coAssignees) {

        /** Templates that were saved before there were co-assignees name none. */
        public Item {
            coAssignees = Objects.requireNonNullElse(coAssignees, List.of());
        }

        public Item named(String other) {
            return new Item(
                    id,
                    parent,
                    other,
                    subtype,
                    customType,
                    notes,
                    html,
                    assignee,
                    dates,
                    values,
                    places,
                    tags,
                    followers,
                    coAssignees);
        }

        /** The same task with other values of custom fields. */
        Item valued(JsonNode others) {
            return new Item(
                    id,
                    parent,
                    name,
                    subtype,
                    customType,
                    notes,
                    html,
                    assignee,
                    dates,
                    others,
                    places,
                    tags,
                    followers,
                    coAssignees);
        }

        /** The same task for other people, with only some of its values. */
        Item with(@Nullable Long other, List<Long> others, JsonNode kept) {
            return new Item(
                    id,
                    parent,
                    name,
                    subtype,
                    customType,
                    notes,
                    html,
                    other,
                    dates,
                    kept,
                    places,
                    tags,
                    followers,
                    others);
        }

        Stream<LocalDate> starts() {
            return Stream.ofNullable(dates.startOn());
        }

        Stream<LocalDate> dues() {
            return Stream.ofNullable(dates.dueOn());
        }
    }

    /**
     * The same content with other people and fewer fields.
     *
     * @param people who takes whose place; a task of anybody else is nobody's
     * @param kept the fields that are left
     */
    public Content with(Map<Long, Long> people, Set<Long> kept) {
        return new Content(
                sections,
                fields,
                tasks.stream()
                        .map(item -> item.with(
                                item.assignee() == null ? null : people.get(item.assignee()),
                                item.coAssignees().stream()
                                        .map(people::get)
                                        .flatMap(Stream::ofNullable)
                                        .toList(),
                                only(item.values(), kept)))
                        .toList(),
                waits,
                looks);
    }

    private static JsonNode only(JsonNode values, Set<Long> fields) {
        var some = (ObjectNode) values.deepCopy();
        some.retain(fields.stream().map(String::valueOf).toList());
        return some;
    }

    /** @param rank in its section, which orders its tasks */
    public record Place(long project, long section, String rank) {}

    public record Wait(int task, int dependsOn) {}

    /** The first day on which something starts, or is due where nothing starts. */
    public @Nullable LocalDate firstStart(@Nullable LocalDate ofProject) {
        var starts = Stream.concat(Stream.ofNullable(ofProject), tasks.stream().flatMap(Item::starts));
        return starts.min(LocalDate::compareTo)
                .or(() -> tasks.stream().flatMap(Item::dues).min(LocalDate::compareTo))
                .orElse(null);
    }

    /** The last day on which something is due. */
    public @Nullable LocalDate lastDue(@Nullable LocalDate ofProject) {
        return Stream.concat(Stream.ofNullable(ofProject), tasks.stream().flatMap(Item::dues))
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
