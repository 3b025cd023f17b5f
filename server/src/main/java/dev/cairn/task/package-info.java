/**
 * Tasks and what hangs on them directly: places in projects, subtasks, followers, likes, tags, dependencies, and
 * each person's own list. Owns the tables whose names begin with {@code task}, and {@code user_task_list}.
 */
@ApplicationModule(
        allowedDependencies = {"platform", "access", "richtext", "workspace", "section", "field", "type", "preference"})
@NullMarked
package dev.cairn.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
