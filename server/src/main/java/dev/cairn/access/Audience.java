package dev.cairn.access;

import dev.cairn.platform.Actor;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.ResourceType;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.log.Change;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Who may be told of which change. The same conditions decide as for reading, as they hold now; one statement
 * answers for a whole batch of changes and all who listen.
 */
@Component
public class Audience {
    /** What each person has for themselves: their inbox, their saved searches. */
    public static final String PERSONAL = "inbox";

    /** Where a change of what somebody alone has or had names its people: only they hear of it. */
    public static final String PEOPLE = "people";

    /** The parameters of conditions that name workspaces, of which each listener has their own. */
    private static final List<String> PLACES =
            List.of("full", "admin", "open_teams", "open_projects", "open_tasks", "open_portfolios");

    private final Map<String, ResourceType> types = new HashMap<>();
    private final Database database;

    Audience(Resources resources, Database database) {
        resources.all().forEach(type -> types.put(type.name(), type));
        this.database = database;
    }

    /** What each person sees of the resources that a batch speaks of. */
    public final class Sight {
        private final Set<Seen> seen;

        private Sight(Set<Seen> seen) {
            this.seen = seen;
        }

        /**
         * What came into or out of a parent is told to those who see the parent; what is still there, only to those
         * who see itself too. Whoever is shut out by a change is told of that one.
         */
        public boolean mayHear(Actor actor, Change change) {
            if (change.type().equals(PERSONAL) || isPersonal(change)) {
                return names(change, actor);
            }
            if (isShutOut(actor, change)) {
                return true;
            }
            Long parent = change.parentId();
            boolean left = change.action().equals("removed") || change.action().equals("deleted");
            if (parent != null && !sees(actor, change.parentType(), parent, false)) {
                return false;
            }
            return parent != null && left || sees(actor, change.type(), change.id(), parent != null);
        }

        /** Whether somebody sees one of the resources that this was asked for. */
        public boolean sees(Actor actor, String type, long id) {
            return sees(actor, type, id, false);
        }

        /** {@code withParent} decides for what is seen by whoever sees its parent, such as a membership. */
        private boolean sees(Actor actor, @Nullable String type, long id, boolean withParent) {
            var described = types.get(String.valueOf(type));
            if (described == null) {
                return false;
            }
            if (described.isGlobal()) {
                return true;
            }
            return isGuarded(type) ? seen.contains(new Seen(actor.id(), described.name(), id)) : withParent;
        }
    }

    private record Seen(long person, String type, long id) {}

    private static boolean isPersonal(Change change) {
        return change.detail() != null && change.detail().has(PEOPLE);
    }

    private static boolean names(Change change, Actor actor) {
        var detail = change.detail();
        return detail != null && detail.path(PEOPLE).valueStream().anyMatch(person -> person.asLong(0) == actor.id());
    }

    private static boolean isShutOut(Actor actor, Change change) {
        JsonNode detail = change.detail();
        if (detail == null || change.field() == null) {
            return false;
        }
        return switch (change.field()) {
            case "members", "followers", "co_assignees" ->
                detail.path("removed").asLong(0) == actor.id();
            case "assignee", "owner" -> detail.path("old").asLong(0) == actor.id();
            default -> false;
        };
    }

    /** Whether the type has a condition of its own under which a row is seen. */
    private boolean isGuarded(@Nullable String type) {
        var described = types.get(String.valueOf(type));
        return described != null && !described.isGlobal() && described.visible("t") != null;
    }

    public Sight of(long workspace, List<Change> changes, Collection<Actor> people) {
        Map<String, Set<Long>> wanted = new TreeMap<>();
        for (Change change : changes) {
            want(wanted, change.type(), change.id());
            want(wanted, change.parentType(), change.parentId());
        }
        return sight(workspace, wanted, people);
    }

    /** Which of these resources of one type each person sees. */
    public Sight of(long workspace, String type, Set<Long> ids, Collection<Actor> people) {
        Map<String, Set<Long>> wanted = new TreeMap<>();
        ids.forEach(id -> want(wanted, type, id));
        return sight(workspace, wanted, people);
    }

    private Sight sight(long workspace, Map<String, Set<Long>> wanted, Collection<Actor> people) {
        if (wanted.isEmpty() || people.isEmpty()) {
            return new Sight(Set.of());
        }
        var legs = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        wanted.forEach((type, ids) -> {
            legs.add(leg(type));
            values.put("ids_" + type, ids.stream().mapToLong(Long::longValue).toArray());
        });
        var distinct = new HashMap<Long, Actor>();
        people.forEach(actor -> distinct.put(actor.id(), actor));
        var placesOfEach = distinct.values().stream().map(Resources::places).toList();
        for (String place : PLACES) {
            values.put(
                    "in_" + place,
                    placesOfEach.stream()
                            .mapToLong(places -> among(places.get(place), workspace))
                            .toArray());
        }
        return new Sight(new HashSet<>(database.sql(String.join(" UNION ALL ", legs))
                .bindAll(values)
                .bind("persons", distinct.values().stream().mapToLong(Actor::id).toArray())
                .bind("workspace", workspace)
                .list(row -> new Seen(row.getLong(1), row.getString(2), row.getLong(3)))));
    }

    private static long among(long @Nullable [] places, long workspace) {
        return places != null && Arrays.stream(places).anyMatch(place -> place == workspace) ? workspace : 0;
    }

    private void want(Map<String, Set<Long>> wanted, @Nullable String type, @Nullable Long id) {
        if (type != null && id != null && isGuarded(type)) {
            wanted.computeIfAbsent(type, ignored -> new TreeSet<>()).add(id);
        }
    }

    /**
     * The type's own condition, asked for many people at once: where it speaks of one actor, it is given each
     * listener in turn. What was just deleted counts as still there: those who saw it are to learn that it is gone.
     */
    private String leg(String type) {
        var described = Objects.requireNonNull(types.get(type));
        String condition = Visible.beforeDeletion(String.valueOf(described.visible("seen")), "seen")
                .replace(":workspaces", "ARRAY[:workspace::bigint]")
                .replaceAll(":(" + String.join("|", PLACES) + ")\\b", "ARRAY[listener.in_$1]")
                .replaceAll(":me\\b", "listener.person");
        return """
                SELECT listener.person, '%1$s', seen.id
                FROM unnest(:persons, :in_%5$s) listener(person, in_%4$s), %2$s seen
                WHERE seen.workspace_id = :workspace AND seen.id = ANY(:ids_%1$s) AND %3$s""".formatted(
                type, described.table(), condition, String.join(", in_", PLACES), String.join(", :in_", PLACES));
    }
}
