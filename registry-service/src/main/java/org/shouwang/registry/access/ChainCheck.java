package org.shouwang.registry.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Goes once over a whole log, entry by entry, and notes what is not as it was written. Keeps nothing but the damages. */
public final class ChainCheck {

    private static final int MOST_KEPT = 100;

    private final UnaryOperator<String> mac;
    private final List<Damage> damages = new ArrayList<>();
    private long damaged;
    private long entries;
    private long segments;

    private String writer = "";
    private long sequence;
    private String hash = ChainedView.ROOT;
    private Map<Long, String> anchors = new TreeMap<>();

    public ChainCheck(UnaryOperator<String> mac) {
        this.mac = mac;
    }

    /** Looks at the descriptions of all segments, in order. */
    public void segments(List<Segment> all) {
        long number = 0;
        for (Segment segment : all) {
            number++;
            if (segment.number() != number) {
                damage(Damage.Kind.SEGMENT_MISSING, segment.writer(), number);
                number = segment.number();
            }
            if (!segment.genuine(mac)) {
                damage(Damage.Kind.SEGMENT_ALTERED, segment.writer(), segment.number());
            }
        }
        segments = all.size();
    }

    /** Begins with the entries of a writer, which must contain these places. */
    public void begin(String nextWriter, Collection<Anchor> known) {
        writer = nextWriter;
        sequence = 0;
        hash = ChainedView.ROOT;
        anchors = new TreeMap<>();
        known.stream()
                .filter(anchor -> anchor.writer().equals(nextWriter) && anchor.sequence() > 0)
                .forEach(anchor -> {
                    String other = anchors.put(anchor.sequence(), anchor.hash());
                    if (other != null && !other.equals(anchor.hash())) {
                        damage(Damage.Kind.ALTERED, nextWriter, anchor.sequence());
                    }
                });
    }

    /** The next entry of that writer, by sequence. */
    public void next(ChainedView entry) {
        entries++;
        if (entry.sequence() <= sequence) {
            damage(Damage.Kind.INSERTED, writer, entry.sequence());
            return;
        }
        boolean gap = entry.sequence() > sequence + 1;
        if (gap) {
            damage(Damage.Kind.MISSING, writer, sequence + 1);
        } else if (!entry.follows(hash, mac)) {
            damage(Damage.Kind.ALTERED, writer, entry.sequence());
        }
        String known = anchors.get(entry.sequence());
        if (known != null && !known.equals(entry.hash())) {
            damage(Damage.Kind.ALTERED, writer, entry.sequence());
        }
        sequence = entry.sequence();
        hash = entry.hash();
    }

    /** After the last entry of that writer. */
    public void end() {
        if (anchors.keySet().stream().anyMatch(known -> known > sequence)) {
            damage(Damage.Kind.CUT_OFF, writer, sequence + 1);
        }
    }

    /** Something no segment accounts for. */
    public void foreign(long count) {
        if (count > 0) {
            damage(Damage.Kind.INSERTED, "", count);
        }
    }

    /** Some entries from before the chain are gone. */
    public void lost(long count) {
        if (count > 0) {
            damage(Damage.Kind.MISSING, "", count);
        }
    }

    private void damage(Damage.Kind kind, String where, long place) {
        damaged++;
        if (damages.size() < MOST_KEPT) {
            damages.add(new Damage(kind, where, place));
        }
    }

    /** How many segments were looked at. */
    public long segments() {
        return segments;
    }

    /** How many entries with hashes were looked at. */
    public long entries() {
        return entries;
    }

    /** How many damages were found. */
    public long damaged() {
        return damaged;
    }

    /** The first of them. */
    public List<Damage> damages() {
        return List.copyOf(damages);
    }
}
