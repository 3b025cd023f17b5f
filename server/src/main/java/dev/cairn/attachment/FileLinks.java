package dev.cairn.attachment;

import dev.cairn.platform.db.Database;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Links to files that need no sign-in, as clients fetch them without: signed, and good for a short time only. A
 * link stays the same for some minutes, so that a browser that has the picture does not load it again.
 */
@Component
class FileLinks {
    private static final long STEP_SECONDS = Duration.ofMinutes(15).toSeconds();
    private static final String ALGORITHM = "HmacSHA256";

    private final Database database;
    private final Clock clock;
    private volatile @Nullable SecretKeySpec key;

    FileLinks(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a link is for: to save the file, or to show it. */
    enum Purpose {
        DOWNLOAD,
        VIEW;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The path of a link that is good for 15 to 30 minutes. */
    String path(Purpose purpose, String workspace, String attachment, String name) {
        long expires = (clock.instant().getEpochSecond() / STEP_SECONDS + 2) * STEP_SECONDS;
        return "/files/" + purpose.word() + "/" + workspace + "/" + attachment + "/" + expires + "/"
                + signature(purpose, workspace, attachment, expires) + "/"
                + UriUtils.encodePathSegment(name, StandardCharsets.UTF_8);
    }

    boolean isGood(Purpose purpose, String workspace, String attachment, long expires, String signature) {
        boolean signed = MessageDigest.isEqual(
                signature(purpose, workspace, attachment, expires).getBytes(StandardCharsets.US_ASCII),
                signature.getBytes(StandardCharsets.US_ASCII));
        return signed && clock.instant().getEpochSecond() < expires;
    }

    private String signature(Purpose purpose, String workspace, String attachment, long expires) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            String signed = String.join("/", purpose.word(), workspace, attachment, String.valueOf(expires));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private SecretKeySpec key() {
        var known = key;
        if (known == null) {
            known = new SecretKeySpec(load(), ALGORITHM);
            key = known;
        }
        return known;
    }

    /** The key that all copies share. Two that start together may both offer one; the first is kept. */
    private byte[] load() {
        byte[] offered = new byte[32];
        new SecureRandom().nextBytes(offered);
        database.sql("""
                        INSERT INTO signing_key (purpose, secret, created_at) VALUES ('files', :secret, :now)
                        ON CONFLICT DO NOTHING""").bind("secret", offered).bind("now", clock.instant()).update();
        return database.sql("SELECT secret FROM signing_key WHERE purpose = 'files'")
                .first(row -> row.getBytes(1))
                .orElseThrow();
    }
}
