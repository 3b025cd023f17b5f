/**
 * Fills an empty Cairn with a company to look at. Owns the texts under {@code resources/demo} and how they become
 * people, projects and months of history; writes straight into the tables, all in one transaction, but for
 * templates, which somebody of the company saves. Nothing uses it.
 */
@ApplicationModule(allowedDependencies = {"platform", "richtext", "identity", "access", "template", "rollup", "role"})
@NullMarked
package dev.cairn.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
