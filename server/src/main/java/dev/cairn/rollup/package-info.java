/**
 * How far projects, portfolios and goals have come: what a reader of the change log counts and keeps, so that nothing is
 * counted when somebody looks. Owns {@code project_progress} and {@code project_progress_task}, and writes those columns
 * of {@code portfolio} and {@code goal} that follow from what is in them and what supports them.
 */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package dev.cairn.rollup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
