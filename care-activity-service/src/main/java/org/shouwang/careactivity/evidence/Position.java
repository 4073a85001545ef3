package org.shouwang.careactivity.evidence;

/**
 * Where somebody was.
 *
 * @param latitude degrees north, from -90 to 90
 * @param longitude degrees east, from -180 to 180
 * @param accuracy metres by which it may be off
 */
public record Position(double latitude, double longitude, double accuracy) {
    private static final double EARTH_RADIUS = 6_371_000;

    /** Metres that lie between two positions at least, however far both may be off. */
    public double apartFrom(Position other) {
        double half = Math.pow(Math.sin(Math.toRadians(other.latitude - latitude) / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(Math.toRadians(other.longitude - longitude) / 2), 2);
        double metres = 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(half)));
        return Math.max(0, metres - accuracy - other.accuracy);
    }
}
