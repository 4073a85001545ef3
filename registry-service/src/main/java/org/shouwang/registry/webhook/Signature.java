package org.shouwang.registry.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs a delivery as Standard Webhooks 1.0 describes: HMAC-SHA-256 over id, time and body, so that a receiver can refuse what is
 * forged, altered or old with any library of that standard.
 */
public final class Signature {

    /** How a secret begins. */
    public static final String PREFIX = "whsec_";

    private Signature() {}

    /** A secret of these random bytes. */
    public static String secret(byte[] random) {
        return PREFIX + Base64.getEncoder().encodeToString(random);
    }

    /** The value of the header {@code webhook-signature}. */
    public static String of(String secret, String id, Instant at, String body) {
        byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        String signed = id + "." + at.getEpochSecond() + "." + body;
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM knows HMAC-SHA-256", e);
        }
    }
}
