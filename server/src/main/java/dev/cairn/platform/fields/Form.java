package dev.cairn.platform.fields;

/** In which records a field stands when the request does not say what it wants. */
public enum Form {
    /** In every record, also where it stands inside another. */
    COMPACT,
    /** In the full record that asking for a single resource gives. */
    FULL,
    /** Only where {@code opt_fields} asks for it. */
    ASKED
}
