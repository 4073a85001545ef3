package org.shouwang.registry.sheet.app;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.code.CodeList;
import org.shouwang.registry.person.Author;
import org.shouwang.registry.person.ContactPoint;
import org.shouwang.registry.person.Course;
import org.shouwang.registry.person.Edit;
import org.shouwang.registry.person.Fields;
import org.shouwang.registry.person.Guardianship;
import org.shouwang.registry.person.Holder;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Phone;
import org.shouwang.registry.person.Registration;
import org.shouwang.registry.person.Sealer;
import org.shouwang.registry.sheet.VillageRow;

/**
 * What a line of a printed sheet says about how somebody is reached, and that somebody looked. Who cares is decided on by a person,
 * not here.
 */
final class VillageFindings {

    private final Sealer sealer;

    VillageFindings(Sealer sealer) {
        this.sealer = sealer;
    }

    /**
     * The person after the visit; empty = nothing new.
     *
     * @param typed the day on which the line was first typed in: that of the look where no day of a visit is written
     */
    Optional<Person.Changed> apply(Person person, VillageRow row, LocalDate typed, Author author) {
        Holder holder = dialled(person);
        Set<String> changes = new LinkedHashSet<>();
        Person now = person;
        Boolean right = row.phoneRight();
        if (right != null) {
            String point = holder.contactPointId(person.id());
            now = next(
                    right ? now.reached(point, author) : now.unreachable(point, ContactPoint.Status.INVALID, author),
                    now,
                    changes);
        }
        Phone phone =
                row.newPhone() == null ? null : Phone.parse(row.newPhone()).orElse(null);
        if (phone != null) {
            now = next(now.edit(new Edit.Reach(contact(person, holder, phone)), author), now, changes);
        }
        if (row.met()) {
            boolean other = !changes.isEmpty() || row.careChange() != null;
            LocalDate day = row.visitedOn() == null ? typed : row.visitedOn();
            now = next(now.stands(looked(now.registration(), day, other, author), author), now, changes);
        }
        return changes.isEmpty() ? Optional.empty() : Optional.of(new Person.Changed(now, List.copyOf(changes)));
    }

    /** Looked at on that day, unless that was before this stay or somebody has looked since: paper comes late. */
    private static Registration looked(Registration now, LocalDate day, boolean other, Author author) {
        Course.Verification last = now.course().verified();
        if (day.isBefore(now.on()) || last != null && last.on().isAfter(day)) {
            return now;
        }
        return now.verified(day, author.subject(), other ? Course.Result.CORRECTED : Course.Result.CONFIRMED);
    }

    private static Person next(Optional<Person.Changed> changed, Person now, Set<String> changes) {
        changed.ifPresent(change -> changes.addAll(change.changes()));
        return changed.map(Person.Changed::person).orElse(now);
    }

    /** Whose number stands on the sheet: the carer's, else an elder's own. */
    private static Holder dialled(Person person) {
        if (person.kind() == Kind.CHILD) {
            return Holder.GUARDIAN;
        }
        boolean carer = point(person, Holder.CARER) != null || point(person, Holder.SELF) == null;
        return carer ? Holder.CARER : Holder.SELF;
    }

    private static @Nullable ContactPoint point(Person person, Holder holder) {
        return person.contactPoints().stream()
                .filter(point -> point.holder() == holder)
                .findFirst()
                .orElse(null);
    }

    private ContactPoint.Contact contact(Person person, Holder holder, Phone phone) {
        ContactPoint known = point(person, holder);
        String relation = holder == Holder.SELF
                ? "SELF"
                : person.guardianship().map(Guardianship::relation).orElse(CodeList.UNKNOWN);
        return new ContactPoint.Contact(
                holder,
                known == null ? relation : known.relation(),
                known == null ? CodeList.UNKNOWN : known.literacy(),
                Map.of(),
                sealer.seal(Fields.PHONE, phone.value()),
                false);
    }
}
