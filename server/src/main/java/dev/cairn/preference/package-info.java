/** How each person likes Cairn to speak to them: language, time zone, first day of the week. Owns {@code preference}. */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package dev.cairn.preference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
