package dev.cairn.identity;

import dev.cairn.platform.Actor;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and by what: the same person may come with several tokens and sessions.
 *
 * @param id of the token or the session, of an app that of what lets it act; no two have the same
 * @param scopes what an app may do for the person; null of the person themselves
 * @param app the name of the app
 */
public record Caller(
        long id,
        boolean isSession,
        Actor actor,
        @Nullable Set<String> scopes,
        @Nullable String app) {}
