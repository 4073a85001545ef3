package org.shouwang.careactivity.evidence.app;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.evidence.Review;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.Cursor;
import org.shouwang.platform.web.Faults;
import org.shouwang.platform.web.Page;
import org.shouwang.platform.web.ProblemException;

/** Finds reviews for those who answer for the work; nobody meets one of his own entries. */
public final class FindReviews {
    private static final Pattern SORT_KEY = Pattern.compile("\\d{1,15} [0-9a-f-]{36}");

    private final Reviews reviews;

    /** A finder. */
    public FindReviews(Reviews reviews) {
        this.reviews = reviews;
    }

    /** Reviews of an organisation and those below it, in one state, the latest first. */
    public Page<Review> ofOrganisation(
            String org, @Nullable String state, @Nullable String cursor, int limit, Caller caller) {
        caller.requireAny(Reviewers.ROLES);
        Faults faults = new Faults();
        Review.State asked = state == null ? Review.State.OPEN : faults.code(Review.State.class, "state", state);
        if (asked == null) {
            throw faults.refusal();
        }
        Set<String> within = caller.everywhere() || caller.orgs().contains(org) ? null : caller.orgs();
        List<Reviews.Row> rows = reviews.list(org, asked, within, caller.subject(), before(cursor), limit + 1);
        List<Review> items = rows.stream().limit(limit).map(Reviews.Row::review).toList();
        return new Page<>(
                items, rows.size() > limit ? Cursor.encode(rows.get(limit - 1).sortKey()) : null);
    }

    private static @Nullable String before(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        String key = Cursor.decode(cursor, 1).get(0);
        if (!SORT_KEY.matcher(key).matches()) {
            throw new ProblemException(CommonProblems.UNREADABLE_REQUEST, "cursor");
        }
        return key;
    }
}
