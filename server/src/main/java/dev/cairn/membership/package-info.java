/**
 * Who shares what at which level, in one form for all that can be shared: projects, goals, portfolios and custom fields. The rows belong to
 * the modules of what is shared. Owns {@code access_request}, with which people ask to be let in.
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "workspace", "team", "project", "field"})
@NullMarked
package dev.cairn.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
