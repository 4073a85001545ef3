package org.shouwang.registry.person.persistence;

import static org.shouwang.registry.person.persistence.Documents.day;
import static org.shouwang.registry.person.persistence.Documents.instant;
import static org.shouwang.registry.person.persistence.Documents.put;
import static org.shouwang.registry.person.persistence.Documents.sealed;

import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.person.Course;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Registration;

/** The life cycle in a person's document, and the tombstone that is left in the end. */
final class RegistrationDocuments {

    static final String STATUS = "status";
    private static final String ENTERED = "registeredOn";
    private static final String VERIFY_BY = "verifyBy";
    private static final String REQUEST = "erasure";
    /** Only while a request is open, so that its index holds nothing else. */
    private static final String TO_ERASE = "toErase";
    /** Only while something is left to clear away. */
    private static final String TO_CLEAR = "toClear";

    private static final String ERASED_ON = "erasedOn";
    private static final String CAUSE = "cause";

    private RegistrationDocuments() {}

    static void write(Document document, Registration registration) {
        document.append(STATUS, registration.status().name())
                .append(ENTERED, registration.on().toString());
        put(document, "leftOn", registration.leftOn());
        put(document, "exitReason", registration.exitReason());
        Course course = registration.course();
        if (course == Course.NONE) {
            return;
        }
        put(document, "firstOn", course.firstOn());
        put(document, "transfer", course.transferId());
        put(document, "volunteers", course.volunteers() ? true : null);
        Course.Found found = course.found();
        if (found != null) {
            document.append("found", new Document("on", found.on().toString()).append("by", found.by()));
        }
        Course.Verification verified = course.verified();
        if (verified != null) {
            document.append(VERIFY_BY, verified.due().toString())
                    .append(
                            "verified",
                            new Document("on", verified.on().toString())
                                    .append("by", verified.by())
                                    .append("result", verified.result().name()));
        }
        Course.ErasureRequest request = course.request();
        if (request != null) {
            document.append(TO_ERASE, true)
                    .append(
                            REQUEST,
                            new Document(CAUSE, request.cause().name())
                                    .append("words", sealed(request.words()))
                                    .append("by", request.by())
                                    .append("at", Date.from(request.at())));
        }
    }

    static Registration read(Document document) {
        return new Registration(
                Registration.Status.valueOf(document.getString(STATUS)),
                Objects.requireNonNull(day(document, ENTERED)),
                day(document, "leftOn"),
                document.getString("exitReason"),
                course(document));
    }

    private static Course course(Document document) {
        LocalDate firstOn = day(document, "firstOn");
        String transfer = document.getString("transfer");
        boolean volunteers = document.getBoolean("volunteers", false);
        Document found = document.get("found", Document.class);
        Document verified = document.get("verified", Document.class);
        Document request = document.get(REQUEST, Document.class);
        if (firstOn == null
                && transfer == null
                && !volunteers
                && found == null
                && verified == null
                && request == null) {
            return Course.NONE;
        }
        return new Course(
                firstOn,
                found == null
                        ? null
                        : new Course.Found(Objects.requireNonNull(day(found, "on")), found.getString("by")),
                verified == null ? null : verified(verified, Objects.requireNonNull(day(document, VERIFY_BY))),
                transfer,
                volunteers,
                request(request),
                null);
    }

    private static Course.Verification verified(Document verified, LocalDate due) {
        return new Course.Verification(
                Objects.requireNonNull(day(verified, "on")),
                verified.getString("by"),
                Course.Result.valueOf(verified.getString("result")),
                due);
    }

    private static Course.@Nullable ErasureRequest request(@Nullable Document request) {
        return request == null
                ? null
                : new Course.ErasureRequest(
                        Course.Cause.valueOf(request.getString(CAUSE)),
                        Objects.requireNonNull(sealed(request, "words")),
                        request.getString("by"),
                        instant(request, "at"));
    }

    /** Nothing but what must be known of an erased person; the key only keeps the unique index content. */
    static Document tombstone(Person person, Course.Erased erased) {
        Document document = new Document(PersonMapper.KIND, person.kind().name())
                .append(PersonMapper.KEY, person.identity().key())
                .append(STATUS, Registration.Status.ERASED.name())
                .append(ERASED_ON, erased.on().toString())
                .append(CAUSE, erased.cause().name());
        put(document, TO_CLEAR, erased.open() ? true : null);
        return document;
    }

    /** The person a tombstone stands for; none when the document is no tombstone. */
    static @Nullable Person tombstone(Document document) {
        if (!Registration.Status.ERASED.name().equals(document.getString(STATUS))) {
            return null;
        }
        return Person.tombstone(
                document.getString("_id"),
                Kind.valueOf(document.getString(PersonMapper.KIND)),
                new Course.Erased(
                        Objects.requireNonNull(day(document, ERASED_ON)),
                        Course.Cause.valueOf(document.getString(CAUSE)),
                        document.getBoolean(TO_CLEAR, false)));
    }
}
