package dev.cairn.attachment;

import dev.cairn.platform.ApiError;
import dev.cairn.platform.http.ApiArguments;
import dev.cairn.platform.http.ApiErrors;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses uploads before their first byte is read: those of nobody, and those that say they are too large. Those
 * that do not say are stopped where they pass the limit.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
class UploadGuard extends OncePerRequestFilter {
    /** Room for the other fields of the form. */
    private static final long FORM_BYTES = 1_048_576;

    private final DataSize limit;

    UploadGuard(@Value("${cairn.attachment-limit}") DataSize limit) {
        this.limit = limit;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.regionMatches(true, 0, "multipart/", 0, 10);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(ApiArguments.ACTOR) == null) {
            ApiErrors.write(response, ApiError.notAuthorized());
        } else if (request.getContentLengthLong() > limit.toBytes() + FORM_BYTES) {
            ApiErrors.write(response, ApiError.tooLarge("file: Larger than " + limit.toMegabytes() + " MB"));
        } else {
            chain.doFilter(request, response);
        }
    }
}
