package org.shouwang.registry.access.app;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.encryption.LookupHash;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.access.Anchor;
import org.shouwang.registry.access.ChainCheck;
import org.shouwang.registry.access.Damage;
import org.shouwang.registry.access.Segment;
import org.shouwang.registry.person.app.Rights;
import org.shouwang.registry.rights.Operation;
import org.springframework.stereotype.Service;

/** Says whether the access log is as it was written. */
@Service
public final class VerifyAccessLog {

    /** The field under which entries are hashed: a hash of something else is none of the log. */
    public static final String FIELD = "access-log";

    private final AccessRecords records;
    private final LookupHash hash;

    VerifyAccessLog(AccessRecords records, LookupHash hash) {
        this.records = records;
        this.hash = hash;
    }

    /**
     * What was found.
     *
     * @param unchained entries from before the chain, which nothing proves
     * @param damages the first hundred
     * @param anchor where this process stands, to be kept elsewhere
     */
    public record Verification(
            boolean whole,
            long segments,
            long entries,
            long unchained,
            long damaged,
            List<Damage> damages,
            @Nullable String anchor) {}

    /** Goes over all of it, for whoever may ask. */
    public Verification verify(@Nullable String anchor, Caller caller) {
        Rights.require(Operation.VERIFY_ACCESS_LOG, caller);
        return verify(anchor);
    }

    /** @param anchor kept from earlier; none = only what the log itself knows */
    Verification verify(@Nullable String anchor) {
        long count = records.count();
        List<Anchor> known = new ArrayList<>();
        if (anchor != null && !anchor.isBlank()) {
            known.add(Anchor.parse(anchor)
                    .orElseThrow(() -> new ProblemException(CommonProblems.UNREADABLE_REQUEST, "anchor")));
        }
        records.here().ifPresent(known::add);
        List<Segment> segments = records.segments();
        for (Segment segment : segments) {
            add(known, segment.previous());
            add(known, segment.head());
        }
        ChainCheck check = new ChainCheck(text -> hash.of(FIELD, text));
        check.segments(segments);
        for (Segment segment : segments) {
            check.begin(segment.writer(), known);
            records.entries(segment.writer(), check::next);
            check.end();
        }
        gone(check, segments, known);
        long unchained = records.unchained();
        long before = segments.isEmpty() ? unchained : segments.get(0).unchained();
        check.foreign(Math.max(unchained - before, count - unchained - check.entries()));
        check.lost(before - unchained);
        return new Verification(
                check.damaged() == 0,
                check.segments(),
                check.entries(),
                unchained,
                check.damaged(),
                check.damages(),
                records.here().map(Anchor::toString).orElse(null));
    }

    /** Segments that are known of and not there. */
    private static void gone(ChainCheck check, List<Segment> segments, List<Anchor> known) {
        List<String> there = segments.stream().map(Segment::writer).toList();
        known.stream()
                .filter(anchor -> !there.contains(anchor.writer()))
                .map(Anchor::writer)
                .distinct()
                .forEach(writer -> {
                    check.begin(writer, known);
                    check.end();
                });
    }

    private static void add(List<Anchor> known, @Nullable Anchor anchor) {
        if (anchor != null) {
            known.add(anchor);
        }
    }
}
