package org.shouwang.notification.channel.voice;

/** Brings sound to a lower rate: each sample is a weighted mean around its place (windowed sinc), so that nothing hisses. */
final class Resampler {

    /** Zero crossings of the filter on each side. */
    private static final int WIDTH = 12;
    /** A little below half the new rate. */
    private static final double PASS = 0.92;

    private Resampler() {}

    static short[] resample(short[] from, int rate, int wanted) {
        double step = (double) rate / wanted;
        double cut = PASS / Math.max(1, step);
        int reach = (int) Math.ceil(WIDTH / cut);
        short[] to = new short[(int) (from.length / step)];
        for (int i = 0; i < to.length; i++) {
            double centre = i * step;
            int first = Math.max(0, (int) Math.ceil(centre - reach));
            int last = Math.min(from.length - 1, (int) Math.floor(centre + reach));
            double sum = 0;
            for (int k = first; k <= last; k++) {
                sum += from[k] * weight(k - centre, cut, reach);
            }
            to[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(sum)));
        }
        return to;
    }

    private static double weight(double distance, double cut, int reach) {
        double x = Math.PI * distance * cut;
        double sinc = Math.abs(x) < 1e-9 ? 1 : Math.sin(x) / x;
        double window = 0.5 + 0.5 * Math.cos(Math.PI * distance / reach);
        return cut * sinc * window;
    }
}
