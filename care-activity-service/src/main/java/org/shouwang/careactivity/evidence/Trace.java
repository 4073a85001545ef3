package org.shouwang.careactivity.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.ContactType;

/**
 * What of an activity is compared with others of the same recorder.
 *
 * @param by account of whoever did it and wrote it down
 * @param at when it began
 * @param day the day of that
 * @param orgs organisations of its people
 * @param position where it was, if that was given
 * @param note keyed hash of the note, if there is one worth comparing
 * @param photos digests of its photos
 */
public record Trace(
        UUID activityId,
        String by,
        ContactType type,
        Instant at,
        LocalDate day,
        List<String> personIds,
        List<String> orgs,
        @Nullable Position position,
        @Nullable String note,
        List<String> photos) {
    private static final Set<ContactType> VISITS =
            Set.of(ContactType.HOMEVISIT, ContactType.CDVISIT, ContactType.ELDVISIT);
    private static final Pattern VILLAGE = Pattern.compile("\\d{12}");

    /** Keeps its own lists. */
    public Trace {
        personIds = List.copyOf(personIds);
        orgs = List.copyOf(orgs);
        photos = List.copyOf(photos);
    }

    /** Whether somebody's home was visited. */
    public boolean visit() {
        return isVisit(type);
    }

    /** Whether a contact of a type is a visit at somebody's home. */
    public static boolean isVisit(ContactType type) {
        return VISITS.contains(type);
    }

    boolean names(Collection<String> people) {
        return personIds.stream().anyMatch(people::contains);
    }

    /** The villages its people live in, by the codes of their divisions. */
    Set<String> villages() {
        return orgs.stream().filter(org -> VILLAGE.matcher(org).matches()).collect(Collectors.toSet());
    }
}
