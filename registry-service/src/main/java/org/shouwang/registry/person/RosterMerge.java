package org.shouwang.registry.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings a roster row into a record: what the row leaves empty stays, what it says is taken. */
final class RosterMerge {

    private RosterMerge() {}

    static void into(PersonDraft draft, Person before, RosterEntry entry, Author author) {
        draft.identity = before.identity().follow(entry.identity());
        draft.name = entry.name();
        draft.profile = before.profile().follow(entry.profile());
        draft.home = Merge.value(entry.home(), before.home());
        draft.schooling = before.schooling().follow(entry.schooling());
        draft.guardianships = care(before, entry.carer(), author.day());
        draft.parents = parents(before.parents(), entry.parents());
        draft.elder = before.elder().follow(entry.elder());
        draft.contactPoints = points(before, entry.contacts(), author.at());
        Set<Role> roles = new LinkedHashSet<>(before.roles());
        roles.addAll(entry.roles());
        draft.roles = List.copyOf(roles);
        draft.orgs = orgs(draft, entry);
        draft.standing = StandingRule.follow(draft, entry.tierGiven(), author.day());
    }

    private static List<String> orgs(PersonDraft draft, RosterEntry entry) {
        Set<String> orgs = new LinkedHashSet<>();
        Home home = draft.home;
        if (home != null) {
            orgs.addAll(home.orgs());
        }
        orgs.addAll(draft.schooling.orgs());
        if (draft.kind == Kind.HELPER) {
            orgs.addAll(draft.orgs);
            orgs.addAll(entry.roleOrgs());
        }
        return List.copyOf(orgs);
    }

    private static List<Guardianship> care(Person before, Guardianship.@Nullable Carer carer, LocalDate day) {
        if (carer == null) {
            return before.guardianships();
        }
        Guardianship now = before.guardianship().orElse(null);
        if (now == null) {
            return List.of(new Guardianship(carer.type(), carer.name(), carer.relation(), day, null));
        }
        Guardianship next = new Guardianship(
                Merge.code(carer.type(), now.type()),
                Merge.value(carer.name(), now.carerName()),
                Merge.code(carer.relation(), now.relation()),
                day.isBefore(now.since()) ? now.since() : day,
                null);
        return Guardianship.in(before.guardianships(), next);
    }

    private static List<Parent> parents(List<Parent> before, List<Parent> now) {
        List<Parent> next = new ArrayList<>();
        for (Parent parent : now) {
            next.add(before.stream()
                    .filter(known -> known.holder() == parent.holder())
                    .findFirst()
                    .map(known -> known.follow(parent))
                    .orElse(parent));
        }
        return now.isEmpty() ? before : next;
    }

    private static List<ContactPoint> points(Person before, List<ContactPoint.Contact> contacts, Instant at) {
        List<ContactPoint> next = new ArrayList<>(before.contactPoints());
        for (ContactPoint.Contact contact : contacts) {
            int index = indexOf(next, contact.holder());
            Sealed phone = contact.phone();
            if (index >= 0 && contact.gone()) {
                next.remove(index);
            } else if (index >= 0) {
                next.set(index, next.get(index).follow(contact, at));
            } else if (phone != null) {
                next.add(new ContactPoint(
                        contact.holder().contactPointId(before.id()),
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
