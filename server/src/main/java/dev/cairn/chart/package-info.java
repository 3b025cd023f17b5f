/** Charts: what the dashboard of a project counts, and how it draws that. Owns {@code chart}. */
@ApplicationModule(allowedDependencies = {"platform", "access", "view"})
@NullMarked
package dev.cairn.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
