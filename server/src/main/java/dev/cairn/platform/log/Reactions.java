package dev.cairn.platform.log;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a reader of the log changes itself, each change in the name of the person whose doing led to it. */
public final class Reactions {
    private final Map<Optional<Long>, Changes> byActor = new LinkedHashMap<>();

    /** The changes to tell in this person's name, or in nobody's. */
    public Changes by(@Nullable Long actor) {
        return byActor.computeIfAbsent(Optional.ofNullable(actor), ignored -> new Changes());
    }

    boolean isEmpty() {
        return byActor.values().stream().allMatch(Changes::isEmpty);
    }

    void appendTo(ChangeLog log, long workspace) {
        byActor.forEach((actor, changes) -> log.append(workspace, actor.orElse(null), changes));
    }
}
