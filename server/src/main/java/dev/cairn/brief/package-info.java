/** Project briefs: what a project is for, in its people's words. Owns {@code project_brief}. */
@ApplicationModule(allowedDependencies = {"platform", "access", "richtext"})
@NullMarked
package dev.cairn.brief;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
