package org.shouwang.careactivity.evidence.app;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.Activity;
import org.shouwang.careactivity.activity.ContactResult;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.evidence.Photo;
import org.shouwang.careactivity.evidence.Plausibility;
import org.shouwang.careactivity.evidence.Suspicion;
import org.shouwang.careactivity.evidence.Trace;
import org.shouwang.platform.encryption.LookupHash;

/**
 * Looks at new activities and photos, some time after they were stored. An activity waits until all that was found of it is stored,
 * so whoever takes over after a crash finds it again, and what is found twice is kept once. Its trace is stored before others are
 * read: of two that are looked at at the same time, one at least sees the other.
 */
public final class LookAtActivities {
    private static final int BATCH = 200;
    private static final int SHORTEST_NOTE = 10;

    private final LookedActivities activities;
    private final Traces traces;
    private final Photos photos;
    private final Reviews reviews;
    private final LookupHash hash;
    private final Clock clock;

    /** Uses business time. */
    public LookAtActivities(
            LookedActivities activities, Traces traces, Photos photos, Reviews reviews, LookupHash hash, Clock clock) {
        this.activities = activities;
        this.traces = traces;
        this.photos = photos;
        this.reviews = reviews;
        this.hash = hash;
        this.clock = clock;
    }

    /** Looks at all that waits; returns how many that were. */
    public int lookAtAll() {
        int looked = 0;
        int now;
        do {
            now = lookAtActivities() + lookAtPhotos();
            looked += now;
        } while (now >= BATCH);
        return looked;
    }

    private int lookAtActivities() {
        List<Activity> news = activities.waiting(BATCH);
        if (news.isEmpty()) {
            return 0;
        }
        List<Trace> fresh = news.stream()
                .filter(activity -> activity.result() == ContactResult.DONE)
                .map(this::trace)
                .toList();
        traces.keep(fresh);
        for (Trace trace : fresh) {
            List<Trace> around = standing(traces.of(
                    trace.by(), trace.at().minus(Plausibility.SPAN), trace.at().plus(Plausibility.SPAN)));
            if (around.stream().anyMatch(other -> other.activityId().equals(trace.activityId()))) {
                Plausibility.of(trace, around).forEach(this::raise);
            }
            compare(trace.photos());
        }
        activities.looked(news.stream().map(Activity::id).toList());
        return news.size();
    }

    private int lookAtPhotos() {
        List<String> news = photos.waiting(BATCH);
        if (!news.isEmpty()) {
            compare(news);
            photos.looked(news);
        }
        return news.size();
    }

    /** Looks for activities with the same photo, and for those whose photo only looks the same. */
    private void compare(Collection<String> sha256s) {
        if (sha256s.isEmpty()) {
            return;
        }
        Map<String, Set<String>> alike = photos.alike(sha256s);
        Set<String> all = new HashSet<>(sha256s);
        alike.values().forEach(all::addAll);
        List<Trace> withThem = standing(traces.withPhotos(all));
        for (String sha256 : sha256s) {
            photo(sha256, Set.of(sha256), withThem);
        }
        alike.forEach((stripped, sent) -> {
            if (sent.size() > 1) {
                photo(stripped, sent, withThem);
            }
        });
    }

    private void photo(String key, Set<String> sha256s, List<Trace> traced) {
        List<Trace> withIt = traced.stream()
                .filter(trace -> trace.photos().stream().anyMatch(sha256s::contains))
                .toList();
        Plausibility.photo(key, withIt).ifPresent(this::raise);
    }

    private List<Trace> standing(List<Trace> found) {
        if (found.isEmpty()) {
            return found;
        }
        Set<UUID> withdrawn =
                activities.withdrawnAmong(found.stream().map(Trace::activityId).toList());
        return found.stream()
                .filter(trace -> !withdrawn.contains(trace.activityId()))
                .toList();
    }

    private void raise(Suspicion found) {
        reviews.raise(found, clock.instant());
    }

    private Trace trace(Activity activity) {
        return new Trace(
                activity.id(),
                activity.entry().by(),
                activity.type(),
                activity.at(),
                Days.of(activity.at()),
                activity.personIds(),
                activity.orgs(),
                activity.evidence().position(),
                note(activity.details().note()),
                activity.evidence().photos().stream().map(Photo::sha256).toList());
    }

    /** A keyed hash of the note, without blanks; short notes are alike by nature. */
    private @Nullable String note(@Nullable String note) {
        String plain = note == null ? "" : note.replaceAll("\\s", "");
        return plain.length() < SHORTEST_NOTE ? null : hash.of("activity.note", plain);
    }
}
