/**
 * Sections: the parts of a project, or of a person's own task list, in their order. Owns {@code section} and
 * publishes {@link dev.cairn.section.Sections}.
 */
@ApplicationModule(allowedDependencies = {"platform", "access"})
@NullMarked
package dev.cairn.section;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
