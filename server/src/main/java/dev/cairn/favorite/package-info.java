/** Favorites: the projects and portfolios that a person keeps at hand, in their own order. Owns {@code favorite}. */
@ApplicationModule(allowedDependencies = {"platform", "access", "workspace"})
@NullMarked
package dev.cairn.favorite;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
