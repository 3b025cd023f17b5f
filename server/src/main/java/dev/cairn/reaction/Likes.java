package dev.cairn.reaction;

/** A thumb up, of whatever colour, is a like: so records tell it to clients that know likes only. */
public final class Likes {
    private static final String GIVEN = "r.workspace_id = %s AND r.%s AND r.emoji_base = '👍'";

    private Likes() {}

    /**
     * Whether the actor likes what a row {@code {t}} tells of.
     *
     * @param target the column of {@code reaction} that names it
     */
    public static String own(String target) {
        return "EXISTS (SELECT 1 FROM reaction r WHERE " + GIVEN.formatted("{t}.workspace_id", target + " = {t}.id")
                + " AND r.user_id = :me)";
    }

    /** How many people like it. */
    public static String count(String target) {
        return "(SELECT count(DISTINCT r.user_id) FROM reaction r WHERE "
                + GIVEN.formatted("{t}.workspace_id", target + " = {t}.id") + ")";
    }

    /** The tables that its likes come from, each person's first one. */
    public static String of(String target) {
        return "(SELECT r.workspace_id, r.%1$s AS target_id, r.user_id, min(r.id) AS first_id FROM reaction r WHERE "
                        .formatted(target)
                + GIVEN.formatted(":workspace", target + " = ANY(:ids)")
                + " GROUP BY r.workspace_id, r.%1$s, r.user_id) {t}".formatted(target);
    }
}
