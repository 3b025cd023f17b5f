package dev.cairn.story;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import java.util.Locale;

/** What stories stand on. */
enum Subject {
    TASK,
    GOAL;

    /** The type of the resource. */
    String type() {
        return name().toLowerCase(Locale.ROOT);
    }

    String column() {
        return type() + "_id";
    }

    Access.Granted grant(Access access, Actor actor, String gid, Level needed) {
        return switch (this) {
            case TASK -> access.task(actor, gid, needed);
            case GOAL -> access.goal(actor, gid, needed);
        };
    }
}
