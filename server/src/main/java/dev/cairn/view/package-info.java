/** Views: how people look at a project, kept for themselves or for everyone. Owns {@code view}. */
@ApplicationModule(allowedDependencies = {"platform", "access", "workspace"})
@NullMarked
package dev.cairn.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
