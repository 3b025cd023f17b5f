package dev.cairn.identity;

import java.util.Optional;

/** A kind of token by which programs say for whom they act. */
public interface TokenKind {

    /** Whether it looks like one of these, so that no token is looked for in two places. */
    boolean isLike(String token);

    /** Who asks with this token; empty where there is no such token or it has ended. Takes one statement. */
    Optional<Caller> callerOf(String token);

    /** Ends all that a person has, and what could bring new ones. */
    void endAll(long user);
}
