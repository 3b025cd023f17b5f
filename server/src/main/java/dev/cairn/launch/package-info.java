/**
 * Starts and stops Cairn: reads the options, claims the data folder, opens the database (its own PostgreSQL or
 * one that it is given), brings the schema up to date, and says when it is ready.
 *
 * <p>Publishes nothing; every other module may be used from here, and none may use this one.
 */
@NullMarked
package dev.cairn.launch;

import org.jspecify.annotations.NullMarked;
