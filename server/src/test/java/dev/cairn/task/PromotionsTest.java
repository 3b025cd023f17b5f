package dev.cairn.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.SettableClock;
import dev.cairn.support.Waiting;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class PromotionsTest {
    @Autowired
    Companies companies;

    @Autowired
    SettableClock clock;

    @Autowired
    Promotions promotions;

    @Autowired
    PromotionQueue queue;

    Companies.Company company;
    Person ana;
    Person ben;
    String list;

    @BeforeEach
    void aList() {
        company = companies.make();
        ana = company.admin("Ana");
        ben = company.member("Ben");
        list = ben.get("/users/me/user_task_list?workspace=" + company.gid()).gid();
    }

    @Test
    void asADayBeginsTasksMoveToWhereTheirDueDateAsksThemToBe() {
        LocalDate tomorrow = today().plusDays(1);
        task("Soon", tomorrow.plusDays(3));
        task("Now", tomorrow);
        task("Late", tomorrow.minusDays(4));
        task("Far", tomorrow.plusDays(30));
        task("Some day", null);
        assertThat(in("Recently assigned")).hasSize(5);
        aDayBegins();
        assertThat(in("Today")).containsExactly("Late", "Now");
        assertThat(in("This week")).containsExactly("Soon");
        assertThat(in("Recently assigned")).containsExactly("Some day", "Far");
    }

    @Test
    void whatSomebodyPutElsewhereStaysThereUntilItsDueDateAsksForMore() {
        String task = task("Soon", today().plusDays(3));
        put(task, "Later");
        aDayBegins();
        assertThat(in("Later")).containsExactly("Soon");
        aDayBegins();
        aDayBegins();
        assertThat(in("Today")).containsExactly("Soon");
        put(task, "Later");
        aDayBegins();
        assertThat(in("Later")).containsExactly("Soon");
    }

    @Test
    void anotherDueDateAsksAnew() {
        String task = task("Soon", today().plusDays(20));
        put(task, "Later");
        ben.put("/tasks/" + task, Map.of("due_on", today().plusDays(4).toString()))
                .data();
        aDayBegins();
        assertThat(in("This week")).containsExactly("Soon");
    }

    @Test
    void nothingMovesBack() {
        put(task("Soon", today().plusDays(9)), "Today");
        aDayBegins();
        aDayBegins();
        aDayBegins();
        assertThat(in("Today")).containsExactly("Soon");
    }

    @Test
    void aPersonSwitchesItOffAndOnAgain() {
        ben.put("/user_task_lists/" + list, Map.of("promotes_tasks", false)).data();
        task("Now", today().plusDays(1));
        aDayBegins();
        assertThat(in("Today")).isEmpty();
        assertThat(ben.get("/user_task_lists/" + list + "?opt_fields=promotes_tasks")
                        .at("promotes_tasks"))
                .isEqualTo("false");
        ben.put("/user_task_lists/" + list, Map.of("promotes_tasks", true)).data();
        Waiting.until(() -> in("Today").equals(List.of("Now")));
    }

    @Test
    void theDayIsThatOfThePersonsTimeZone() {
        // One of these has another day than UTC, whatever the time is.
        boolean isMorning = clock.instant().atZone(ZoneOffset.UTC).getHour() < 12;
        String zone = isMorning ? "Etc/GMT+12" : "Etc/GMT-12";
        LocalDate there = clock.instant().atZone(ZoneId.of(zone)).toLocalDate();
        task("Here", today());
        task("There", there);
        ben.put("/users/me/preferences", Map.of("time_zone", zone)).data();
        Waiting.until(() -> in("Today").contains("There"));
        assertThat(in("Today").contains("Here")).isEqualTo(!isMorning);
    }

    @Test
    void whereASectionIsGoneItsTasksStayWhereTheyAre() {
        ben.delete("/sections/" + section("Today")).data();
        task("Now", today().plusDays(1));
        aDayBegins();
        assertThat(in("Recently assigned")).containsExactly("Now");
    }

    @Test
    void theTaskItselfIsLeftAsItIs() {
        String task = task("Now", today().plusDays(1));
        String before = ben.get("/tasks/" + task).at("modified_at");
        aDayBegins();
        assertThat(in("Today")).containsExactly("Now");
        assertThat(ben.get("/tasks/" + task).at("modified_at")).isEqualTo(before);
    }

    /** What the server does by itself every two seconds; twice does no harm. */
    private void aDayBegins() {
        clock.forward(Duration.ofDays(1));
        promotions.look();
        Waiting.until(() ->
                queue.due().stream().noneMatch(due -> String.valueOf(due.list()).equals(list)));
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private String task(String name, @Nullable LocalDate due) {
        var fields =
                new HashMap<String, Object>(Map.of("workspace", company.gid(), "name", name, "assignee", ben.gid()));
        if (due != null) {
            fields.put("due_on", due.toString());
        }
        return ana.post("/tasks", fields).gid();
    }

    private void put(String task, String section) {
        ben.put("/tasks/" + task, Map.of("assignee_section", section(section))).data();
    }

    private List<String> in(String section) {
        return ben.get("/sections/" + section(section) + "/tasks").all("name");
    }

    private String section(String name) {
        var sections = ben.get("/user_task_lists/" + list + "/sections");
        return sections.all("gid").get(sections.all("name").indexOf(name));
    }
}
