package org.shouwang.registry.paper.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ETags;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.access.Purpose;
import org.shouwang.registry.paper.EntrustedCare;
import org.shouwang.registry.person.Fact;
import org.shouwang.registry.person.Fields;
import org.shouwang.registry.person.History;
import org.shouwang.registry.person.Holder;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.Part;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Sealer;
import org.shouwang.registry.person.Timeline;
import org.shouwang.registry.person.app.Rights;
import org.shouwang.registry.person.app.ViewPerson;
import org.shouwang.registry.rights.Operation;
import org.springframework.stereotype.Service;

/** Confirms that a child is entrusted to somebody, shows it and ends it. */
@Service
public final class EntrustCare {

    private static final Set<String> HOLDING =
            Set.of(EntrustedCare.State.VALID.name(), EntrustedCare.State.COMING.name());

    private final Papers papers;
    private final ViewPerson viewing;
    private final Sealer sealer;
    private final Clock clock;

    EntrustCare(Papers papers, ViewPerson viewing, Sealer sealer, Clock clock) {
        this.papers = papers;
        this.viewing = viewing;
        this.sealer = sealer;
        this.clock = clock;
    }

    /**
     * A confirmation.
     *
     * @param barred whether anything of art. 22 was found with the carer
     */
    public record Command(
            String personId,
            String paperId,
            List<Holder> entrusting,
            String carerName,
            LocalDate carerBirthDate,
            String relation,
            LocalDate from,
            @Nullable LocalDate until,
            String reason,
            boolean childHeard,
            LocalDate lookedIntoOn,
            boolean barred) {}

    /** Confirms a paper; the same again changes nothing. */
    public PaperView confirm(Command command, Caller caller) {
        Rights.require(Operation.CONFIRM_ENTRUSTED_CARE, caller);
        Person child = child(command.personId(), "entrusted-care", caller, null);
        LocalDate today = today();
        EntrustedCare.Terms terms = new EntrustedCare.Terms(
                command.entrusting(),
                new EntrustedCare.Carer(
                        sealer.seal(Fields.CARER_NAME, command.carerName()),
                        sealer.seal(
                                Fields.CARER_BIRTH_DATE,
                                command.carerBirthDate().toString()),
                        command.relation()),
                command.from(),
                command.until(),
                command.reason(),
                command.childHeard(),
                command.lookedIntoOn());
        refuse(
                command,
                EntrustedCare.refusal(
                        terms, command.carerBirthDate(), child.profile().birthDate(), today));
        Timeline.Period care = care(child, today);
        EntrustedCare paper = new EntrustedCare(
                id(command.personId(), command.paperId()),
                command.personId(),
                terms,
                care.fact(),
                caller.subject(),
                clock.instant(),
                today,
                null,
                null);
        boolean fresh = papers.add(paper);
        Loaded<EntrustedCare> stored = paper(command.personId(), command.paperId());
        if (!fresh && !stored.state().terms().equals(terms)) {
            throw new ProblemException(PaperProblems.PAPER_ID_REUSED);
        }
        return view(stored, child);
    }

    private static void refuse(Command command, EntrustedCare.@Nullable Refusal refusal) {
        if (command.barred()) {
            throw new ProblemException(PaperProblems.CARER_BARRED);
        }
        if (refusal != null) {
            throw new ProblemException(
                    switch (refusal) {
                        case CARER_NOT_ADULT -> PaperProblems.CARER_NOT_ADULT;
                        case CHILD_NOT_HEARD -> PaperProblems.CHILD_NOT_HEARD;
                        case DAYS_INCONSISTENT -> PaperProblems.PAPER_DAYS;
                    });
        }
    }

    /** The papers of a child, the newest first. */
    public List<PaperView> list(String personId, Caller caller, @Nullable Purpose purpose) {
        Rights.require(Operation.LIST_ENTRUSTED_CARE, caller);
        Person child = child(personId, "entrusted-care", caller, purpose);
        return papers.of(personId).stream()
                .sorted(Comparator.comparing(
                                (Loaded<EntrustedCare> paper) -> paper.state().at())
                        .reversed())
                .map(paper -> view(paper, child))
                .toList();
    }

    /** The newest paper that holds, or is to; for whoever prints it and has looked at the child's record. */
    public Optional<PaperView> holding(Person child) {
        return papers.of(child.id()).stream()
                .sorted(Comparator.comparing(
                                (Loaded<EntrustedCare> paper) -> paper.state().at())
                        .reversed())
                .map(paper -> view(paper, child))
                .filter(paper -> HOLDING.contains(paper.state()))
                .findFirst();
    }

    /** Ends a paper: the parents are back, or somebody else is to care. */
    public PaperView end(
            String personId,
            String paperId,
            @Nullable LocalDate day,
            String reason,
            @Nullable String ifMatch,
            Caller caller) {
        Rights.require(Operation.END_ENTRUSTED_CARE, caller);
        Person child = child(personId, "entrusted-care", caller, null);
        Loaded<EntrustedCare> found = paper(personId, paperId);
        ETags.requireCurrent(ifMatch, found.version());
        LocalDate last = day == null ? today() : day;
        if (found.state().end() != null) {
            throw new ProblemException(PaperProblems.PAPER_ENDED);
        }
        if (last.isAfter(today()) || last.isBefore(found.state().terms().from())) {
            throw new ProblemException(PaperProblems.PAPER_DAYS);
        }
        EntrustedCare ended = found.state()
                .ended(new EntrustedCare.End(last, sealer.seal(Fields.CHANGE_REASON, reason), caller.subject()));
        return view(papers.change(found, ended), child);
    }

    Person child(String personId, String action, Caller caller, @Nullable Purpose purpose) {
        Loaded<Person> found = viewing.seen(personId, caller);
        if (found.state().kind() != Kind.CHILD) {
            throw new ProblemException(PaperProblems.PAPER_NOT_APPLICABLE);
        }
        viewing.note(caller, found, action, purpose);
        return found.state();
    }

    Loaded<EntrustedCare> paper(String personId, String paperId) {
        return papers.find(id(personId, paperId)).orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
    }

    PaperView view(Loaded<EntrustedCare> paper, Person child) {
        Timeline.Period care = care(child, today());
        return PaperView.of(
                paper.state(), paper.state().state(today(), care.fact(), care.from()), paper.version(), sealer);
    }

    private static Timeline.Period care(Person child, LocalDate day) {
        return History.of(child, Part.GUARDIANSHIP)
                .at(day)
                .orElseGet(() -> new Timeline.Period(child.registration().on(), Fact.UNKNOWN));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private static String id(String personId, String paperId) {
        return personId + ":" + paperId;
    }
}
