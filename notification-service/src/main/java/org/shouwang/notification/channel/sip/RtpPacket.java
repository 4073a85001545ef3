package org.shouwang.notification.channel.sip;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A packet of RTP (RFC 3550), as far as a phone call needs it.
 *
 * @param type what the payload is: 8 = A-law
 * @param sequence counts up by one for each packet, 16 bits
 * @param timestamp in samples
 * @param source random, tells streams apart
 */
record RtpPacket(int type, boolean marker, int sequence, long timestamp, int source, byte[] payload) {

    private static final int HEADER = 12;
    private static final int VERSION = 2;

    byte[] octets() {
        ByteBuffer out = ByteBuffer.allocate(HEADER + payload.length);
        out.put((byte) (VERSION << 6)).put((byte) (type | (marker ? 0x80 : 0)));
        out.putShort((short) sequence).putInt((int) timestamp).putInt(source).put(payload);
        return out.array();
    }

    /** Empty = it is none. */
    static Optional<RtpPacket> read(ByteBuffer in) {
        if (in.remaining() < HEADER || (in.get(in.position()) & 0xC0) >> 6 != VERSION) {
            return Optional.empty();
        }
        int first = in.get();
        int second = in.get() & 0xff;
        int sequence = in.getShort() & 0xffff;
        long timestamp = in.getInt() & 0xffffffffL;
        int source = in.getInt();
        int skip = (first & 0x0f) * 4;
        if ((first & 0x10) != 0) {
            if (in.remaining() < skip + 4) {
                return Optional.empty();
            }
            skip += 4 + (in.getShort(in.position() + skip + 2) & 0xffff) * 4;
        }
        if (in.remaining() < skip) {
            return Optional.empty();
        }
        in.position(in.position() + skip);
        byte[] payload = new byte[in.remaining()];
        in.get(payload);
        return Optional.of(new RtpPacket(second & 0x7f, (second & 0x80) != 0, sequence, timestamp, source, payload));
    }
}
