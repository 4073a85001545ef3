package org.shouwang.registry.sheet.app;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.defaults.Ids;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.access.Purpose;
import org.shouwang.registry.organisation.Organisation;
import org.shouwang.registry.organisation.app.Organisations;
import org.shouwang.registry.person.Home;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Sealer;
import org.shouwang.registry.person.app.NoteView;
import org.shouwang.registry.person.app.Rights;
import org.shouwang.registry.person.app.ViewPerson;
import org.shouwang.registry.rights.Operation;
import org.shouwang.registry.sheet.SheetCode;
import org.shouwang.registry.sheet.SheetPeriod;
import org.shouwang.registry.sheet.VillageSheet;
import org.springframework.stereotype.Service;

/** Makes a village's sheet for a month or quarter, or the same one again with whoever has come since. */
@Service
public final class PrintVillageSheet {

    private static final int ROUNDS = 5;
    private static final BigInteger NINE_DIGITS = BigInteger.TEN.pow(9);

    private final VillageSheets sheets;
    private final Organisations organisations;
    private final PeopleSheets people;
    private final ViewPerson viewing;
    private final VillageBook book;
    private final Sealer sealer;
    private final NoteView noting;
    private final Ids ids;
    private final Clock clock;

    PrintVillageSheet(
            VillageSheets sheets,
            Organisations organisations,
            PeopleSheets people,
            ViewPerson viewing,
            VillageBook book,
            Sealer sealer,
            NoteView noting,
            Ids ids,
            Clock clock) {
        this.sheets = sheets;
        this.organisations = organisations;
        this.people = people;
        this.viewing = viewing;
        this.book = book;
        this.sealer = sealer;
        this.noting = noting;
        this.ids = ids;
        this.clock = clock;
    }

    /** Writes the sheet of a division as a workbook to print. */
    public void print(
            String org, @Nullable String period, @Nullable Purpose purpose, Caller caller, ExportSheet.Target target)
            throws IOException {
        VillageBook.Page page = page(org, period, purpose, caller);
        book.write(page, target.open());
    }

    /** What stands on the sheet; noted in the access log, so whoever calls this shows it. */
    public VillageBook.Page page(String org, @Nullable String period, @Nullable Purpose purpose, Caller caller) {
        Rights.require(Operation.PRINT_VILLAGE_SHEET, caller);
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        SheetPeriod span = period == null
                ? SheetPeriod.of(today)
                : SheetPeriod.parse(period).orElseThrow(() -> new ProblemException(SheetProblems.SHEET_PERIOD_WRONG));
        Organisation place = organisations
                .find(org)
                .map(Loaded::state)
                .filter(found -> found.type().division() && caller.sees(found.orgs()))
                .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
        Map<String, VillageSheet.Line> lines = new HashMap<>();
        List<String> here = new ArrayList<>();
        people.each(null, org, caller, person -> {
            if (livesIn(person.state(), org)) {
                here.add(person.id());
                lines.put(person.id(), line(person, today, caller));
            }
        });
        VillageSheet sheet = sheet(place, span, here, caller);
        noting.list(caller, org, "export village-sheet " + lines.size(), lines.keySet(), purpose);
        List<VillageSheet.Line> printed = new ArrayList<>();
        for (int row = 1; row <= sheet.rows().size(); row++) {
            VillageSheet.Line line = lines.get(sheet.rows().get(row - 1));
            printed.add(line == null ? VillageSheet.Line.gone(row) : numbered(row, line));
        }
        return new VillageBook.Page(place.name(), span.title(), sheet, printed);
    }

    /** Children and elders whose home is there; helpers are not visited. */
    private static boolean livesIn(Person person, String org) {
        Home home = person.home();
        return person.kind() != Kind.HELPER && home != null && home.orgs().contains(org);
    }

    private VillageSheet sheet(Organisation place, SheetPeriod span, List<String> here, Caller caller) {
        for (int round = 0; round < ROUNDS; round++) {
            VillageSheet found = sheets.find(place.code(), span.name()).orElse(null);
            if (found == null) {
                VillageSheet made = new VillageSheet(
                        code(),
                        place.code(),
                        place.orgs(),
                        span.name(),
                        span.validUntil(),
                        clock.instant(),
                        caller.subject(),
                        here,
                        Map.of());
                if (sheets.add(made)) {
                    return made;
                }
                continue;
            }
            VillageSheet next = found.with(here);
            List<String> more =
                    next.rows().subList(found.rows().size(), next.rows().size());
            if (more.isEmpty() || sheets.extend(found, more)) {
                return next;
            }
        }
        throw new ProblemException(CommonProblems.DEPENDENCY_DOWN);
    }

    /** Nine digits nobody can guess from others; a number that is taken is made anew. */
    private SheetCode code() {
        String hash = sealer.hash("sheet.code", ids.next());
        BigInteger number = new BigInteger(1, hash.getBytes(StandardCharsets.US_ASCII)).mod(NINE_DIGITS);
        return SheetCode.of("%09d".formatted(number.intValue()));
    }

    private VillageSheet.Line line(Loaded<Person> person, LocalDate today, Caller caller) {
        PersonTexts texts = new PersonTexts(viewing.opened(person, caller));
        Person state = person.state();
        LocalDate born = state.profile().birthDate();
        return new VillageSheet.Line(
                0,
                false,
                state.name(),
                texts.sex(),
                born == null ? null : java.time.Period.between(born, today).getYears(),
                state.kind() == Kind.CHILD ? "儿童" : "老人",
                state.standing().tier() == null ? "" : state.standing().tier(),
                texts.carer(),
                texts.carerPhone());
    }

    private static VillageSheet.Line numbered(int row, VillageSheet.Line line) {
        return new VillageSheet.Line(
                row, false, line.name(), line.sex(), line.age(), line.kind(), line.tier(), line.carer(), line.phone());
    }
}
