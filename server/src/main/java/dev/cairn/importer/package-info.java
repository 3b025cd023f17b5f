/**
 * Brings in tasks from CSV files, as Asana exports them or of any other kind: reads them, shows what would come of
 * them, and writes the tasks in the background. Owns the tables whose names begin with {@code import}. Uses the
 * modules whose resources it makes; nothing uses it.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "access",
            "identity",
            "richtext",
            "project",
            "section",
            "tag",
            "task",
            "field"
        })
@NullMarked
package dev.cairn.importer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
