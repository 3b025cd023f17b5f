/**
 * Apps that act for people by OAuth 2, and who people are by OpenID Connect: apps, the consent of people, the tokens that
 * follow from it. Owns the tables whose names begin with {@code oauth}. Cairn is
 * the provider here; {@code sso} is its counterpart.
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "identity"})
@NullMarked
package dev.cairn.oauth;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
