/** Reactions to comments and status updates: emojis in the place of words. Owns {@code reaction}. */
@ApplicationModule(allowedDependencies = {"platform", "access"})
@NullMarked
package dev.cairn.reaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
