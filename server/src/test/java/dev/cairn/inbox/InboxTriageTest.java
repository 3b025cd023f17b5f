package dev.cairn.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Writes;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.SettableClock;
import dev.cairn.support.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What people do with what stands in their inboxes. */
@CairnTest
class InboxTriageTest {
    @Autowired
    Companies companies;

    @Autowired
    SettableClock clock;

    @Autowired
    Database database;

    @Autowired
    Writes writes;

    Inboxes inboxes;
    Person ana;
    Person ben;

    @BeforeEach
    void makeACompany() {
        inboxes = new Inboxes(companies.make());
        ana = inboxes.ana;
        ben = inboxes.ben;
    }

    @Test
    void whatIsArchivedIsInTheArchiveUntilSomethingNewComes() {
        String task = inboxes.shared("Write the post");
        var item = inboxes.put(ben, inboxes.item(ben, task, "follower_added"), Map.of("archived", true));
        assertThat(item.path("archived").asBoolean()).isTrue();
        assertThat(inboxes.of(ben).data()).isEmpty();
        assertThat(inboxes.unread(ben)).isEqualTo("0");
        assertThat(inboxes.of(ben, "&archived=true").data()).hasSize(1);
        inboxes.comment(ana, task, "How long?");
        assertThat(inboxes.item(ben, task, "commented").path("unread").asBoolean())
                .isTrue();
        assertThat(inboxes.of(ben, "&archived=true").data()).isEmpty();
    }

    @Test
    void aBookmarkIsFoundWhereverItIs() {
        String task = inboxes.shared("Write the post");
        var item = inboxes.item(ben, task, "follower_added");
        inboxes.put(ben, item, Map.of("bookmarked", true));
        inboxes.put(ben, item, Map.of("archived", true));
        assertThat(inboxes.of(ben, "&bookmarked=true").data()).hasSize(1);
        inboxes.put(ben, item, Map.of("bookmarked", false));
        assertThat(inboxes.of(ben, "&bookmarked=true").data()).isEmpty();
    }

    @Test
    void allIsArchivedAtOnceAndBroughtBackAtOnce() {
        var read = inboxes.item(ben, inboxes.shared("One"), "follower_added");
        inboxes.put(ben, read, Map.of("unread", false));
        inboxes.item(ben, inboxes.shared("Two"), "follower_added");
        var kept = inboxes.item(ben, inboxes.shared("Three"), "follower_added");
        inboxes.put(ben, kept, Map.of("bookmarked", true));
        Map<String, Object> all = Map.of("workspace", inboxes.company.gid());
        var onlyRead = new HashMap<>(all);
        onlyRead.put("only_read", true);
        assertThat(ben.post("/inbox/archiveAll", onlyRead).at("count")).isEqualTo("1");
        var archived = ben.post("/inbox/archiveAll", all);
        assertThat(archived.at("count")).isEqualTo("1");
        assertThat(names(inboxes.of(ben).data())).containsExactly("Three");
        var undo = new HashMap<>(all);
        undo.put("archived_at", archived.at("archived_at"));
        assertThat(ben.post("/inbox/unarchiveAll", undo).at("count")).isEqualTo("1");
        assertThat(names(inboxes.of(ben).data())).containsExactly("Three", "Two");
        assertThat(names(inboxes.of(ben, "&archived=true").data())).containsExactly("One");
    }

    @Test
    void aReminderBringsItBackUnreadAtItsTime() {
        String task = inboxes.shared("Write the post");
        var item = inboxes.item(ben, task, "follower_added");
        var put = inboxes.put(
                ben,
                item,
                Map.of("remind_at", clock.instant().plus(Duration.ofHours(5)).toString(), "unread", false));
        assertThat(put.path("archived").asBoolean()).isTrue();
        clock.forward(Duration.ofHours(4));
        assertThat(inboxes.of(ben).data()).isEmpty();
        clock.forward(Duration.ofHours(1));
        var back = inboxes.item(ben, task, "reminder");
        assertThat(back.path("unread").asBoolean()).isTrue();
        assertThat(back.path("remind_at").isNull()).isTrue();
        assertThat(back.path("reasons").toString()).isEqualTo("[\"reminder\"]");
    }

    @Test
    void aReminderThatWasTakenOffDoesNotCome() {
        var item = inboxes.item(ben, inboxes.shared("Write the post"), "follower_added");
        String soon = clock.instant().plus(Duration.ofHours(1)).toString();
        inboxes.put(ben, item, Map.of("remind_at", soon));
        var cleared = new HashMap<String, Object>();
        cleared.put("remind_at", null);
        inboxes.put(ben, item, cleared);
        String other = inboxes.shared("Other");
        inboxes.put(ben, inboxes.item(ben, other, "follower_added"), Map.of("remind_at", soon));
        clock.forward(Duration.ofHours(1));
        inboxes.item(ben, other, "reminder");
        assertThat(names(inboxes.of(ben).data())).containsExactly("Other");
        assertThat(ben.put("/inbox_items/" + item.path("gid").asString(), Map.of("remind_at", "2020-01-01T00:00:00Z"))
                        .refusal(400))
                .contains("remind_at");
    }

    @Test
    void severalCopiesRemindOnce() throws Exception {
        String task = inboxes.shared("Write the post");
        var item = inboxes.item(ben, task, "follower_added");
        inboxes.put(
                ben,
                item,
                Map.of("remind_at", clock.instant().plus(Duration.ofHours(1)).toString()));
        long before = inboxChanges();
        clock.forward(Duration.ofHours(1));
        try (var pool = Executors.newFixedThreadPool(4)) {
            var looks = new ArrayList<Callable<Object>>();
            for (int copy = 0; copy < 4; copy++) {
                var reminders = new Reminders(database, writes, clock);
                looks.add(Executors.callable(reminders::look));
            }
            for (var done : pool.invokeAll(looks)) {
                done.get();
            }
        }
        inboxes.item(ben, task, "reminder");
        assertThat(inboxChanges()).isEqualTo(before + 1);
    }

    private long inboxChanges() {
        return database.sql("SELECT count(*) FROM change WHERE workspace_id = :workspace AND resource_type = 'inbox'")
                .bind("workspace", inboxes.company.id())
                .number();
    }

    @Test
    void pagesGoFromTheNewestToTheOldest() {
        for (int i = 1; i <= 5; i++) {
            inboxes.item(ben, inboxes.shared("Task " + i), "follower_added");
        }
        var seen = new ArrayList<String>();
        String offset = "";
        do {
            var page = inboxes.of(ben, "&limit=2" + offset);
            seen.addAll(names(page.data()));
            offset = "&offset=" + page.json().path("next_page").path("offset").asString("");
        } while (!offset.equals("&offset="));
        assertThat(seen).containsExactly("Task 5", "Task 4", "Task 3", "Task 2", "Task 1");
    }

    @Test
    void whoeverLeavesTheWorkspaceLeavesNoInboxBehind() {
        Person admin = inboxes.company.admin("Adam");
        inboxes.item(ben, inboxes.shared("Write the post"), "follower_added");
        admin.post("/workspaces/" + inboxes.company.gid() + "/removeUser", Map.of("user", ben.gid()))
                .data();
        assertThat(database.sql("SELECT 1 FROM inbox_item WHERE workspace_id = :workspace AND user_id = :user")
                        .bind("workspace", inboxes.company.id())
                        .bind("user", ben.id())
                        .exists())
                .isFalse();
    }

    @Test
    void aStatusUpdateForThousandsIsOneEntryOfTheLogForEachThousand() {
        int people = 2_500;
        // Ids of long ago, which nobody else gets.
        long first = inboxes.company.id() / 2;
        database.sql("""
                        INSERT INTO users (id, name, email, created_at, modified_at)
                        SELECT :first + i, 'P' || i, :first || '-' || i || '@example.com', :now, :now
                        FROM generate_series(1, :people) i""")
                .bind("first", first)
                .bind("now", clock.instant())
                .bind("people", people)
                .update();
        database.sql("""
                        INSERT INTO workspace_membership (workspace_id, id, user_id, role, created_at)
                        SELECT :workspace, :first + i, :first + i, 'member', :now
                        FROM generate_series(1, :people) i""")
                .bind("first", first)
                .bind("workspace", inboxes.company.id())
                .bind("now", clock.instant())
                .bind("people", people)
                .update();
        database.sql("""
                        INSERT INTO project_follower (workspace_id, project_id, user_id, followed_at)
                        SELECT :workspace, :project, :first + i, :now FROM generate_series(1, :people) i""")
                .bind("first", first)
                .bind("workspace", inboxes.company.id())
                .bind("project", Long.parseLong(inboxes.project))
                .bind("now", clock.instant())
                .bind("people", people)
                .update();
        ana.post("/status_updates", Map.of("parent", inboxes.project, "status_type", "on_track", "text", "Half is dug"))
                .data();
        Waiting.until(() -> inboxChanges() > 0);
        assertThat(inboxChanges()).isEqualTo(3);
        assertThat(database.sql("SELECT count(*) FROM inbox_item WHERE workspace_id = :workspace")
                        .bind("workspace", inboxes.company.id())
                        .number())
                .isEqualTo(people);
    }

    private static List<String> names(JsonNode items) {
        return items.valueStream()
                .map(item -> item.path("resource").path("name").asString(""))
                .toList();
    }
}
