package dev.cairn.workload;

import java.time.LocalDate;

/**
 * Some work of one person or placeholder over some days.
 *
 * @param isSeen whether the reader sees what it is
 * @param tasks how many tasks it is; 0 for an allocation
 * @param effort what it takes in all, in the unit of the field that says so
 * @param share of the person's time that it takes, for what is allocated in per cent
 */
record Work(long assignee, LocalDate first, LocalDate last, boolean isSeen, int tasks, double effort, double share) {
    boolean isAllocation() {
        return tasks == 0;
    }
}
