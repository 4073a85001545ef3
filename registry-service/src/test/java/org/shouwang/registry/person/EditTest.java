package org.shouwang.registry.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.registry.person.People.DAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EditTest {

    private static final Sealer SEALER = new PlainSealer();
    private static final Author TODAY = People.author(DAY.plusDays(10));
    private static final Author NEXT_TERM = Author.ofImport("two", "it", People.AT, DAY.plusDays(100));

    private static Edit care(String type) {
        return new Edit.Care(new Guardianship.Carer(type, SEALER.seal(Fields.CARER_NAME, "林建军"), type));
    }

    private static Person after(Person person, Edit edit) {
        return person.edit(edit, TODAY).orElseThrow().person();
    }

    /** The roster's next row: another hash, otherwise the same words. */
    private static RosterEntry again(RosterEntry row) {
        return new RosterEntry(
                row.kind(),
                row.identity(),
                row.name(),
                row.profile(),
                row.home(),
                row.schooling(),
                row.carer(),
                row.parents(),
                row.elder(),
                row.contacts(),
                row.tierGiven(),
                row.roles(),
                row.roleOrgs(),
                row.hash() + " again");
    }

    private static Person followed(Person person, RosterEntry row) {
        return person.follow(again(row), NEXT_TERM).map(Person.Changed::person).orElse(person);
    }

    @Test
    void an_edit_ends_the_period_before_and_names_who_and_why() {
        Person.Changed changed = People.girl().edit(care("FA"), TODAY).orElseThrow();

        assertThat(changed.changes()).containsExactly("guardianship");
        assertThat(changed.person().guardianships())
                .extracting(Guardianship::type, Guardianship::since, Guardianship::until)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("GP", DAY, DAY.plusDays(9)),
                        org.assertj.core.groups.Tuple.tuple("FA", DAY.plusDays(10), null));
        History.Entry entry = changed.person().history().entries().get(0);
        assertThat(entry.by()).isEqualTo("cd");
        assertThat(entry.day()).isEqualTo(DAY.plusDays(10));
        assertThat(entry.why().cause()).isEqualTo(Why.Cause.DECISION);
        assertThat(entry.changes())
                .filteredOn(change -> "type".equals(change.item()))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.from()).isEqualTo(new Value("GP", null));
                    assertThat(change.to()).isEqualTo(new Value("FA", null));
                });
    }

    @Test
    void an_earlier_day_changes_what_was_and_leaves_what_is() {
        Person now = after(People.girl(), new Edit.Move(new Home("V1", List.of("C", "V1"))));
        Person.Changed past = now.edit(
                        new Edit.Move(new Home("V2", List.of("C", "V2"))), People.author(DAY.plusDays(4)))
                .orElseThrow();

        assertThat(past.person().home()).isEqualTo(now.home());
        assertThat(past.changes()).containsExactly("home");
        Timeline home = History.of(past.person(), Part.HOME);
        assertThat(home.periods())
                .extracting(period -> period.from() + " " + period.fact().code())
                .containsExactly("2026-03-02 V0", "2026-03-06 V2", "2026-03-12 V1");
        assertThat(home.at(DAY.minusDays(1))).isEmpty();
        assertThat(past.person()
                        .edit(new Edit.Move(new Home("V2", List.of("C", "V2"))), People.author(DAY.plusDays(5))))
                .as("it says so already")
                .isEmpty();
    }

    @Test
    void two_changes_on_one_day_leave_one_period_and_both_entries() {
        Person once = after(People.girl(), care("FA"));
        Person twice = after(once, care("KIN"));

        assertThat(twice.guardianships()).extracting(Guardianship::type).containsExactly("GP", "KIN");
        assertThat(twice.history().entries()).hasSize(2);
    }

    @Test
    void nothing_holds_before_registration() {
        Person girl = People.girl();
        Author tooEarly = People.author(DAY.minusDays(1));

        assertThatThrownBy(() -> girl.edit(care("FA"), tooEarly)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_old_word_of_a_roster_does_not_undo_a_decision_and_another_word_is_news() {
        Person decided = after(People.girl(), care("FA"));
        decided = after(decided, new Edit.Move(new Home("V2", List.of("C", "V2"))));
        decided =
                after(decided, new Edit.Place(new Schooling("S9", null, null, null, null, "UNK", List.of("C", "S9"))));
        decided = after(decided, new Edit.Rename("林小和"));
        decided = after(
                decided,
                new Edit.Renumber(SEALER.seal(Fields.ID_NUMBER, "990101201504010029"), LocalDate.of(2015, 4, 1), "1"));
        decided = after(
                decided,
                new Edit.Reach(new ContactPoint.Contact(
                        Holder.GUARDIAN,
                        "FA",
                        "JUN",
                        Map.of(Manner.HEARING, "HARD"),
                        SEALER.seal(Fields.PHONE, "15400000009"),
                        false)));

        Person same = followed(decided, People.row(0));

        assertThat(same.guardianship().orElseThrow().type()).isEqualTo("FA");
        assertThat(same.home()).isEqualTo(decided.home());
        assertThat(same.schooling().schoolCode()).isEqualTo("S9");
        assertThat(same.name()).isEqualTo("林小和");
        assertThat(same.identity().key()).isEqualTo(decided.identity().key());
        assertThat(same.profile().birthDate()).isEqualTo(LocalDate.of(2015, 4, 1));
        assertThat(same.profile().sex()).isEqualTo("1");
        assertThat(same.contactPoints().get(0).phone()).isEqualTo(SEALER.seal(Fields.PHONE, "15400000009"));
        assertThat(same.contactPoints().get(0).literacy()).isEqualTo("JUN");
        assertThat(same.contactPoints().get(0).manners()).isEqualTo(Map.of(Manner.HEARING, "HARD"));

        Person news = followed(same, People.row(1));

        assertThat(news.guardianship().orElseThrow().type()).isEqualTo("MGP");
        assertThat(news.home()).isEqualTo(new Home("V1", List.of("C", "V1")));
        assertThat(news.name()).isEqualTo("林小和");
    }

    @Test
    void a_corrected_number_is_known_by_the_one_before() {
        Sealed before = People.girl().identity().idNumber();
        Person corrected = after(
                People.girl(),
                new Edit.Renumber(SEALER.seal(Fields.ID_NUMBER, "990101201604010029"), LocalDate.of(2016, 4, 1), "2"));

        assertThat(corrected.history().once(before)).isTrue();
        assertThat(People.girl().history().once(before)).isFalse();
    }

    @Test
    void a_category_decided_stays_until_it_is_left_to_the_rule() {
        Person decided = after(People.girl(), new Edit.Categorise(new Category("REF", "ANALOGY")));
        Person cared = after(decided, care("NON"));
        Person rule = after(cared, new Edit.LeaveToRule());

        assertThat(cared.standing().category()).isEqualTo("REF");
        assertThat(cared.categoryProposal(DAY.plusDays(10))).contains(new Category("LBC", "GF2016-13"));
        assertThat(rule.standing().category()).isEqualTo("LBC");
        assertThat(History.of(cared, Part.CATEGORY).periods())
                .extracting(period -> period.fact().detail())
                .containsExactly("GF2016-13", "ANALOGY");
    }

    @Test
    void a_tier_lowered_by_a_person_rises_again_only_for_a_new_reason() {
        Person high = after(People.girl(), care("NON"));
        Person lowered = high.decideTier(
                        new Standing.Decision(
                                "R3",
                                SEALER.seal("r", "x"),
                                "cs",
                                People.AT,
                                high.tierProposal(TODAY.day()).reasons()),
                        TODAY)
                .orElseThrow()
                .person();
        Person same = after(lowered, new Edit.Place(new Schooling("S9", null, null, null, null, "D", List.of("C"))));
        Person worse = same.sign(new Sign(TierReason.SELF_HARM, "s1", DAY, People.AT, 1, true), TODAY)
                .orElseThrow()
                .person();

        assertThat(high.standing().tier()).isEqualTo("R1");
        assertThat(same.standing().tier())
                .as("a lesser reason than those reviewed")
                .isEqualTo("R3");
        assertThat(worse.standing().tier()).isEqualTo("R1");
    }
}
