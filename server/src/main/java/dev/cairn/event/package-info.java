/**
 * The change log as the API's events: which entries are events, which resources each concerns, and the reading of them
 * from a sync token on. Publishes what other readers of events need: {@code EventSql}, {@code Sources} and
 * {@code EventRecords}. Owns the table {@code event_window}.
 */
@ApplicationModule(allowedDependencies = {"platform", "access"})
@NullMarked
package dev.cairn.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
