/**
 * Tells browsers what changes in a workspace while they watch: a stream of server-sent events that follows the
 * change log and tells each person only of what they may see, and who else has open what they have open. Keeps nothing.
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "identity", "presence"})
@NullMarked
package dev.cairn.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
