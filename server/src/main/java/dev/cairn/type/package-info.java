/**
 * Custom types: kinds of task that an organisation makes for itself, with the states that such tasks go through. Owns
 * the tables whose names begin with {@code custom_type}; publishes {@link dev.cairn.type.CustomTypes} for those who give
 * tasks a type.
 */
@ApplicationModule(allowedDependencies = {"platform", "access"})
@NullMarked
package dev.cairn.type;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
