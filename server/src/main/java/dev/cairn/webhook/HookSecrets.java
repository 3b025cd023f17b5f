package dev.cairn.webhook;

import dev.cairn.platform.Signatures;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/**
 * The secrets that webhooks share with their targets. They are not stored but made anew from the webhook's id with a
 * key of Cairn's own, so that the table of webhooks holds nothing with which a delivery could be forged.
 */
@Component
class HookSecrets {
    private final Signatures signatures;

    HookSecrets(Signatures signatures) {
        this.signatures = signatures;
    }

    String of(long workspace, long webhook) {
        String name = "secret/" + workspace + "/" + webhook;
        return HexFormat.of().formatHex(signatures.sign("webhooks", name.getBytes(StandardCharsets.UTF_8)));
    }

    /** What {@code X-Hook-Signature} says of a body. */
    String sign(Webhook webhook, byte[] body) {
        byte[] secret = of(webhook.workspace(), webhook.id()).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Signatures.sign(secret, body));
    }
}
