/**
 * What all of a workspace's work comes to: its tasks counted and summed up by their fields, for dashboards and whoever
 * else asks. Owns nothing; reads the tables of tasks and of what they are told apart by.
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "field", "search", "past"})
@NullMarked
package dev.cairn.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
