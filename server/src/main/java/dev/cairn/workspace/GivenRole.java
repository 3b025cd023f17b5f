package dev.cairn.workspace;

import dev.cairn.platform.http.Input;
import org.jspecify.annotations.Nullable;

/** How requests name the role that somebody is to have: a standard one by its word, or any by its gid. */
final class GivenRole {
    static final String FIELDS = "role assigned_role";

    private GivenRole() {}

    /** Its id; null where the request names none. */
    static @Nullable Long in(Input input, long workspace) {
        Long assigned = input.gid("assigned_role");
        String word = input.oneOf("role", Role.WORDS);
        if (assigned != null && word != null) {
            throw input.bad("role", "Say either this or assigned_role");
        }
        return word == null ? assigned : Long.valueOf(Role.of(word).id(workspace));
    }
}
