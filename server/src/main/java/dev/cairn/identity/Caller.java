package dev.cairn.identity;

import dev.cairn.platform.Actor;

/**
 * Who asks, and by what: the same person may come with several tokens and sessions.
 *
 * @param id of the token or the session; no two have the same
 */
record Caller(long id, boolean isSession, Actor actor) {}
