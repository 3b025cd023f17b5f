package dev.cairn.workspace;

import dev.cairn.platform.Permission.Base;
import java.util.List;
import java.util.Locale;

/** What somebody is in a workspace. Guests see and do only what is shared with them. */
public enum Role {
    ADMIN,
    MEMBER,
    GUEST;

    static final List<String> WORDS = List.of("admin", "member", "guest");

    /** The role's name in the database and in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    Base base() {
        return Base.valueOf(name());
    }

    /** The id of the standard role in a workspace. */
    long id(long workspace) {
        return workspace - (values().length - ordinal());
    }
}
