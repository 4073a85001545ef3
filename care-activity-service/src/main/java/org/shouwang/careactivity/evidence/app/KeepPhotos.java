package org.shouwang.careactivity.evidence.app;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.shouwang.careactivity.activity.Activity;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.careactivity.evidence.Photo;
import org.shouwang.careactivity.evidence.PhotoBytes;
import org.shouwang.careactivity.evidence.PhotoType;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;

/**
 * Takes and shows photos. A photo is taken only from whoever recorded an activity that names it: so there is consent, and nobody
 * keeps pictures here that belong to nothing.
 */
public final class KeepPhotos {
    private final Photos photos;
    private final LookedActivities activities;
    private final PlanQueries people;
    private final Clock clock;

    /** Uses business time. */
    public KeepPhotos(Photos photos, LookedActivities activities, PlanQueries people, Clock clock) {
        this.photos = photos;
        this.activities = activities;
        this.people = people;
        this.clock = clock;
    }

    /** Keeps a photo without what its phone wrote into it; false when it was kept before. */
    public boolean keep(String sha256, PhotoType type, byte[] bytes, Caller caller) {
        Photo named = (EvidenceReader.isDigest(sha256) ? activities.naming(sha256) : List.<Activity>of())
                .stream()
                        .filter(activity -> activity.entry().by().equals(caller.subject()))
                        .flatMap(activity -> activity.evidence().photos().stream())
                        .filter(photo -> photo.sha256().equals(sha256))
                        .findFirst()
                        .orElseThrow(() -> new ProblemException(EvidenceProblems.PHOTO_NOT_NAMED));
        if (named.type() != type
                || named.bytes() != bytes.length
                || !PhotoBytes.sha256(bytes).equals(sha256)) {
            throw new ProblemException(EvidenceProblems.PHOTO_MISMATCH);
        }
        if (photos.has(sha256)) {
            return false;
        }
        byte[] stripped = PhotoBytes.stripped(bytes, type)
                .orElseThrow(() -> new ProblemException(EvidenceProblems.PHOTO_UNREADABLE));
        return photos.keep(new Photos.Kept(sha256, PhotoBytes.sha256(stripped), type, stripped, clock.instant()));
    }

    /** One photo, for whoever recorded an activity with it and for reviewers who see one of that activity's people today. */
    public Photos.Kept show(String sha256, Caller caller) {
        List<Activity> naming = EvidenceReader.isDigest(sha256) ? activities.naming(sha256) : List.of();
        boolean own = naming.stream().anyMatch(activity -> activity.entry().by().equals(caller.subject()));
        if (!own && !(Reviewers.include(caller) && sees(naming, caller))) {
            throw new ProblemException(CommonProblems.NOT_FOUND);
        }
        return photos.find(sha256).orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
    }

    private boolean sees(List<Activity> naming, Caller caller) {
        List<String> ids = naming.stream()
                .flatMap(activity -> activity.personIds().stream())
                .toList();
        Map<String, List<String>> orgs = ids.isEmpty() ? Map.of() : people.orgsOf(ids);
        return orgs.values().stream().anyMatch(caller::sees);
    }
}
