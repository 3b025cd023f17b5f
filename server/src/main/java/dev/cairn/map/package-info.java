/**
 * The map: all goals, what supports them, how that is doing, and what supports nothing; and for each task, project and
 * goal, why it is there. Reads the tables of others in statements of its own, and owns none.
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "preference"})
@NullMarked
package dev.cairn.map;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
