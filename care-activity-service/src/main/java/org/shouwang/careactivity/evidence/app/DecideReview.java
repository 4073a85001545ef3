package org.shouwang.careactivity.evidence.app;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.evidence.Review;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.Faults;
import org.shouwang.platform.web.ProblemException;

/** Says what came of a review. It changes no duty: what was wrong is withdrawn and recorded anew as any mistake is. */
public final class DecideReview {
    private static final int LONGEST_WORD = 500;

    private final Reviews reviews;
    private final Clock clock;

    /** Uses business time. */
    public DecideReview(Reviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /** The review as it stands then. The same decision again changes nothing; another one is refused. */
    public Review decide(String id, @Nullable String state, @Nullable String word, Caller caller) {
        caller.requireAny(Reviewers.ROLES);
        Review.Decision decision = read(state, word, caller);
        Loaded<Review> loaded = load(id, caller);
        while (loaded.state().decision() == null) {
            Review decided = loaded.state().decided(decision);
            if (reviews.decide(loaded, decided)) {
                return decided;
            }
            loaded = load(id, caller);
        }
        Review.Decision before = loaded.state().decision();
        if (before == null || !before.saysTheSame(decision)) {
            throw new ProblemException(EvidenceProblems.REVIEW_DECIDED);
        }
        return loaded.state();
    }

    private Review.Decision read(@Nullable String code, @Nullable String words, Caller caller) {
        Faults faults = new Faults();
        Review.State state = faults.requiredCode(Review.State.class, "/state", code);
        if (state == Review.State.OPEN) {
            faults.add("/state", "UNKNOWN_CODE", "应为 EXPLAINED 或 CORRECTED", "must be EXPLAINED or CORRECTED");
        }
        String word = faults.requiredText("/word", words, LONGEST_WORD);
        if (state == null || word == null || faults.any()) {
            throw faults.refusal();
        }
        return new Review.Decision(
                state, word, caller.subject(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Only what the caller may see, and nothing he wrote down himself. */
    private Loaded<Review> load(String id, Caller caller) {
        return reviews.find(id)
                .filter(loaded -> caller.sees(loaded.state().orgs())
                        && !loaded.state().recorders().contains(caller.subject()))
                .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
    }
}
