package dev.cairn.reaction;

/** How often each emoji was given to something, for the records of what can be reacted to. */
public final class ReactionSummary {
    /** The name of the type of its records. */
    public static final String TYPE = "reaction_summary";

    private ReactionSummary() {}

    /**
     * The tables that the summaries come from.
     *
     * @param target the column of {@code reaction} that names what was reacted to
     */
    public static String of(String target) {
        return """
                (SELECT r.workspace_id, r.%1$s AS target_id, r.emoji_base, r.emoji AS variant, count(*) AS count,
                    bool_or(r.user_id = :me) AS reacted, min(r.id) AS first_id
                  FROM reaction r WHERE r.workspace_id = :workspace AND r.%1$s = ANY(:ids)
                  GROUP BY r.workspace_id, r.%1$s, r.emoji_base, r.emoji) {t}""".formatted(target);
    }
}
