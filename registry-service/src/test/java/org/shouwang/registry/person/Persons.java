package org.shouwang.registry.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.code.CodeList;

/** People for tests: a child or an elder whose file is complete, and the parts in which it can differ. */
final class Persons {

    static final Sealer SEALER = new PlainSealer();

    private static final Home HOME = new Home("990101101201", List.of("990101", "990101101", "990101101201"));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Author ENTERED = Author.ofImport("one", "it", Instant.parse("2026-03-02T01:00:00Z"), DAY);
    static final Author LATER = Author.ofImport("two", "it", Instant.parse("2026-03-03T01:00:00Z"), DAY.plusDays(1));

    Kind kind = Kind.CHILD;
    String name = "林小禾";

    @Nullable
    Sealed idNumber = SEALER.seal(Fields.ID_NUMBER, "990101201604010019");

    Profile profile = new Profile("2", LocalDate.of(2016, 4, 1), "01", "10", null, null);
    Schooling schooling = new Schooling("S1", "S1-3-2", "PRI", 3, false, "B", List.of("990101", "S1", "S1-3-2"));
    String carerType = "GP";

    @Nullable
    Sealed carerName = SEALER.seal(Fields.CARER_NAME, "王长兰");

    String relation = "GP";
    String literacy = "ILLIT";

    @Nullable
    Boolean away = true;

    Elder elder = Elder.NONE;

    @Nullable
    String tier = "R3";

    final Map<Detail, Value> details = new EnumMap<>(Detail.class);
    final List<ContactPoint.Contact> contacts = new ArrayList<>();

    private Persons() {}

    static Persons child() {
        Persons child = new Persons();
        child.phone(Holder.GUARDIAN, "15400000001");
        child.phone(Holder.FATHER, "15400000002");
        child.detail(Detail.HOUSEHOLD, "AGRI");
        child.detail(Detail.AID, "NONE");
        child.detail(Detail.CARE_REASON, "BOTH_OUT");
        child.detail(Detail.GUARDIANSHIP_GRADE, "GOOD");
        child.detail(Detail.HELP_WITH_HOMEWORK, "N");
        return child;
    }

    static Persons elder() {
        Persons elder = new Persons();
        elder.kind = Kind.ELDER;
        elder.profile = new Profile("1", LocalDate.of(1939, 1, 5), "01", "20", null, null);
        elder.schooling = Schooling.NONE;
        elder.carerType = "NEIGH";
        elder.elder = new Elder(List.of("ALO"), "A1");
        elder.tier = "E3";
        elder.phone(Holder.SELF, "15400000003");
        elder.detail(Detail.LIVING, "ALONE");
        elder.detail(Detail.BACKUP_RELATION, "NONE");
        elder.detail(Detail.SUPPORT, "GOOD");
        return elder;
    }

    static Persons named(String name) {
        Persons child = child();
        child.name = name;
        return child;
    }

    void phone(Holder holder, String number) {
        contacts.add(new ContactPoint.Contact(
                holder, relation, literacy, Map.of(), SEALER.seal(Fields.PHONE, number), false));
    }

    private void detail(Detail detail, String code) {
        details.put(detail, new Value(code, null));
    }

    Person registered() {
        boolean helper = kind == Kind.HELPER;
        return Person.register(
                "p1",
                new RosterEntry(
                        kind,
                        Identity.of(kind, idNumber, name, profile.birthDate(), HOME.code(), "", SEALER),
                        name,
                        profile,
                        helper ? null : HOME,
                        schooling,
                        helper ? null : new Guardianship.Carer(carerType, carerName, relation),
                        kind == Kind.CHILD
                                ? List.of(
                                        new Parent(Holder.FATHER, null, away, null),
                                        new Parent(Holder.MOTHER, null, away, null))
                                : List.of(),
                        elder,
                        contacts,
                        helper ? null : tier,
                        helper ? List.of(new Role("CD", "990101101201")) : List.of(),
                        helper ? List.of("990101101201") : List.of(),
                        helper ? Details.NONE : new Details(details),
                        "hash"),
                ENTERED);
    }

    static final String UNKNOWN = CodeList.UNKNOWN;
}
