package org.shouwang.registry.glass.app;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.glass.BrokenGlass;
import org.shouwang.registry.person.Fields;
import org.shouwang.registry.person.Sealed;
import org.shouwang.registry.person.Sealer;
import org.shouwang.registry.person.app.Rights;
import org.shouwang.registry.rights.Operation;
import org.shouwang.registry.rights.Sight;
import org.springframework.stereotype.Service;

/** Lets the county office and whoever keeps the record look at each glass that was broken. */
@Service
public final class ReviewGlass {

    private final Glasses glasses;
    private final Sealer sealer;
    private final Clock clock;

    ReviewGlass(Glasses glasses, Sealer sealer, Clock clock) {
        this.glasses = glasses;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** A glass with its words opened. */
    public record Shown(
            BrokenGlass glass,
            @Nullable String words,
            @Nullable String reviewWords) {}

    /** Glasses in the caller's scope, by id. */
    public List<Shown> list(boolean open, @Nullable String after, int limit, Caller caller) {
        Rights.require(Operation.LIST_BROKEN_GLASS, caller);
        return glasses.list(open, Rights.sight(caller), after, limit).stream()
                .map(this::shown)
                .toList();
    }

    /** The glass with this verdict; the same verdict again changes nothing. */
    public Shown review(String id, BrokenGlass.Verdict verdict, String words, Caller caller) {
        Rights.require(Operation.REVIEW_GLASS, caller);
        BrokenGlass glass = glasses.find(id, Rights.sight(caller))
                .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
        if (glass.subject().equals(caller.subject())) {
            throw new ProblemException(GlassProblems.GLASS_OWN_REVIEW);
        }
        Sealed sealed = sealer.seal(Fields.GLASS_WORDS, words);
        BrokenGlass.Review review = new BrokenGlass.Review(verdict, sealed, caller.subject(), clock.instant());
        if (glass.review() == null && glasses.review(glass.reviewed(review))) {
            return shown(glass.reviewed(review));
        }
        BrokenGlass known = glasses.find(id, Sight.EVERYTHING).orElse(glass);
        BrokenGlass.Review before = Objects.requireNonNull(known.review());
        boolean same =
                before.verdict() == verdict && before.by().equals(caller.subject()) && sealed.same(before.words());
        if (!same) {
            throw new ProblemException(GlassProblems.GLASS_REVIEWED);
        }
        return shown(known);
    }

    private Shown shown(BrokenGlass glass) {
        BrokenGlass.Review review = glass.review();
        return new Shown(glass, opened(glass.words()), review == null ? null : opened(review.words()));
    }

    private @Nullable String opened(@Nullable Sealed sealed) {
        return sealed == null ? null : sealer.open(Fields.GLASS_WORDS, sealed);
    }
}
