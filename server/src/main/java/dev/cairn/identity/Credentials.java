package dev.cairn.identity;

import dev.cairn.platform.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Asks again who a request speaks for, for requests that last: their session or token may end meanwhile. */
@Component
public class Credentials {
    private final Actors actors;

    Credentials(Actors actors) {
        this.actors = actors;
    }

    /** Finds the actor as they are when it is called; empty once the request's session or token is gone. */
    public Supplier<Optional<Actor>> of(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null) {
            String token = authorization.substring("Bearer ".length()).strip();
            return () -> actors.byToken(token).map(Caller::actor);
        }
        String secret = SessionCookie.read(request).orElse("");
        return () -> actors.bySession(secret).map(Actors.Session::actor);
    }
}
