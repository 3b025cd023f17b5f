/** Work that goes on in the background, on whichever copy of the server takes it. */
@NullMarked
package dev.cairn.platform.queue;

import org.jspecify.annotations.NullMarked;
