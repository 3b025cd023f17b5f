/**
 * Time spent: entries that people make on tasks, the categories that they sort them into, and the weeks of them that they
 * hand in to be approved. Owns {@code timesheet_approval_status} and the tables whose names begin with
 * {@code time_tracking}, and keeps the sum in {@code task.actual_time_minutes}.
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "workspace", "preference"})
@NullMarked
package dev.cairn.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
