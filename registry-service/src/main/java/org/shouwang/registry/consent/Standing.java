package org.shouwang.registry.consent;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What holds now, purpose by purpose: the last word. On one day a no comes after a yes, whatever was written down first. */
public record Standing(Map<Consent.Purpose, Consent> last) {

    private static final Comparator<Consent> IN_ORDER = Comparator.comparing(Consent::day)
            .thenComparing(Standing::weight)
            .thenComparing(Consent::at)
            .thenComparing(Consent::id);

    public Standing {
        last = Map.copyOf(last);
    }

    /** From all entries of a person, in any order; that somebody was told undoes no answer. */
    public static Standing of(List<Consent> entries) {
        Map<Consent.Purpose, Consent> last = new EnumMap<>(Consent.Purpose.class);
        for (Consent.Purpose purpose : Consent.Purpose.values()) {
            List<Consent> about = entries.stream()
                    .filter(entry -> entry.purposes().contains(purpose))
                    .toList();
            Optional<Consent> answer = about.stream()
                    .filter(entry -> entry.status() != Consent.Status.NOTICED)
                    .max(IN_ORDER);
            answer.or(() -> about.stream().max(IN_ORDER)).ifPresent(entry -> last.put(purpose, entry));
        }
        return new Standing(last);
    }

    /** Whether something may be done: care always, since it is a duty; anything else only after a yes. */
    public boolean allows(Consent.Purpose purpose) {
        Consent word = last.get(purpose);
        return purpose == Consent.Purpose.CARE || word != null && word.status() == Consent.Status.GIVEN;
    }

    private static int weight(Consent entry) {
        return switch (entry.status()) {
            case NOTICED -> 0;
            case DUTY -> 1;
            case GIVEN -> 2;
            case REFUSED, WITHDRAWN -> 3;
        };
    }
}
