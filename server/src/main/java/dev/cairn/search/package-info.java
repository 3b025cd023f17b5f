/**
 * Finding things: tasks and projects by their words and by any of their fields, and whatever a name that somebody is
 * typing may mean; and the searches that people keep. Owns {@code search_word}, {@code task_words} and {@code
 * saved_search}; reads the tables of all that can be found.
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "workspace", "field"})
@NullMarked
package dev.cairn.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
