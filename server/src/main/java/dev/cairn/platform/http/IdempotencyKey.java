package dev.cairn.platform.http;

/**
 * The {@code Idempotency-Key} of the request being served: the same write sent again with the same key is done
 * once and answered alike.
 *
 * @param key as the client sent it
 * @param request the method and path, so that a key used for something else is noticed
 */
public record IdempotencyKey(String key, String request) {
    public static final ScopedValue<IdempotencyKey> CURRENT = ScopedValue.newInstance();
    public static final int LONGEST = 255;
}
