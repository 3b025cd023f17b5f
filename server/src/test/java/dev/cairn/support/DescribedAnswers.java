package dev.cairn.support;

import dev.cairn.platform.http.Json;
import dev.cairn.platform.openapi.OpenApi;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.JsonNode;

/**
 * Compares every answer that any test gets with the API document, and answers 599 where they differ: what the
 * document says is true of all that the tests see.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DescribedAnswers extends OncePerRequestFilter {
    private static final String ROOT = "/api/1.0";

    private final OpenApi openApi;
    private volatile @Nullable JsonNode document;

    DescribedAnswers(OpenApi openApi) {
        this.openApi = openApi;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean asksWhetherItMayAsk = request.getMethod().equals("OPTIONS");
        return !path.startsWith(ROOT + "/") || path.endsWith("/live") || asksWhetherItMayAsk;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, kept);
        var deviations = deviations(request, kept);
        if (!deviations.isEmpty()) {
            kept.resetBuffer();
            kept.setStatus(599);
            kept.getWriter().write(request.getMethod() + " " + request.getRequestURI() + " " + deviations);
        }
        kept.copyBodyToResponse();
    }

    private List<String> deviations(HttpServletRequest request, ContentCachingResponseWrapper response) {
        JsonNode described = document();
        JsonNode responses = described
                .path("paths")
                .path(documentedPath(request))
                .path(request.getMethod().toLowerCase(Locale.ROOT))
                .path("responses");
        if (responses.isMissingNode() && response.getStatus() < 400) {
            return List.of("is not described");
        }
        JsonNode answer = responses.path(String.valueOf(response.getStatus()));
        if (answer.isMissingNode() && response.getStatus() < 400) {
            return List.of(response.getStatus() + " is not described");
        }
        JsonNode schema = response.getStatus() < 400
                ? answer.path("content").path("application/json").path("schema")
                : described.path("components").path("schemas").path("errors");
        return schema.isMissingNode()
                ? List.of()
                : new Described(described).deviations(Json.read(response.getContentAsByteArray()), schema);
    }

    private static String documentedPath(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                        && pattern.startsWith(ROOT)
                ? pattern.substring(ROOT.length()).replace("}", "_gid}").replace("custom_id_gid", "custom_id")
                : "";
    }

    private JsonNode document() {
        JsonNode known = document;
        if (known == null) {
            known = openApi.document();
            document = known;
        }
        return known;
    }
}
