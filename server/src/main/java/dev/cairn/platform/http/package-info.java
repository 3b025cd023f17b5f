/** The shape of requests and answers: envelope, options, input, paging, errors. */
@NullMarked
package dev.cairn.platform.http;

import org.jspecify.annotations.NullMarked;
