/**
 * Who is to work on what for how long, and who can: allocations of people to projects, placeholders for people yet to be
 * found, the hours that people work, when they are out of office, public holidays, and the workload that follows from
 * all that and from tasks, or would follow by a draft. Owns {@code allocation}, {@code placeholder}, {@code ooo_entry}, {@code capacity},
 * {@code holiday},
 * {@code workload_setting} and {@code workload_draft}; publishes {@link dev.cairn.workload.Assignees}.
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "workspace", "preference"})
@NullMarked
package dev.cairn.workload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
