/** SQL with named parameters over plain JDBC, and the transactions that writes run in. */
@NullMarked
package dev.cairn.platform.db;

import org.jspecify.annotations.NullMarked;
