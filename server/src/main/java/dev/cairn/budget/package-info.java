/**
 * What projects may take, of time or of money, what they are estimated to take and have taken, and what an hour of people
 * costs in them. Owns {@code budget} and {@code rate}. Estimates and what was taken are worked out as they
 * are read; a reader of the change log sees when a budget comes to its end.
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "workload"})
@NullMarked
package dev.cairn.budget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
