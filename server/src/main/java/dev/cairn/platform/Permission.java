package dev.cairn.platform;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a role lets people do in a workspace, whatever their level on single things. */
public enum Permission {
    CREATE_PROJECT("create projects"),
    CREATE_TEAM("create teams"),
    CREATE_PORTFOLIO("create portfolios"),
    CREATE_GOAL("create goals"),
    CREATE_GLOBAL_CUSTOM_FIELDS("create custom fields"),
    CREATE_PAT_AUTHORIZATION("create personal access tokens", Base.GUEST),
    CREATE_APP_AUTHORIZATION("let apps act for you", Base.GUEST),
    CREATE_AND_EDIT_AI_TEAMMATES("add and change agents", Base.ADMIN),
    EXPORT_PROJECT_DATA("export projects"),
    IMPORT_DATA("import data"),
    UPLOAD_ATTACHMENTS("upload attachments", Base.GUEST),
    DELETE_TASKS("delete tasks", Base.GUEST),
    DELETE_TASKS_OF_OTHERS("delete tasks that others have created", Base.GUEST),
    INVITE_GUESTS("invite guests"),
    MANAGE_ROLES("manage roles", Base.ADMIN),
    ASSIGN_ROLES("assign roles", Base.ADMIN),
    SHARE_GOAL_WITH_DOMAIN("share goals with the whole workspace"),
    SHARE_PORTFOLIOS_WITH_ORG("share portfolios with the whole workspace"),
    SHARE_TEAMS_WITH_ORG("share teams with the whole workspace"),
    VIEW_PUBLIC_TEAMS("see public teams"),
    VIEW_SHARED_WITH_ORG_PROJECTS("see projects that are shared with the whole workspace"),
    VIEW_SHARED_WITH_ORG_TASKS("see tasks that are shared with the whole workspace"),
    VIEW_SHARED_WITH_ORG_PORTFOLIOS("see portfolios that are shared with the whole workspace");

    /** The kinds of people that roles are made for, each of whom may do what those before may. */
    public enum Base {
        GUEST,
        MEMBER,
        ADMIN;

        /** Of the word that the API has for it. Where Asana tells admins and super admins apart, Cairn has admins. */
        public static Base of(String word) {
            return word.equals("super_admin") ? ADMIN : valueOf(word.toUpperCase(Locale.ROOT));
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final String deed;
    private final Base least;

    Permission(String deed) {
        this(deed, Base.MEMBER);
    }

    Permission(String deed, Base least) {
        this.deed = deed;
        this.least = least;
    }

    /** Its name in the database, and in the API where that has it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static @Nullable Permission of(String word) {
        for (Permission permission : values()) {
            if (permission.word().equals(word)) {
                return permission;
            }
        }
        return null;
    }

    /** What it lets one do, as in "Your role does not let you …". */
    public String deed() {
        return deed;
    }

    /** Whether the standard role of this kind of people has it. */
    public boolean isOf(Base base) {
        return base.compareTo(least) >= 0;
    }

    /** The least of people whose standard role has it. */
    public Base least() {
        return least;
    }

    /** All that the standard role of this kind of people has. */
    public static Set<Permission> allOf(Base base) {
        var all = EnumSet.allOf(Permission.class);
        all.removeIf(permission -> !permission.isOf(base));
        return all;
    }
}
