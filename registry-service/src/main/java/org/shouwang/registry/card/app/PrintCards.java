package org.shouwang.registry.card.app;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.FieldProblem;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.access.Purpose;
import org.shouwang.registry.card.CardKind;
import org.shouwang.registry.card.Paper;
import org.shouwang.registry.card.PrintedCard;
import org.shouwang.registry.organisation.app.Organisations;
import org.shouwang.registry.person.Home;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Sealer;
import org.shouwang.registry.person.app.NoteView;
import org.shouwang.registry.person.app.People;
import org.shouwang.registry.person.app.Rights;
import org.shouwang.registry.rights.Operation;
import org.springframework.stereotype.Service;

/** Prints contact cards. Everybody whose card is printed is noted as viewed. */
@Service
public final class PrintCards {

    private final FindCardHolders holders;
    private final IssueCards issuing;
    private final CardPrinter printer;
    private final NoteView noting;
    private final People people;
    private final Organisations organisations;
    private final Sealer sealer;
    private final CardSettings settings;

    PrintCards(
            FindCardHolders holders,
            IssueCards issuing,
            CardPrinter printer,
            NoteView noting,
            People people,
            Organisations organisations,
            Sealer sealer,
            CardSettings settings) {
        this.holders = holders;
        this.issuing = issuing;
        this.printer = printer;
        this.noting = noting;
        this.people = people;
        this.organisations = organisations;
        this.sealer = sealer;
        this.settings = settings;
    }

    /** What to do with characters that no font has. */
    public enum Unprintable {
        REFUSE,
        /** Print 〓 in their place. */
        MARK
    }

    /** How to print. */
    public record Manner(Paper paper, Unprintable unprintable) {}

    /** Whose cards: everybody of an organisation, or the people named. */
    public record Command(
            CardKind kind, @Nullable String org, @Nullable List<String> personIds, Manner manner) {}

    /** A document and how many cards are in it. */
    public record Printed(byte[] pdf, int cards, int pages) {}

    /** One person's card. */
    public Printed one(String personId, Manner manner, Caller caller, @Nullable Purpose purpose) {
        Rights.require(Operation.PRINT_CARD, caller);
        Person person = holders.one(personId, caller);
        CardKind kind = CardKind.of(person.kind())
                .filter(fitting -> FindCardHolders.gets(person, fitting))
                .orElseThrow(() -> new ProblemException(CardProblems.CARD_NOT_APPLICABLE));
        return print(List.of(person), kind, manner, caller, purpose);
    }

    /** Many cards, place by place in the order of names. */
    public Printed many(Command command, Caller caller, @Nullable Purpose purpose) {
        Rights.require(Operation.PRINT_CARDS, caller);
        int most = settings.maxPerPrint();
        List<String> ids = command.personIds();
        String org = command.org();
        List<Person> found = ids != null
                ? ids.size() > most ? tooMany() : holders.all(ids, command.kind(), caller)
                : org == null ? List.of() : holders.of(org, command.kind(), most, caller);
        if (found.size() > most) {
            tooMany();
        }
        if (found.isEmpty()) {
            throw new ProblemException(CardProblems.NOTHING_TO_PRINT);
        }
        Comparator<Person> byPlace = Comparator.comparing(PrintCards::place);
        Collator names = Collator.getInstance(Locale.CHINA);
        List<Person> sorted = found.stream()
                .sorted(byPlace.thenComparing(Person::name, names).thenComparing(Person::id))
                .toList();
        return print(sorted, command.kind(), command.manner(), caller, purpose);
    }

    private List<Person> tooMany() {
        throw new ProblemException(CardProblems.TOO_MANY_CARDS, settings.maxPerPrint());
    }

    private static String place(Person person) {
        Home home = person.home();
        String group = person.schooling().classCode();
        return group != null ? group : home == null ? "" : home.code();
    }

    private Printed print(List<Person> sorted, CardKind kind, Manner manner, Caller caller, @Nullable Purpose purpose) {
        CardWriter writer = new CardWriter(new Surroundings(people, organisations, sealer), sealer, settings);
        List<IssueCards.Wanted> wanted = sorted.stream()
                .map(person -> new IssueCards.Wanted(person.id(), writer.contents(person, kind)))
                .toList();
        if (manner.unprintable() == Unprintable.REFUSE) {
            requirePrintable(wanted);
        }
        sorted.forEach(person -> noting.note(caller, person, "card", purpose));
        List<PrintedCard> printed = issuing.issue(wanted, caller.subject());
        CardPrinter.Document document = printer.cards(printed, manner.paper());
        return new Printed(document.pdf(), printed.size(), document.pages());
    }

    private void requirePrintable(List<IssueCards.Wanted> wanted) {
        List<FieldProblem> faults = new ArrayList<>();
        for (IssueCards.Wanted one : wanted) {
            Set<Integer> missing = printer.unprintable(one.contents().text());
            if (!missing.isEmpty()) {
                faults.add(Unprintables.fault("/people/" + one.personId(), missing));
            }
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(CardProblems.CHARACTERS_NOT_PRINTABLE).withErrors(faults);
        }
    }
}
