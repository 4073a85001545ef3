package org.shouwang.notification.ladder.app;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shouwang.notification.contact.ContactPoint;
import org.shouwang.notification.contact.Directory;
import org.shouwang.notification.contact.Directory.Office;
import org.shouwang.notification.contact.Person;
import org.shouwang.notification.contact.Places;
import org.shouwang.notification.contact.Role;
import org.shouwang.notification.ladder.Ladder;
import org.shouwang.notification.ladder.LadderPolicy;

/** Finds everybody on the ladders of a batch with two look-ups. */
public final class Recipients {

    private final Directory directory;
    private final LadderPolicy policy;
    private final ZoneId zone;

    /** Ages are counted on days of this zone. */
    public Recipients(Directory directory, LadderPolicy policy, ZoneId zone) {
        this.directory = directory;
        this.policy = policy;
        this.zone = zone;
    }

    /** Everybody on these ladders. */
    public Found of(Collection<Ladder> ladders, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Set<String> families = new HashSet<>();
        Set<Office> offices = new HashSet<>();
        for (Ladder ladder : ladders) {
            List<Role> roles = Stream.concat(
                            Stream.of(ladder.responsible()), policy.above(ladder, ladder.responsible()).stream())
                    .toList();
            if (!ladder.ofUnit() && roles.stream().anyMatch(Role::family)) {
                families.add(ladder.personId());
            }
            roles.stream().flatMap(role -> office(ladder, role).stream()).forEach(offices::add);
        }
        return new Found(directory.people(families), directory.holders(offices, today), today);
    }

    private static Optional<Office> office(Ladder ladder, Role role) {
        return new Places(ladder.orgs()).of(role).map(org -> new Office(role, org));
    }

    /** What was found. */
    public record Found(Map<String, Person> people, Map<Office, ContactPoint> holders, LocalDate today) {

        boolean knows(String personId) {
            return people.containsKey(personId);
        }

        Optional<ContactPoint> contact(Ladder ladder, Role role) {
            if (role.family()) {
                return Optional.ofNullable(people.get(ladder.personId())).flatMap(person -> person.reach(role, today));
            }
            return office(ladder, role).map(holders::get);
        }
    }
}
