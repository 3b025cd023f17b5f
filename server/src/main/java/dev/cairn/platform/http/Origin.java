package dev.cairn.platform.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, in the words of the audit log.
 *
 * @param method how the client shows whom it speaks for: cookie, personal_access_token or oauth; null of nobody known
 * @param app the app that speaks for the person
 */
public record Origin(
        @Nullable String method,
        @Nullable String app,
        String address,
        @Nullable String agent) {
    /** Bound while a request that may write is answered. */
    public static final ScopedValue<Origin> CURRENT = ScopedValue.newInstance();

    /** The work with this request's origin, for a thread of its own. */
    public static Runnable carriedTo(Runnable work) {
        if (!CURRENT.isBound()) {
            return work;
        }
        Origin origin = CURRENT.get();
        return () -> ScopedValue.where(CURRENT, origin).run(work);
    }

    /** What is kept of it: browsers are told from programs by what they sign in with. */
    public Map<String, String> kept() {
        var kept = new LinkedHashMap<String, String>();
        boolean program = method != null && !method.equals("cookie");
        kept.put("context_type", program ? "api" : "web");
        if (program) {
            kept.put("api_authentication_method", method);
        }
        kept.put("client_ip_address", address);
        if (agent != null) {
            kept.put("user_agent", agent);
        }
        if (app != null) {
            kept.put("oauth_app_name", app);
        }
        return kept;
    }
}
