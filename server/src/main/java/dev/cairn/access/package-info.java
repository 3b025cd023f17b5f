/**
 * Answers "may this actor do this to that" and gives the SQL condition "what this actor may see"; nothing else
 * decides. What one may not see is answered as if it did not exist (404), what one may see but not do is
 * refused (403). Builds on the platform alone; every feature may use it.
 */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package dev.cairn.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
