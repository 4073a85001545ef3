package org.shouwang.notification.channel.sip;

import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;

/** Keys pressed, from telephone events (RFC 4733): one key comes in many packets of one timestamp and counts once. */
final class Keys {

    private static final String SIGNS = "0123456789*#ABCD";

    private final Set<Long> seen = new HashSet<>();

    /** The sign of the key of a packet, when it is a new one. */
    OptionalInt pressed(RtpPacket packet) {
        byte[] payload = packet.payload();
        if (payload.length < 4 || (payload[0] & 0xff) >= SIGNS.length() || !seen.add(packet.timestamp())) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(SIGNS.charAt(payload[0] & 0xff));
    }
}
