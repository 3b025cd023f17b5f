/**
 * Roles: the standard ones that every workspace has, and those that it makes for its people, with what each lets them
 * do. Owns {@code role}, and what of it stands in memberships of the workspace. Publishes {@code Roles}, which finds roles
 * and says who keeps a workspace, for whoever gives them to people. What a role allows is enforced in {@code access}.
 */
@ApplicationModule(allowedDependencies = {"platform", "access"})
@NullMarked
package dev.cairn.role;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
