package org.shouwang.registry.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looked at one person's record, or took a list out.
 *
 * @param subject account or client id
 * @param personId whose record; none = a list as a whole, as an export is
 * @param orgs what the record lies in: who may ask later who looked
 * @param action what was looked at or done: person, contact-point, export
 * @param purpose what for, as the caller said; none = did not say, which reports count
 * @param glassId the broken glass through which somebody saw who otherwise would not; none = as usual
 */
public record RecordView(
        String id,
        Instant at,
        String subject,
        Set<String> roles,
        @Nullable String personId,
        List<String> orgs,
        String action,
        @Nullable String purpose,
        @Nullable String glassId) {

    private static final String ORG = "org:";

    public RecordView {
        roles = Set.copyOf(roles);
        orgs = List.copyOf(orgs);
    }

    /**
     * A list that went out as a whole, or something of no place.
     *
     * @param about org: and the code of what the list is of, import: and its id, or a person
     */
    public RecordView(
            String id,
            Instant at,
            String subject,
            Set<String> roles,
            String about,
            String action,
            @Nullable String purpose) {
        this(id, at, subject, roles, about, above(about), action, purpose, null);
    }

    /** County, town and village of a code, which begins with theirs. */
    private static List<String> above(String about) {
        if (!about.startsWith(ORG)) {
            return List.of();
        }
        String code = about.substring(ORG.length());
        return Stream.concat(
                        Stream.of(6, 9, 12)
                                .filter(length -> length < code.length())
                                .map(length -> code.substring(0, length)),
                        Stream.of(code))
                .toList();
    }
}
