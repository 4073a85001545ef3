package org.shouwang.registry.card.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.access.Purpose;
import org.shouwang.registry.card.Form;
import org.shouwang.registry.organisation.app.Organisations;
import org.shouwang.registry.paper.app.EntrustCare;
import org.shouwang.registry.paper.app.PaperView;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.Sealer;
import org.shouwang.registry.person.app.People;
import org.shouwang.registry.person.app.PersonView;
import org.shouwang.registry.person.app.Rights;
import org.shouwang.registry.person.app.ViewPerson;
import org.shouwang.registry.rights.Action;
import org.shouwang.registry.rights.FieldGroup;
import org.shouwang.registry.rights.Operation;
import org.springframework.stereotype.Service;

/** Prints the forms about one person. Each shows the record, as far as the caller may see it, and is noted as a view. */
@Service
public final class PrintForms {

    private final ViewPerson viewing;
    private final CardPrinter printer;
    private final People people;
    private final Organisations organisations;
    private final Sealer sealer;
    private final EntrustCare papers;
    private final Clock clock;

    PrintForms(
            ViewPerson viewing,
            CardPrinter printer,
            People people,
            Organisations organisations,
            Sealer sealer,
            EntrustCare papers,
            Clock clock) {
        this.viewing = viewing;
        this.printer = printer;
        this.people = people;
        this.organisations = organisations;
        this.sealer = sealer;
        this.papers = papers;
        this.clock = clock;
    }

    /** The file form 档案表. */
    public byte[] file(String personId, PrintCards.Unprintable unprintable, Caller caller, @Nullable Purpose purpose) {
        FileItems.Source source = source(personId, Operation.PRINT_FILE_FORM, caller, purpose);
        Kind kind = source.person().kind();
        if (kind == Kind.HELPER) {
            throw new ProblemException(CardProblems.CARD_NOT_APPLICABLE);
        }
        Form form = new Form(
                kind == Kind.CHILD ? "儿童档案表（一人一档）" : "老人档案表（一人一档）",
                "空白处请手写补全；“□”处打“√”。表中内容只用于关爱服务，请妥善保管，不得外传。",
                FileItems.sections(kind, source),
                List.of("填表人", "本人或照料人"),
                today());
        return printed(personId, form, unprintable);
    }

    /** The entrusted-care confirmation 委托照护确认书. */
    public byte[] carePaper(
            String personId, PrintCards.Unprintable unprintable, Caller caller, @Nullable Purpose purpose) {
        FileItems.Source source = source(personId, Operation.PRINT_CARE_FORM, caller, purpose);
        if (source.person().kind() != Kind.CHILD) {
            throw new ProblemException(CardProblems.CARD_NOT_APPLICABLE);
        }
        PaperView confirmed = Rights.sees(FieldGroup.PAPERS, Action.CARD, caller)
                ? papers.holding(source.person()).orElse(null)
                : null;
        return printed(personId, CarePaper.form(source, confirmed, today()), unprintable);
    }

    private FileItems.Source source(String personId, Operation operation, Caller caller, @Nullable Purpose purpose) {
        PersonView view = viewing.view(personId, operation, caller, purpose, "form");
        return new FileItems.Source(view, new Surroundings(people, organisations, sealer));
    }

    private byte[] printed(String personId, Form form, PrintCards.Unprintable unprintable) {
        Set<Integer> missing = printer.unprintable(form.text());
        if (unprintable == PrintCards.Unprintable.REFUSE && !missing.isEmpty()) {
            throw new ProblemException(CardProblems.CHARACTERS_NOT_PRINTABLE)
                    .withErrors(List.of(Unprintables.fault("/people/" + personId, missing)));
        }
        return printer.form(form);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
