package dev.cairn.inbox;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why something came to somebody, the most pressing first. */
enum Reason {
    MENTIONED,
    ASSIGNED,
    MADE_OWNER,
    ACCESS_REQUESTED,
    REMINDER,
    STATUS_DUE,
    UNBLOCKED,
    COMMENTED,
    APPROVAL_DECIDED,
    BUDGET_REACHED,
    ADDED_TO_PROJECT,
    FOLLOWER_ADDED,
    STATUS_UPDATED,
    MESSAGED,
    COMPLETED,
    REOPENED,
    DUE_DATE_CHANGED,
    ATTACHMENT_ADDED;

    /** What concerns a person themselves, also where they want quiet. */
    private static final List<Reason> PERSONAL = List.of(
            MENTIONED, ASSIGNED, MADE_OWNER, ACCESS_REQUESTED, STATUS_DUE, UNBLOCKED, ADDED_TO_PROJECT, FOLLOWER_ADDED);

    /** The name in the API and in the database. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isPersonal() {
        return PERSONAL.contains(this);
    }

    static String[] words() {
        return Arrays.stream(values()).map(Reason::word).toArray(String[]::new);
    }

    /** All of them as an array in SQL, in this order. */
    static String sql() {
        return "'{" + Arrays.stream(values()).map(Reason::word).collect(Collectors.joining(",")) + "}'::text[]";
    }
}
