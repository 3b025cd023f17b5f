/**
 * Who has which task open just now, and who is writing a comment there. Each tab says so again and again; whoever falls
 * silent is gone. Nothing of it is a change: the log knows nothing of it. Owns {@code presence}.
 */
@ApplicationModule(allowedDependencies = {"platform", "access"})
@NullMarked
package dev.cairn.presence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
