package dev.cairn.platform.http;

import dev.cairn.platform.ApiError;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an app may do for somebody, as the scopes of its token say. People themselves need none. */
public final class Scopes {
    /** Lets an app do all that an app can do. */
    public static final String EVERYTHING = "default";

    /** Lets an app know who somebody is, which {@link #EVERYTHING} does not. */
    public static final String OPENID = "openid";

    /** Of an {@link Operation} that any app may do, whatever its scopes. */
    public static final String ANY = "any";

    /** Of an {@link Operation} that no app may do: it would outlive what the app was given. */
    public static final String NO_APP = "none";

    private static final String ATTRIBUTE = Scopes.class.getName();

    private final long authorization;
    private final Set<String> granted;

    private Scopes(long authorization, Set<String> granted) {
        this.authorization = authorization;
        this.granted = granted;
    }

    /**
     * Notes what the app that sends the request may do.
     *
     * @param authorization by which somebody has let it
     */
    public static void grant(HttpServletRequest request, long authorization, Set<String> scopes) {
        request.setAttribute(ATTRIBUTE, new Scopes(authorization, scopes));
    }

    /** By which authorization the request's app acts; null where people act themselves. */
    public static @Nullable Long authorizationOf(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Scopes scopes ? scopes.authorization : null;
    }

    /** Whether the request comes from an app that has this scope. */
    public static boolean has(HttpServletRequest request, String scope) {
        return request.getAttribute(ATTRIBUTE) instanceof Scopes scopes && scopes.granted.contains(scope);
    }

    /** Refuses what the app that sends the request may not do. */
    static void require(HttpServletRequest request, Operation operation) {
        if (request.getAttribute(ATTRIBUTE) instanceof Scopes scopes) {
            scopes.require(operation.scope().isEmpty() ? EVERYTHING : operation.scope());
        }
    }

    private void require(String scope) {
        switch (scope) {
            case ANY -> {}
            case NO_APP -> throw ApiError.forbidden("No app may do this for you; sign in to do it");
            case OPENID -> requireExactly(scope);
            default -> {
                if (!granted.contains(EVERYTHING)) {
                    requireExactly(scope);
                }
            }
        }
    }

    private void requireExactly(String scope) {
        if (!granted.contains(scope)) {
            throw ApiError.forbidden("The app has not been allowed to do this. It needs the scope " + scope);
        }
    }
}
