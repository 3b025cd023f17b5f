/**
 * Status updates: how a project, a goal or a portfolio is doing, told by its people from time to time, and how often they
 * are to. Owns {@code status_update}, which the API shows in its older form, too, as project statuses, {@code
 * status_rhythm} and {@code status_reminder}.
 */
@ApplicationModule(
        allowedDependencies = {"platform", "access", "richtext", "project", "goal", "reaction", "preference"})
@NullMarked
package dev.cairn.status;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
