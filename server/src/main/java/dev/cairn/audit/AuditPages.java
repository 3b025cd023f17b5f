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

    /** @param next where to go on, also when there is nothing more yet; null before the first event of all */
    record Page(long[] seqs, @Nullable String next) {}

    Page after(AuditFilter filter, @Nullable String offset, int most) {
        long[] seqs = filter.seqs(database, offset == null ? 0 : place(offset), most);
        return new Page(seqs, seqs.length == 0 ? offset : token(seqs[seqs.length - 1]));
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
