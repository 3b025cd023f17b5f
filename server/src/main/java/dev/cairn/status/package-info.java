/**
 * Status updates: how a project, a goal or a portfolio is doing, told by its people from time to time. Owns {@code status_update}, which the
 * API shows in its older form, too, as project statuses.
 */
@ApplicationModule(
        allowedDependencies = {"platform", "access", "richtext", "project", "goal", "reaction", "preference"})
@NullMarked
package dev.cairn.status;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
