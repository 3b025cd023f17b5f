package dev.cairn.event;

import dev.cairn.event.Sources.Source;
import dev.cairn.platform.Actor;
import dev.cairn.platform.Ids;
import dev.cairn.platform.Signatures;
import dev.cairn.platform.log.ChangeLog;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sync tokens as texts: signed, so that only a token that was given to this person for this resource is taken, and
 * with nothing in them that the person may not know.
 */
@Component
class SyncTokens {
    static final Duration LIFE = Duration.ofHours(24);

    private static final int PLACE = 24;
    private static final int SIGNATURE = 16;

    private final Signatures signatures;
    private final ChangeLog log;
    private final Ids ids;
    private final Clock clock;

    SyncTokens(Signatures signatures, ChangeLog log, Ids ids, Clock clock) {
        this.signatures = signatures;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /** A token from which the events that come from now on are read. */
    String begin(Actor actor, Source source) {
        return write(actor, source, new SyncToken(ids.next(), log.newest(source.workspace()), clock.instant()));
    }

    String write(Actor actor, Source source, SyncToken token) {
        byte[] place = ByteBuffer.allocate(PLACE)
                .putLong(token.stream())
                .putLong(token.after())
                .putLong(token.issuedAt().toEpochMilli())
                .array();
        byte[] text = ByteBuffer.allocate(PLACE + SIGNATURE)
                .put(place)
                .put(signature(actor, source, place))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    /** The token of this text; empty where there is none, or none that is good any more. */
    Optional<SyncToken> read(Actor actor, Source source, @Nullable String text) {
        return text == null
                ? Optional.empty()
                : decoded(text)
                        .filter(bytes -> isSigned(actor, source, bytes))
                        .map(SyncTokens::token)
                        .filter(token ->
                                clock.instant().isBefore(token.issuedAt().plus(LIFE)));
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text)).filter(bytes -> bytes.length == PLACE + SIGNATURE);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private boolean isSigned(Actor actor, Source source, byte[] bytes) {
        byte[] expected = signature(actor, source, Arrays.copyOf(bytes, PLACE));
        return MessageDigest.isEqual(expected, Arrays.copyOfRange(bytes, PLACE, bytes.length));
    }

    private static SyncToken token(byte[] bytes) {
        var place = ByteBuffer.wrap(bytes);
        return new SyncToken(place.getLong(), place.getLong(), Instant.ofEpochMilli(place.getLong()));
    }

    private byte[] signature(Actor actor, Source source, byte[] place) {
        byte[] signed = ByteBuffer.allocate(PLACE + 3 * Long.BYTES)
                .put(place)
                .putLong(actor.id())
                .putLong(source.workspace())
                .putLong(source.id())
                .array();
        return Arrays.copyOf(signatures.sign("events", signed), SIGNATURE);
    }
}
