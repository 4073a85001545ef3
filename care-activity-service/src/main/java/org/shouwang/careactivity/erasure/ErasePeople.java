package org.shouwang.careactivity.erasure;

import static org.shouwang.careactivity.erasure.Rows.documents;
import static org.shouwang.careactivity.erasure.Rows.without;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.shouwang.careactivity.activity.persistence.MongoActivities;
import org.shouwang.careactivity.aid.persistence.MongoGifts;
import org.shouwang.careactivity.careplan.persistence.MongoPlans;
import org.shouwang.careactivity.evidence.persistence.MongoPhotos;
import org.shouwang.careactivity.evidence.persistence.MongoReviews;
import org.shouwang.careactivity.evidence.persistence.MongoTraces;
import org.shouwang.careactivity.growth.persistence.MongoSupportPlans;
import org.shouwang.careactivity.homework.persistence.MongoHomework;
import org.shouwang.careactivity.need.persistence.MongoNeeds;
import org.shouwang.careactivity.pairing.persistence.MongoPartners;
import org.shouwang.careactivity.progress.persistence.MongoAttendance;
import org.shouwang.careactivity.progress.persistence.MongoProgress;
import org.shouwang.careactivity.session.persistence.MongoSessions;
import org.shouwang.platform.encryption.FieldCipher;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Takes away everything this service keeps of erased people. What is theirs alone is deleted. What others share stays without
 * them: of an activity for several without its words and evidence, which may speak of the erased; of a session without its
 * title where it names a birthday or nobody else was there. Works on documents, not on states, so that nothing has to be
 * opened; doing it twice changes nothing.
 */
public final class ErasePeople implements Predicate<Set<String>> {
    /** Collections that are cleared. */
    public static final List<String> CLEARED = List.of(
            MongoTraces.COLLECTION,
            MongoPhotos.COLLECTION,
            MongoReviews.COLLECTION,
            MongoActivities.COLLECTION,
            MongoSessions.COLLECTION,
            MongoGifts.COLLECTION,
            MongoPartners.COLLECTION,
            MongoAttendance.COLLECTION,
            MongoProgress.COLLECTION,
            MongoNeeds.COLLECTION,
            MongoSupportPlans.COLLECTION,
            MongoHomework.COLLECTION,
            MongoPlans.COLLECTION);

    private static final String PEOPLE = "people";
    private static final String PERSON = "person";
    private static final String PHOTOS = "photos";
    private static final String ACTIVITIES = "activities";
    private static final String WITHDRAWAL = "withdrawal";
    private static final String TITLE = "title";
    private static final String TAKEN_OUT = "（已删除）";

    private final MongoOperations mongo;
    private final FieldCipher cipher;

    /** Seals the words that stand where some were taken out. */
    public ErasePeople(MongoOperations mongo, FieldCipher cipher) {
        this.mongo = mongo;
        this.cipher = cipher;
    }

    /** False when documents were changed meanwhile or have events that wait: to be done again. */
    @Override
    public boolean test(Set<String> ids) {
        boolean done = activities(ids);
        done &= rows(MongoSessions.COLLECTION).rewriteAll(Filters.in(PEOPLE, ids), session -> session(session, ids));
        done &= rows(MongoGifts.COLLECTION).rewriteAll(Filters.in(PEOPLE, ids), gift -> gift(gift, ids));
        done &= rows(MongoPartners.COLLECTION).rewriteAll(Filters.in("ever", ids), partner -> partner(partner, ids));
        done &= rows(MongoPartners.COLLECTION).delete(Filters.in("_id", ids));
        if (!attendance(ids)) {
            return false;
        }
        done &= rows(MongoProgress.COLLECTION).delete(Filters.in(PERSON, ids));
        done &= rows(MongoNeeds.COLLECTION).delete(Filters.in(PERSON, ids));
        done &= rows(MongoSupportPlans.COLLECTION).delete(Filters.in(PERSON, ids));
        done &= rows(MongoHomework.COLLECTION).delete(Filters.in("_id", ids));
        return rows(MongoPlans.COLLECTION).delete(Filters.in("_id", ids)) && done;
    }

    private Rows rows(String collection) {
        return new Rows(mongo, collection);
    }

    /** What hangs on an activity goes first: it can be found by the activity only. */
    private boolean activities(Set<String> ids) {
        Rows activities = rows(MongoActivities.COLLECTION);
        List<Document> found = activities.find(Filters.in(PEOPLE, ids));
        if (found.isEmpty()) {
            return true;
        }
        Set<String> all = new LinkedHashSet<>();
        Set<String> alone = new LinkedHashSet<>();
        Set<String> photos = new HashSet<>();
        for (Document activity : found) {
            all.add(activity.getString("_id"));
            photos.addAll(activity.getList(PHOTOS, String.class, List.of()));
            if (without(activity, PEOPLE, ids).isEmpty()) {
                alone.add(activity.getString("_id"));
            }
        }
        boolean done = reviews(all, alone);
        rows(MongoTraces.COLLECTION).delete(Filters.in("_id", all));
        photos(photos, all);
        for (Document activity : found) {
            if (!alone.contains(activity.getString("_id"))) {
                done &= activities.rewrite(activity, shared(activity, ids));
            }
        }
        return activities.delete(Filters.in("_id", alone)) && done;
    }

    private static Document shared(Document activity, Set<String> ids) {
        Document next = new Document(PEOPLE, without(activity, PEOPLE, ids))
                .append("note", null)
                .append("evidence", null)
                .append(PHOTOS, null);
        if (activity.containsKey("retryOf")) {
            next.append("retryOf", without(activity, "retryOf", ids));
        }
        Document details = activity.get("details", Document.class);
        if (details != null) {
            Document kept = new Document(details);
            kept.remove("agreedAct");
            kept.remove("gaps");
            next.append("details", kept);
        }
        return withoutComment(activity, next);
    }

    private static Document withoutComment(Document document, Document next) {
        Document withdrawal = document.get(WITHDRAWAL, Document.class);
        if (withdrawal != null) {
            Document kept = new Document(withdrawal);
            kept.remove("comment");
            next.append(WITHDRAWAL, kept);
        }
        return next;
    }

    /** A photo goes unless an activity of somebody else names it too. */
    private void photos(Set<String> photos, Set<String> activityIds) {
        for (String photo : photos) {
            Bson elsewhere = Filters.and(Filters.eq(PHOTOS, photo), Filters.nin("_id", activityIds));
            if (!rows(MongoActivities.COLLECTION).any(elsewhere)) {
                rows(MongoPhotos.COLLECTION).delete(Filters.eq("_id", photo));
            }
        }
    }

    /** There are few reviews, so that they need no index by activity. */
    private boolean reviews(Set<String> activityIds, Set<String> alone) {
        Rows reviews = rows(MongoReviews.COLLECTION);
        boolean done = true;
        for (Document review : reviews.find(Filters.in(ACTIVITIES, activityIds))) {
            List<String> others = without(review, ACTIVITIES, alone);
            if (others.isEmpty()) {
                done &= reviews.delete(Filters.eq("_id", review.get("_id")));
            } else {
                Document next = new Document(ACTIVITIES, others);
                Document decision = review.get("decision", Document.class);
                if (decision != null) {
                    next.append(
                            "decision",
                            new Document(decision).append("word", cipher.encrypt(TAKEN_OUT, "review.word")));
                }
                done &= reviews.rewrite(review, next);
            }
        }
        return done;
    }

    private Document session(Document session, Set<String> ids) {
        List<String> others = without(session, PEOPLE, ids);
        Document next = new Document(PEOPLE, others).append("absent", without(session, "absent", ids));
        if (others.isEmpty() || "BDAY".equals(session.getString("type"))) {
            next.append(TITLE, cipher.encrypt(TAKEN_OUT, "session.title"));
        }
        return withoutComment(session, next);
    }

    /** The giving stays in the books: what it was worth and who gave it; for whom it was does not. */
    private static Document gift(Document gift, Set<String> ids) {
        List<String> others = without(gift, PEOPLE, ids);
        List<Document> receipts = documents(gift, "receipts").stream()
                .filter(receipt -> !ids.contains(receipt.getString(PERSON)))
                .toList();
        Document next = new Document(PEOPLE, others).append("receipts", receipts);
        if (receipts.size() == others.size()) {
            next.append("unsigned", null);
        }
        return withoutComment(gift, next);
    }

    private static Document partner(Document partner, Set<String> ids) {
        List<Document> pairs = documents(partner, "pairs").stream()
                .filter(pair -> !ids.contains(pair.getString(PERSON)))
                .toList();
        List<Document> open =
                pairs.stream().filter(pair -> !pair.containsKey("end")).toList();
        Document next = new Document("pairs", pairs);
        texts(next, "pairIds", pairs, pair -> List.of(pair.getString("id")));
        texts(next, "ever", pairs, pair -> List.of(pair.getString(PERSON)));
        texts(next, "open", open, pair -> List.of(pair.getString(PERSON)));
        texts(next, "openOrgs", open, pair -> pair.getList("orgs", String.class));
        return next;
    }

    private static void texts(
            Document next,
            String field,
            List<Document> pairs,
            java.util.function.Function<Document, List<String>> values) {
        List<String> all = pairs.stream()
                .flatMap(pair -> values.apply(pair).stream())
                .distinct()
                .toList();
        next.append(field, all.isEmpty() ? null : all);
    }

    /** A child is on the sheets of the classes its records name, and on those not settled yet. */
    private boolean attendance(Set<String> ids) {
        Set<String> orgs = new HashSet<>();
        for (Document progress : rows(MongoProgress.COLLECTION).find(Filters.in(PERSON, ids))) {
            orgs.addAll(progress.getList("orgs", String.class, List.of()));
            documents(progress, "marks").forEach(mark -> orgs.add(mark.getString("o")));
        }
        for (Document plan : rows(MongoPlans.COLLECTION).find(Filters.in("_id", ids))) {
            orgs.addAll(plan.getList("orgs", String.class, List.of()));
        }
        orgs.removeIf(org -> !org.contains("-"));
        Bson sheets = Filters.or(Filters.in("orgs", orgs), Filters.gt("open", ""));
        boolean done = true;
        for (Document sheet : rows(MongoAttendance.COLLECTION).find(sheets)) {
            List<Document> entries = new ArrayList<>();
            boolean named = false;
            for (Document entry : documents(sheet, "entries")) {
                List<Document> marks = documents(entry, "marks").stream()
                        .filter(mark -> !ids.contains(mark.getString("p")))
                        .toList();
                named |= marks.size() < documents(entry, "marks").size();
                entries.add(new Document(entry).append("marks", marks));
            }
            if (named) {
                done &= rows(MongoAttendance.COLLECTION).rewrite(sheet, new Document("entries", entries));
            }
        }
        return done;
    }
}
