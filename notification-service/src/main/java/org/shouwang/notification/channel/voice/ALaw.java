package org.shouwang.notification.channel.voice;

/** A-law, as G.711 lays it down: 13 bits of loudness in eight, fine where it is quiet. */
public final class ALaw {

    private static final int[] SEGMENT_ENDS = {0x1F, 0x3F, 0x7F, 0xFF, 0x1FF, 0x3FF, 0x7FF, 0xFFF};

    private ALaw() {}

    /** One sample. */
    public static byte encode(short linear) {
        int value = linear >> 3;
        int mask = 0xD5;
        if (value < 0) {
            mask = 0x55;
            value = -value - 1;
        }
        int segment = 0;
        while (segment < SEGMENT_ENDS.length && value > SEGMENT_ENDS[segment]) {
            segment++;
        }
        if (segment == SEGMENT_ENDS.length) {
            return (byte) (0x7F ^ mask);
        }
        int shift = segment < 2 ? 1 : segment;
        return (byte) ((segment << 4 | value >> shift & 0x0F) ^ mask);
    }

    /** One sample back; as near as eight bits can tell. */
    public static short decode(byte law) {
        int value = law ^ 0x55;
        int step = (value & 0x0F) << 4;
        int segment = (value & 0x70) >> 4;
        int linear = switch (segment) {
            case 0 -> step + 8;
            case 1 -> step + 0x108;
            default -> step + 0x108 << segment - 1;
        };
        return (short) ((value & 0x80) == 0 ? -linear : linear);
    }
}
