/**
 * Portfolios: projects and other portfolios put together, so that one sees how they are doing as a whole. Owns
 * {@code portfolio}, {@code portfolio_membership} and {@code portfolio_item}. What they sum up is kept by the module
 * {@code rollup}.
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "richtext", "workspace", "field", "job", "past"})
@NullMarked
package dev.cairn.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
