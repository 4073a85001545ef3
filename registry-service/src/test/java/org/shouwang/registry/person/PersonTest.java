package org.shouwang.registry.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonTest {

    private static final Sealer SEALER = new PlainSealer();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Author ENTERED = Author.ofImport("one", "it", Instant.parse("2026-03-02T01:00:00Z"), DAY);
    private static final Author LATER =
            Author.ofImport("two", "it", Instant.parse("2026-03-12T01:00:00Z"), DAY.plusDays(10));
    private static final Home HOME = new Home("990101101201", List.of("990101", "990101101", "990101101201"));

    /** A roster row in the making. */
    private static final class Row {
        Kind kind = Kind.CHILD;
        Sealed id = SEALER.seal(Fields.ID_NUMBER, "990101201604010019");
        String name = "林小禾";
        LocalDate birth = LocalDate.of(2016, 4, 1);
        String health = "10";
        String guardianship = "GP";
        Sealed carer = SEALER.seal(Fields.CARER_NAME, "王长兰");
        Boolean fatherAway = true;
        Boolean motherAway = true;
        Schooling schooling = new Schooling("S1", "S1-3-2", "PRI", 3, false, "B", List.of("990101", "S1", "S1-3-2"));
        Elder elder = Elder.NONE;
        List<ContactPoint.Contact> contacts = new ArrayList<>(List.of(contact(Holder.GUARDIAN, "15400000001")));
        String tier;
        List<Role> roles = List.of();
        String remark = "";

        RosterEntry entry() {
            boolean helper = kind == Kind.HELPER;
            Identity identity = helper
                    ? Identity.ofHelper(name, "15400000001", SEALER)
                    : Identity.of(kind, id, name, birth, HOME.code(), "15400000001", SEALER);
            String all = String.join("|", name, health, guardianship, "" + fatherAway, "" + motherAway, "" + tier)
                    + schooling
                    + elder
                    + roles
                    + remark
                    + contacts.stream()
                            .map(c -> c.holder() + "" + c.gone() + c.literacy() + c.manners()
                                    + (c.phone() == null ? "" : c.phone().hash()))
                            .toList()
                    + (carer == null ? "" : carer.hash())
                    + (id == null ? "" : id.hash());
            return new RosterEntry(
                    kind,
                    identity,
                    name,
                    helper
                            ? Profile.EMPTY
                            : new Profile(
                                    "2",
                                    birth,
                                    "01",
                                    health,
                                    null,
                                    remark.isEmpty() ? null : SEALER.seal(Fields.REMARK, remark)),
                    helper ? null : HOME,
                    kind == Kind.CHILD ? schooling : Schooling.NONE,
                    helper ? null : new Guardianship.Carer(guardianship, carer, guardianship),
                    kind == Kind.CHILD
                            ? List.of(
                                    new Parent(Holder.FATHER, null, fatherAway, null),
                                    new Parent(Holder.MOTHER, null, motherAway, null))
                            : List.of(),
                    elder,
                    contacts,
                    tier,
                    roles,
                    helper ? List.of("990101", "S1") : List.of(),
                    SEALER.hash("row", all));
        }
    }

    private static ContactPoint.Contact contact(Holder holder, String phone) {
        return new ContactPoint.Contact(holder, "GP", "ILLIT", Map.of(), SEALER.seal(Fields.PHONE, phone), false);
    }

    private static Person registered(Row row) {
        return Person.register("p1", row.entry(), ENTERED);
    }

    @Test
    void registering_notes_the_day_and_the_import() {
        Person person = registered(new Row());

        assertThat(person.registration()).isEqualTo(Registration.entered(DAY));
        assertThat(person.provenance().registeredBy()).isEqualTo("one");
        assertThat(person.orgs()).containsExactly("990101", "990101101", "990101101201", "S1", "S1-3-2");
        assertThat(person.guardianship().orElseThrow().since()).isEqualTo(DAY);
        assertThat(person.contactPoints().get(0).contactPointId()).isEqualTo("p1.guardian");
    }

    @ParameterizedTest
    @CsvSource({
        "GP,  true,  true,  10, 2016-04-01, LBC",
        "GP,  true,  false, 10, 2016-04-01, LBC",
        "FA,  false, true,  10, 2016-04-01, REF",
        "MO,  true,  false, 10, 2016-04-01, REF",
        "FA,  true,  true,  10, 2016-04-01, LBC",
        "UNK, true,  false, 10, 2016-04-01, REF",
        "GP,  false, false, 10, 2016-04-01, REF",
        "NON, false, false, 10, 2016-04-01, DIF",
        "FA,  false, false, 60, 2016-04-01, DIF",
        "FA,  false, false, SICK, 2016-04-01, DIF",
        "GP,  true,  true,  10, 2010-03-02, REF",
        "GP,  true,  true,  10, 2010-03-03, LBC"
    })
    void a_childs_category_follows_from_who_cares_and_who_is_away(
            String guardianship, boolean father, boolean mother, String health, LocalDate birth, String category) {
        Row row = new Row();
        row.guardianship = guardianship;
        row.fatherAway = father;
        row.motherAway = mother;
        row.health = health;
        row.birth = birth;

        assertThat(registered(row).standing().category()).isEqualTo(category);
    }

    @ParameterizedTest
    @CsvSource({
        "NON, B, 10, R1",
        "GP,  D, 10, R2",
        "GP,  B, 60, R2",
        "GP,  B, DEM, R2",
        "FA,  B, SICK, R2",
        "GP,  A, 10, R3"
    })
    void an_open_tier_of_a_child_is_proposed(String guardianship, String band, String health, String tier) {
        Row row = new Row();
        row.guardianship = guardianship;
        row.health = health;
        row.schooling = new Schooling(null, null, null, null, null, band, List.of());

        Person person = registered(row);

        assertThat(person.standing().tier()).isEqualTo(tier);
        assertThat(person.standing().basis()).isEqualTo(Standing.Basis.PROPOSED);
    }

    @ParameterizedTest
    @CsvSource({
        "ALO, A0, 1946-03-02, 10,  E1, ALO",
        "ALO, A0, 1946-03-03, 10,  E2, ALO",
        "EMP, A0, 1940-01-01, 10,  E1, EMP",
        "EMP, A0, 1960-01-01, 10,  E3, EMP",
        "LBE, A3, 1960-01-01, 10,  E2, LBE",
        "TKP, A0, 1960-01-01, 10,  E2, TKP",
        "EMP, A0, 1960-01-01, DEM, E1, EMP",
        "'',  A0, 1940-01-01, 10,  E3, OLD",
        "'',  A0, 1960-01-01, 10,  E3, "
    })
    void an_elders_tier_and_category(
            String category, String ability, LocalDate birth, String health, String tier, String main) {
        Row row = elder(category, ability);
        row.birth = birth;
        row.health = health;

        Person person = registered(row);

        assertThat(person.standing().tier()).isEqualTo(tier);
        assertThat(person.standing().category()).isEqualTo(main);
    }

    private static Row elder(String category, String ability) {
        Row row = new Row();
        row.kind = Kind.ELDER;
        row.guardianship = "CHILD";
        row.elder = new Elder(category.isEmpty() ? List.of() : List.of(category), ability);
        return row;
    }

    @Test
    void the_same_row_says_nothing_new() {
        Row row = new Row();

        assertThat(registered(row).follow(row.entry(), LATER)).isEmpty();
    }

    @Test
    void a_row_that_only_looks_different_says_nothing_new() {
        Row row = new Row();
        Person person = registered(row);
        row.guardianship = "UNK";
        row.carer = null;
        row.health = "UNK";
        row.contacts = List.of();

        assertThat(person.follow(row.entry(), LATER)).isEmpty();
    }

    @Test
    void a_new_carer_ends_the_one_before() {
        Row row = new Row();
        Person person = registered(row);
        row.guardianship = "MGP";

        Person.Changed changed = person.follow(row.entry(), LATER).orElseThrow();

        assertThat(changed.changes()).containsExactly("guardianship");
        assertThat(changed.person().guardianships()).hasSize(2);
        assertThat(changed.person().guardianships().get(0).until()).isEqualTo(DAY.plusDays(9));
        assertThat(changed.person().guardianship().orElseThrow().type()).isEqualTo("MGP");
        assertThat(changed.person().provenance().changedBy()).isEqualTo("two");
    }

    @Test
    void a_carer_corrected_on_the_same_day_replaces_the_wrong_one() {
        Row row = new Row();
        Person person = registered(row);
        row.carer = SEALER.seal(Fields.CARER_NAME, "王长兰兰");

        Person.Changed changed = person.follow(row.entry(), ENTERED).orElseThrow();

        assertThat(changed.person().guardianships()).hasSize(1);
    }

    @Test
    void a_new_number_keeps_the_contact_points_id_and_forgets_what_was_found() {
        Row row = new Row();
        Person person = registered(row)
                .unreachable("p1.guardian", ContactPoint.Status.INVALID, LATER)
                .orElseThrow()
                .person();
        row.contacts = List.of(contact(Holder.GUARDIAN, "15400000009"));

        ContactPoint point = person.follow(row.entry(), LATER)
                .orElseThrow()
                .person()
                .contactPoints()
                .get(0);

        assertThat(point.contactPointId()).isEqualTo("p1.guardian");
        assertThat(point.status()).isEqualTo(ContactPoint.Status.GIVEN);
        assertThat(point.since()).isEqualTo(LATER.at());
    }

    @Test
    void a_phone_the_roster_says_is_gone_is_gone() {
        Row row = new Row();
        Person person = registered(row);
        row.contacts = List.of(new ContactPoint.Contact(Holder.GUARDIAN, "GP", "UNK", Map.of(), null, true));

        assertThat(person.follow(row.entry(), LATER).orElseThrow().person().contactPoints())
                .isEmpty();
    }

    @Test
    void an_empty_cell_adds_no_contact_point_and_a_gone_one_none_either() {
        Row row = new Row();
        row.contacts = List.of(
                new ContactPoint.Contact(Holder.FATHER, "FA", "UNK", Map.of(), null, false),
                new ContactPoint.Contact(Holder.MOTHER, "MO", "UNK", Map.of(), null, true));

        assertThat(registered(row).contactPoints()).isEmpty();
    }

    @Test
    void literacy_is_learned_without_the_number() {
        Row row = new Row();
        Person person = registered(row);
        row.contacts = List.of(new ContactPoint.Contact(Holder.GUARDIAN, "UNK", "PRI", Map.of(), null, false));

        ContactPoint point = person.follow(row.entry(), LATER)
                .orElseThrow()
                .person()
                .contactPoints()
                .get(0);

        assertThat(point.literacy()).isEqualTo("PRI");
        assertThat(point.relation()).isEqualTo("GP");
        assertThat(point.since()).isEqualTo(ENTERED.at());
    }

    private static ContactPoint.Contact told(Map<Manner, String> manners) {
        return new ContactPoint.Contact(Holder.GUARDIAN, "UNK", "UNK", manners, null, false);
    }

    @Test
    void how_to_talk_to_a_holder_is_learned_piece_by_piece_and_named_in_the_history() {
        Row row = new Row();
        Person person = registered(row);
        row.contacts = List.of(told(Map.of(Manner.LANGUAGE, "GAN", Manner.HEARING, "HARD")));
        Person.Changed first = person.follow(row.entry(), LATER).orElseThrow();
        row.contacts = List.of(told(Map.of(Manner.HEARING, "DEAF")));
        Person.Changed second = first.person().follow(row.entry(), LATER).orElseThrow();

        assertThat(second.person().contactPoints().get(0).manners())
                .isEqualTo(Map.of(Manner.LANGUAGE, "GAN", Manner.HEARING, "DEAF"));
        assertThat(second.changes()).containsExactly("contactPoints");
        assertThat(second.person().history().entries())
                .last()
                .satisfies(entry -> assertThat(entry.changes())
                        .containsExactly(new Change(
                                "contactPoints", "GUARDIAN.hearing", null, Value.of("HARD"), Value.of("DEAF"))));
        row.contacts = List.of(contact(Holder.GUARDIAN, "15400000001"));
        assertThat(second.person().follow(row.entry(), LATER)).isEmpty();
    }

    @Test
    void a_failed_message_marks_the_point_once_and_only_for_the_worse() {
        Person person = registered(new Row());

        Person.Changed found = person.unreachable("p1.guardian", ContactPoint.Status.UNVERIFIED, LATER)
                .orElseThrow();

        assertThat(found.changes()).containsExactly("contactPoints");
        assertThat(found.person().unreachable("p1.guardian", ContactPoint.Status.UNVERIFIED, LATER))
                .isEmpty();
        assertThat(found.person().unreachable("p1.guardian", ContactPoint.Status.INVALID, LATER))
                .isPresent();
        assertThat(person.unreachable("p1.father", ContactPoint.Status.INVALID, LATER))
                .isEmpty();
        assertThat(person.unreachable(
                        "p1.guardian",
                        ContactPoint.Status.INVALID,
                        Author.ofImport("zero", "it", ENTERED.at().minusSeconds(1), DAY)))
                .as("it was another number then")
                .isEmpty();
    }

    @Test
    void a_tier_in_the_roster_is_taken_and_then_left_to_people() {
        Row row = new Row();
        row.tier = "R3";
        Person person = registered(row);
        Person decided = person.decideTier(decision("R1"), LATER).orElseThrow().person();

        assertThat(person.standing().basis()).isEqualTo(Standing.Basis.ROSTER);
        assertThat(decided.standing().tier()).isEqualTo("R1");
        assertThat(decided.follow(row.entry(), LATER))
                .as("the same roster again")
                .isEmpty();
        row.tier = "R2";
        assertThat(decided.follow(row.entry(), LATER)
                        .orElseThrow()
                        .person()
                        .standing()
                        .tier())
                .as("the roster names another tier")
                .isEqualTo("R2");
    }

    @Test
    void an_open_tier_rises_by_rule_and_never_falls() {
        Row row = new Row();
        Person person = registered(row);
        row.guardianship = "NON";
        Person raised = person.follow(row.entry(), LATER).orElseThrow().person();
        row.guardianship = "GP";
        Person back = raised.follow(row.entry(), LATER).orElseThrow().person();

        assertThat(person.standing().tier()).isEqualTo("R3");
        assertThat(raised.standing().tier()).isEqualTo("R1");
        assertThat(back.standing().tier()).isEqualTo("R1");
    }

    @Test
    void deciding_what_is_already_so_changes_nothing() {
        Person person = registered(new Row());

        assertThat(person.decideTier(decision("R3"), LATER)).isEmpty();
        assertThat(person.decideTier(decision("R2"), LATER)
                        .orElseThrow()
                        .person()
                        .standing()
                        .decisions())
                .hasSize(1);
    }

    private static Standing.Decision decision(String tier) {
        return new Standing.Decision(tier, SEALER.seal(Fields.TIER_REASON, "复核"), "ca", LATER.at(), List.of());
    }

    @Test
    void a_helper_gathers_roles() {
        Row row = new Row();
        row.kind = Kind.HELPER;
        row.roles = List.of(new Role("T", "S1"));
        Person helper = registered(row);
        row.roles = List.of(new Role("H", "S1"));

        Person.Changed changed = helper.follow(row.entry(), LATER).orElseThrow();

        assertThat(changed.changes()).containsExactly("roles");
        assertThat(changed.person().roles()).containsExactly(new Role("T", "S1"), new Role("H", "S1"));
        assertThat(changed.person().orgs()).containsExactly("990101", "S1");
        assertThat(helper.standing().tier()).isNull();
    }

    @Test
    void a_school_without_a_class_keeps_the_class_in_it() {
        Row row = new Row();
        Person person = registered(row);
        row.schooling = new Schooling("S1", null, null, null, null, "UNK", List.of("990101", "S1"));
        assertThat(person.follow(row.entry(), LATER)).isEmpty();
        row.schooling = new Schooling("S2", null, "JUN", 7, true, "UNK", List.of("990101", "S2"));

        Person.Changed moved = person.follow(row.entry(), LATER).orElseThrow();

        assertThat(moved.changes()).containsExactly("school", "class", "stage", "grade", "boarding", "orgs");
        assertThat(moved.person().orgs()).endsWith("S2").doesNotContain("S1-3-2");
    }

    @Test
    void everything_that_may_change_has_a_name() {
        Row row = new Row();
        row.kind = Kind.ELDER;
        row.elder = new Elder(List.of("EMP"), "A0");
        row.guardianship = "CHILD";
        row.birth = LocalDate.of(1950, 1, 1);
        Person person = registered(row);
        row.name = "林禾";
        row.id = SEALER.seal(Fields.ID_NUMBER, "990101195001010027");
        row.birth = LocalDate.of(1950, 1, 2);
        row.elder = new Elder(List.of("ALO"), "A3");
        row.health = "DEM";
        row.remark = "新";
        row.tier = "E1";

        assertThat(person.follow(row.entry(), LATER).orElseThrow().changes())
                .containsExactly(
                        "name",
                        "idNumber",
                        "birthDate",
                        "health",
                        "remark",
                        "elderCategories",
                        "elderAbility",
                        "category",
                        "tier",
                        "tierGiven");
    }

    @Test
    void an_id_number_once_known_stays_known() {
        Row row = new Row();
        Person person = registered(row);
        Identity known = person.identity();
        row.id = null;
        row.remark = "无号";

        Identity after =
                person.follow(row.entry(), LATER).orElseThrow().person().identity();

        assertThat(after.key()).isEqualTo(known.key());
        assertThat(after.idNumber()).isEqualTo(known.idNumber());
    }

    @Test
    void whoever_was_known_softly_is_known_by_number_later() {
        Row row = new Row();
        Sealed number = row.id;
        row.id = null;
        Person person = registered(row);
        assertThat(person.identity().key()).isEqualTo(person.identity().soft()).startsWith("C:s:");
        row.id = number;

        Person.Changed changed = person.follow(row.entry(), LATER).orElseThrow();

        assertThat(changed.changes()).containsExactly("idNumber");
        assertThat(changed.person().identity().key()).startsWith("C:i:");
    }

    @Test
    void a_parent_coming_home_is_noticed_and_an_empty_column_is_not() {
        Row row = new Row();
        Person person = registered(row);
        row.fatherAway = null;
        row.motherAway = null;
        assertThat(person.follow(row.entry(), LATER)).isEmpty();
        row.fatherAway = false;
        row.motherAway = false;

        assertThat(person.follow(row.entry(), LATER).orElseThrow().changes()).containsExactly("parents", "category");
    }

    @Test
    void sealed_values_compare_by_what_they_seal() {
        Sealed one = SEALER.seal(Fields.PHONE, "15400000001");
        Sealed same = SEALER.seal(Fields.PHONE, "15400000001");

        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).hasToString("Sealed");
        assertThat(one).isNotEqualTo(SEALER.seal(Fields.PHONE, "15400000002")).isNotEqualTo("text");
        assertThat(one.same(null)).isFalse();
    }

    @Test
    void contact_point_ids_lead_back_to_their_person() {
        assertThat(Holder.personOf(Holder.SELF.contactPointId("p1"))).isEqualTo("p1");
        assertThat(Holder.personOf("p1")).isEqualTo("p1");
    }
}
