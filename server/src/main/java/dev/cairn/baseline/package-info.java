/**
 * Baselines: the plan of a project as it was when somebody kept it, so that slips can be seen. Owns the tables whose names
 * begin with {@code baseline}, and reads the dates of tasks.
 */
@ApplicationModule(allowedDependencies = {"platform", "access"})
@NullMarked
package dev.cairn.baseline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
