package dev.cairn.identity;

import dev.cairn.platform.http.Origin;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a write know where its request comes from, also that by which a browser comes back from where its person signed
 * in. Stands behind the filter that finds who asks.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class OriginFilter extends OncePerRequestFilter {
    private static final int LONGEST_AGENT = 300;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getMethod().equals("GET") && request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Caller caller = request.getAttribute(ApiFilter.CALLER) instanceof Caller known ? known : null;
        var origin = new Origin(
                caller == null ? null : method(caller),
                caller == null ? null : caller.app(),
                request.getRemoteAddr(),
                agent(request));
        try {
            ScopedValue.where(Origin.CURRENT, origin).call(() -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException error) {
            throw error;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }

    private static String method(Caller caller) {
        if (caller.isSession()) {
            return "cookie";
        }
        return caller.scopes() == null ? "personal_access_token" : "oauth";
    }

    private static @Nullable String agent(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        return agent == null
                ? null
                : agent.replace('\u0000', ' ').substring(0, Math.min(agent.length(), LONGEST_AGENT));
    }
}
