package dev.cairn.demo;

import dev.cairn.platform.Rank;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A project in the making: its people, its sections and the tasks that stand in them. */
final class DemoProject {
    private final long id;
    private final Company.Plan plan;
    private final Workspace workspace;
    private final List<Person> crew;
    private final Person owner;
    private final @Nullable Person guest;
    private final List<Blueprint.Stage> stages;
    private final long[] sections;
    private final String[] ends;
    private final List<Item> items = new ArrayList<>();
    private final List<List<Item>> columns = new ArrayList<>();
    private final Map<String, String> words;

    DemoProject(
            Workspace workspace,
            Company.Plan plan,
            Blueprint blueprint,
            List<Person> crew,
            Person owner,
            @Nullable Person guest) {
        this.workspace = workspace;
        this.plan = plan;
        this.crew = crew;
        this.owner = owner;
        this.guest = guest;
        this.stages = blueprint.stages();
        Instant created = created();
        this.id = workspace.ids().at(created);
        this.words = new HashMap<>(plan.options());
        this.sections = new long[stages.size()];
        this.ends = new String[stages.size()];
        for (int i = 0; i < sections.length; i++) {
            sections[i] = workspace.ids().at(created.plusMillis(10L * (i + 1)));
            ends[i] = "";
            columns.add(new ArrayList<>());
        }
    }

    long id() {
        return id;
    }

    Company.Plan plan() {
        return plan;
    }

    LocalDate begin() {
        return workspace.days().plus(plan.begin());
    }

    LocalDate end() {
        return workspace.days().plus(plan.end());
    }

    Instant created() {
        return Days.working(begin()).atTime(7, 5).toInstant(ZoneOffset.UTC);
    }

    Person owner() {
        return owner;
    }

    /** Whoever owns a project leads it; the others do in it what they do in the company. */
    String roleOf(Person person) {
        if (person == owner) {
            return "Project lead";
        }
        return person.isGuest() ? "Client" : person.title();
    }

    List<Person> crew() {
        return crew;
    }

    @Nullable
    Person guest() {
        return guest;
    }

    List<Item> items() {
        return items;
    }

    Person anyone(RandomGenerator random) {
        return crew.get(random.nextInt(crew.size()));
    }

    Person otherThan(Person person, RandomGenerator random) {
        Person other = anyone(random);
        for (int i = 0; other == person && i < 10; i++) {
            other = anyone(random);
        }
        return other == person ? owner : other;
    }

    String words(String text) {
        if (text.contains("{candidate}")) {
            words.put("candidate", workspace.names().next());
        }
        return workspace.words().in(text, words);
    }

    long tag(String name, Person creator, Instant at) {
        return workspace.tags().id(name, creator, at);
    }

    Item item(String name, Person creator, Instant created) {
        var item = new Item(workspace.ids().at(created), name, creator, created);
        items.add(item);
        return item;
    }

    History.Place at(int stage) {
        return new History.Place(id, plan.name(), sections[stage], section(stage));
    }

    private String section(int stage) {
        return words(stages.get(stage).name());
    }

    boolean holds(Item item) {
        return columns.stream().anyMatch(column -> column.contains(item));
    }

    void place(Item item, int stage) {
        columns.get(stage).add(item);
    }

    void writeTo(Rows rows) {
        Instant created = created();
        for (int i = 0; i < sections.length; i++) {
            ends[i] = i == 0 ? Rank.first() : Rank.between(ends[i - 1], null);
            rows.add(Table.SECTION, workspace.id(), sections[i], id, null, section(i), ends[i], null, created);
            workspace.log().added(created, owner.id(), "section", sections[i], "project", id);
            String rank = null;
            for (Item item : columns.get(i)) {
                rank = Rank.between(rank, null);
                rows.add(Table.TASK_PROJECT, workspace.id(), id, item.id, sections[i], rank, item.created);
            }
        }
        for (Item item : items) {
            if (item.parent == null) {
                item.writeTo(rows, workspace.id(), null);
                String rank = null;
                for (Item subtask : item.subtasks) {
                    rank = Rank.between(rank, null);
                    subtask.writeTo(rows, workspace.id(), rank);
                }
            }
        }
    }
}
