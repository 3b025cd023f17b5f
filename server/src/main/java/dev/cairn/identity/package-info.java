/**
 * Who somebody is: people, passwords, sessions, personal access tokens, password resets. Everything under
 * {@code /api} passes {@code ApiFilter}, which finds the actor.
 */
@ApplicationModule(allowedDependencies = {"platform", "access"})
@NullMarked
package dev.cairn.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
