package org.shouwang.registry.person.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.NewEvent;
import org.shouwang.registry.person.Completeness;
import org.shouwang.registry.person.ContactPoint;
import org.shouwang.registry.person.Guardianship;
import org.shouwang.registry.person.Home;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.Manner;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Profile;
import org.shouwang.registry.person.Registration;
import org.shouwang.registry.person.Role;
import org.shouwang.registry.person.Schooling;
import org.shouwang.registry.person.Standing;

/** From a person to what the public may know: ids, codes, days; no name, number, place or word about anybody. */
public final class PersonEvents {

    static final String TOPIC = "registry.person";
    static final String REGISTERED = "registry.person.registered.v1";
    static final String CHANGED = "registry.person.changed.v1";
    static final String ERASED = "registry.person.erased.v1";

    static final String MERGED = "registry.person.merged.v1";
    static final String UNMERGED = "registry.person.unmerged.v1";

    private PersonEvents() {}

    /** A record took over another one of the same person. */
    public static NewEvent merged(String survivorId, String absorbedId) {
        return new NewEvent(MERGED, TOPIC, survivorId, survivorId, new Merge(survivorId, absorbedId));
    }

    /** A merge was undone: both records stand for themselves again. */
    public static NewEvent unmerged(String survivorId, String absorbedId) {
        return new NewEvent(UNMERGED, TOPIC, survivorId, survivorId, new Merge(survivorId, absorbedId));
    }

    /** Payload of {@link #MERGED} and {@link #UNMERGED}. */
    record Merge(String personId, String absorbedId) {}

    /** Somebody came onto the register. */
    public static NewEvent registered(Person person) {
        return event(REGISTERED, person, null);
    }

    /** Something about a person changed. */
    public static NewEvent changed(Person.Changed changed) {
        return event(CHANGED, changed.person(), changed.changes());
    }

    /** Somebody on the register is erased: off it from now on. */
    public static NewEvent left(Person person, LocalDate day) {
        Registration left = person.registration().left(null, day);
        return new NewEvent(CHANGED, TOPIC, person.id(), person.id(), state(person, left, List.of("status", "leftOn")));
    }

    /** Nothing is left of somebody; only the id is told. */
    public static NewEvent erased(String personId) {
        return new NewEvent(ERASED, TOPIC, personId, personId, new Erased(personId));
    }

    /** Payload of {@link #ERASED}. */
    record Erased(String personId) {}

    private static NewEvent event(String type, Person person, @Nullable List<String> changes) {
        return new NewEvent(type, TOPIC, person.id(), person.id(), state(person, person.registration(), changes));
    }

    /** Readers know two states: whether care goes on, or not. */
    private static String status(Registration registration) {
        return registration.present() ? "ON_REGISTER" : "LEFT";
    }

    private static PersonState state(Person person, Registration registration, @Nullable List<String> changes) {
        Profile profile = person.profile();
        Schooling school = person.schooling();
        Standing standing = person.standing();
        Home home = person.home();
        boolean child = person.kind() == Kind.CHILD;
        boolean elder = person.kind() == Kind.ELDER;
        return new PersonState(
                person.id(),
                person.kind().name(),
                status(registration),
                registration.on().toString(),
                registration.leftOn() == null ? null : registration.leftOn().toString(),
                registration.exitReason(),
                standing.category(),
                standing.tier(),
                profile.sex(),
                profile.birthDate() == null ? null : profile.birthDate().toString(),
                person.orgs(),
                home == null ? null : home.code(),
                school.schoolCode(),
                school.classCode(),
                school.stage(),
                school.grade(),
                school.boarding(),
                child ? person.guardianship().map(Guardianship::type).orElse(null) : null,
                child ? school.band() : null,
                elder ? person.elder().ability() : null,
                elder ? person.elder().livingAlone() : null,
                person.contactPoints().stream().map(PersonEvents::point).toList(),
                person.roles(),
                person.completeness().map(PersonEvents::filled).orElse(null),
                registration.status() == Registration.Status.FOUND ? false : null,
                person.mergedInto().orElse(null),
                changes);
    }

    private static Filled filled(Completeness file) {
        return new Filled(file.filled(), file.required());
    }

    private static Point point(ContactPoint point) {
        return new Point(
                point.contactPointId(),
                point.holder().name(),
                point.relation(),
                point.literacy(),
                point.status().name(),
                point.manners().get(Manner.LANGUAGE),
                point.manners().get(Manner.HEARING),
                point.manners().get(Manner.BEST_HOUR));
    }

    /** The payload of both types; see contracts/events/registry. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record PersonState(
            String personId,
            String kind,
            String status,
            String registeredOn,
            @Nullable String leftOn,
            @Nullable String exitReason,
            @Nullable String category,
            @Nullable String tier,
            String sex,
            @Nullable String birthDate,
            List<String> orgs,
            @Nullable String villageCode,
            @Nullable String schoolCode,
            @Nullable String classCode,
            @Nullable String stage,
            @Nullable Integer grade,
            @Nullable Boolean boarding,
            @Nullable String guardianship,
            @Nullable String performanceBand,
            @Nullable String elderAbility,
            @Nullable Boolean livingAlone,
            List<Point> contactPoints,
            List<Role> roles,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Filled completeness,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean onFile,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String mergedInto,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<String> changes) {}

    record Filled(int filled, int required) {}

    /** The last three only where collected. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Point(
            String contactPointId,
            String holder,
            String relation,
            String literacy,
            String status,
            @Nullable String language,
            @Nullable String hearing,
            @Nullable String bestHour) {}
}
