package dev.cairn.duplicate;

import dev.cairn.field.FieldCopies;
import dev.cairn.field.FieldSettings;
import dev.cairn.platform.Actor;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import dev.cairn.richtext.RichText;
import dev.cairn.section.Sections;
import dev.cairn.task.BulkDependencies;
import dev.cairn.task.CoAssignees;
import dev.cairn.task.TaskDates;
import dev.cairn.task.TaskTrees;
import dev.cairn.task.TaskTrees.Above;
import dev.cairn.type.CustomTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes content anew, into a new project or below a task, inside a write. */
@Component
public class ContentWriter {
    private final Database database;
    private final Sections sections;
    private final FieldSettings fields;
    private final FieldCopies copies;
    private final CustomTypes types;
    private final TaskTrees trees;
    private final BulkDependencies dependencies;
    private final CoAssignees coAssignees;
    private final Looks looks;

    ContentWriter(
            Database database,
            Sections sections,
            FieldSettings fields,
            FieldCopies copies,
            CustomTypes types,
            TaskTrees trees,
            BulkDependencies dependencies,
            CoAssignees coAssignees,
            Looks looks) {
        this.database = database;
        this.sections = sections;
        this.fields = fields;
        this.copies = copies;
        this.types = types;
        this.trees = trees;
        this.dependencies = dependencies;
        this.coAssignees = coAssignees;
        this.looks = looks;
    }

    /**
     * Fills a new project with sections, custom fields and tasks. Fields of the original alone are copied. People who are no
     * longer there, and fields that the actor does not see, are left out.
     *
     * @param original the project that the places of the content name where they mean the new one
     * @param shift of the dates, null where they stay
     * @return the ids of the tasks in their order
     */
    public List<Long> fill(
            Actor actor,
            long workspace,
            long project,
            Content content,
            long original,
            @Nullable Shift shift,
            Changes changes) {
        var names = content.sections().stream().map(Content.Section::name).toList();
        var made = sections.fill(workspace, project, names, changes);
        Map<Long, Long> sectionOf = new HashMap<>();
        for (int i = 0; i < made.size(); i++) {
            sectionOf.put(content.sections().get(i).id(), made.get(i));
        }
        var seen = fields.seen(
                actor,
                workspace,
                content.fields().stream().map(FieldSettings.Use::field).toList());
        var uses = content.fields().stream()
                .filter(use -> seen.contains(use.field()))
                .toList();
        var copied = copies.copy(workspace, actor.id(), uses, changes);
        fields.fill(workspace, project, copied.uses(uses), changes);
        types.useIn(
                workspace,
                project,
                content.tasks().stream()
                        .map(Content.Item::customType)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        LongFunction<@Nullable Long> newSection = sectionOf::get;
        var added = add(
                actor,
                workspace,
                content.tasks().stream()
                        .map(item -> item.valued(copied.values(item.values())))
                        .toList(),
                null,
                shift,
                place -> place.project() != original
                        ? new TaskTrees.Place(place.project(), place.section(), null)
                        : newSection.apply(place.section()) instanceof Long section
                                ? new TaskTrees.Place(project, section, place.rank())
                                : null,
                changes);
        addWaits(workspace, content.waits(), added, changes);
        var renaming = Renaming.to(project, original, sectionOf, copied).and(content.tasks(), added);
        looks.fill(actor, workspace, project, content.looks(), renaming, changes);
        return added;
    }

    /** Where a task of the content is to stand; null where that is nowhere. */
    @FunctionalInterface
    public interface Placing {
        TaskTrees.@Nullable Place of(Content.Place place);
    }

    /**
     * Makes tasks.
     *
     * @param root the task that the first item has become already, where it has; it is not made again
     * @return the ids of the tasks in their order, the root's first where there is one
     */
    public List<Long> add(
            Actor actor,
            long workspace,
            List<Content.Item> items,
            @Nullable Long root,
            @Nullable Shift shift,
            Placing placing,
            Changes changes) {
        var people = members(workspace, items);
        var tags = existing(
                workspace, items.stream().flatMap(item -> item.tags().stream()).toList());
        int skipped = root == null ? 0 : 1;
        var nodes = new ArrayList<TaskTrees.Node>();
        for (Content.Item item : items.subList(skipped, items.size())) {
            TaskDates dates = shift == null ? item.dates() : shift.of(item.dates());
            nodes.add(new TaskTrees.Node(
                    item.name(),
                    item.subtype(),
                    item.customType(),
                    new RichText(item.html(), item.notes(), Set.of()),
                    above(item.parent(), root, skipped),
                    item.assignee() != null && people.contains(item.assignee()) ? item.assignee() : null,
                    null,
                    dates,
                    null,
                    item.values().toString(),
                    item.places().stream()
                            .map(placing::of)
                            .flatMap(Stream::ofNullable)
                            .toList(),
                    item.tags().stream().filter(tags::contains).toList(),
                    Stream.concat(item.followers().stream(), item.coAssignees().stream())
                            .filter(people::contains)
                            .toList()));
        }
        var added = trees.add(workspace, actor.id(), nodes, changes);
        var shared = new LinkedHashMap<Long, List<Long>>();
        for (int i = 0; i < added.size(); i++) {
            var item = items.get(skipped + i);
            shared.put(
                    added.get(i),
                    item.coAssignees().stream()
                            .filter(user -> people.contains(user) && !user.equals(item.assignee()))
                            .toList());
        }
        coAssignees.addToNew(workspace, actor.id(), shared, changes);
        if (root == null) {
            return added;
        }
        var all = new ArrayList<Long>(List.of(root));
        all.addAll(added);
        return all;
    }

    private static Above above(int parent, @Nullable Long root, int skipped) {
        if (parent < 0) {
            return new Above.Nothing();
        }
        return root != null && parent == 0 ? new Above.Existing(root) : new Above.Made(parent - skipped);
    }

    /** Makes the new tasks wait for each other. */
    public void addWaits(long workspace, List<Content.Wait> waits, List<Long> tasks, Changes changes) {
        if (!waits.isEmpty()) {
            dependencies.add(
                    workspace,
                    waits.stream()
                            .map(wait -> new BulkDependencies.Wait(tasks.get(wait.task()), tasks.get(wait.dependsOn())))
                            .toList(),
                    changes);
        }
    }

    private Set<Long> members(long workspace, List<Content.Item> items) {
        long[] named = items.stream()
                .flatMapToLong(item -> LongStream.concat(
                        item.assignee() == null ? LongStream.empty() : LongStream.of(item.assignee()),
                        Stream.concat(item.followers().stream(), item.coAssignees().stream())
                                .mapToLong(Long::longValue)))
                .distinct()
                .toArray();
        return found(
                "SELECT user_id FROM workspace_membership WHERE workspace_id = :workspace AND user_id = ANY(:ids)",
                workspace,
                named);
    }

    private Set<Long> existing(long workspace, Collection<Long> tags) {
        long[] named = tags.stream().mapToLong(Long::longValue).distinct().toArray();
        return found("SELECT id FROM tag WHERE workspace_id = :workspace AND id = ANY(:ids)", workspace, named);
    }

    private Set<Long> found(String sql, long workspace, long[] ids) {
        return ids.length == 0
                ? Set.of()
                : new HashSet<>(database.sql(sql)
                        .bind("workspace", workspace)
                        .bind("ids", ids)
                        .list(row -> row.getLong(1)));
    }
}
