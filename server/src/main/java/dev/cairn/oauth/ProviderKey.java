package dev.cairn.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.cairn.platform.Signatures;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The key with which Cairn signs who somebody is: made when first needed, the same on all copies. */
@Component
final class ProviderKey {
    private static final String PURPOSE = "openid connect";

    private final Signatures signatures;
    private volatile @Nullable RSAKey known;

    ProviderKey(Signatures signatures) {
        this.signatures = signatures;
    }

    RSAKey get() {
        var key = known;
        if (key == null) {
            key = load();
            known = key;
        }
        return key;
    }

    private RSAKey load() {
        byte[] kept = signatures.secret(PURPOSE, ProviderKey::make);
        try {
            return RSAKey.parse(new String(kept, StandardCharsets.UTF_8));
        } catch (ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] make() {
        try {
            return new RSAKeyGenerator(2_048)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString()
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
