/**
 * Agents: programs that act in a workspace through the API as users of their own, with tokens that people of the
 * workspace make for them. Owns {@code agent}; the user of an agent has the same id, and leaves as people do. Nobody uses
 * it.
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "identity", "workspace"})
@NullMarked
package dev.cairn.agent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
