/**
 * Charts: what dashboards count, and how they draw that. A project has a dashboard of its tasks; others, which people
 * make, count all work of a workspace. Owns {@code dashboard} and {@code chart}.
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "view", "search", "workspace"})
@NullMarked
package dev.cairn.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
