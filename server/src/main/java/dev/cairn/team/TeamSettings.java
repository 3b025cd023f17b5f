package dev.cairn.team;

import dev.cairn.access.Access;
import dev.cairn.access.Access.Granted;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.log.Changes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who may do what in a team: all of its members or only its admins, as these admins have settled it. */
@Component
class TeamSettings {
    static final String NAME = "edit_team_name_or_description_access_level";
    static final String VISIBILITY = "edit_team_visibility_or_trash_team_access_level";
    static final String MEMBERS = "member_invite_management_access_level";
    static final String GUESTS = "guest_invite_management_access_level";
    static final String REQUESTS = "join_request_management_access_level";
    static final String REMOVAL = "team_member_removal_access_level";
    static final String CONTENT = "team_content_management_access_level";
    static final String ENDORSED = "endorsed";
    static final String FIELDS = NAME + " " + VISIBILITY + " " + MEMBERS + " " + GUESTS + " " + REQUESTS + " " + REMOVAL
            + " " + CONTENT + " " + ENDORSED + ":boolean";

    static final String[] LEVELS = {"all_team_members", "only_team_admins"};
    static final String[] CONTENT_LEVELS = {"no_restriction", "only_team_admins"};
    private static final List<String> OF_MEMBERS = List.of(NAME, VISIBILITY, MEMBERS, GUESTS, REQUESTS, REMOVAL);

    private final Database database;
    private final Access access;

    TeamSettings(Database database, Access access) {
        this.database = database;
        this.access = access;
    }

    /** What the input settles, checked: fields and their values. */
    Map<String, Object> given(Input input) {
        var given = new HashMap<String, Object>();
        for (String field : OF_MEMBERS) {
            read(input, field, LEVELS, given);
        }
        read(input, CONTENT, CONTENT_LEVELS, given);
        if (input.has(ENDORSED)) {
            given.put(ENDORSED, input.flag(ENDORSED, false));
        }
        return given;
    }

    private static void read(Input input, String field, String[] levels, Map<String, Object> given) {
        String level = input.oneOf(field, List.of(levels));
        if (level != null) {
            given.put(field, level);
        }
    }

    /** Refuses whoever may not settle this: it is for admins of the team, endorsing for those of the workspace. */
    void requireSettling(Actor actor, Granted team, Map<String, Object> given) {
        if (given.containsKey(ENDORSED)) {
            access.requireAdmin(actor, team.workspace());
        }
        if (!given.isEmpty()) {
            TeamMembers.requireAdmin(actor, team);
        }
    }

    /** Stores what was given for a team whose row the transaction holds, and that has this visibility now. */
    void settle(Granted team, String visibility, Map<String, Object> given, Changes changes) {
        if (given.containsKey(REQUESTS) && !visibility.equals("request_to_join")) {
            throw ApiError.badInput(REQUESTS, "Only a team that one asks to join has this");
        }
        var assignments = new Assignments();
        given.forEach((field, value) -> {
            assignments.set(field, value);
            changes.changed("team", team.id(), field, Map.of("new", value));
        });
        assignments.update(database, "team", team.workspace(), team.id());
    }

    /** Refuses whoever may not bring this person into the team, where guests are one thing and members another. */
    void requireInviting(Actor actor, Granted team, long user) {
        boolean guest = database.sql("""
                        SELECT 1 FROM workspace_membership
                        WHERE workspace_id = :workspace AND user_id = :user AND role = 'guest'""")
                .bind("workspace", team.workspace())
                .bind("user", user)
                .exists();
        require(actor, team, guest ? GUESTS : MEMBERS);
    }

    /** Refuses whoever is no member of the team, and members too where the setting leaves it to admins. */
    void require(Actor actor, Granted team, String setting) {
        TeamMembers.requireMember(actor, team);
        boolean adminsOnly = database.sql("SELECT 1 FROM team WHERE workspace_id = :workspace AND id = :id AND "
                        + setting + " = 'only_team_admins'")
                .bind("workspace", team.workspace())
                .bind("id", team.id())
                .exists();
        if (adminsOnly) {
            TeamMembers.requireAdmin(actor, team);
        }
    }
}
