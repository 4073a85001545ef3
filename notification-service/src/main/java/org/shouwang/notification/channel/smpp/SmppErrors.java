package org.shouwang.notification.channel.smpp;

import java.time.Duration;
import org.jsmpp.SMPPConstant;
import org.shouwang.notification.channel.ChannelProvider.ErrorClass;
import org.shouwang.notification.channel.ChannelProvider.Outcome;

/** What an SMPP status means for us. */
final class SmppErrors {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofSeconds(30);
    private static final Duration MUCH_LATER = Duration.ofMinutes(10);

    private SmppErrors() {}

    static Outcome.Rejected of(int status) {
        String code = "SMPP_%08X".formatted(status);
        return switch (status) {
            case SMPPConstant.STAT_ESME_RINVDSTADR,
                    SMPPConstant.STAT_ESME_RINVDSTTON,
                    SMPPConstant.STAT_ESME_RINVDSTNPI ->
                new Outcome.Rejected(ErrorClass.PERMANENT_RECIPIENT, code, Duration.ZERO);
            case SMPPConstant.STAT_ESME_RINVMSGLEN ->
                new Outcome.Rejected(ErrorClass.PERMANENT_CONTENT, code, Duration.ZERO);
            case SMPPConstant.STAT_ESME_RBINDFAIL, SMPPConstant.STAT_ESME_RINVPASWD, SMPPConstant.STAT_ESME_RINVSYSID ->
                new Outcome.Rejected(ErrorClass.ACCOUNT, code, MUCH_LATER);
            case SMPPConstant.STAT_ESME_RTHROTTLED -> new Outcome.Rejected(ErrorClass.THROTTLED, code, SOON);
            default -> new Outcome.Rejected(ErrorClass.TEMPORARY, code, LATER);
        };
    }

    static Outcome.Rejected noLink() {
        return new Outcome.Rejected(ErrorClass.TEMPORARY, "NO_LINK", SOON);
    }
}
