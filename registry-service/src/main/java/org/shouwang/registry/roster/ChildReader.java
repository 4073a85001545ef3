package org.shouwang.registry.roster;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.code.CodeList;
import org.shouwang.registry.code.CodeLists;
import org.shouwang.registry.organisation.Organisation;
import org.shouwang.registry.organisation.OrganisationTree;
import org.shouwang.registry.organisation.SchoolYear;
import org.shouwang.registry.person.ContactPoint;
import org.shouwang.registry.person.Details;
import org.shouwang.registry.person.Elder;
import org.shouwang.registry.person.Fields;
import org.shouwang.registry.person.Guardianship;
import org.shouwang.registry.person.Holder;
import org.shouwang.registry.person.Home;
import org.shouwang.registry.person.IdNumber;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.Manner;
import org.shouwang.registry.person.Parent;
import org.shouwang.registry.person.Phone;
import org.shouwang.registry.person.Profile;
import org.shouwang.registry.person.RosterEntry;
import org.shouwang.registry.person.Schooling;
import org.shouwang.registry.table.TableRow;

/** Reads a row of the children's roster. */
public final class ChildReader implements RowReader<RosterRow> {

    private static final Set<String> AT_HOME = Set.of("在家", "本地", "否", "未外出", "家中", "本村", "去世", "已故");

    private static final Set<String> NOT_COLLECTED = Set.of("未采集", "未知", "不详");

    private final Header header;
    private final RosterContext context;
    private final MannerColumns manners;

    /** A reader for files with this header. */
    public ChildReader(Header header, RosterContext context) {
        this.header = header;
        this.context = context;
        this.manners = MannerColumns.in(header, Columns.CHILDREN);
    }

    @Override
    public Reading<RosterRow> read(TableRow row) {
        Cells cells = new Cells(header, row);
        PersonCells person = new PersonCells(cells, manners, context.sealer(), context.today());
        String name = person.name();
        IdNumber id = cells.idNumber(Columns.ID_NUMBER);
        Profile profile = person.profile(id);
        refuseAdults(cells, profile.birthDate());
        Home home = person.home(context.tree());
        School school = school(cells, home);
        String guardianship = cells.code(Columns.GUARDIANSHIP, CodeLists.GUARDIANSHIP);
        Phone guardianPhone = cells.phone(Columns.GUARDIAN_PHONE);
        List<ContactPoint.Contact> contacts = contacts(cells, person, guardianship, guardianPhone);
        List<Parent> parents = List.of(
                parent(cells, person, Holder.FATHER, Columns.FATHER_NAME, Columns.FATHER_AWAY),
                parent(cells, person, Holder.MOTHER, Columns.MOTHER_NAME, Columns.MOTHER_AWAY));
        Guardianship.Carer carer = new Guardianship.Carer(
                guardianship,
                person.sealedName(Columns.GUARDIAN_NAME, Fields.CARER_NAME),
                relation(cells, guardianship));
        String tier = cells.code(Columns.TIER, CodeLists.CHILD_TIER);
        if (home != null && !context.scope().covers(orgs(home, school.schooling()))) {
            cells.refuse(RowFault.UNKNOWN_DIVISION, Columns.HOME);
        }
        Details details = person.details(Kind.CHILD);
        if (home == null || !cells.good()) {
            return Reading.of(cells, null);
        }
        RosterEntry entry = new RosterEntry(
                Kind.CHILD,
                person.identity(Kind.CHILD, id, name, profile, home, guardianPhone),
                name,
                profile,
                home,
                school.schooling(),
                carer,
                parents,
                Elder.NONE,
                contacts,
                tier.equals(CodeList.UNKNOWN) ? null : tier,
                List.of(),
                List.of(),
                details,
                context.hash(cells.canonical(manners.roster()), orgs(home, school.schooling())));
        return Reading.of(cells, new RosterRow(entry, school.newClass()));
    }

    private void refuseAdults(Cells cells, @Nullable LocalDate birthDate) {
        if (birthDate != null && Period.between(birthDate, context.today()).getYears() >= 18) {
            cells.refuse(RowFault.AGE_TOO_OLD, cells.has(Columns.BIRTH_DATE) ? Columns.BIRTH_DATE : Columns.ID_NUMBER);
        }
    }

    private record School(Schooling schooling, @Nullable Organisation newClass) {}

    private School school(Cells cells, @Nullable Home home) {
        OrganisationTree tree = context.tree();
        Organisation school = find(cells, home);
        String yearText = cells.text(Columns.GRADE);
        Optional<SchoolYear> year = SchoolYear.parse(yearText);
        if (year.isEmpty() && !yearText.isEmpty()) {
            cells.refuse(RowFault.UNKNOWN_YEAR, Columns.GRADE);
        }
        String classText = cells.text(Columns.CLASS);
        Organisation schoolClass = null;
        if (!classText.isEmpty()) {
            Optional<String> segment = SchoolYear.classSegment(classText);
            if (segment.isEmpty()) {
                cells.refuse(RowFault.CLASS_FORM, Columns.CLASS);
            } else if (school != null && year.isPresent()) {
                schoolClass = NewClass.of(school, year.get(), segment.get(), tree);
            } else if (cells.good()) {
                cells.refuse(RowFault.CLASS_WITHOUT_YEAR, Columns.CLASS);
            }
        }
        Organisation innermost = schoolClass == null ? school : schoolClass;
        Schooling schooling = new Schooling(
                school == null ? null : school.code(),
                schoolClass == null ? null : schoolClass.code(),
                year.map(SchoolYear::stage).orElse(null),
                year.map(SchoolYear::grade).orElse(null),
                cells.yesNo(Columns.BOARDING),
                cells.code(Columns.BAND, CodeLists.BAND),
                innermost == null ? List.of() : innermost.orgs());
        boolean isNew = schoolClass != null && tree.find(schoolClass.code()).isEmpty();
        return new School(schooling, isNew ? schoolClass : null);
    }

    private @Nullable Organisation find(Cells cells, @Nullable Home home) {
        String text = cells.text(Columns.SCHOOL);
        if (text.isEmpty() || Cells.NONE.contains(text)) {
            return null;
        }
        Organisation near =
                home == null ? null : context.tree().find(home.code()).orElse(null);
        List<Organisation> schools = context.tree().schools(text, near);
        if (schools.size() != 1) {
            cells.refuse(schools.isEmpty() ? RowFault.UNKNOWN_SCHOOL : RowFault.AMBIGUOUS_SCHOOL, Columns.SCHOOL);
            return null;
        }
        return schools.get(0);
    }

    /** A father who is the guardian can read, and is to be talked to, as the guardian. */
    private static List<ContactPoint.Contact> contacts(
            Cells cells, PersonCells person, String guardianship, @Nullable Phone guardianPhone) {
        String literacy = cells.code(Columns.GUARDIAN_LITERACY, CodeLists.LITERACY);
        Map<Manner, String> manners = person.manners(Holder.GUARDIAN);
        return List.of(
                person.contact(
                        Columns.GUARDIAN_PHONE,
                        guardianPhone,
                        Holder.GUARDIAN,
                        relation(cells, guardianship),
                        literacy,
                        manners),
                person.contact(
                        Columns.FATHER_PHONE,
                        cells.phone(Columns.FATHER_PHONE),
                        Holder.FATHER,
                        "FA",
                        guardianship.equals("FA") ? literacy : CodeList.UNKNOWN,
                        parent(person, Holder.FATHER, guardianship.equals("FA") ? manners : Map.of())),
                person.contact(
                        Columns.MOTHER_PHONE,
                        cells.phone(Columns.MOTHER_PHONE),
                        Holder.MOTHER,
                        "MO",
                        guardianship.equals("MO") ? literacy : CodeList.UNKNOWN,
                        parent(person, Holder.MOTHER, guardianship.equals("MO") ? manners : Map.of())));
    }

    /** What is told of the parent, and of the guardian if that is the parent. */
    private static Map<Manner, String> parent(PersonCells person, Holder holder, Map<Manner, String> guardians) {
        Map<Manner, String> own = person.manners(holder);
        if (own.isEmpty() || guardians.isEmpty()) {
            return own.isEmpty() ? guardians : own;
        }
        Map<Manner, String> both = new EnumMap<>(guardians);
        both.putAll(own);
        return both;
    }

    /** The relation as told, else the one the kind of guardianship says. */
    private static String relation(Cells cells, String guardianship) {
        String relation = CodeLists.CHILD_RELATION
                .code(cells.text(Columns.GUARDIAN_RELATION))
                .orElse("OTH");
        return relation.equals(CodeList.UNKNOWN)
                        && CodeLists.CHILD_RELATION.codes().contains(guardianship)
                ? guardianship
                : relation;
    }

    /** Away when a place is named; at home when the column is there and says nothing, none or home. */
    private static Parent parent(Cells cells, PersonCells person, Holder holder, Column name, Column away) {
        String place = cells.text(away);
        boolean home = place.isEmpty() || Cells.NONE.contains(place) || AT_HOME.contains(place);
        boolean known = cells.has(away) && !NOT_COLLECTED.contains(place);
        return new Parent(
                holder,
                person.sealedName(name, Fields.PARENT_NAME),
                known ? !home : null,
                home || !known ? null : person.sealed(away, Fields.AWAY_PLACE, 50));
    }

    private static List<String> orgs(Home home, Schooling schooling) {
        Set<String> all = new LinkedHashSet<>(home.orgs());
        all.addAll(schooling.orgs());
        return List.copyOf(all);
    }
}
