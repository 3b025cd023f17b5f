package dev.cairn.field;

/** The values that things have themselves which may have any field of their workspace, such as projects. */
public final class OwnValues {
    private OwnValues() {}

    /** The fields of which a thing has a value, with these; for a relation whose owner is {@code l.owner_id}. */
    public static String of(String table) {
        return """
                (SELECT o.id AS owner_id, v.key::bigint AS custom_field_id, v.value FROM %s o
                  CROSS JOIN LATERAL jsonb_each(o.custom_values) v
                  WHERE o.workspace_id = :workspace AND o.id = ANY(:ids)) l
                JOIN custom_field {t} ON {t}.id = l.custom_field_id""".formatted(table);
    }
}
