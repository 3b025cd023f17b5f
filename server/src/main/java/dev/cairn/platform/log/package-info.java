/** The change log: every write appends to it in its own transaction, everything that reacts reads it. */
@NullMarked
package dev.cairn.platform.log;

import org.jspecify.annotations.NullMarked;
