/**
 * Copies of tasks and of whole projects, made in the background. Publishes the {@link dev.cairn.duplicate.Content} of a
 * project as somebody sees it, how it is read and how it is written, of which templates are made too. Also closes tasks that are the same as others
 * into these, and makes projects of tasks. Owns {@code merged_task}.
 */
@ApplicationModule(
        allowedDependencies = {
            "type",
            "platform",
            "access",
            "richtext",
            "job",
            "project",
            "section",
            "field",
            "task",
            "attachment",
            "view",
            "chart"
        })
@NullMarked
package dev.cairn.duplicate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
