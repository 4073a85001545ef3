package org.shouwang.registry.sheet.app;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.code.CodeList;
import org.shouwang.registry.code.CodeLists;
import org.shouwang.registry.person.ContactPoint;
import org.shouwang.registry.person.Detail;
import org.shouwang.registry.person.Holder;
import org.shouwang.registry.person.Home;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.app.PersonView;
import org.shouwang.registry.roster.Column;
import org.shouwang.registry.roster.Columns;

/** A person in the words of a roster: what is written here is read back as the same. Empty = not collected. */
final class PersonTexts {

    private static final String UNWRITTEN = "";

    private final PersonView view;
    private final Person person;

    PersonTexts(PersonView view) {
        this.view = view;
        this.person = view.person();
    }

    /** The cell of a column; empty for a column nobody has taught this class. */
    String cell(Column column) {
        return Optional.ofNullable(own(column))
                .or(() -> Optional.ofNullable(person.kind() == Kind.CHILD ? ofChild(column) : ofElder(column)))
                .or(() -> RosterColumns.detail(column).map(this::detail))
                .or(() -> RosterColumns.told(column).map(this::manner))
                .orElse(UNWRITTEN);
    }

    String sex() {
        return cell(Columns.SEX);
    }

    /** Who cares, as one would ask for at the door. */
    String carer() {
        return cell(person.kind() == Kind.CHILD ? Columns.GUARDIAN_NAME : Columns.CARER_NAME);
    }

    /** The number to dial first. */
    String carerPhone() {
        String phone = cell(person.kind() == Kind.CHILD ? Columns.GUARDIAN_PHONE : Columns.CARER_PHONE);
        return phone.isEmpty() && person.kind() == Kind.ELDER ? cell(Columns.OWN_PHONE) : phone;
    }

    private @Nullable String own(Column column) {
        if (column.equals(Columns.NAME)) {
            return person.name();
        } else if (column.equals(Columns.SEX)) {
            return name(CodeLists.SEX, person.profile().sex());
        } else if (column.equals(Columns.ID_NUMBER)) {
            return view.idNumber();
        } else if (column.equals(Columns.BIRTH_DATE)) {
            return Objects.toString(person.profile().birthDate(), null);
        } else if (column.equals(Columns.ETHNICITY)) {
            return name(CodeLists.ETHNICITY, person.profile().ethnicity());
        } else if (column.equals(Columns.HOME)) {
            Home home = person.home();
            return home == null ? null : home.code();
        } else if (column.equals(Columns.HEALTH)) {
            return health();
        } else if (column.equals(Columns.TIER)) {
            return person.standing().tier();
        }
        return column.equals(Columns.REMARK) ? view.remark() : null;
    }

    /** The roster's own words where the list has none. */
    private String health() {
        String code = person.profile().health();
        String note = view.healthNote();
        return code.equals("OTH") && note != null ? note : name(CodeLists.HEALTH, code);
    }

    private @Nullable String ofChild(Column column) {
        SchoolTexts school = new SchoolTexts(person.schooling());
        if (column.equals(Columns.SCHOOL)) {
            return person.schooling().schoolCode();
        } else if (column.equals(Columns.GRADE)) {
            return school.year();
        } else if (column.equals(Columns.CLASS)) {
            return school.schoolClass();
        } else if (column.equals(Columns.BOARDING)) {
            Boolean boarding = person.schooling().boarding();
            return boarding == null ? null : boarding ? "是" : "否";
        } else if (column.equals(Columns.BAND)) {
            return name(CodeLists.BAND, person.schooling().band());
        } else if (column.equals(Columns.GUARDIANSHIP)) {
            return care().map(care -> name(CodeLists.GUARDIANSHIP, care.type())).orElse(null);
        } else if (column.equals(Columns.GUARDIAN_NAME)) {
            return care().map(PersonView.Care::carerName).orElse(null);
        } else if (column.equals(Columns.GUARDIAN_RELATION)) {
            return care().map(care -> name(CodeLists.CHILD_RELATION, care.relation()))
                    .orElse(null);
        } else if (column.equals(Columns.GUARDIAN_LITERACY)) {
            return literacy(Holder.GUARDIAN);
        } else if (column.equals(Columns.GUARDIAN_PHONE)) {
            return phone(Holder.GUARDIAN);
        }
        return ofParents(column);
    }

    private @Nullable String ofParents(Column column) {
        if (column.equals(Columns.FATHER_NAME) || column.equals(Columns.MOTHER_NAME)) {
            return parent(column.equals(Columns.FATHER_NAME) ? Holder.FATHER : Holder.MOTHER)
                    .map(PersonView.ParentView::name)
                    .orElse(null);
        } else if (column.equals(Columns.FATHER_PHONE) || column.equals(Columns.MOTHER_PHONE)) {
            return phone(column.equals(Columns.FATHER_PHONE) ? Holder.FATHER : Holder.MOTHER);
        } else if (column.equals(Columns.FATHER_AWAY) || column.equals(Columns.MOTHER_AWAY)) {
            return parent(column.equals(Columns.FATHER_AWAY) ? Holder.FATHER : Holder.MOTHER)
                    .map(PersonTexts::away)
                    .orElse(null);
        }
        return null;
    }

    /** Empty would be read as at home. */
    private static String away(PersonView.ParentView parent) {
        Boolean away = parent.away();
        if (away == null) {
            return "未采集";
        }
        String place = parent.place();
        return !away ? "在家" : place == null ? "外出" : place;
    }

    private @Nullable String ofElder(Column column) {
        if (column.equals(Columns.ELDER_CATEGORY)) {
            List<String> categories = person.elder().categories();
            return categories.stream()
                    .map(code -> name(CodeLists.ELDER_CATEGORY, code))
                    .collect(Collectors.joining("、"));
        } else if (column.equals(Columns.ABILITY)) {
            return name(CodeLists.ABILITY, person.elder().ability());
        } else if (column.equals(Columns.CARER_NAME)) {
            return care().map(PersonView.Care::carerName).orElse(null);
        } else if (column.equals(Columns.CARER_RELATION)) {
            return care().map(care -> name(CodeLists.ELDER_RELATION, care.relation()))
                    .orElse(null);
        } else if (column.equals(Columns.CARER_PHONE)) {
            return phone(Holder.CARER);
        } else if (column.equals(Columns.OWN_PHONE)) {
            return phone(Holder.SELF);
        }
        return column.equals(Columns.OWN_LITERACY) ? literacy(Holder.SELF) : null;
    }

    /** Codes by their names, several parted as a roster parts them. */
    private String detail(Detail detail) {
        String told = view.details().getOrDefault(detail.name(), UNWRITTEN);
        return detail.list()
                .map(list -> Arrays.stream(told.split(" "))
                        .filter(code -> !code.isEmpty())
                        .map(code -> name(list, code))
                        .collect(Collectors.joining("、")))
                .orElse(told);
    }

    private String manner(RosterColumns.Told told) {
        return view.contactPoints().stream()
                .filter(point -> point.holder().equals(told.holder().name()))
                .findFirst()
                .map(point -> point.manner(told.manner()))
                .map(code -> name(told.manner().list(), code))
                .orElse(UNWRITTEN);
    }

    private Optional<PersonView.Care> care() {
        List<PersonView.Care> all = view.guardianships();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private Optional<PersonView.ParentView> parent(Holder holder) {
        return view.parents().stream()
                .filter(parent -> parent.holder().equals(holder.name()))
                .findFirst();
    }

    private @Nullable String phone(Holder holder) {
        return view.contactPoints().stream()
                .filter(point -> point.holder().equals(holder.name()))
                .map(PersonView.Contact::phone)
                .findFirst()
                .orElse(null);
    }

    private String literacy(Holder holder) {
        return person.contactPoints().stream()
                .filter(point -> point.holder() == holder)
                .map(ContactPoint::literacy)
                .map(code -> name(CodeLists.LITERACY, code))
                .findFirst()
                .orElse(UNWRITTEN);
    }

    /** The Chinese name of a code; not collected is an empty cell. */
    static String name(CodeList list, String code) {
        return code.equals(CodeList.UNKNOWN)
                ? UNWRITTEN
                : list.entry(code).map(CodeList.Entry::zh).orElse(UNWRITTEN);
    }
}
