package dev.cairn.identity;

import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.http.Scopes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out. */
@RestController
@RequestMapping("/api/1.0/sessions")
class SessionController {
    private final SignIn signIn;
    private final Sessions sessions;
    private final AccountLog log;

    SessionController(SignIn signIn, Sessions sessions, AccountLog log) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.log = log;
    }

    @PostMapping
    @Operation(value = "Sign in", needs = "email password", creates = "session", scope = Scopes.NO_APP)
    Reply open(Input input, Ask ask, HttpServletRequest request, HttpServletResponse response) {
        SignIn.requireJson(request);
        String email = input.requiredText("email", 254).strip().toLowerCase(Locale.ROOT);
        String password = input.requiredText("password", PasswordRules.LONGEST);
        return sessions.open(signIn.authenticate(email, password, request).id(), ask, request, response);
    }

    @GetMapping("/current")
    @Operation(value = "Get the current session", gives = "session", scope = Scopes.NO_APP)
    Reply current(Actor actor, Ask ask, HttpServletRequest request) {
        return sessions.one(idOf(request), actor, ask);
    }

    @GetMapping
    @Operation(value = "List your sessions", lists = "session", scope = Scopes.NO_APP)
    Reply list(Actor actor, Ask ask, HttpServletRequest request) {
        return sessions.list(actor, idOf(request), ask);
    }

    @DeleteMapping("/current")
    @Operation(value = "Sign out", scope = Scopes.NO_APP)
    Reply signOut(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        if (!sessions.end(actor.id(), idOf(request))) {
            throw ApiError.notFound("session", "current");
        }
        SessionCookie.clear(request, response);
        return Reply.empty();
    }

    @DeleteMapping("/{session}")
    @Operation(value = "End a session", scope = Scopes.NO_APP)
    Reply end(Actor actor, @PathVariable String session, HttpServletRequest request, HttpServletResponse response) {
        long id = Gid.inPath("session", session);
        if (!sessions.end(actor.id(), id)) {
            throw ApiError.notFound("session", session);
        }
        if (id == idOf(request)) {
            SessionCookie.clear(request, response);
        }
        return Reply.empty();
    }

    @DeleteMapping
    @Operation(value = "End all your sessions", scope = Scopes.NO_APP)
    Reply endAll(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        sessions.endAll(actor.id());
        log.tell(actor.id(), "logged_out");
        SessionCookie.clear(request, response);
        return Reply.empty();
    }

    /** The session that the request came with, or 0. */
    static long idOf(HttpServletRequest request) {
        return request.getAttribute(ApiFilter.SESSION) instanceof Actors.Session session ? session.id() : 0;
    }
}
