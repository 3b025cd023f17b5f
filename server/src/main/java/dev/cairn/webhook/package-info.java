/**
 * Webhooks: who wants to be told of which events at which address, and the telling. A reader of the change log notes
 * which events each webhook is to have; deliveries send them, in order and at least once, on whichever copy of Cairn
 * takes them. Owns the tables {@code webhook}, {@code webhook_filter}, {@code webhook_event} and {@code webhook_job}.
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "identity", "event"})
@NullMarked
package dev.cairn.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
