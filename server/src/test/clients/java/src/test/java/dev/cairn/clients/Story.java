package dev.cairn.clients;

import com.asana.Client;
import com.asana.models.CustomField;
import com.asana.models.Job;
import com.asana.models.Project;
import com.asana.models.Resource;
import com.asana.models.Section;
import com.asana.models.Tag;
import com.asana.models.Task;
import com.asana.models.Team;
import com.asana.models.User;
import com.asana.requests.Request;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** Who is in the story, and what one chapter leaves to the next. */
abstract class Story {
    static final String PRIYA_EMAIL = email("member", 0);
    static final String CAMILLE_EMAIL = email("guest", 0);

    static final Client ANA = Demo.client(Demo.text("token"));
    static final Client PRIYA = client("member");
    static final Client CAMILLE = client("guest");
    static final Client STRANGER = client("other_workspace");

    static User ana;
    static User priya;
    static String newcomer;
    static Team team;
    static Project shed;
    static Project hedge;
    static Section wanted;
    static Section there;
    static CustomField state;
    static CustomField weight;
    static Task drill;
    static Task saw;
    static Task opening;
    static Tag heavy;

    private static Client client(String role) {
        return Demo.client(Demo.person(role, 0).get("token").getAsString());
    }

    private static String email(String role, int nth) {
        return Demo.person(role, nth).get("email").getAsString();
    }

    static List<String> gids(Iterable<? extends Resource> resources) {
        return StreamSupport.stream(resources.spliterator(), false)
                .map(resource -> resource.gid)
                .toList();
    }

    static List<String> names(Iterable<Task> tasks) {
        return StreamSupport.stream(tasks.spliterator(), false)
                .map(task -> task.name)
                .toList();
    }

    /** The gids of records for which the client has no model. */
    static List<String> unmodelled(Iterable<JsonElement> records) {
        return StreamSupport.stream(records.spliterator(), false)
                .map(one -> gid(one.getAsJsonObject()))
                .toList();
    }

    static String gid(JsonElement record) {
        return record.getAsJsonObject().get("gid").getAsString();
    }

    /** A text in a record; the path leads through records in it. */
    static String text(JsonElement record, String path) {
        JsonObject at = record.getAsJsonObject();
        String[] names = path.split("\\.");
        for (String name : Arrays.copyOf(names, names.length - 1)) {
            at = at.getAsJsonObject(name);
        }
        return at.get(names[names.length - 1]).getAsString();
    }

    static <T extends Request> T asking(T request, String... fields) {
        request.option("fields", Arrays.asList(fields));
        return request;
    }

    /** Waits for what follows a write a moment later, such as a story. */
    static <T> T eventually(Callable<T> look, Predicate<T> wanted) throws Exception {
        long end = System.nanoTime() + 30_000_000_000L;
        T found = look.call();
        while (!wanted.test(found)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It did not come within thirty seconds; last seen: " + found);
            }
            Thread.sleep(100);
            found = look.call();
        }
        return found;
    }

    /** Asks for a job until it has done its work. */
    static Job done(Job job) throws Exception {
        return eventually(
                () -> {
                    var now = ANA.jobs.findById(job.gid).execute();
                    if (now.status.equals("failed")) {
                        throw new AssertionError("The job " + now.resourceSubtype + " has failed");
                    }
                    return now;
                },
                now -> now.status.equals("succeeded"));
    }
}
