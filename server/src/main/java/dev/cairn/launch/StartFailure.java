package dev.cairn.launch;

/** Cairn cannot start, for a reason that the person starting it can mend. The message is all they are shown. */
public final class StartFailure extends RuntimeException {
    public StartFailure(String message) {
        super(message);
    }

    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
