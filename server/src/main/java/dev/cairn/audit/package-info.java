/**
 * What admins look up when they ask who did what to people's accounts, to who may see things, and to what is gone. Owns
 * {@code audit_log_event}, which a reader of the change log fills with names as they were then. Nobody uses it.
 */
@ApplicationModule(allowedDependencies = {"platform", "access"})
@NullMarked
package dev.cairn.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
