package dev.cairn.sso;

import java.util.Locale;

/** Why somebody is not signed in; the sign-in page has words for each. */
enum SsoProblem {
    /** The provider did not let them. */
    DENIED,
    /** The attempt was not begun in this browser, or too long ago. */
    EXPIRED,
    /** The provider does not answer, or not as it should. */
    FAILED,
    /** The provider does not vouch for their address. */
    UNVERIFIED,
    /** Nobody here has their address. */
    UNKNOWN,
    /** Somebody has an account with this address of whom nobody knows whether it is theirs. */
    CLAIMED,
    /** Somebody else of the provider's came in with this address before. */
    TAKEN;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Ends the attempt. */
    static final class Refusal extends RuntimeException {
        private final SsoProblem problem;

        Refusal(SsoProblem problem) {
            super(problem.word());
            this.problem = problem;
        }

        SsoProblem problem() {
            return problem;
        }
    }

    Refusal refusal() {
        return new Refusal(this);
    }
}
