package org.shouwang.registry.access;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What one process wrote, from its start to its end.
 *
 * @param number of all segments, without gaps
 * @param previous where the segment before it stood when this one began; none = the first
 * @param unchained how many entries without hashes there were when the first began
 * @param seal keyed hash of all this
 * @param head where it stands; none = nothing written yet
 * @param headSeal keyed hash of the head
 */
public record Segment(
        String writer,
        long number,
        @Nullable Anchor previous,
        long unchained,
        String seal,
        @Nullable Anchor head,
        @Nullable String headSeal) {

    /** A segment that begins now. */
    public static Segment begin(
            String writer, long number, @Nullable Anchor previous, long unchained, UnaryOperator<String> mac) {
        return new Segment(
                writer, number, previous, unchained, mac.apply(text(writer, number, previous, unchained)), null, null);
    }

    /** Whether it is as it was written. */
    public boolean genuine(UnaryOperator<String> mac) {
        return seal.equals(mac.apply(text(writer, number, previous, unchained)))
                && (head == null || sealOf(head, mac).equals(headSeal));
    }

    /** Keyed hash of a head. */
    public static String sealOf(Anchor head, UnaryOperator<String> mac) {
        return mac.apply("head|" + head);
    }

    private static String text(String writer, long number, @Nullable Anchor previous, long unchained) {
        return "segment|" + writer + '|' + number + '|' + previous + '|' + unchained;
    }
}
