package org.shouwang.registry.person;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One person on the register: aggregate root, one document.
 *
 * @param id made by us, never told by a number of the state's
 * @param guardianships who cares, over time; the last one without an end is in force
 * @param orgs codes of all a person lies in, widest first: who may see this record
 * @param details items of the file that were collected
 * @param history what it was and who changed it
 * @param file how complete the file is: asked for when it is stored and when that is told
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
        Details details,
        History history,
        Once<Optional<Completeness>> file) {

    public Person {
        guardianships = List.copyOf(guardianships);
        parents = List.copyOf(parents);
        contactPoints = List.copyOf(contactPoints);
        roles = List.copyOf(roles);
        orgs = List.copyOf(orgs);
    }

    /** A person as written; how complete the file is follows. */
    public Person(
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
            Details details,
            History history) {
        this(
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
                provenance,
                details,
                history,
                new Once<>());
    }

    /** How complete the file is; a helper has none. */
    public Optional<Completeness> completeness() {
        return file.of(() -> Completeness.of(this));
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
                Details.NONE,
                History.NONE);
        PersonDraft draft = new PersonDraft(blank);
        RosterMerge.into(draft, blank, entry, author);
        return draft.person();
    }

    /** The same person, put down before there is a file. */
    public Person found(Course.Found found) {
        PersonDraft draft = new PersonDraft(this);
        draft.registration = Registration.found(found);
        return draft.person();
    }

    /** Follows a roster row; empty = it says nothing new. Whoever was found is on file with it. */
    public Optional<Changed> follow(RosterEntry entry, Author author) {
        if (mergedInto().isPresent() || registration.locked() || entry.hash().equals(provenance.rosterHash())) {
            return Optional.empty();
        }
        RosterEntry row = namesAbsorbed(entry) ? entry.as(this) : entry;
        return change(author, draft -> {
            draft.registration =
                    registration.status() == Registration.Status.FOUND ? registration.filed() : registration;
            RosterMerge.into(draft, this, row, author);
            draft.provenance = provenance.follow(importOf(author), entry.hash());
        });
    }

    /** Whether a row means this person by what an absorbed record was known by. */
    private boolean namesAbsorbed(RosterEntry entry) {
        return !provenance.merging().absorbed().isEmpty()
                && !entry.identity().key().equals(identity.key())
                && !entry.identity().soft().equals(identity.soft());
    }

    /** The record that goes on in place of this one. */
    public Optional<String> mergedInto() {
        return Optional.ofNullable(provenance.merging().into());
    }

    /** Found to be the same person as another record: off the register, all it says stays. Empty = it is so already. */
    public Optional<Changed> absorbed(String survivorId, Author author) {
        return change(author, draft -> {
            draft.registration =
                    registration.leftOn() == null ? registration.left("ERROR", author.day()) : registration;
            draft.provenance = provenance.with(provenance.merging().into(survivorId));
        });
    }

    /** Takes over what an absorbed record says. Empty = it has done so already. */
    public Optional<Changed> absorb(Person other, Author author) {
        return provenance.merging().absorbed().contains(other.id())
                ? Optional.empty()
                : change(author, draft -> Union.into(draft, this, other));
    }

    /** What differs on another record: this one's values are the first ones. */
    public List<Change> differences(Person other) {
        return Changes.between(this, other);
    }

    /** As it was before a merge, its history too: what happened in between is kept with the merge. */
    public Changed restored(Person before) {
        return new Changed(before, Changes.parts(Changes.between(this, before)));
    }

    /** Whether the last change of this record was of this source. */
    public boolean lastChangedBy(String source) {
        List<History.Entry> entries = history.entries();
        return !entries.isEmpty()
                && source.equals(entries.get(entries.size() - 1).why().source());
    }

    /** A person decided on the tier; empty = it is that already and the reasons are no news. */
    public Optional<Changed> decideTier(Standing.Decision decision, Author author) {
        return decision.tier().equals(standing.tier())
                ? Optional.empty()
                : change(author, draft -> draft.standing = standing.decide(decision));
    }

    /**
     * A person edits the record; empty = it says that already. An edit that holds from an earlier day than what is so now
     * changes only what was: it holds until the next period that is known.
     */
    public Optional<Changed> edit(Edit edit, Author author) {
        if (author.day().isBefore(registration.first())) {
            throw new IllegalArgumentException("before registration");
        }
        Edit.Dated dated = edit instanceof Edit.Dated one ? one : null;
        if (dated != null) {
            Timeline before = History.of(this, dated.part());
            if (author.day().isBefore(before.last().from())) {
                return past(dated, before, author);
            }
        }
        return change(author, draft -> Edits.into(draft, edit, author));
    }

    private Optional<Changed> past(Edit.Dated edit, Timeline before, Author author) {
        Timeline after = before.set(author.day(), edit.fact());
        if (after.equals(before)) {
            return Optional.empty();
        }
        PersonDraft draft = new PersonDraft(this);
        if (edit instanceof Edit.Care care) {
            draft.guardianships = Guardianship.in(guardianships, care.carer().from(author.day()));
        } else {
            draft.history = history.with(edit.part(), after);
        }
        Fact was = before.at(author.day()).map(Timeline.Period::fact).orElse(Fact.UNKNOWN);
        return Optional.of(stored(draft, author, Changes.past(edit.part(), was, edit.fact())));
    }

    /** A person tells items of the file; empty = it says that already. */
    public Optional<Changed> detail(Details now, Author author) {
        return change(author, draft -> {
            Edits.details(draft, now);
            draft.standing = StandingRule.follow(draft, null, author.day());
        });
    }

    /** News of what another service knows that bears on the tier; empty = nothing new, or care has ended. */
    public Optional<Changed> sign(Sign now, Author author) {
        boolean told = mergedInto().isEmpty() && registration.present() && kind == Kind.CHILD;
        return !told || standing.past(now, author.day())
                ? Optional.empty()
                : change(author, draft -> {
                    draft.standing = standing.with(now);
                    draft.standing = StandingRule.follow(draft, null, author.day());
                });
    }

    /** What the tier rule says on a day, whatever was decided. */
    public TierProposal tierProposal(LocalDate day) {
        PersonDraft draft = new PersonDraft(this);
        return StandingRule.propose(draft, StandingRule.follow(draft, null, day).why(), day);
    }

    /** What the category rule says on a day, whatever was decided; none when it has nothing to say. */
    public Optional<Category> categoryProposal(LocalDate day) {
        return Optional.ofNullable(StandingRule.category(new PersonDraft(this), day));
    }

    /** What the person lies in has another code or hangs elsewhere; empty = it is so already. */
    public Optional<Changed> relocated(Whereabouts now, Author author) {
        return change(author, draft -> {
            draft.identity = now.identity();
            draft.home = now.home();
            draft.schooling = now.schooling();
            draft.roles = now.roles();
            draft.orgs = now.orgs();
        });
    }

    /** Somebody was reached at a contact point; empty = nothing else was known, or no such point. */
    public Optional<Changed> reached(String contactPointId, Author author) {
        return change(
                author,
                draft -> draft.contactPoints = contactPoints.stream()
                        .map(point -> point.contactPointId().equals(contactPointId) ? point.reached() : point)
                        .toList());
    }

    /** A step of the life cycle; empty = it stands so already. */
    public Optional<Changed> stands(Registration next, Author author) {
        return change(author, draft -> draft.registration = next);
    }

    /** Volunteers may be told of the person, or not any more; empty = it is so already. */
    public Optional<Changed> volunteers(boolean told, Author author) {
        return stands(registration.on(registration.course().withVolunteers(told)), author);
    }

    /** What volunteers are told of a person: name and village, and nothing else. */
    public Person forVolunteers() {
        PersonDraft told = new PersonDraft(this);
        told.registration = Registration.entered(registration.on());
        told.identity = new Identity("", "", null);
        told.profile = Profile.EMPTY;
        told.schooling = Schooling.NONE;
        told.guardianships = List.of();
        told.parents = List.of();
        told.elder = Elder.NONE;
        told.contactPoints = List.of();
        told.standing = Standing.NONE;
        told.roles = List.of();
        told.orgs = home == null ? List.of() : home.orgs();
        told.provenance = new Provenance("", null, null);
        told.details = Details.NONE;
        told.history = History.NONE;
        return told.person();
    }

    /**
     * Moved by a transfer; what is null stays where it is. Empty = it is there already.
     *
     * @param transferId kept with the person, so that the transfer is carried out once
     */
    public Optional<Changed> moved(
            String transferId, @Nullable Home nextHome, @Nullable Schooling nextSchooling, Author author) {
        return change(author, draft -> {
            draft.home = nextHome == null ? home : nextHome;
            draft.schooling = nextSchooling == null ? schooling : nextSchooling;
            draft.registration = registration.on(registration.course().withTransfer(transferId));
            Set<String> nextOrgs = new LinkedHashSet<>();
            if (draft.home != null) {
                nextOrgs.addAll(draft.home.orgs());
            }
            nextOrgs.addAll(draft.schooling.orgs());
            draft.orgs = List.copyOf(nextOrgs);
        });
    }

    /** What is left of an erased person: the id, the day and the cause. */
    public Person tombstone(Course.Erased erased) {
        return tombstone(id, kind, erased);
    }

    /** A tombstone. */
    public static Person tombstone(String id, Kind kind, Course.Erased erased) {
        return new Person(
                id,
                kind,
                Registration.erased(erased.on(), erased),
                new Identity("erased:" + id, "erased:" + id, null),
                "",
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
                new Provenance("", null, null),
                Details.NONE,
                History.NONE);
    }

    /** A message to a contact point failed; empty = nothing new, or no such point (it may have gone). */
    public Optional<Changed> unreachable(String contactPointId, ContactPoint.Status found, Author author) {
        if (mergedInto().isPresent() || registration.locked()) {
            return Optional.empty();
        }
        return change(
                author,
                draft -> draft.contactPoints = contactPoints.stream()
                        .map(point ->
                                point.contactPointId().equals(contactPointId) ? point.found(found, author.at()) : point)
                        .toList());
    }

    /** What differs is named, periods follow; empty = nothing differs that anybody needs to know. */
    private Optional<Changed> change(Author author, Consumer<PersonDraft> edit) {
        PersonDraft draft = new PersonDraft(this);
        edit.accept(draft);
        Person next = draft.person();
        List<Change> changes = Changes.between(this, next);
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        draft.history = draft.history.after(this, next, author);
        return Optional.of(stored(draft, author, changes));
    }

    /** The one way in which a record changes: with an entry in its change history. */
    private static Changed stored(PersonDraft draft, Author author, List<Change> changes) {
        draft.history = draft.history.noted(author, changes);
        return new Changed(draft.person(), Changes.parts(changes));
    }

    private static String importOf(Author author) {
        return Objects.requireNonNull(author.why().source(), "a roster's author names the import");
    }

    /** Who cares now. */
    public Optional<Guardianship> guardianship() {
        return guardianships.isEmpty() ? Optional.empty() : Optional.of(guardianships.get(guardianships.size() - 1));
    }
}
