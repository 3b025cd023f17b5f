/**
 * Templates of projects and of tasks: content kept as it was when it was saved, of which new ones are made in the
 * background. Owns {@code project_template}, {@code template_role} and {@code task_template}.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "access",
            "workspace",
            "job",
            "duplicate",
            "project",
            "section",
            "field",
            "task"
        })
@NullMarked
package dev.cairn.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
