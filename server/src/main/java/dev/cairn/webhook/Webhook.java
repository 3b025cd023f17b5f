package dev.cairn.webhook;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as those who serve it need it.
 *
 * @param active whether its target has confirmed that it wants to be told
 * @param failures how often in a row the target could not be told
 * @param endsAt when it is deleted if the target cannot be told until then, null while all is well
 */
record Webhook(
        long workspace,
        long id,
        String resourceType,
        long resource,
        URI target,
        long creator,
        boolean active,
        int failures,
        @Nullable Instant endsAt) {}
