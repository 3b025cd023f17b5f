package dev.cairn.support;

import java.util.Map;

/** What people are planned for in the tests: some part of a project from the 30th of November 2026 on. */
public final class Allocation {
    private Allocation() {}

    /** @param effort hours in all, or per cent of each day */
    public static Answer plan(Person by, String project, String assignee, String last, String effort, int value) {
        return by.post(
                "/allocations",
                Map.of(
                        "parent", project,
                        "assignee", assignee,
                        "start_date", "2026-11-30",
                        "end_date", last,
                        "effort", Map.of("type", effort, "value", value)));
    }
}
