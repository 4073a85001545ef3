package org.shouwang.registry.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
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
 * @param purpose what for, a code ({@link Purpose}; words in entries of before there were codes); none = did not say
 * @param people those who stood in the list, or in this part of it
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
        List<String> people,
        @Nullable String glassId) {

    /** How many people one entry of a list names: a list of many is several entries. */
    private static final int AT_ONCE = 200;

    /** Between the id of a list and the number of an entry that goes on with it. */
    private static final String PART = ".";

    private static final String ORG = "org:";

    public RecordView {
        roles = Set.copyOf(roles);
        orgs = List.copyOf(orgs);
        people = List.copyOf(people);
    }

    /** A view of one record. */
    public RecordView(
            String id,
            Instant at,
            String subject,
            Set<String> roles,
            @Nullable String personId,
            List<String> orgs,
            String action,
            @Nullable String purpose,
            @Nullable String glassId) {
        this(id, at, subject, roles, personId, orgs, action, purpose, List.of(), glassId);
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

    /** This list with those who stood in it: as many entries as it takes, one at least; the later ones {@link #continues}. */
    public List<RecordView> naming(Collection<String> ids) {
        List<String> all = List.copyOf(new LinkedHashSet<>(ids));
        List<RecordView> entries = new ArrayList<>();
        for (int from = 0; from < Math.max(1, all.size()); from += AT_ONCE) {
            entries.add(new RecordView(
                    from == 0 ? id : id + PART + (1 + from / AT_ONCE),
                    at,
                    subject,
                    roles,
                    personId,
                    orgs,
                    action,
                    purpose,
                    all.subList(from, Math.min(all.size(), from + AT_ONCE)),
                    glassId));
        }
        return entries;
    }

    /** Whether this only goes on with naming who stood in a list: the list was one view, which its first entry tells. */
    public boolean continues() {
        return id.contains(PART);
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
