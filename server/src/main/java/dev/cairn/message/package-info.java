/** Messages: what people of a project say to each other that is about no single task. Owns {@code message}. */
@ApplicationModule(allowedDependencies = {"platform", "access", "richtext"})
@NullMarked
package dev.cairn.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
