/**
 * Signing in at a company's identity provider by OpenID Connect, where the operator names one. Owns
 * {@code sso_identity}; opens the same sessions as signing in with a password does.
 */
@ApplicationModule(allowedDependencies = {"platform", "identity", "workspace"})
@NullMarked
package dev.cairn.sso;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
