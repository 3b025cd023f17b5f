/**
 * The inbox: what came to each person, a row for each piece of work, and why. A reader of the change log finds out whom a
 * change concerns. Owns {@code inbox_item}, {@code inbox_reminder}, {@code quiet_project} and {@code quiet_reason}.
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "richtext", "workspace"})
@NullMarked
package dev.cairn.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
