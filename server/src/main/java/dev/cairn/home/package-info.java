/**
 * Home: how each person arranges it, the projects that they were in last, and whom they work with most. Owns {@code
 * home}.
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "workspace"})
@NullMarked
package dev.cairn.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
