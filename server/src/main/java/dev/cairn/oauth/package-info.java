/**
 * Apps that act for people by OAuth 2, and who people are by OpenID Connect: apps, the consent of people, the tokens that
 * follow from it. Owns the tables whose names begin with {@code oauth}. What the protocol's messages look like is known
 * to Nimbus' SDK and, in Cairn, to this module alone.
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "identity"})
@NullMarked
package dev.cairn.oauth;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
