/** Describes each type of resource once; from that description come the SQL that loads it, the JSON that shows it, {@code opt_fields}, and the API document. */
@NullMarked
package dev.cairn.platform.fields;

import org.jspecify.annotations.NullMarked;
