/** The API's own description, made from the endpoints and the fields of the resources, and the page that shows it. */
@NullMarked
package dev.cairn.platform.openapi;

import org.jspecify.annotations.NullMarked;
