/**
 * Projects: what they are called, who owns and sees them, who is a member. Owns {@code project},
 * {@code project_membership} and {@code project_follower}.
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "richtext", "workspace", "section", "field"})
@NullMarked
package dev.cairn.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
