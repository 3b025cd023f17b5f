/** Several requests sent in one, each answered as if it had come alone. Owns nothing and knows no feature. */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package dev.cairn.batch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
