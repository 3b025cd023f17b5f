/**
 * Workspaces, who belongs to them and in which role, and the invitations by which people come in. Publishes
 * {@code People}, which finds the person that a request names, {@code Followers} and {@code Sharers}, who follow and share
 * what other modules own, {@code Participants}, which lets requests add them and take them off, {@code Workspaces},
 * which makes workspaces, and {@code Members}, who come and go.
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "identity", "role"})
@NullMarked
package dev.cairn.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
