package dev.cairn.demo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tags of a workspace, made when a task first carries them. */
final class Tags {
    private static final List<String> COLORS = List.of(
            "dark-teal",
            "light-orange",
            "dark-purple",
            "light-green",
            "dark-red",
            "light-blue",
            "dark-orange",
            "light-pink",
            "dark-green",
            "light-purple",
            "dark-blue",
            "light-teal",
            "dark-pink",
            "light-warm-gray");

    private final PastIds ids;
    private final Map<String, Tag> tags = new LinkedHashMap<>();

    /** A tag as old as the oldest task that carries it. */
    private record Tag(long id, Person creator, Instant created) {}

    Tags(PastIds ids) {
        this.ids = ids;
    }

    long id(String name, Person creator, Instant at) {
        var tag = tags.compute(name, (ignored, known) -> {
            if (known == null) {
                return new Tag(ids.at(at), creator, at);
            }
            return at.isBefore(known.created()) ? new Tag(known.id(), creator, at) : known;
        });
        return tag.id();
    }

    void writeTo(Rows rows, Log log, long workspace) {
        int count = 0;
        for (var entry : tags.entrySet()) {
            var tag = entry.getValue();
            rows.add(
                    Table.TAG,
                    workspace,
                    tag.id(),
                    entry.getKey(),
                    COLORS.get(count++ % COLORS.size()),
                    "",
                    tag.creator().id(),
                    tag.created(),
                    tag.created());
            rows.add(Table.TAG_FOLLOWER, workspace, tag.id(), tag.creator().id(), tag.created());
            log.added(tag.created(), tag.creator().id(), "tag", tag.id(), "workspace", workspace);
        }
    }
}
