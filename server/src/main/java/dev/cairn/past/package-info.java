/**
 * Tasks as they were: what figures are made of, for each time in which it did not change. Owns {@code past_task} and
 * {@code past}, which a reader of the change log keeps; gives whoever counts tasks the SQL to count them as of a past day.
 */
@ApplicationModule(allowedDependencies = {"platform", "access"})
@NullMarked
package dev.cairn.past;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
