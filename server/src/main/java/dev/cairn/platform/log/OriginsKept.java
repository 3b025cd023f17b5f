package dev.cairn.platform.log;

import org.jspecify.annotations.Nullable;

/**
 * Says of which changes the log keeps where they came from: a reader's need, of kinds of changes that are rare. The rest
 * are written as if nobody asked.
 */
@FunctionalInterface
public interface OriginsKept {
    boolean isKept(String action, String type, @Nullable String field);
}
