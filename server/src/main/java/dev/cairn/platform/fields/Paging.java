package dev.cairn.platform.fields;

import org.jspecify.annotations.Nullable;

/**
 * How much of a list is asked for.
 *
 * @param limit rows a page, 1 to 100; null where the request names none, which gives up to 1,000 and no
 *     {@code next_page}
 * @param offset the token that a page before gave
 */
public record Paging(@Nullable Integer limit, @Nullable String offset) {
    public static final Paging NONE = new Paging(null, null);

    /** Without a limit a list ends here. */
    private static final int UNLIMITED = 1_000;

    private static final int PAGE = 100;

    /** The same for a search, which has no pages: a hundred rows unless fewer are asked for. */
    public Paging search() {
        return new Paging(limit == null ? PAGE : limit, null);
    }

    public int rows() {
        if (limit != null) {
            return limit;
        }
        return offset == null ? UNLIMITED : PAGE;
    }

    boolean isPaged() {
        return limit != null || offset != null;
    }
}
