/**
 * Tasks that come again: how each repeats, and a reader of the change log that makes the next one when one is completed.
 * Owns {@code recurrence}, which the fields of a task show.
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "identity", "task", "duplicate", "preference"})
@NullMarked
package dev.cairn.recurrence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
