package dev.cairn.platform;

import dev.cairn.platform.db.Database;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Signs what clients carry around and bring back, with a key for each purpose that all copies of Cairn share. */
@Component
public class Signatures {
    private static final String ALGORITHM = "HmacSHA256";

    private final Database database;
    private final Clock clock;
    private final Map<String, SecretKeySpec> keys = new ConcurrentHashMap<>();

    Signatures(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The HMAC-SHA256 of a message with the key of this purpose. */
    public byte[] sign(String purpose, byte[] message) {
        var key = keys.get(purpose);
        if (key == null) {
            key = new SecretKeySpec(secret(purpose, Signatures::make), ALGORITHM);
            keys.put(purpose, key);
        }
        return sign(key, message);
    }

    /** The signature of a message as a link can hold it. */
    public String sign(String purpose, String message) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sign(purpose, message.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether a link holds the signature of a message. */
    public boolean isSigned(String purpose, String message, String signature) {
        return MessageDigest.isEqual(
                sign(purpose, message).getBytes(StandardCharsets.US_ASCII),
                signature.getBytes(StandardCharsets.US_ASCII));
    }

    /** The HMAC-SHA256 of a message with a key that somebody else has too. */
    public static byte[] sign(byte[] key, byte[] message) {
        return sign(new SecretKeySpec(key, ALGORITHM), message);
    }

    private static byte[] sign(SecretKeySpec key, byte[] message) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * What all copies share for a purpose, made by the first that asks for it. Copies that start together may each offer
     * one; the first is kept.
     */
    public byte[] secret(String purpose, Supplier<byte[]> make) {
        return kept(purpose).orElseGet(() -> {
            database.sql("""
                            INSERT INTO signing_key (purpose, secret, created_at) VALUES (:purpose, :secret, :now)
                            ON CONFLICT DO NOTHING""")
                    .bind("purpose", purpose)
                    .bind("secret", make.get())
                    .bind("now", clock.instant())
                    .update();
            return kept(purpose).orElseThrow();
        });
    }

    private Optional<byte[]> kept(String purpose) {
        return database.sql("SELECT secret FROM signing_key WHERE purpose = :purpose")
                .bind("purpose", purpose)
                .first(row -> row.getBytes(1));
    }

    private static byte[] make() {
        byte[] made = new byte[32];
        new SecureRandom().nextBytes(made);
        return made;
    }
}
