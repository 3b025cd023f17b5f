/**
 * Custom fields: what an organisation wants to know of its work beyond what every task has. Owns
 * {@code custom_field}, {@code enum_option}, {@code custom_field_setting} and {@code custom_field_membership};
 * publishes {@link dev.cairn.field.FieldValues}, with which the owners of values read and check them,
 * {@link dev.cairn.field.ComputedFields}, by which they make the values that nobody writes, and
 * {@link dev.cairn.field.CustomFields}. Notes on a project which computed fields it has.
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "workspace"})
@NullMarked
package dev.cairn.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
