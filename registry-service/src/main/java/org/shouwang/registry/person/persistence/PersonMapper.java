package org.shouwang.registry.person.persistence;

import static org.shouwang.registry.person.persistence.Documents.day;
import static org.shouwang.registry.person.persistence.Documents.each;
import static org.shouwang.registry.person.persistence.Documents.instant;
import static org.shouwang.registry.person.persistence.Documents.put;
import static org.shouwang.registry.person.persistence.Documents.sealed;
import static org.shouwang.registry.person.persistence.Documents.texts;

import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.DocumentMapper;
import org.shouwang.registry.person.ContactPoint;
import org.shouwang.registry.person.Course;
import org.shouwang.registry.person.Detail;
import org.shouwang.registry.person.Details;
import org.shouwang.registry.person.Elder;
import org.shouwang.registry.person.Guardianship;
import org.shouwang.registry.person.Holder;
import org.shouwang.registry.person.Home;
import org.shouwang.registry.person.Identity;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.Manner;
import org.shouwang.registry.person.Marks;
import org.shouwang.registry.person.Merging;
import org.shouwang.registry.person.Parent;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Profile;
import org.shouwang.registry.person.Provenance;
import org.shouwang.registry.person.Role;
import org.shouwang.registry.person.Schooling;
import org.shouwang.registry.person.Sealed;
import org.shouwang.registry.person.SearchKeys;
import org.shouwang.registry.person.Sign;
import org.shouwang.registry.person.Standing;
import org.shouwang.registry.person.TierReason;
import org.shouwang.registry.person.Value;

/** A person as a document, by hand: this is the import's hot path. */
public final class PersonMapper implements DocumentMapper<Person> {

    static final String KIND = "kind";
    /** Holds all search keys; its name is from when names were all of them, and documents of then are found by it. */
    static final String SEARCH_KEYS = "nameKeys";

    static final String KEYS_VERSION = "keysVersion";
    static final String MARKS = "marks";
    static final String STATUS = "status";
    static final String DETAILS = "details";
    static final String KEY = "key";
    static final String SOFT_KEY = "softKey";
    static final String ORGS = "orgs";
    static final String TIER = "tier";
    static final String MERGED_INTO = "mergedInto";
    static final String OWN_ORGS = "ownOrgs";
    private static final String HISTORY = "history";
    private static final String MANNERS = "manners";

    @Override
    public String id(Person person) {
        return person.id();
    }

    @Override
    public Document write(Person person) {
        Course.Erased erased = person.registration().course().erased();
        if (erased != null) {
            return RegistrationDocuments.tombstone(person, erased);
        }
        Document document = new Document(KIND, person.kind().name())
                .append("name", person.name())
                .append(SEARCH_KEYS, SearchKeys.of(person))
                .append(MARKS, Marks.of(person))
                .append(KEYS_VERSION, SearchKeys.VERSION)
                .append(KEY, person.identity().key())
                .append(SOFT_KEY, person.identity().soft())
                .append(ORGS, person.mergedInto().isPresent() ? List.of() : person.orgs());
        put(document, "idNumber", sealed(person.identity().idNumber()));
        RegistrationDocuments.write(document, person.registration());
        profile(document, person.profile());
        Home home = person.home();
        if (home != null) {
            document.append("home", new Document("code", home.code()).append("orgs", home.orgs()));
        }
        if (person.kind() == Kind.CHILD) {
            document.append("school", schooling(person.schooling()));
            document.append("parents", each(person.parents(), PersonMapper::parent));
        }
        if (person.kind() == Kind.ELDER) {
            document.append(
                    "elder",
                    new Document("categories", person.elder().categories())
                            .append("ability", person.elder().ability()));
        }
        document.append("care", each(person.guardianships(), PersonMapper::guardianship));
        document.append("contacts", each(person.contactPoints(), PersonMapper::contactPoint));
        standing(document, person.standing());
        if (!person.roles().isEmpty()) {
            document.append(
                    "roles", each(person.roles(), role -> new Document("role", role.role()).append("org", role.org())));
        }
        document.append("registeredBy", person.provenance().registeredBy());
        put(document, "changedBy", person.provenance().changedBy());
        put(document, "rosterHash", person.provenance().rosterHash());
        merging(document, person);
        put(document, DETAILS, details(person.details()));
        put(document, HISTORY, HistoryDocuments.write(person.history()));
        return document;
    }

    @Override
    public Person read(Document document) {
        Person tombstone = RegistrationDocuments.tombstone(document);
        if (tombstone != null) {
            return tombstone;
        }
        Document home = document.get("home", Document.class);
        Document school = document.get("school", Document.class);
        Document elder = document.get("elder", Document.class);
        return new Person(
                document.getString("_id"),
                Kind.valueOf(document.getString(KIND)),
                RegistrationDocuments.read(document),
                new Identity(document.getString(KEY), document.getString(SOFT_KEY), sealed(document, "idNumber")),
                document.getString("name"),
                new Profile(
                        document.getString("sex"),
                        day(document, "birthDate"),
                        document.getString("ethnicity"),
                        document.getString("health"),
                        sealed(document, "healthNote"),
                        sealed(document, "remark")),
                home == null ? null : new Home(home.getString("code"), texts(home, "orgs")),
                school == null ? Schooling.NONE : schooling(school),
                each(document, "care", PersonMapper::guardianship),
                each(document, "parents", PersonMapper::parent),
                elder == null ? Elder.NONE : new Elder(texts(elder, "categories"), elder.getString("ability")),
                each(document, "contacts", point -> contactPoint(point, document.getString("_id"))),
                standing(document),
                each(document, "roles", role -> new Role(role.getString("role"), role.getString("org"))),
                texts(document, document.containsKey(OWN_ORGS) ? OWN_ORGS : ORGS),
                new Provenance(
                        document.getString("registeredBy"),
                        document.getString("changedBy"),
                        document.getString("rosterHash"),
                        new Merging(document.getString(MERGED_INTO), texts(document, "absorbed"))),
                details(document.get(DETAILS, Document.class)),
                HistoryDocuments.read(document.get(HISTORY, Document.class)));
    }

    /** An absorbed record lies nowhere for lists and searches; its id alone leads to it. */
    private static void merging(Document document, Person person) {
        Merging merging = person.provenance().merging();
        if (merging.into() != null) {
            document.append(MERGED_INTO, merging.into())
                    .append(OWN_ORGS, person.orgs())
                    .append(SEARCH_KEYS, List.of())
                    .append(MARKS, List.of());
        }
        put(document, "absorbed", merging.absorbed().isEmpty() ? null : merging.absorbed());
    }

    private static @Nullable Document details(Details details) {
        if (details.isEmpty()) {
            return null;
        }
        Document document = new Document();
        details.values()
                .forEach((detail, value) -> document.append(
                        detail.name(), value.sealed() == null ? value.plain() : sealed(value.sealed())));
        return document;
    }

    private static Details details(@Nullable Document document) {
        if (document == null) {
            return Details.NONE;
        }
        Map<Detail, Value> values = new EnumMap<>(Detail.class);
        document.keySet().forEach(key -> {
            Detail detail = Detail.valueOf(key);
            values.put(
                    detail,
                    detail.type().sealed()
                            ? new Value(null, sealed(document, key))
                            : new Value(document.getString(key), null));
        });
        return new Details(values);
    }

    private static void profile(Document document, Profile profile) {
        document.append("sex", profile.sex())
                .append("ethnicity", profile.ethnicity())
                .append("health", profile.health());
        put(document, "birthDate", profile.birthDate());
        put(document, "healthNote", sealed(profile.healthNote()));
        put(document, "remark", sealed(profile.remark()));
    }

    private static Document schooling(Schooling schooling) {
        Document document = new Document("band", schooling.band()).append("orgs", schooling.orgs());
        put(document, "school", schooling.schoolCode());
        put(document, "class", schooling.classCode());
        put(document, "stage", schooling.stage());
        put(document, "grade", schooling.grade());
        put(document, "boarding", schooling.boarding());
        return document;
    }

    private static Schooling schooling(Document document) {
        return new Schooling(
                document.getString("school"),
                document.getString("class"),
                document.getString("stage"),
                document.getInteger("grade"),
                document.getBoolean("boarding"),
                document.getString("band"),
                texts(document, "orgs"));
    }

    private static Document guardianship(Guardianship care) {
        Document document = new Document("type", care.type())
                .append("relation", care.relation())
                .append("since", care.since().toString());
        put(document, "name", sealed(care.carerName()));
        put(document, "until", care.until());
        return document;
    }

    private static Guardianship guardianship(Document document) {
        return new Guardianship(
                document.getString("type"),
                sealed(document, "name"),
                document.getString("relation"),
                Objects.requireNonNull(day(document, "since")),
                day(document, "until"));
    }

    private static Document parent(Parent parent) {
        Document document = new Document("holder", parent.holder().name());
        put(document, "name", sealed(parent.name()));
        put(document, "away", parent.away());
        put(document, "place", sealed(parent.place()));
        return document;
    }

    private static Parent parent(Document document) {
        return new Parent(
                Holder.valueOf(document.getString("holder")),
                sealed(document, "name"),
                document.getBoolean("away"),
                sealed(document, "place"));
    }

    private static Document contactPoint(ContactPoint point) {
        Document document = new Document("holder", point.holder().name())
                .append("relation", point.relation())
                .append("literacy", point.literacy())
                .append("phone", sealed(point.phone()))
                .append("since", Date.from(point.since()))
                .append("status", point.status().name());
        if (!point.manners().isEmpty()) {
            Document manners = new Document();
            point.manners().forEach((manner, code) -> manners.append(manner.name(), code));
            document.append(MANNERS, manners);
        }
        return document;
    }

    private static Map<Manner, String> manners(@Nullable Document document) {
        if (document == null) {
            return Map.of();
        }
        Map<Manner, String> manners = new EnumMap<>(Manner.class);
        document.keySet().forEach(key -> manners.put(Manner.valueOf(key), document.getString(key)));
        return manners;
    }

    private static ContactPoint contactPoint(Document document, String personId) {
        Holder holder = Holder.valueOf(document.getString("holder"));
        return new ContactPoint(
                holder.contactPointId(personId),
                holder,
                document.getString("relation"),
                document.getString("literacy"),
                manners(document.get(MANNERS, Document.class)),
                requirePhone(sealed(document, "phone")),
                instant(document, "since"),
                ContactPoint.Status.valueOf(document.getString("status")));
    }

    private static Sealed requirePhone(@Nullable Sealed phone) {
        return Objects.requireNonNull(phone);
    }

    private static void standing(Document document, Standing standing) {
        put(document, "category", standing.category());
        put(document, "definition", standing.definition());
        put(document, TIER, standing.tier());
        put(document, "tierGiven", standing.given());
        document.append("tierBasis", standing.basis().name());
        if (!standing.decisions().isEmpty()) {
            document.append("decisions", each(standing.decisions(), PersonMapper::decision));
        }
        if (!standing.signs().isEmpty()) {
            document.append("signs", each(standing.signs(), PersonMapper::sign));
        }
    }

    private static Document decision(Standing.Decision decision) {
        return new Document("tier", decision.tier())
                .append("reason", sealed(decision.reason()))
                .append("by", decision.by())
                .append("at", Date.from(decision.at()))
                .append(
                        "reviewed",
                        decision.reviewed().stream().map(TierReason::name).toList());
    }

    private static Standing standing(Document document) {
        return new Standing(
                document.getString("category"),
                document.getString("definition"),
                document.getString(TIER),
                document.getString("tierGiven"),
                Standing.Basis.valueOf(document.getString("tierBasis")),
                each(
                        document,
                        "decisions",
                        decision -> new Standing.Decision(
                                decision.getString("tier"),
                                Objects.requireNonNull(sealed(decision, "reason")),
                                decision.getString("by"),
                                instant(decision, "at"),
                                texts(decision, "reviewed").stream()
                                        .map(TierReason::valueOf)
                                        .toList())),
                each(
                        document,
                        "signs",
                        sign -> new Sign(
                                TierReason.valueOf(sign.getString("reason")),
                                sign.getString("source"),
                                Objects.requireNonNull(day(sign, "day")),
                                instant(sign, "at"),
                                sign.getLong("seen"),
                                sign.getBoolean("stands"))));
    }

    private static Document sign(Sign sign) {
        return new Document("reason", sign.reason().name())
                .append("source", sign.source())
                .append("day", sign.day().toString())
                .append("at", Date.from(sign.at()))
                .append("seen", sign.seen())
                .append("stands", sign.stands());
    }
}
