package dev.cairn.importer;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The people of a workspace, as files name them. */
final class Members {
    private final Map<String, Long> byEmail = new HashMap<>();
    private final Map<String, Long> byName = new HashMap<>();

    /** A person of the workspace. */
    record Member(long id, String name, String email) {}

    /** Stands for a name that several people have. */
    static final long SEVERAL = -1;

    Members(List<Member> members) {
        for (Member member : members) {
            byEmail.put(folded(member.email()), member.id());
            byName.merge(folded(member.name()), member.id(), (one, other) -> SEVERAL);
        }
    }

    /**
     * Whom a row means: by the e-mail address where there is one, else by the name, which may be an address too.
     *
     * @return nothing where it is nobody, {@link #SEVERAL} where the name is not theirs alone
     */
    Optional<Long> find(String name, String email) {
        if (!email.isEmpty()) {
            return Optional.ofNullable(byEmail.get(folded(email)));
        }
        return Optional.ofNullable(byEmail.getOrDefault(folded(name), byName.get(folded(name))));
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
