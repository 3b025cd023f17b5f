package dev.cairn.platform.fields;

import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a page ended: the keys of its last row, opaque to clients. */
final class PageToken {
    private static final char BETWEEN = '\u001f';

    private PageToken() {}

    static String write(Query query, List<@Nullable Object> keys) {
        var text = new StringBuilder().append(query.signature());
        for (Object key : keys) {
            text.append(BETWEEN).append(key);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The keys in a token that this very list gave; anything else is refused. */
    static List<Object> read(Query query, String token) {
        try {
            String text = decoded(token);
            String[] parts = text.split(String.valueOf(BETWEEN), -1);
            if (parts.length != query.order().size() + 1 || !parts[0].equals(String.valueOf(query.signature()))) {
                throw invalid();
            }
            var keys = new ArrayList<Object>();
            for (int i = 1; i < parts.length; i++) {
                keys.add(key(query.order().get(i - 1).kind(), parts[i]));
            }
            return keys;
        } catch (IllegalArgumentException | DateTimeParseException | CharacterCodingException malformed) {
            throw invalid();
        }
    }

    private static String decoded(String token) throws CharacterCodingException {
        CharBuffer text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(token)));
        if (text.toString().indexOf('\u0000') >= 0) {
            throw invalid();
        }
        return text.toString();
    }

    private static Object key(Kind kind, String text) {
        return switch (kind) {
            case GID, INTEGER -> {
                long id = Gid.parse(text);
                if (id < 0) {
                    throw invalid();
                }
                yield id;
            }
            case DATE -> LocalDate.parse(text);
            case INSTANT -> Instant.parse(text);
            case BOOLEAN -> Boolean.valueOf(text);
            default -> text;
        };
    }

    private static ApiError invalid() {
        return ApiError.badInput("offset", "Your pagination token is invalid or has expired");
    }
}
