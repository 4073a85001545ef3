package org.shouwang.notification.channel.sip;

import java.time.Duration;
import org.shouwang.notification.channel.ChannelProvider.ErrorClass;
import org.shouwang.notification.channel.ChannelProvider.Outcome;

/** What an answer of the trunk means for us. */
final class SipErrors {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration LATER = Duration.ofMinutes(1);
    private static final Duration MUCH_LATER = Duration.ofMinutes(10);

    private SipErrors() {}

    static Outcome.Rejected of(int status) {
        String code = "SIP_" + status;
        return switch (status) {
            case 404, 410, 484, 604 -> new Outcome.Rejected(ErrorClass.PERMANENT_RECIPIENT, code, Duration.ZERO);
            case 488 -> new Outcome.Rejected(ErrorClass.PERMANENT_CONTENT, code, Duration.ZERO);
            case 401, 403, 407 -> new Outcome.Rejected(ErrorClass.ACCOUNT, code, MUCH_LATER);
            case 480, 486, 487, 600, 603 -> notReached(code);
            default -> new Outcome.Rejected(ErrorClass.TEMPORARY, code, LATER);
        };
    }

    private static Outcome.Rejected notReached(String how) {
        return new Outcome.Rejected(ErrorClass.NOT_REACHED, ErrorClass.NOT_REACHED.name() + '_' + how, MUCH_LATER);
    }

    /** It rang, and nobody came. */
    static Outcome.Rejected noAnswer() {
        return notReached("NO_ANSWER");
    }

    /** Somebody answered and hung up before the words were over. */
    static Outcome.Rejected hungUp() {
        return notReached("HUNG_UP");
    }

    /** The provider said nothing at all. */
    static Outcome.Rejected silent() {
        return new Outcome.Rejected(ErrorClass.TEMPORARY, "TRUNK_SILENT", LATER);
    }

    /** Nothing was sent: all lines are in use, or the words could not be said. */
    static Outcome.Rejected notNow(String why) {
        return new Outcome.Rejected(ErrorClass.TEMPORARY, why, SOON);
    }
}
