package dev.cairn.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentlyUsedTest {
    @Test
    void whatWasUsedLeastRecentlyIsForgottenFirst() {
        var kept = new RecentlyUsed<Integer, String>(3);
        for (int key = 1; key <= 3; key++) {
            kept.put(key, "value " + key);
        }
        assertThat(kept.get(1)).isEqualTo("value 1");
        for (int key = 4; key <= 5; key++) {
            kept.computeIfAbsent(key, ignored -> "new");
        }
        assertThat(kept.keySet()).containsExactlyInAnyOrder(1, 4, 5);
    }
}
