package dev.cairn.access;

/** What a row of memberships says of its member, who is a person or a team; {@code {t}} stands for the row. */
public final class MemberColumns {
    public static final String TYPE = "CASE WHEN {t}.team_id IS NULL THEN 'user' ELSE 'team' END";
    public static final String ID = "coalesce({t}.user_id, {t}.team_id)";

    private MemberColumns() {}
}
