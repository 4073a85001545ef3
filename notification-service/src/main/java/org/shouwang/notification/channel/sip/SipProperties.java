package org.shouwang.notification.channel.sip;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * A trunk: an account through which people are phoned.
 *
 * @param enabled whether there is one; without it those who cannot read are told by the next person up
 * @param id name under which calls are kept
 * @param host the provider's address
 * @param port the provider's port
 * @param localHost our address, as the provider reaches it
 * @param localPort our port for signalling; 0 = any
 * @param callerId the number those who are called see
 * @param user account, where the trunk asks for one
 * @param password its password
 * @param window calls at once, as the contract allows
 * @param firstAnswerWithin how long the provider may say nothing at all
 * @param ringFor how long it may ring
 * @param keyWithin how long a key is waited for after the words were said
 * @param times how often the words are said at most, when nobody presses a key
 */
@Validated
@ConfigurationProperties("shouwang.notification.sip")
public record SipProperties(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("sip-a") @NotBlank String id,
        @DefaultValue("127.0.0.1") @NotBlank String host,
        @DefaultValue("5080") @Min(1) @Max(65535) int port,
        @DefaultValue("127.0.0.1") @NotBlank String localHost,
        @DefaultValue("0") @Min(0) @Max(65535) int localPort,
        @DefaultValue("057100000000") @NotBlank String callerId,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("10") @Min(1) @Max(200) int window,
        @DefaultValue("5s") Duration firstAnswerWithin,
        @DefaultValue("40s") Duration ringFor,
        @DefaultValue("8s") Duration keyWithin,
        @DefaultValue("2") @Min(1) @Max(3) int times) {}
