package dev.cairn.platform.http;

import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.fields.Paging;
import dev.cairn.platform.fields.Selection;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives endpoints their {@link Actor}, {@link Ask} and {@link Input}. */
public final class ApiArguments implements HandlerMethodArgumentResolver {
    /** The request attribute that holds the {@link Actor} once somebody is known. */
    public static final String ACTOR = Actor.class.getName();

    private static final String API = "/api/1.0";

    private final Map<Executable, Set<String>> declared = new ConcurrentHashMap<>();

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type == Actor.class || type == Ask.class || type == Input.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        var request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("Not a servlet request");
        }
        var type = parameter.getParameterType();
        if (type == Actor.class) {
            return actor(request);
        }
        return type == Ask.class
                ? ask(request)
                : new Input(
                        request.getMethod().equals("GET")
                                ? RequestBody.query(request)
                                : RequestBody.of(request).data(),
                        declared(parameter));
    }

    /** The names of the fields that the endpoint says it takes. */
    private Set<String> declared(MethodParameter parameter) {
        return declared.computeIfAbsent(parameter.getExecutable(), endpoint -> {
            var operation = endpoint.getAnnotation(Operation.class);
            return operation == null
                    ? Set.of()
                    : Stream.concat(BodyField.of(operation).stream(), BodyField.asked(operation).stream())
                            .map(BodyField::name)
                            .collect(Collectors.toUnmodifiableSet());
        });
    }

    private static Actor actor(HttpServletRequest request) {
        if (request.getAttribute(ACTOR) instanceof Actor actor) {
            return actor;
        }
        throw ApiError.notAuthorized();
    }

    static Ask ask(HttpServletRequest request) throws IOException {
        var body = RequestBody.of(request);
        String[] named = request.getParameterValues("opt_fields");
        String fields = named == null ? body.fields() : String.join(",", named);
        String pretty = request.getParameter("opt_pretty");
        return new Ask(
                fields == null ? null : Selection.parse(fields),
                pretty == null ? body.pretty() : !pretty.equalsIgnoreCase("false"),
                new Paging(limit(request.getParameter("limit")), offset(request.getParameter("offset"))),
                baseUrl(request),
                path(request));
    }

    private static @Nullable Integer limit(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= 100) {
                return limit;
            }
        } catch (NumberFormatException malformed) {
            // refused below like a number out of range
        }
        throw ApiError.badInput("limit", "Must be between 1 and 100");
    }

    private static @Nullable String offset(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** The address at which the client reached us. */
    public static String baseUrl(HttpServletRequest request) {
        String scheme = request.getScheme();
        int port = request.getServerPort();
        boolean usual = scheme.equals("https") ? port == 443 : port == 80;
        return scheme + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }

    private static String path(HttpServletRequest request) {
        String uri = request.getRequestURI();
        String path = uri.startsWith(API) ? uri.substring(API.length()) : uri;
        String query = request.getQueryString();
        if (query == null) {
            return path;
        }
        String kept = String.join(
                "&",
                Arrays.stream(query.split("&"))
                        .filter(pair -> !pair.isEmpty() && !pair.startsWith("offset="))
                        .toList());
        return kept.isEmpty() ? path : path + "?" + kept;
    }
}
