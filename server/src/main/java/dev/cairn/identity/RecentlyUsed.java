package dev.cairn.identity;

import java.util.LinkedHashMap;
import java.util.Map;

/** Forgets what was used least recently, so that no flood of keys fills the memory. Its user synchronizes on it. */
final class RecentlyUsed<K, V> extends LinkedHashMap<K, V> {
    private final int most;

    RecentlyUsed(int most) {
        super(64, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
