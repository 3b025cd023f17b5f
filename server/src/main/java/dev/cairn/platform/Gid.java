package dev.cairn.platform;

/** Global ids: 64-bit numbers, shown as decimal strings. */
public final class Gid {
    private Gid() {}

    /** The id that a decimal string names, or -1 where it names none; an id is never negative. */
    public static long parse(String text) {
        int length = text.length();
        if (length == 0 || length > 19) {
            return -1;
        }
        long id = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            id = id * 10 + (c - '0');
        }
        return id < 0 ? -1 : id;
    }

    /** The id in a path. What is no id is answered as an id that nobody has: 404. */
    public static long inPath(String name, String text) {
        long id = parse(text);
        if (id < 0) {
            throw ApiError.notFound(name, text);
        }
        return id;
    }
}
