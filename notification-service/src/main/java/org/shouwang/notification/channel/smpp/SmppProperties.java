package org.shouwang.notification.channel.smpp;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * An SMPP account.
 *
 * @param id name under which receipts are kept; never change it while receipts are awaited
 * @param host the provider's host
 * @param port the provider's port
 * @param systemId account
 * @param password its password
 * @param sourceAddress number the texts come from
 * @param tls whether the link is encrypted; the provider's certificate must be one this machine trusts
 * @param binds links at once, as the contract allows; each has its own window
 * @param window texts under way at once on a link, as the contract allows
 * @param perSecond texts per second, as the contract allows; 0 = no limit of ours
 * @param answerWithin after this an unanswered text counts as "outcome unknown"
 * @param enquireEvery how often an idle link is tried
 * @param reconnectFrom first pause before binding again
 * @param reconnectUpTo longest pause
 * @param answerIds form of message ids in answers
 * @param receiptIds form of message ids in receipts
 */
@Validated
@ConfigurationProperties("shouwang.notification.smpp")
public record SmppProperties(
        @DefaultValue("smpp-a") @NotBlank String id,
        @DefaultValue("127.0.0.1") @NotBlank String host,
        @DefaultValue("2775") @Min(1) @Max(65535) int port,
        @NotBlank String systemId,
        @NotBlank String password,
        @NotBlank String sourceAddress,
        @DefaultValue("false") boolean tls,
        @DefaultValue("1") @Min(1) @Max(8) int binds,
        @DefaultValue("50") @Min(1) @Max(500) int window,
        @DefaultValue("0") @Min(0) int perSecond,
        @DefaultValue("10s") Duration answerWithin,
        @DefaultValue("10s") Duration enquireEvery,
        @DefaultValue("500ms") Duration reconnectFrom,
        @DefaultValue("30s") Duration reconnectUpTo,
        @DefaultValue("TEXT") IdRule answerIds,
        @DefaultValue("TEXT") IdRule receiptIds) {}
