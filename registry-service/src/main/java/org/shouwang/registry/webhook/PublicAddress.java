package org.shouwang.registry.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * Whether an address lies in the open network. A webhook must not make the platform call its own database, another service or the
 * machine's own metadata for whoever registers it.
 */
public final class PublicAddress {

    private PublicAddress() {}

    /** Whether it may be called without being allowed by the county's IT. */
    public static boolean is(InetAddress address) {
        return !(address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || reserved(address.getAddress(), address instanceof Inet6Address));
    }

    private static boolean tunnelled(byte[] bytes) {
        return bytes[1] == 1 && bytes[2] == 0 && bytes[3] == 0;
    }

    /** What the JDK does not name: 0/8, shared 100.64/10, 192.0.0/24, benchmark 198.18/15, 240/4; IPv6 unique local, translated and tunnelled IPv4. */
    private static boolean reserved(byte[] bytes, boolean six) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (six) {
            return (first & 0xfe) == 0xfc || first == 0 || first == 0x20 && (second == 0x02 || tunnelled(bytes));
        }
        return first == 0
                || first >= 240
                || first == 100 && (second & 0xc0) == 64
                || first == 192 && second == 0 && bytes[2] == 0
                || first == 198 && (second & 0xfe) == 18;
    }
}
