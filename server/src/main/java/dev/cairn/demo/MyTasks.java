package dev.cairn.demo;

import dev.cairn.platform.Rank;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sorts the tasks of each person into the sections of their own list, as a tidy person would. */
final class MyTasks {
    private static final List<String> SECTIONS = List.of("Recently assigned", "Today", "This week", "Later");
    private static final List<@Nullable String> RECEIVED = Arrays.asList("new", "today", "week", null);

    private final Workspace workspace;

    MyTasks(Workspace workspace) {
        this.workspace = workspace;
    }

    void writeFor(Person person, List<Item> assigned) {
        Instant since = person.since();
        long list = workspace.ids().at(since);
        workspace.rows().add(Table.USER_TASK_LIST, workspace.id(), list, person.id(), since);
        workspace.rows().add(Table.TASK_PROMOTION, list, workspace.id(), since);
        var columns = new ArrayList<List<Item>>();
        SECTIONS.forEach(name -> columns.add(new ArrayList<>()));
        for (Item item : assigned) {
            columns.get(section(item)).add(item);
        }
        String sectionRank = null;
        for (int i = 0; i < SECTIONS.size(); i++) {
            sectionRank = Rank.between(sectionRank, null);
            long section = workspace.ids().at(since.plusMillis(i + 1L));
            workspace
                    .rows()
                    .add(
                            Table.SECTION,
                            workspace.id(),
                            section,
                            null,
                            list,
                            SECTIONS.get(i),
                            sectionRank,
                            RECEIVED.get(i),
                            since);
            columns.get(i).sort(Comparator.comparing(MyTasks::dueOrLast));
            String rank = null;
            for (Item item : columns.get(i)) {
                rank = Rank.between(rank, null);
                item.assigneeSection = section;
                item.assigneeRank = rank;
            }
        }
    }

    private static LocalDate dueOrLast(Item item) {
        return item.due == null ? LocalDate.MAX : item.due;
    }

    private int section(Item item) {
        LocalDate today = workspace.days().today();
        boolean isNew = Days.dayOf(item.created).isAfter(today.minusDays(5));
        @Nullable LocalDate due = item.due;
        if (due != null && !due.isAfter(today)) {
            return 1;
        }
        if (due != null && due.isBefore(today.plusDays(8))) {
            return 2;
        }
        return isNew ? 0 : 3;
    }
}
