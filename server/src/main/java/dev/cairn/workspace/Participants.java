package dev.cairn.workspace;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.log.Changes;
import dev.cairn.platform.log.Writes;
import java.util.List;

/** Lets people be added to one kind of thing, such as goals, and be taken off again, as requests ask for it. */
public final class Participants {
    private final People people;
    private final Writes writes;
    private final Finding seen;
    private final Finding forChange;

    /** A way of {@link Access} to find a thing. */
    @FunctionalInterface
    public interface Finding {
        Access.Granted find(Actor actor, String gid, Level needed);
    }

    /** What a request asks for, at a level for whomever it names, and at another who names but themselves. */
    public record Asked(String field, Level forAnyone, Level forOneself) {
        public Asked(String field, Level needed) {
            this(field, needed, needed);
        }
    }

    /** What happens to a thing with the people named. */
    @FunctionalInterface
    public interface Change {
        void on(Access.Granted thing, List<Long> users, Changes changes);
    }

    public Participants(People people, Writes writes, Finding seen, Finding forChange) {
        this.people = people;
        this.writes = writes;
        this.seen = seen;
        this.forChange = forChange;
    }

    /** @return the thing as it was found before: who has left it may not see it any more */
    public Access.Granted change(String gid, Asked asked, Actor actor, Input input, Change change) {
        if (!input.isSet(asked.field())) {
            throw input.missing(asked.field());
        }
        var found = seen.find(actor, gid, Level.VIEWER);
        var users = people.ids(actor, found.workspace(), asked.field(), input.references(asked.field()));
        Level needed = users.equals(List.of(actor.id())) ? asked.forOneself() : asked.forAnyone();
        writes.in(found.workspace(), actor, changes -> {
            change.on(forChange.find(actor, gid, needed), users, changes);
            return found.id();
        });
        return found;
    }
}
