/**
 * Formatted text as the API has it: HTML in one {@code <body>} with a small set of tags, and the plain text that
 * follows from it. Publishes {@code RichText} and {@code Mentions}, which gives links to people, tasks, projects
 * and tags their name and address. Builds on the platform and on what an actor may see.
 */
@ApplicationModule(allowedDependencies = {"platform", "access"})
@NullMarked
package dev.cairn.richtext;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
