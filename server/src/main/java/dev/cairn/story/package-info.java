/**
 * What happened to a task, told in order: comments, which people write, and activity, which a reader of the change
 * log writes. Owns the tables {@code story} and {@code story_like}.
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "richtext", "task", "reaction"})
@NullMarked
package dev.cairn.story;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
