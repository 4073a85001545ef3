package org.shouwang.registry.person;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One person on the register: aggregate root, one document.
 *
 * @param id made by us, never told by a number of the state's
 * @param guardianships who cares, over time; the last one without an end is in force
 * @param orgs codes of all a person lies in, widest first: who may see this record
 * @param history what it was and who changed it
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
        Provenance provenance,
        History history) {

    public Person {
        guardianships = List.copyOf(guardianships);
        parents = List.copyOf(parents);
        contactPoints = List.copyOf(contactPoints);
        roles = List.copyOf(roles);
        orgs = List.copyOf(orgs);
    }

    /** A person after a change, and what changed (names of parts, never values). */
    public record Changed(Person person, List<String> changes) {}

    /** Puts somebody on the register. */
    public static Person register(String id, RosterEntry entry, Author author) {
        Person blank = new Person(
                id,
                entry.kind(),
                Registration.entered(author.day()),
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
                new Provenance(importOf(author), null, entry.hash()),
                History.NONE);
        PersonDraft draft = new PersonDraft(blank);
        RosterMerge.into(draft, blank, entry, author);
        return draft.person();
    }

    /** Follows a roster row; empty = it says nothing new. */
    public Optional<Changed> follow(RosterEntry entry, Author author) {
        if (entry.hash().equals(provenance.rosterHash())) {
            return Optional.empty();
        }
        return change(author, draft -> {
            RosterMerge.into(draft, this, entry, author);
            draft.provenance = new Provenance(provenance.registeredBy(), importOf(author), entry.hash());
        });
    }

    /** A person decided on the tier; empty = it is that already. */
    public Optional<Changed> decideTier(Standing.Decision decision, Author author) {
        return decision.tier().equals(standing.tier())
                ? Optional.empty()
                : change(author, draft -> draft.standing = standing.decide(decision));
    }

    /** A message to a contact point failed; empty = nothing new, or no such point (it may have gone). */
    public Optional<Changed> unreachable(String contactPointId, ContactPoint.Status found, Author author) {
        return change(
                author,
                draft -> draft.contactPoints = contactPoints.stream()
                        .map(point ->
                                point.contactPointId().equals(contactPointId) ? point.found(found, author.at()) : point)
                        .toList());
    }

    /**
     * The one way in which a record changes: what differs is named, the periods and the change history follow. Empty = nothing
     * differs that anybody needs to know.
     */
    private Optional<Changed> change(Author author, Consumer<PersonDraft> edit) {
        PersonDraft draft = new PersonDraft(this);
        edit.accept(draft);
        List<Change> changes = Changes.between(this, draft.person());
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        draft.history = history.after(this, draft.person(), author, changes);
        return Optional.of(new Changed(draft.person(), Changes.parts(changes)));
    }

    private static String importOf(Author author) {
        return Objects.requireNonNull(author.why().source(), "a roster's author names the import");
    }

    /** Who cares now. */
    public Optional<Guardianship> guardianship() {
        return guardianships.isEmpty() ? Optional.empty() : Optional.of(guardianships.get(guardianships.size() - 1));
    }
}
