/** Tags: words that tasks across projects are marked with. Owns {@code tag} and {@code tag_follower}. */
@ApplicationModule(allowedDependencies = {"platform", "access", "workspace"})
@NullMarked
package dev.cairn.tag;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
