package dev.cairn.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.asana.Client;
import com.asana.errors.ForbiddenError;
import com.asana.errors.InvalidRequestError;
import com.asana.errors.NoAuthorizationError;
import com.asana.errors.NotFoundError;
import com.asana.models.Project;
import com.asana.models.Section;
import com.asana.models.Task;
import com.asana.requests.Request;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What somebody does with the official Java client, whose base URL is all that they change. */
class JavaClientTest {
    private static final Demo DEMO = new Demo();
    private static final Client CAIRN = DEMO.client();
    private static final String WORKSPACE = DEMO.text("workspace_gid");

    private static Project project;
    private static Section section;

    @BeforeAll
    static void makeAProject() throws IOException {
        project = CAIRN.projects
                .createInWorkspace(WORKSPACE)
                .data("name", "Tool shed")
                .data("notes", "What is where")
                .execute();
        section = CAIRN.sections
                .createInProject(project.gid)
                .data("name", "On the wall")
                .execute();
    }

    @AfterAll
    static void deleteIt() throws IOException {
        CAIRN.projects.delete(project.gid).execute();
    }

    private static Task task(String name) throws IOException {
        return CAIRN.tasks
                .create()
                .data("name", name)
                .data("projects", List.of(project.gid))
                .execute();
    }

    private static List<String> names(Iterable<Task> tasks) {
        var names = new ArrayList<String>();
        tasks.forEach(task -> names.add(task.name));
        return names;
    }

    private static <T extends Request> T asking(T request, String... fields) {
        request.option("fields", Arrays.asList(fields));
        return request;
    }

    @Test
    void tellsWhoAsksAndWhereTheyBelong() throws IOException {
        var me = CAIRN.users.me().execute();
        assertThat(me.email).isEqualTo(DEMO.text("email"));
        assertThat(me.workspaces).extracting(workspace -> workspace.gid).contains(WORKSPACE);
        assertThat(CAIRN.workspaces.findAll().execute()).extracting(workspace -> workspace.gid).contains(WORKSPACE);
        assertThat(CAIRN.users.findByWorkspace(WORKSPACE)).extracting(user -> user.gid).contains(me.gid);
    }

    @Test
    void createsReadsAndUpdatesATask() throws IOException {
        var made = CAIRN.tasks
                .createInWorkspace(WORKSPACE)
                .data("name", "Sharpen the spade")
                .data("assignee", "me")
                .data("due_on", "2030-03-01")
                .data("notes", "Both edges")
                .execute();
        assertThat(made.assignee.name).isNotBlank();
        assertThat(made.dueOn.toStringRfc3339()).isEqualTo("2030-03-01");
        var changed = CAIRN.tasks
                .update(made.gid)
                .data("completed", true)
                .data("name", "Sharpen the hoe")
                .execute();
        assertThat(changed.completed).isTrue();
        assertThat(changed.completedAt).isNotNull();
        assertThat(changed.notes).isEqualTo("Both edges");
        var found = asking(CAIRN.tasks.findById(made.gid), "name", "assignee.email").execute();
        assertThat(found.name).isEqualTo("Sharpen the hoe");
        assertThat(found.assignee.email).isEqualTo(DEMO.text("email"));
        assertThat(found.notes).isNull();
    }

    @Test
    void goesThroughAListPageByPage() throws IOException {
        var names = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            String name = "Hook " + i;
            String made = task(name).gid;
            CAIRN.sections.addTask(section.gid).data("task", made).execute();
            names.addFirst(name);
        }
        var paged = CAIRN.tasks.findBySection(section.gid).option("page_size", 3);
        assertThat(names(paged)).isEqualTo(names);
        var first = CAIRN.tasks.findBySection(section.gid).query("limit", 3).executeRaw();
        assertThat(first.data).hasSize(3);
        assertThat(first.nextPage.offset).isNotBlank();
        var some = CAIRN.tasks
                .findBySection(section.gid)
                .option("page_size", 3)
                .option("item_limit", 5);
        assertThat(names(some)).isEqualTo(names.subList(0, 5));
    }

    @Test
    void nestsSubtasks() throws IOException {
        var top = task("Clear out");
        CAIRN.tasks.addSubtask(top.gid).data("name", "Top shelf").execute();
        CAIRN.tasks.addSubtask(top.gid).data("name", "Bottom shelf").execute();
        assertThat(names(CAIRN.tasks.subtasks(top.gid).execute())).containsExactly("Top shelf", "Bottom shelf");
    }

    @Test
    void linksTasksWithTagsAndWithEachOther() throws IOException {
        var tag = CAIRN.tags
                .createInWorkspace(WORKSPACE)
                .data("name", "Rusty")
                .data("color", "dark-red")
                .execute();
        try {
            var first = task("Oil the shears");
            var second = task("Cut the hedge");
            CAIRN.tasks.addTag(first.gid).data("tag", tag.gid).execute();
            assertThat(names(CAIRN.tasks.findByTag(tag.gid).execute())).containsExactly("Oil the shears");
            CAIRN.tasks
                    .addDependencies(second.gid)
                    .data("dependencies", List.of(first.gid))
                    .execute();
            assertThat(asking(CAIRN.tasks.findById(second.gid), "dependencies.name").execute().dependencies)
                    .extracting(task -> task.name)
                    .containsExactly("Oil the shears");
        } finally {
            CAIRN.tags.delete(tag.gid).execute();
        }
    }

    @Test
    void commentsAndFollows() throws IOException {
        var made = task("Buy nails");
        var comment = CAIRN.stories
                .createOnTask(made.gid)
                .data("text", "The long ones")
                .execute();
        assertThat(CAIRN.stories.findById(comment.gid).execute().text).isEqualTo("The long ones");
        String member = DEMO.person("role", "member", true).get("email").getAsString();
        var followed = CAIRN.tasks
                .addFollowers(made.gid)
                .data("followers", List.of(member))
                .execute();
        assertThat(followed.followers).hasSize(2);
    }

    @Test
    void attachesAFileAndGivesItBack() throws Exception {
        var made = task("Draw the plan");
        var content = new ByteArrayInputStream("hammer;left\n".getBytes(StandardCharsets.UTF_8));
        var attached = CAIRN.attachments
                .createOnTask(made.gid, content, "where.csv", "text/csv")
                .execute();
        assertThat(attached.name).isEqualTo("where.csv");
        assertThat(CAIRN.attachments.findByTask(made.gid).execute()).hasSize(1);
        var url = CAIRN.attachments.findById(attached.gid).execute().downloadUrl;
        try (var http = HttpClient.newHttpClient()) {
            assertThat(http.send(HttpRequest.newBuilder(url.toURI()).build(), BodyHandlers.ofString())
                            .body())
                    .isEqualTo("hammer;left\n");
        }
    }

    @Test
    void knowsTheDocumentedRefusals() {
        assertThatThrownBy(() -> CAIRN.tasks.findById("1").execute()).isInstanceOf(NotFoundError.class);
        assertThatThrownBy(() -> CAIRN.tasks.create().data("name", "Nowhere").execute())
                .isInstanceOf(InvalidRequestError.class);
        assertThatThrownBy(() -> DEMO.client("wrong").users.me().execute()).isInstanceOf(NoAuthorizationError.class);
        String guest = DEMO.person("role", "guest", true).get("token").getAsString();
        assertThatThrownBy(() -> DEMO.client(guest)
                        .projects
                        .createInWorkspace(WORKSPACE)
                        .data("name", "Not theirs")
                        .execute())
                .isInstanceOf(ForbiddenError.class);
    }

    @Test
    void hidesFromOthersWhatIsNotTheirs() throws IOException {
        var made = task("Only ours");
        var stranger = DEMO.client(
                DEMO.person("workspace_gid", WORKSPACE, false).get("token").getAsString());
        assertThatThrownBy(() -> stranger.tasks.findById(made.gid).execute()).isInstanceOf(NotFoundError.class);
    }

    @Test
    void deletesATask() throws IOException {
        var made = task("Broken rake");
        CAIRN.tasks.delete(made.gid).execute();
        assertThatThrownBy(() -> CAIRN.tasks.findById(made.gid).execute()).isInstanceOf(NotFoundError.class);
    }
}
