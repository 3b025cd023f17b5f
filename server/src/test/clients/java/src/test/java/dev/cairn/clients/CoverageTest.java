package dev.cairn.clients;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.asana.Client;
import com.asana.requests.Request;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Each method of the client makes a request of one operation. Those are asked for all operations, which must have
 * been answered in the story.
 */
@Order(10)
class CoverageTest {
    private static final String PACKAGE = "com/asana/resources/";
    private static final String GID = "GID";

    /** Operations that the story leaves out, by what their paths begin with, and why. */
    private static final Map<String, String> LEFT_OUT = Map.of(
            "/goal", "goals come later",
            "/portfolio", "asked for with the JavaScript client",
            "/time_periods", "goals come later");

    /** Requests of this client that are in no description of the API. */
    private static final Map<String, String> UNDOCUMENTED = Map.of(
            "PUT /teams", "names no team",
            "POST /user_task_lists/GID/tasks/insert", "replaced by sections of personal lists");

    @Test
    @Order(1)
    void theStoryHasCalledEveryOperation() throws Exception {
        var missing = unanswered();
        missing.removeIf(operation -> LEFT_OUT.keySet().stream().anyMatch(part -> isOf(operation, part)));
        missing.removeAll(UNDOCUMENTED.keySet());
        assertThat(missing).isEmpty();
    }

    @Test
    @Order(2)
    void andLeavesOutOnlyWhatItHasNotCalled() throws Exception {
        var missing = unanswered();
        assertThat(missing).containsAll(UNDOCUMENTED.keySet());
        assertThat(LEFT_OUT.keySet()).allMatch(part -> missing.stream().anyMatch(operation -> isOf(operation, part)));
    }

    private static boolean isOf(String operation, String part) {
        return operation.substring(operation.indexOf(' ') + 1).startsWith(part);
    }

    private static TreeSet<String> unanswered() throws Exception {
        var operations = operations();
        operations.removeIf(CoverageTest::isAnswered);
        return operations;
    }

    private static boolean isAnswered(String operation) {
        var pattern = Pattern.compile(Pattern.quote(operation).replace(GID, "\\E[^/]+\\Q"));
        return NotingClient.ANSWERED.stream().anyMatch(pattern.asMatchPredicate());
    }

    private static TreeSet<String> operations() throws Exception {
        var jar = Path.of(
                Client.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        var operations = new TreeSet<String>();
        try (var content = new JarFile(jar.toFile())) {
            for (var entry : Collections.list(content.entries())) {
                String name = entry.getName();
                if (name.startsWith(PACKAGE) && name.endsWith(".class")) {
                    operations.addAll(operationsOf(
                            Class.forName(name.replace(".class", "").replace('/', '.'))));
                }
            }
        }
        assertThat(operations).hasSizeGreaterThan(150);
        return operations;
    }

    private static TreeSet<String> operationsOf(Class<?> api) throws Exception {
        if (Modifier.isAbstract(api.getModifiers())) {
            return new TreeSet<>();
        }
        Object instance = api.getConstructor(Client.class).newInstance(Client.accessToken("unused"));
        return Arrays.stream(api.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(method -> operation(method, instance))
                .collect(toCollection(TreeSet::new));
    }

    private static String operation(Method method, Object api) {
        try {
            var request = (Request) method.invoke(
                    api,
                    Arrays.stream(method.getParameterTypes())
                            .map(CoverageTest::argument)
                            .toArray());
            return request.method + " " + request.path;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot ask " + method + " for its request", e);
        }
    }

    private static Object argument(Class<?> type) {
        if (type == String.class) {
            return GID;
        }
        if (type == Boolean.class) {
            return true;
        }
        if (type == Integer.class) {
            return 1;
        }
        if (type == List.class) {
            return List.of();
        }
        return type == InputStream.class ? new ByteArrayInputStream(new byte[0]) : null;
    }
}
