package org.shouwang.registry.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.code.CodeList;

/**
 * One person on the register: aggregate root, one document.
 *
 * @param id made by us, never told by a number of the state's
 * @param guardianships who cares, over time; the last one without an end is in force
 * @param orgs codes of all a person lies in, widest first: who may see this record
 */
public record Person(
        String id,
        Kind kind,
        Registration registration,
        Identity identity,
        String name,
        Profile profile,
        @Nullable Home home,
        Schooling schooling,
        List<Guardianship> guardianships,
        List<Parent> parents,
        Elder elder,
        List<ContactPoint> contactPoints,
        Standing standing,
        List<Role> roles,
        List<String> orgs,
        Provenance provenance) {

    public Person {
        guardianships = List.copyOf(guardianships);
        parents = List.copyOf(parents);
        contactPoints = List.copyOf(contactPoints);
        roles = List.copyOf(roles);
        orgs = List.copyOf(orgs);
    }

    /** A person after a change, and what changed (names of parts, never values). */
    public record Changed(Person person, List<String> changes) {}

    /** When and through which import something is written: the business day and instant. */
    public record Entered(LocalDate day, Instant at, String importId) {}

    /** Puts somebody on the register. */
    public static Person register(String id, RosterEntry entry, Entered entered) {
        Person blank = new Person(
                id,
                entry.kind(),
                Registration.entered(entered.day()),
                entry.identity(),
                entry.name(),
                Profile.EMPTY,
                null,
                Schooling.NONE,
                List.of(),
                List.of(),
                Elder.NONE,
                List.of(),
                Standing.NONE,
                List.of(),
                List.of(),
                new Provenance(entered.importId(), null, null));
        Person person = blank.merged(entry, entered);
        return person.from(new Provenance(entered.importId(), null, entry.hash()));
    }

    /** Follows a roster row; empty = it says nothing new. */
    public Optional<Changed> follow(RosterEntry entry, Entered entered) {
        if (entry.hash().equals(provenance.rosterHash())) {
            return Optional.empty();
        }
        Person next = merged(entry, entered);
        List<String> changes = Changes.between(this, next);
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Changed(
                        next.from(new Provenance(provenance.registeredBy(), entered.importId(), entry.hash())),
                        changes));
    }

    /** A person decided on the tier; empty = it is that already. */
    public Optional<Changed> decideTier(Standing.Decision decision) {
        if (decision.tier().equals(standing.tier())) {
            return Optional.empty();
        }
        return Optional.of(new Changed(with(contactPoints, standing.decide(decision)), List.of("tier")));
    }

    /** A message to a contact point failed; empty = nothing new, or no such point (it may have gone). */
    public Optional<Changed> unreachable(String contactPointId, ContactPoint.Status found, Instant at) {
        List<ContactPoint> next = contactPoints.stream()
                .map(point -> point.contactPointId().equals(contactPointId) ? point.found(found, at) : point)
                .toList();
        return next.equals(contactPoints)
                ? Optional.empty()
                : Optional.of(new Changed(with(next, standing), List.of("contactPoints")));
    }

    /** Who cares now. */
    public Optional<Guardianship> guardianship() {
        return guardianships.isEmpty() ? Optional.empty() : Optional.of(guardianships.get(guardianships.size() - 1));
    }

    private Person with(List<ContactPoint> points, Standing nextStanding) {
        return new Person(
                id,
                kind,
                registration,
                identity,
                name,
                profile,
                home,
                schooling,
                guardianships,
                parents,
                elder,
                points,
                nextStanding,
                roles,
                orgs,
                provenance);
    }

    private Person from(Provenance next) {
        return new Person(
                id,
                kind,
                registration,
                identity,
                name,
                profile,
                home,
                schooling,
                guardianships,
                parents,
                elder,
                contactPoints,
                standing,
                roles,
                orgs,
                next);
    }

    private Person merged(RosterEntry entry, Entered entered) {
        Profile nextProfile = profile.follow(entry.profile());
        Home nextHome = Merge.value(entry.home(), home);
        Schooling nextSchooling = schooling.follow(entry.schooling());
        List<Guardianship> nextCare = care(entry.carer(), entered.day());
        List<Parent> nextParents = parents(entry.parents());
        Elder nextElder = elder.follow(entry.elder());
        Set<Role> nextRoles = new LinkedHashSet<>(roles);
        nextRoles.addAll(entry.roles());
        Set<String> nextOrgs = new LinkedHashSet<>();
        if (nextHome != null) {
            nextOrgs.addAll(nextHome.orgs());
        }
        nextOrgs.addAll(nextSchooling.orgs());
        if (kind == Kind.HELPER) {
            nextOrgs.addAll(orgs);
            nextOrgs.addAll(entry.roleOrgs());
        }
        return new Person(
                id,
                kind,
                registration,
                identity.follow(entry.identity()),
                entry.name(),
                nextProfile,
                nextHome,
                nextSchooling,
                nextCare,
                nextParents,
                nextElder,
                points(entry.contacts(), entered.at()),
                stand(entry, nextProfile, nextSchooling, nextCare, nextParents, nextElder, entered.day()),
                List.copyOf(nextRoles),
                List.copyOf(nextOrgs),
                provenance);
    }

    private Standing stand(
            RosterEntry entry,
            Profile nextProfile,
            Schooling nextSchooling,
            List<Guardianship> care,
            List<Parent> nextParents,
            Elder nextElder,
            LocalDate day) {
        int age = nextProfile.age(day);
        String health = nextProfile.health();
        return switch (kind) {
            case CHILD -> {
                String guardianship = care.isEmpty()
                        ? CodeList.UNKNOWN
                        : care.get(care.size() - 1).type();
                String category = CategoryRule.ofChild(guardianship, nextParents, health, age);
                yield standing.follow(
                        category,
                        entry.tierGiven(),
                        TierRule.ofChild(guardianship, category, nextSchooling.band(), health));
            }
            case ELDER ->
                standing.follow(
                        CategoryRule.ofElder(nextElder, age),
                        entry.tierGiven(),
                        TierRule.ofElder(nextElder, health, age));
            case HELPER -> standing;
        };
    }

    private List<Guardianship> care(Guardianship.@Nullable Carer carer, LocalDate day) {
        if (carer == null) {
            return guardianships;
        }
        Guardianship before = guardianship().orElse(null);
        if (before == null) {
            return List.of(new Guardianship(carer.type(), carer.name(), carer.relation(), day, null));
        }
        String type = Merge.code(carer.type(), before.type());
        Sealed carerName = Merge.value(carer.name(), before.carerName());
        String relation = Merge.code(carer.relation(), before.relation());
        if (before.same(type, carerName, relation)) {
            return guardianships;
        }
        List<Guardianship> next = new ArrayList<>(guardianships);
        next.remove(next.size() - 1);
        if (before.since().isBefore(day)) {
            next.add(before.endedOn(day.minusDays(1)));
        }
        next.add(new Guardianship(type, carerName, relation, day, null));
        return next;
    }

    private List<Parent> parents(List<Parent> now) {
        List<Parent> next = new ArrayList<>();
        for (Parent parent : now) {
            next.add(parents.stream()
                    .filter(before -> before.holder() == parent.holder())
                    .findFirst()
                    .map(before -> before.follow(parent))
                    .orElse(parent));
        }
        return now.isEmpty() ? parents : next;
    }

    private List<ContactPoint> points(List<ContactPoint.Contact> contacts, Instant at) {
        List<ContactPoint> next = new ArrayList<>(contactPoints);
        for (ContactPoint.Contact contact : contacts) {
            int index = indexOf(next, contact.holder());
            Sealed phone = contact.phone();
            if (index >= 0 && contact.gone()) {
                next.remove(index);
            } else if (index >= 0) {
                next.set(index, next.get(index).follow(contact, at));
            } else if (phone != null) {
                next.add(new ContactPoint(
                        contact.holder().contactPointId(id),
                        contact.holder(),
                        contact.relation(),
                        contact.literacy(),
                        phone,
                        at,
                        ContactPoint.Status.GIVEN));
            }
        }
        return next;
    }

    private static int indexOf(List<ContactPoint> points, Holder holder) {
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).holder() == holder) {
                return i;
            }
        }
        return -1;
    }
}
