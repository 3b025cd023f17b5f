/**
 * Files and links attached to tasks and projects. Owns the table {@code attachment} and the files in the folder
 * {@code attachments} of the data folder; hands files out under {@code /files} to whoever holds a signed link.
 */
@ApplicationModule(allowedDependencies = {"platform", "access"})
@NullMarked
package dev.cairn.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
