package org.shouwang.registry.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignatureTest {

    /** The example of the Standard Webhooks specification. */
    @Test
    void signs_as_the_standard_says() {
        String signature = Signature.of(
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1_614_265_330),
                "{\"test\": 2432232314}");

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void another_body_or_time_or_id_has_another_signature() {
        String secret = Signature.secret(new byte[32]);
        Instant at = Instant.ofEpochSecond(1);
        String one = Signature.of(secret, "a", at, "{}");

        assertThat(Signature.of(secret, "b", at, "{}")).isNotEqualTo(one);
        assertThat(Signature.of(secret, "a", at.plusSeconds(1), "{}")).isNotEqualTo(one);
        assertThat(Signature.of(secret, "a", at, "{ }")).isNotEqualTo(one);
    }
}
