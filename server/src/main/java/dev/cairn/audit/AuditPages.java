package dev.cairn.audit;

import dev.cairn.platform.ApiError;
import dev.cairn.platform.db.Database;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Goes through the events that a filter lets through. */
@Component
final class AuditPages {
    private static final String PREFIX = "audit ";

    private final Database database;

    AuditPages(Database database) {
        this.database = database;
    }

    /** @param next where to go on; null where nothing can follow */
    record Page(long[] seqs, @Nullable String next) {}

    /** The oldest first. There is a place to go on at the end too, for what has yet to happen. */
    Page oldest(AuditFilter filter, @Nullable String offset, int most) {
        long[] seqs = filter.seqs(database, offset == null ? 0 : place(offset), true, most);
        return new Page(seqs, seqs.length == 0 ? offset : token(seqs[seqs.length - 1]));
    }

    Page newest(AuditFilter filter, @Nullable String offset, int most) {
        long[] seqs = filter.seqs(database, offset == null ? Long.MAX_VALUE : place(offset), false, most);
        return new Page(seqs, seqs.length < most ? null : token(seqs[most - 1]));
    }

    private static String token(long seq) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((PREFIX + seq).getBytes(StandardCharsets.US_ASCII));
    }

    private static long place(String token) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
            if (text.matches(PREFIX + "\\d{1,18}")) {
                return Long.parseLong(text.substring(PREFIX.length()));
            }
        } catch (IllegalArgumentException malformed) {
            // refused below like a token of another list
        }
        throw ApiError.badInput("offset", "Your pagination token is invalid or has expired");
    }
}
