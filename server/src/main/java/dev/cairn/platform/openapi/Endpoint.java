package dev.cairn.platform.openapi;

import dev.cairn.platform.http.Operation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A path of the API with a method, and the code that answers it.
 *
 * @param path below /api/1.0, with its variables as the code names them: {@code /tasks/{task}}
 * @param older whether the same code answers a newer path
 */
public record Endpoint(String method, String path, Operation operation, HandlerMethod handler, boolean older) {
    public static final String ROOT = "/api/1.0";

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** Every endpoint of the API, by path. */
    public static List<Endpoint> all(RequestMappingHandlerMapping mappings) {
        var endpoints = new ArrayList<Endpoint>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            var operation = handler.getMethodAnnotation(Operation.class);
            var paths = mapping.getPatternValues().stream().filter(path -> path.startsWith(ROOT + "/"));
            int[] number = {0};
            paths.forEach(path -> mapping.getMethodsCondition().getMethods().forEach(method -> {
                if (operation == null) {
                    throw new IllegalStateException(handler + " does not say what it does");
                }
                endpoints.add(new Endpoint(
                        method.name(), path.substring(ROOT.length()), operation, handler, number[0]++ > 0));
            }));
        });
        endpoints.sort(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method));
        return endpoints;
    }

    /** The path as the document shows it: {@code /tasks/{task_gid}}. */
    public String documentedPath() {
        return VARIABLE.matcher(path).replaceAll(found -> "{" + parameter(found.group(1)) + "}");
    }

    /** The name of a variable's parameter in the document. An ID that people gave is no gid. */
    static String parameter(String variable) {
        return variable.equals("custom_id") ? variable : variable + "_gid";
    }

    /** What the path's variables name: the types of resources. */
    public List<String> variables() {
        return VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
    }

    /** The words of the operation without articles: {@code listTasksOfProject}. */
    public String id() {
        var id = new StringBuilder();
        for (String word : operation.value().toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
            if (!List.of("a", "an", "the", "").contains(word)) {
                id.append(id.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
            }
        }
        return older ? id + "ByOlderPath" : id.toString();
    }

    /** The module that answers. */
    public String module() {
        String name = handler.getBeanType().getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The type of the records that are answered, empty where there are none. */
    public String answers() {
        return String.join("", operation.gives(), operation.creates(), operation.lists());
    }

    public int status() {
        if (operation.status() != 0) {
            return operation.status();
        }
        return operation.creates().isEmpty() ? 200 : 201;
    }

    public boolean takes(Class<?> type) {
        return parameters().stream().anyMatch(parameter -> parameter.getParameterType() == type);
    }

    public Collection<MethodParameter> parameters() {
        return List.of(handler.getMethodParameters());
    }
}
