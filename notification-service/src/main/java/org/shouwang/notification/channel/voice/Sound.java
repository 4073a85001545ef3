package org.shouwang.notification.channel.voice;

import java.util.Arrays;

/**
 * Sound as telephones carry it: 8,000 samples a second, one octet each, A-law (G.711).
 *
 * @param samples one octet each
 */
public record Sound(byte[] samples) {

    /** Samples in a second. */
    public static final int RATE = 8_000;

    /** What silence looks like. */
    public static final byte SILENCE = ALaw.encode((short) 0);

    /** Nothing for a while. */
    public static Sound silence(int milliseconds) {
        byte[] silent = new byte[RATE / 1000 * milliseconds];
        Arrays.fill(silent, SILENCE);
        return new Sound(silent);
    }

    /** From samples as computers keep them. */
    public static Sound of(short[] linear) {
        byte[] samples = new byte[linear.length];
        for (int i = 0; i < linear.length; i++) {
            samples[i] = ALaw.encode(linear[i]);
        }
        return new Sound(samples);
    }

    /** This, then another one. */
    public Sound then(Sound next) {
        byte[] both = Arrays.copyOf(samples, samples.length + next.samples.length);
        System.arraycopy(next.samples, 0, both, samples.length, next.samples.length);
        return new Sound(both);
    }

    /** How long it lasts. */
    public int milliseconds() {
        return samples.length / (RATE / 1000);
    }
}
