package org.shouwang.registry.roster;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.code.CodeList;
import org.shouwang.registry.code.CodeLists;
import org.shouwang.registry.organisation.DivisionCode;
import org.shouwang.registry.organisation.Organisation;
import org.shouwang.registry.organisation.OrganisationTree;
import org.shouwang.registry.person.ContactPoint;
import org.shouwang.registry.person.Detail;
import org.shouwang.registry.person.Details;
import org.shouwang.registry.person.Fields;
import org.shouwang.registry.person.Holder;
import org.shouwang.registry.person.Home;
import org.shouwang.registry.person.IdNumber;
import org.shouwang.registry.person.Identity;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.Manner;
import org.shouwang.registry.person.Phone;
import org.shouwang.registry.person.Profile;
import org.shouwang.registry.person.Sealed;
import org.shouwang.registry.person.Sealer;
import org.shouwang.registry.person.Value;

/** The columns children's and elders' rosters share. */
final class PersonCells {

    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_TEXT = 500;

    private final Cells cells;
    private final MannerColumns mannerColumns;
    private final Sealer sealer;
    private final LocalDate today;

    PersonCells(Cells cells, MannerColumns mannerColumns, Sealer sealer, LocalDate today) {
        this.cells = cells;
        this.mannerColumns = mannerColumns;
        this.sealer = sealer;
        this.today = today;
    }

    String name() {
        return cells.required(Columns.NAME, LONGEST_NAME);
    }

    /** Sex, birth date and ID number agree; what one cell leaves out the number tells. */
    Profile profile(@Nullable IdNumber id) {
        String sex = cells.code(Columns.SEX, CodeLists.SEX);
        LocalDate birthDate = cells.date(Columns.BIRTH_DATE, today);
        if (id != null) {
            if (!sex.equals(CodeList.UNKNOWN) && !sex.equals(id.sex())) {
                cells.refuse(RowFault.SEX_MISMATCH, Columns.SEX);
            }
            if (birthDate != null && !birthDate.equals(id.birthDate())) {
                cells.refuse(RowFault.BIRTH_DATE_MISMATCH, Columns.BIRTH_DATE);
            }
            if (birthDate == null && id.birthDate().isAfter(today)) {
                cells.refuse(RowFault.DATE_FUTURE, Columns.ID_NUMBER);
            }
            sex = id.sex();
            birthDate = id.birthDate();
        } else if (birthDate == null && cells.good()) {
            cells.refuse(RowFault.REQUIRED, Columns.BIRTH_DATE);
        }
        String healthText = cells.text(Columns.HEALTH);
        String health = CodeLists.HEALTH.code(healthText).orElse("OTH");
        boolean ownWords = health.equals("OTH");
        return new Profile(
                sex,
                birthDate,
                cells.code(Columns.ETHNICITY, CodeLists.ETHNICITY),
                health,
                ownWords ? sealer.seal(Fields.HEALTH_NOTE, healthText) : null,
                sealed(Columns.REMARK, Fields.REMARK, LONGEST_TEXT));
    }

    /** The home's division; it must be registered. A code that ended means the one that took over. */
    @Nullable
    Home home(OrganisationTree tree) {
        String code = DivisionCode.normalise(cells.required(Columns.HOME, 20));
        if (code.isEmpty()) {
            return null;
        }
        if (DivisionCode.type(code).isEmpty()) {
            cells.refuse(RowFault.NOT_A_DIVISION, Columns.HOME);
            return null;
        }
        Optional<Organisation> division = tree.current(code, today)
                .filter(organisation -> organisation.type().division());
        if (division.isEmpty()) {
            cells.refuse(RowFault.UNKNOWN_DIVISION, Columns.HOME);
        } else if (division.get().validity().endedBy(today)) {
            cells.refuse(RowFault.DIVISION_ENDED, Columns.HOME);
        }
        return division.map(found -> new Home(found.code(), found.orgs())).orElse(null);
    }

    @Nullable
    Sealed sealedName(Column column, String field) {
        return sealed(column, field, LONGEST_NAME);
    }

    @Nullable
    Sealed sealed(Column column, String field, int longest) {
        String text = cells.optional(column, longest);
        return text == null ? null : sealer.seal(field, text);
    }

    /** The items of the file this row tells. */
    Details details(Kind kind) {
        Map<Detail, Value> told = new EnumMap<>(Detail.class);
        for (Detail detail : Detail.all(kind)) {
            Column column = Columns.DETAILS.get(detail);
            String text = column == null ? "" : cells.text(column);
            if (!text.isEmpty()) {
                tell(detail, Objects.requireNonNull(column), text, told);
            }
        }
        return told.isEmpty() ? Details.NONE : new Details(told);
    }

    private void tell(Detail detail, Column column, String text, Map<Detail, Value> told) {
        boolean none = Cells.NONE.contains(text) && detail.list().isEmpty();
        String written = detail.type() == Detail.Type.DAY
                ? Dates.parse(text).map(LocalDate::toString).orElse(text)
                : text;
        Optional<String> value = none ? Optional.of(CodeList.UNKNOWN) : detail.parse(written);
        if (value.isEmpty()) {
            cells.refuse(RowFault.UNKNOWN_VALUE, column, detail.zh());
        } else if (!value.get().equals(CodeList.UNKNOWN)) {
            told.put(
                    detail,
                    detail.type().sealed()
                            ? new Value(null, sealer.seal(detail.field(), value.get()))
                            : new Value(value.get(), null));
        }
    }

    /** How a holder is to be talked to, as far as this row tells it. */
    Map<Manner, String> manners(Holder holder) {
        Map<Manner, Column> columns = mannerColumns.of().get(holder);
        if (columns == null) {
            return Map.of();
        }
        Map<Manner, String> told = new EnumMap<>(Manner.class);
        columns.forEach((manner, column) -> {
            String code = cells.code(column, manner.list());
            if (!code.equals(CodeList.UNKNOWN)) {
                told.put(manner, code);
            }
        });
        return told;
    }

    ContactPoint.Contact contact(
            Column column,
            @Nullable Phone phone,
            Holder holder,
            String relation,
            String literacy,
            Map<Manner, String> manners) {
        return new ContactPoint.Contact(
                holder,
                relation,
                literacy,
                manners,
                phone == null ? null : sealer.seal(Fields.PHONE, phone.value()),
                cells.none(column));
    }

    /** Who the person is: by ID number, or by name, birth date, village and the carer's phone. */
    Identity identity(
            Kind kind, @Nullable IdNumber id, String name, Profile profile, Home home, @Nullable Phone carerPhone) {
        return Identity.of(
                kind,
                id == null ? null : sealer.seal(Fields.ID_NUMBER, id.value()),
                name,
                profile.birthDate(),
                home.code(),
                carerPhone == null ? "" : carerPhone.value(),
                sealer);
    }
}
