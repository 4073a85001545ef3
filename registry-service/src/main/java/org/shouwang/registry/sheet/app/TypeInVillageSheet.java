package org.shouwang.registry.sheet.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.imports.Outcome;
import org.shouwang.registry.imports.RowOutcome;
import org.shouwang.registry.person.Author;
import org.shouwang.registry.person.Fields;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Phone;
import org.shouwang.registry.person.Registration;
import org.shouwang.registry.person.Sealed;
import org.shouwang.registry.person.Sealer;
import org.shouwang.registry.person.Why;
import org.shouwang.registry.person.app.People;
import org.shouwang.registry.person.app.Rights;
import org.shouwang.registry.rights.Operation;
import org.shouwang.registry.roster.RowFault;
import org.shouwang.registry.sheet.SheetCode;
import org.shouwang.registry.sheet.VillageRow;
import org.shouwang.registry.sheet.VillageSheet;
import org.springframework.stereotype.Service;

/**
 * Takes in what was written on a printed sheet, by the number of the row. The record is changed first and the row kept after
 * it: typed in again after an interruption, the record says it already and the row is kept.
 */
@Service
public final class TypeInVillageSheet {

    private static final int ROUNDS = 3;
    private static final int LONGEST = 200;

    private final VillageSheets sheets;
    private final People people;
    private final Sealer sealer;
    private final Clock clock;

    TypeInVillageSheet(VillageSheets sheets, People people, Sealer sealer, Clock clock) {
        this.sheets = sheets;
        this.people = people;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** What became of each row; blank ones are passed over. */
    public List<RowOutcome> typeIn(String code, List<VillageRow> rows, Caller caller) {
        VillageSheet sheet = open(code, caller);
        List<RowOutcome> outcomes = new ArrayList<>();
        for (VillageRow row : rows) {
            if (!row.blank()) {
                outcomes.add(take(sheet, row, caller));
            }
        }
        return outcomes;
    }

    /** The sheet of a number, if it is the caller's and still taken back. */
    VillageSheet open(String code, Caller caller) {
        Rights.require(Operation.TYPE_IN_VILLAGE_SHEET, caller);
        VillageSheet sheet = seen(code, caller);
        if (!sheet.validOn(today())) {
            throw new ProblemException(SheetProblems.SHEET_EXPIRED, sheet.validUntil());
        }
        return sheet;
    }

    /** The sheet of a number, if it is the caller's. */
    VillageSheet seen(String code, Caller caller) {
        SheetCode number =
                SheetCode.parse(code).orElseThrow(() -> new ProblemException(SheetProblems.SHEET_CODE_WRONG));
        return sheets.find(number, Rights.sight(caller))
                .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private RowOutcome take(VillageSheet sheet, VillageRow row, Caller caller) {
        Optional<RowOutcome> refused = refused(row);
        if (refused.isPresent()) {
            return refused.get();
        }
        Sealed content = sealer.seal(Fields.VILLAGE_ROW, row.canonical());
        if (sheet.knows(row.row(), content)) {
            return RowOutcome.of(row.row(), Outcome.UNCHANGED);
        }
        Optional<String> id = sheet.person(row.row());
        if (id.isEmpty()) {
            return refused(row, RowFault.SHEET_ROW_UNKNOWN, VillageBook.NUMBER);
        }
        for (int round = 0; round < ROUNDS; round++) {
            Loaded<Person> person = people.find(id.get(), Rights.sight(caller))
                    .filter(found -> there(found.state()))
                    .orElse(null);
            if (person == null) {
                return refused(row, RowFault.SHEET_PERSON_GONE, VillageBook.NUMBER);
            }
            Set<String> done = new LinkedHashSet<>();
            if (write(person, row, sheet, caller, done)) {
                sheets.enter(
                        sheet.code(),
                        row.row(),
                        new VillageSheet.Entry(content, List.copyOf(done), caller.subject(), clock.instant()));
                boolean again = sheet.entries().containsKey(row.row());
                return RowOutcome.of(row.row(), again ? Outcome.CHANGED : Outcome.ACCEPTED);
            }
        }
        return refused(row, RowFault.CONFLICT, VillageBook.NUMBER);
    }

    private static boolean there(Person person) {
        return person.registration().status() == Registration.Status.ON_REGISTER;
    }

    private Optional<RowOutcome> refused(VillageRow row) {
        LocalDate visited = row.visitedOn();
        if (visited != null && visited.isAfter(today())) {
            return Optional.of(refused(row, RowFault.DATE_FUTURE, VillageBook.BOXES.get(0)));
        }
        String phone = row.newPhone();
        if (phone != null && Phone.parse(phone).isEmpty()) {
            return Optional.of(refused(row, RowFault.PHONE_FORM, VillageBook.BOXES.get(3)));
        }
        List<String> texts = new ArrayList<>();
        Optional.ofNullable(row.spokeWith()).ifPresent(texts::add);
        Optional.ofNullable(row.careChange()).ifPresent(texts::add);
        Optional.ofNullable(row.remark()).ifPresent(texts::add);
        return texts.stream().anyMatch(text -> text.length() > LONGEST)
                ? Optional.of(refused(row, RowFault.TOO_LONG, VillageBook.BOXES.get(5), LONGEST))
                : Optional.empty();
    }

    private static RowOutcome refused(VillageRow row, RowFault fault, String column, Object... words) {
        return RowOutcome.refused(row.row(), List.of(fault.at(row.row(), column, words)));
    }

    /** Changes the record if the row says something new about it; false = somebody else changed it meanwhile. */
    private boolean write(Loaded<Person> person, VillageRow row, VillageSheet sheet, Caller caller, Set<String> done) {
        Author author = new Author(
                caller.subject(),
                clock.instant(),
                today(),
                Why.found("village-sheet:" + sheet.code().value() + "#" + row.row()));
        LocalDate typed = sheet.typedAt(row.row())
                .map(at -> LocalDate.ofInstant(at, clock.getZone()))
                .orElse(today());
        Optional<Person.Changed> changed = new VillageFindings(sealer).apply(person.state(), row, typed, author);
        changed.ifPresent(change -> done.addAll(change.changes()));
        return changed.isEmpty()
                || people.changeAll(List.of(new People.Changing(person, changed.get())))
                        .isEmpty();
    }
}
