package dev.cairn.identity;

import dev.cairn.platform.ApiError;
import dev.cairn.platform.http.ApiArguments;
import dev.cairn.platform.http.ApiErrors;
import dev.cairn.platform.http.IdempotencyKey;
import dev.cairn.platform.http.Scopes;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds who asks: by a bearer token, or by the session cookie, whose writes must carry the session's CSRF token; and
 * lets them ask as much as they may.
 * A light filter of our own instead of a general security chain, as every request of the API runs through it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class ApiFilter extends OncePerRequestFilter {
    static final String SESSION = Actors.Session.class.getName();

    /** The request attribute that holds the {@link Caller} once somebody is known. */
    static final String CALLER = Caller.class.getName();

    /** The request attribute that holds what the caller may still ask for. */
    static final String ALLOWANCE = Allowance.class.getName();

    private static final String CSRF_HEADER = "X-CSRF-Token";

    /** What nobody need be signed in for: without its CSRF token a session is passed over here, not refused. */
    private static final Set<String> OPEN = Set.of(
            "/api/1.0/setup",
            "/api/1.0/sessions",
            "/api/1.0/password_resets",
            "/api/1.0/password_resets/redeem",
            "/api/1.0/invitations/accept");

    private final Actors actors;
    private final Sessions sessions;
    private final SessionActivity activity;
    private final RateLimits limits;

    ApiFilter(Actors actors, Sessions sessions, SessionActivity activity, RateLimits limits) {
        this.actors = actors;
        this.sessions = sessions;
        this.activity = activity;
        this.limits = limits;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Allowance allowance = null;
        try {
            Caller caller = caller(request, response);
            if (caller != null) {
                allowance = limits.enter(caller);
                request.setAttribute(ALLOWANCE, allowance);
                request.setAttribute(CALLER, caller);
                request.setAttribute(ApiArguments.ACTOR, caller.actor());
                if (caller.scopes() != null) {
                    Scopes.grant(request, caller.id(), caller.scopes());
                }
            }
        } catch (ApiError refused) {
            ApiErrors.write(response, refused);
            return;
        }
        try {
            pass(request, response, chain);
        } finally {
            if (allowance != null) {
                allowance.leave();
            }
        }
    }

    private static void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader("Idempotency-Key");
        if (key == null || key.isEmpty() || request.getMethod().equals("GET")) {
            chain.doFilter(request, response);
        } else if (key.length() > IdempotencyKey.LONGEST || key.indexOf('\u0000') >= 0) {
            ApiErrors.write(response, ApiError.badInput("Idempotency-Key", "Not a usable key"));
        } else {
            withKey(
                    new IdempotencyKey(key, request.getMethod() + " " + request.getRequestURI()),
                    request,
                    response,
                    chain);
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

    private @Nullable Caller caller(HttpServletRequest request, HttpServletResponse response) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null) {
            if (!authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
                throw ApiError.notAuthorized();
            }
            return actors.byToken(authorization.substring(7).strip()).orElseThrow(ApiError::notAuthorized);
        }
        return signedIn(request, response);
    }

    private @Nullable Caller signedIn(HttpServletRequest request, HttpServletResponse response) {
        var secret = SessionCookie.read(request).orElse(null);
        var session = secret == null ? null : actors.bySession(secret).orElse(null);
        if (secret == null || session == null) {
            return null;
        }
        if (!isRead(request) && !isSame(session.csrfToken(), request.getHeader(CSRF_HEADER))) {
            if (OPEN.contains(request.getRequestURI())) {
                return null;
            }
            throw ApiError.forbidden("The request lacks this session's " + CSRF_HEADER);
        }
        request.setAttribute(SESSION, session);
        if (activity.note(session.id()) && sessions.prolong(session)) {
            SessionCookie.set(request, response, secret, Sessions.LIFE);
        }
        return new Caller(session.id(), true, session.actor(), null, null);
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static boolean isSame(String expected, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
