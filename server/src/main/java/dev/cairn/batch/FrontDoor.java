package dev.cairn.batch;

import dev.cairn.platform.ApiError;
import dev.cairn.platform.http.ApiErrors;
import dev.cairn.platform.http.Json;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import tools.jackson.databind.JsonNode;

/**
 * Lets an action in where every request comes in: through the same filters, in their order, to the same endpoints. What
 * holds for a request that is sent alone so holds for one in a batch.
 */
@Component
class FrontDoor {
    /** What an answer's headers tell of it alone. */
    private static final List<String> OWN_HEADERS = List.of("Location", "ETag", "Retry-After");

    private static final JsonNode NOTHING = Json.read("{}");

    private final ObjectProvider<Filter> filters;
    private final ObjectProvider<DispatcherServlet> endpoints;

    FrontDoor(ObjectProvider<Filter> filters, ObjectProvider<DispatcherServlet> endpoints) {
        this.filters = filters;
        this.endpoints = endpoints;
    }

    /** The answer to one action. */
    record Result(int status, Map<String, String> headers, JsonNode body) {}

    Result answer(Action action, int number, HttpServletRequest batch, HttpServletResponse response)
            throws IOException {
        var answer = new ActionResponse(response);
        try {
            action.check();
            var chain = new Chain(filters.orderedStream().iterator());
            chain.doFilter(new ActionRequest(batch, action, number), answer);
        } catch (ApiError refused) {
            ApiErrors.write(answer, refused);
        } catch (ServletException error) {
            throw new IllegalStateException(error);
        }
        return result(answer, !action.method().equals("HEAD"));
    }

    private final class Chain implements FilterChain {
        private final Iterator<Filter> rest;

        Chain(Iterator<Filter> rest) {
            this.rest = rest;
        }

        @Override
        public void doFilter(ServletRequest request, ServletResponse answer) throws IOException, ServletException {
            if (rest.hasNext()) {
                rest.next().doFilter(request, answer, this);
            } else {
                endpoints.getObject().service(request, answer);
            }
        }
    }

    private static Result result(ActionResponse answer, boolean withBody) {
        var headers = new LinkedHashMap<String, String>();
        for (String name : OWN_HEADERS) {
            String value = answer.getHeader(name);
            if (value != null) {
                headers.put(name.toLowerCase(Locale.ROOT), value);
            }
        }
        byte[] body = answer.body();
        boolean isJson = withBody
                && body.length > 0
                && String.valueOf(answer.getContentType()).startsWith("application/json");
        return new Result(answer.getStatus(), headers, isJson ? Json.read(body) : NOTHING);
    }
}
