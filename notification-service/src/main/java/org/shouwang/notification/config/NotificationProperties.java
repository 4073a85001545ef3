package org.shouwang.notification.config;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a county may set.
 *
 * @param signature the sender as the carrier has it on file, without brackets
 * @param registry where the registry answers
 * @param registryTimeout longest wait for it
 * @param registryCalls calls to it at once
 * @param poll pause when there is nothing to do
 * @param lease how long a claimed text may be worked on; longer than the provider's time-out
 * @param receiptWaits how long an unmatched receipt waits before it is tried again
 */
@Validated
@ConfigurationProperties("shouwang.notification")
public record NotificationProperties(
        @DefaultValue("守望关爱") @NotBlank @Size(min = 2, max = 12)
        String signature,

        @DefaultValue("http://127.0.0.1:8081") URI registry,
        @DefaultValue("3s") Duration registryTimeout,
        @DefaultValue("16") int registryCalls,
        @DefaultValue("200ms") Duration poll,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("5s") Duration receiptWaits) {}
