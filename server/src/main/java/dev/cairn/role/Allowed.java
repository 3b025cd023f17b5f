package dev.cairn.role;

import dev.cairn.platform.Permission;
import dev.cairn.platform.Permission.Base;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The permissions of roles as the API names them, and what they come to here. A role keeps those that it was given; what
 * it was not given is as in the standard role of its kind.
 */
final class Allowed {
    static final String DELETION = "task_deletion_policy";
    static final String[] DELETIONS = {"all", "owned", "none"};
    static final String INVITES = "allowed_guest_invites";
    static final String[] INVITED = {"all", "none"};

    private static final Set<Permission> IN_WORDS =
            EnumSet.of(Permission.DELETE_TASKS, Permission.DELETE_TASKS_OF_OTHERS, Permission.INVITE_GUESTS);

    /** Those that are true or false, with the least of people who have them in the standard roles. */
    static final Map<String, Base> SWITCHES = switches();

    private Allowed() {}

    private static Map<String, Base> switches() {
        var switches = new LinkedHashMap<String, Base>();
        for (Permission permission : Permission.values()) {
            if (!IN_WORDS.contains(permission)) {
                switches.put(permission.word(), permission.least());
            }
        }
        // What Cairn has not: kept and given back.
        for (String other : List.of("create_and_edit_ai_automations", "proactive_ai", "standard_ai")) {
            switches.put(other, Base.MEMBER);
        }
        switches.put("create_read_only_link", Base.MEMBER);
        switches.put("download_mobile_attachments", Base.GUEST);
        return switches;
    }

    /** What a role of this kind with these permissions lets people do. */
    static Set<Permission> by(Base base, JsonNode given) {
        var allowed = EnumSet.noneOf(Permission.class);
        for (Permission permission : Permission.values()) {
            if (isAllowed(permission, base, given)) {
                allowed.add(permission);
            }
        }
        return allowed;
    }

    private static boolean isAllowed(Permission permission, Base base, JsonNode given) {
        return switch (permission) {
            case DELETE_TASKS -> !given.path(DELETION).asString("all").equals("none");
            case DELETE_TASKS_OF_OTHERS -> given.path(DELETION).asString("all").equals("all");
            case INVITE_GUESTS ->
                given.has(INVITES) ? given.path(INVITES).asString("").equals("all") : permission.isOf(base);
            default -> given.path(permission.word()).asBoolean(permission.isOf(base));
        };
    }
}
