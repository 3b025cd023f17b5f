/**
 * Goals: what a company, its teams and its people want to have reached by when, how far they have come, and what
 * supports them. Owns {@code goal}, {@code time_period} and the tables whose names begin with {@code goal_}. How far a
 * goal has come by what supports it is kept by a reader of the change log.
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "richtext", "workspace", "field", "past"})
@NullMarked
package dev.cairn.goal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
