/**
 * What every module builds on and what knows no feature: ids, the clock, errors, the database, the fields
 * of resources ({@code fields}), requests and answers ({@code http}), the API document
 * ({@code openapi}) and the change log ({@code log}).
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package dev.cairn.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
