/** Teams of a workspace and who belongs to them. */
@ApplicationModule(allowedDependencies = {"platform", "access", "richtext", "workspace"})
@NullMarked
package dev.cairn.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
