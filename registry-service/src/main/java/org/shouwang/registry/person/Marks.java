package org.shouwang.registry.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What lists are asked for, derived from a person and stored beside it under one index: whether the file is complete and
 * what it lacks, whether anybody can be reached, a tier that asks for more than the general care, a standing other
 * than on the register, and whether volunteers may be told. The common case has no mark: whoever asks for it finds a page
 * without an index of its own.
 */
public final class Marks {

    public static final String COMPLETE = "COMPLETE";
    public static final String INCOMPLETE = "INCOMPLETE";
    /** Nobody around the person has a phone that is not known to be wrong. */
    public static final String UNREACHABLE = "UNREACHABLE";

    /** Nobody around the person has a phone without doubt: what is there could not be reached, or is wrong. */
    public static final String UNVERIFIED = "UNVERIFIED";

    /** Volunteers may be told of the person. */
    public static final String VOLUNTEERS = "VOLUNTEERS";

    private static final Set<String> GENERAL = Set.of("R3", "E3");

    private Marks() {}

    /** The marks of a person. */
    public static List<String> of(Person person) {
        List<String> marks = new ArrayList<>();
        person.completeness().ifPresent(file -> {
            marks.add(file.complete() ? COMPLETE : INCOMPLETE);
            file.missing().forEach(item -> marks.add(missing(item)));
            reach(person).forEach(marks::add);
        });
        Optional.ofNullable(person.standing().tier()).flatMap(Marks::tier).ifPresent(marks::add);
        status(person.registration().status()).ifPresent(marks::add);
        if (person.registration().course().volunteers()) {
            marks.add(VOLUNTEERS);
        }
        return marks;
    }

    private static Stream<String> reach(Person person) {
        List<ContactPoint> points = person.contactPoints();
        if (points.stream().anyMatch(point -> point.status() == ContactPoint.Status.GIVEN)) {
            return Stream.empty();
        }
        return points.stream().anyMatch(ContactPoint::usable)
                ? Stream.of(UNVERIFIED)
                : Stream.of(UNREACHABLE, UNVERIFIED);
    }

    /** The mark of a file that lacks an item. */
    public static String missing(FileItem item) {
        return "NO_" + item.name();
    }

    /** The mark of a tier; none for the general ones. */
    public static Optional<String> tier(String tier) {
        return GENERAL.contains(tier) ? Optional.empty() : Optional.of(tier);
    }

    /** The mark of a standing; none for the usual one. */
    public static Optional<String> status(Registration.Status status) {
        return status == Registration.Status.ON_REGISTER ? Optional.empty() : Optional.of(status.name());
    }
}
