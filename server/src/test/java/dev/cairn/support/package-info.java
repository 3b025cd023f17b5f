/** What tests share: companies to test in, and their people, who speak to Cairn over HTTP as any client does. */
@NullMarked
package dev.cairn.support;

import org.jspecify.annotations.NullMarked;
