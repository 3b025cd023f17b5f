package dev.cairn.identity;

import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.http.ApiArguments;
import dev.cairn.platform.http.ApiErrors;
import dev.cairn.platform.http.IdempotencyKey;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds who asks: by a bearer token, or by the session cookie, whose writes must carry the session's CSRF token.
 * A light filter of our own instead of a general security chain, as every request of the API runs through it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class ApiFilter extends OncePerRequestFilter {
    static final String COOKIE = "cairn_session";
    static final String SESSION = Actors.Session.class.getName();

    private static final String CSRF_HEADER = "X-CSRF-Token";

    private final Actors actors;

    ApiFilter(Actors actors) {
        this.actors = actors;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Actor actor = actor(request);
            if (actor != null) {
                request.setAttribute(ApiArguments.ACTOR, actor);
            }
        } catch (ApiError refused) {
            ApiErrors.write(response, refused);
            return;
        }
        String key = request.getHeader("Idempotency-Key");
        if (key == null || key.isEmpty() || request.getMethod().equals("GET")) {
            chain.doFilter(request, response);
        } else if (key.length() > IdempotencyKey.LONGEST || key.indexOf('\u0000') >= 0) {
            ApiErrors.write(response, ApiError.badInput("Idempotency-Key", "Not a usable key"));
        } else {
            withKey(new IdempotencyKey(key, request.getMethod() + " " + request.getRequestURI()), request, response, chain);
        }
    }

    private static void withKey(
            IdempotencyKey key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            ScopedValue.where(IdempotencyKey.CURRENT, key).call(() -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException error) {
            throw error;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }

    private @Nullable Actor actor(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null) {
            if (!authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
                throw ApiError.notAuthorized();
            }
            return actors.byToken(authorization.substring(7).strip()).orElseThrow(ApiError::notAuthorized);
        }
        return session(request).map(Actors.Session::actor).orElse(null);
    }

    private Optional<Actors.Session> session(HttpServletRequest request) {
        var session = cookie(request).flatMap(actors::bySession);
        session.ifPresent(found -> {
            if (!isRead(request) && !isSame(found.csrfToken(), request.getHeader(CSRF_HEADER))) {
                throw ApiError.forbidden("The request lacks this session's " + CSRF_HEADER);
            }
            request.setAttribute(SESSION, found);
        });
        return session;
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static boolean isSame(String expected, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    static Optional<String> cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }
}
