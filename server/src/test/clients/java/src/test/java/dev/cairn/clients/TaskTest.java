package dev.cairn.clients;

import static dev.cairn.clients.Demo.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.asana.errors.InvalidRequestError;
import com.asana.errors.NotFoundError;
import com.asana.models.CustomField;
import com.asana.models.Resource;
import com.asana.models.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The work is written down, sorted, divided and handed out. */
@Order(4)
class TaskTest extends Story {

    @Test
    @Order(1)
    void anaWritesDownWhatIsToBeDone() throws IOException {
        String sharp = gids(state.enumOptions).getFirst();
        drill = ANA.tasks
                .create()
                .data("name", "Buy a drill")
                .data("projects", List.of(shed.gid))
                .data("assignee", priya.gid)
                .data("due_on", "2030-05-10")
                .data("html_notes", "<body>With a <em>cord</em></body>")
                .data("custom_fields", Map.of(state.gid, sharp, weight.gid, 2.5))
                .execute();
        assertThat(drill.assignee.gid).isEqualTo(priya.gid);
        assertThat(drill.dueOn.toStringRfc3339()).isEqualTo("2030-05-10");
        assertThat(drill.notes).isEqualTo("With a cord");
        assertThat(drill.resourceSubtype).isEqualTo("default_task");
        assertThat(drill.completed).isFalse();
        assertThat(value(drill, state).enumValue.name).isEqualTo("Sharp");
        assertThat(value(drill, weight).numberValue).isEqualTo("2.5");
        saw = ANA.tasks
                .createInWorkspace(WORKSPACE)
                .data("name", "Sharpen the saw")
                .data("memberships", List.of(Map.of("project", shed.gid, "section", there.gid)))
                .data("due_at", "2030-05-11T08:30:00.000Z")
                .execute();
        assertThat(saw.dueAt.getValue()).isEqualTo(1_904_718_600_000L);
        assertThat(saw.memberships)
                .extracting(membership -> membership.section.name)
                .containsExactly("There");
        opening = ANA.tasks
                .create()
                .data("name", "The shed opens")
                .data("projects", List.of(shed.gid))
                .data("resource_subtype", "milestone")
                .execute();
        assertThat(opening.resourceSubtype).isEqualTo("milestone");
        assertThatThrownBy(() -> ANA.tasks.create().data("name", "Nowhere").execute())
                .isInstanceOf(InvalidRequestError.class);
    }

    private static CustomField value(Task task, Resource field) {
        return task.customFields.stream()
                .filter(one -> one.gid.equals(field.gid))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(2)
    void sheChangesOneThingAndLeavesTheRest() throws IOException {
        var changed = ANA.tasks
                .update(drill.gid)
                .data("name", "Buy a good drill")
                .data("custom_fields", Map.of(weight.gid, 3))
                .execute();
        assertThat(changed.name).isEqualTo("Buy a good drill");
        assertThat(changed.notes).isEqualTo("With a cord");
        assertThat(value(changed, weight).numberValue).isEqualTo("3");
        assertThat(value(changed, state).enumValue.name).isEqualTo("Sharp");
        var asked =
                asking(ANA.tasks.findById(drill.gid), "name", "assignee.email").execute();
        assertThat(asked.assignee.email).isEqualTo(PRIYA_EMAIL);
        assertThat(asked.notes).isNull();
    }

    @Test
    @Order(3)
    void sheSortsThemIntoColumns() throws IOException {
        for (Task task : List.of(opening, drill)) {
            ANA.sections.addTask(wanted.gid).data("task", task.gid).execute();
        }
        assertThat(gids(ANA.tasks.findBySection(wanted.gid).execute())).containsExactly(drill.gid, opening.gid);
        assertThat(gids(ANA.tasks.findByProject(shed.gid).execute())).containsExactly(drill.gid, opening.gid, saw.gid);
        assertThat(gids(ANA.tasks
                        .findAll()
                        .query("project", shed.gid)
                        .query("completed_since", "now")
                        .execute()))
                .hasSize(3);
        ANA.tasks.addProject(saw.gid).data("project", hedge.gid).execute();
        assertThat(gids(ANA.projects.getProjectsForTask(saw.gid).execute()))
                .containsExactlyInAnyOrder(shed.gid, hedge.gid);
        ANA.tasks.removeProject(saw.gid).data("project", hedge.gid).execute();
        assertThat(ANA.tasks.findByProject(hedge.gid).execute()).isEmpty();
    }

    @Test
    @Order(4)
    void sheDividesThem() throws IOException {
        var bits = ANA.tasks.addSubtask(drill.gid).data("name", "Bits").execute();
        var box = ANA.tasks.addSubtask(drill.gid).data("name", "Box").execute();
        assertThat(bits.parent.gid).isEqualTo(drill.gid);
        assertThat(names(ANA.tasks.subtasks(drill.gid).execute())).containsExactly("Bits", "Box");
        var moved = ANA.tasks.setParentForTask(box.gid).data("parent", saw.gid).execute();
        assertThat(moved.parent.gid).isEqualTo(saw.gid);
        assertThat(names(ANA.tasks.subtasks(saw.gid).execute())).containsExactly("Box");
        ANA.tasks.delete(box.gid).execute();
        assertThatThrownBy(() -> ANA.tasks.findById(box.gid).execute()).isInstanceOf(NotFoundError.class);
    }

    @Test
    @Order(5)
    void sheSaysWhatHasToWait() throws IOException {
        ANA.tasks
                .addDependencies(opening.gid)
                .data("dependencies", List.of(drill.gid))
                .execute();
        ANA.tasks
                .addDependents(saw.gid)
                .data("dependents", List.of(opening.gid))
                .execute();
        assertThat(gids(ANA.tasks.getDependenciesForTask(opening.gid).execute()))
                .containsExactlyInAnyOrder(drill.gid, saw.gid);
        assertThat(gids(ANA.tasks.getDependentsForTask(saw.gid).execute())).containsExactly(opening.gid);
        ANA.tasks
                .removeDependents(saw.gid)
                .data("dependents", List.of(opening.gid))
                .execute();
        ANA.tasks
                .removeDependencies(opening.gid)
                .data("dependencies", List.of(drill.gid))
                .execute();
        assertThat(ANA.tasks.getDependenciesForTask(opening.gid).execute()).isEmpty();
    }

    @Test
    @Order(6)
    void othersFollowThem() throws IOException {
        var followed = ANA.tasks
                .addFollowers(saw.gid)
                .data("followers", List.of(PRIYA_EMAIL))
                .execute();
        assertThat(gids(followed.followers)).contains(priya.gid);
        var left = ANA.tasks
                .removeFollowers(saw.gid)
                .data("followers", List.of(PRIYA_EMAIL))
                .execute();
        assertThat(gids(left.followers)).doesNotContain(priya.gid);
    }

    @Test
    @Order(7)
    void sheTagsThem() throws IOException {
        heavy = ANA.tags
                .create()
                .data("workspace", WORKSPACE)
                .data("name", "Heavy")
                .data("color", "dark-red")
                .execute();
        var light = ANA.tags.createInWorkspace(WORKSPACE).data("name", "Light").execute();
        assertThat(heavy.color).isEqualTo("dark-red");
        assertThat(ANA.tags.update(heavy.gid).data("color", "dark-blue").execute().color)
                .isEqualTo("dark-blue");
        assertThat(ANA.tags.findById(heavy.gid).execute().workspace.gid).isEqualTo(WORKSPACE);
        assertThat(gids(ANA.tags.findAll().query("workspace", WORKSPACE))).contains(heavy.gid, light.gid);
        assertThat(gids(ANA.tags.findByWorkspace(WORKSPACE))).contains(heavy.gid, light.gid);
        for (Resource tag : List.of(heavy, light)) {
            ANA.tasks.addTag(drill.gid).data("tag", tag.gid).execute();
        }
        ANA.tasks.removeTag(drill.gid).data("tag", light.gid).execute();
        assertThat(gids(ANA.tags.getTagsForTask(drill.gid).execute())).containsExactly(heavy.gid);
        assertThat(gids(ANA.tasks.findByTag(heavy.gid).execute())).containsExactly(drill.gid);
        ANA.tags.delete(light.gid).execute();
        assertThatThrownBy(() -> ANA.tags.findById(light.gid).execute()).isInstanceOf(NotFoundError.class);
    }

    @Test
    @Order(8)
    void priyaSeesHersInHerOwnList() throws IOException {
        var list = PRIYA.userTaskLists
                .findByUser("me")
                .query("workspace", WORKSPACE)
                .execute();
        assertThat(list.owner.gid).isEqualTo(priya.gid);
        assertThat(PRIYA.userTaskLists.findById(list.gid).execute().workspace.gid)
                .isEqualTo(WORKSPACE);
        assertThat(gids(PRIYA.tasks.findByUserTaskList(list.gid))).contains(drill.gid);
    }

    @Test
    @Order(9)
    void aLongListComesPageByPage() throws IOException {
        var made = new ArrayList<String>();
        for (int i = 1; i <= 7; i++) {
            made.add(ANA.tasks
                    .create()
                    .data("name", "Hook " + i)
                    .data("projects", List.of(hedge.gid))
                    .execute()
                    .gid);
        }
        assertThat(gids(ANA.tasks.findByProject(hedge.gid).option("page_size", 3)))
                .isEqualTo(made);
        var first = ANA.tasks.findByProject(hedge.gid).query("limit", 3).executeRaw();
        assertThat(first.data).hasSize(3);
        assertThat(first.nextPage.offset).isNotBlank();
        assertThat(gids(ANA.tasks
                        .findByProject(hedge.gid)
                        .option("page_size", 3)
                        .option("item_limit", 5)))
                .isEqualTo(made.subList(0, 5));
    }

    @Test
    @Order(10)
    void whatThereIsIsCounted() throws IOException {
        var counts = ANA.projects
                .getTaskCountsForProject(shed.gid, null, null, List.of("num_tasks", "num_milestones"), false)
                .execute()
                .getAsJsonObject();
        assertThat(counts.get("num_tasks").getAsInt()).isEqualTo(3);
        assertThat(counts.get("num_milestones").getAsInt()).isEqualTo(1);
    }
}
