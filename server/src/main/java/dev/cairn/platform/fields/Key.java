package dev.cairn.platform.fields;

/** One expression of a list's order, by which paging goes on: never null, ascending. */
public record Key(String sql, Kind kind, boolean descending) {
    public static Key id(String sql) {
        return new Key(sql, Kind.GID, false);
    }

    public static Key text(String sql) {
        return new Key(sql, Kind.TEXT, false);
    }

    public static Key newestFirst(String sql) {
        return new Key(sql, Kind.GID, true);
    }
}
