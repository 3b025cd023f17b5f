package dev.cairn.report;

import dev.cairn.platform.Actor;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.http.Input;
import org.springframework.stereotype.Component;

/**
 * What a request tells tasks {@code t} apart by: {@code a.key} and {@code a.name} by {@code group_by}, {@code b} by
 * {@code split_by}; and which of these parts it is about, where it names one.
 */
@Component
class Parts {
    static final String PARAMETERS = "group_by group split_by split interval week_starts_on time_zone";

    /** The name of the part that has no value. */
    private static final String NONE = "none";

    private static final String NOTHING = "SELECT NULL::text AS key, NULL::text AS name";

    private final Grouping grouping;

    Parts(Grouping grouping) {
        this.grouping = grouping;
    }

    /** The SQL that is joined to tasks {@code t}. */
    String joined(Input input, Actor actor, long workspace, Days days) {
        return joined(input, "group_by", "a", actor, workspace, days) + split(input, actor, workspace, days);
    }

    /** The same by {@code split_by} only. */
    String split(Input input, Actor actor, long workspace, Days days) {
        return joined(input, "split_by", "b", actor, workspace, days);
    }

    private String joined(Input input, String parameter, String alias, Actor actor, long workspace, Days days) {
        String field = input.text(parameter, 100);
        String table = field == null ? NOTHING : grouping.table(actor, workspace, parameter, field, days);
        return " LEFT JOIN LATERAL (" + table + ") " + alias + " ON true";
    }

    /** Leaves the part that {@code group} and {@code split} name by its key. */
    static void narrow(Query query, Input input, Days days) {
        query.bind("zone", days.zone());
        narrow(query, input, "group", "a");
        narrow(query, input, "split", "b");
    }

    private static void narrow(Query query, Input input, String parameter, String alias) {
        String key = input.text(parameter, 100);
        if (key == null) {
            return;
        }
        if (!input.isSet(parameter + "_by")) {
            throw input.missing(parameter + "_by");
        }
        if (key.equals(NONE)) {
            query.where(alias + ".key IS NULL");
        } else {
            query.where(alias + ".key = :" + parameter).bind(parameter, key);
        }
    }
}
