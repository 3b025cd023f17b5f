/**
 * Files made of what is here, in the background: what hangs on a project or a team, tasks and teams by filters, or a
 * whole workspace. Owns {@code export} and {@code export_part}; hands the files out to whoever holds a signed link. What
 * others keep is read as the API shows it, but for the export of a workspace, which reads every table.
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "workspace", "job"})
@NullMarked
package dev.cairn.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
