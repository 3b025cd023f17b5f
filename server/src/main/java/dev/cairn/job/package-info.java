/**
 * Jobs: work that goes on in the background for whoever asked for it, such as making a copy of a project. Owns
 * {@code job} and {@code job_queue}. Other modules bring the work, as {@link dev.cairn.job.JobWork}, and begin it with
 * {@link dev.cairn.job.Jobs}.
 */
@ApplicationModule(allowedDependencies = {"platform", "identity"})
@NullMarked
package dev.cairn.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
