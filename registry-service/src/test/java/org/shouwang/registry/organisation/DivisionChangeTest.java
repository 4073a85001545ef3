package org.shouwang.registry.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shouwang.registry.organisation.DivisionChangeRule.Fault;

class DivisionChangeTest {

    private static final LocalDate ON = LocalDate.of(2026, 7, 1);
    private static final Organisation COUNTY = Organisation.county("990101", "禾山县");
    private static final Organisation TOWN = Organisation.under(COUNTY, "990101101", "云坡镇", OrganisationType.TOWN);
    private static final Organisation OLD = village("990101101201");
    private static final Organisation NEW = village("990101101301");
    private static final Organisation OTHER = village("990101101302");
    private static final Organisation SCHOOL = Organisation.under(OLD, "9901010001", "小学", OrganisationType.SCHOOL);

    private static Organisation village(String code) {
        return Organisation.under(TOWN, code, "村", OrganisationType.VILLAGE);
    }

    private static DivisionChange change(String... to) {
        return DivisionChange.entered(OLD.code(), List.of(to), ON, null, "it", Instant.EPOCH);
    }

    private static List<Fault> faults(
            @Nullable Organisation old, @Nullable Organisation next, DivisionChange... before) {
        return DivisionChangeRule.fault(old, next, ON, List.of(before), ON.minusDays(10)).stream()
                .toList();
    }

    @Test
    void a_code_is_in_use_from_its_first_to_its_last_day() {
        Validity validity = Validity.OPEN.begunOn(ON).succeededOn(ON.plusYears(1), List.of("x"));

        assertThat(validity.on(ON.minusDays(1))).isFalse();
        assertThat(validity.on(ON)).isTrue();
        assertThat(validity.on(ON.plusYears(1).minusDays(1))).isTrue();
        assertThat(validity.on(ON.plusYears(1))).isFalse();
        assertThat(validity.endedBy(ON.plusYears(1))).isTrue();
        assertThat(Validity.OPEN.on(ON)).isTrue();
        assertThat(Validity.OPEN
                        .begunOn(ON)
                        .succeededOn(ON.minusYears(1), List.of())
                        .from())
                .as("a code that ended before it began was never in use for longer than a day")
                .isEqualTo(ON.minusYears(1).minusDays(1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Validity(ON, ON.minusDays(1), List.of()));
    }

    @Test
    void an_old_code_means_what_took_over_but_not_before_its_day() {
        OrganisationTree tree = new OrganisationTree(List.of(
                COUNTY,
                TOWN,
                OLD.valid(Validity.OPEN.succeededOn(ON, List.of(NEW.code()))),
                NEW.valid(Validity.OPEN.succeededOn(ON.plusYears(1), List.of(OTHER.code()))),
                OTHER));

        assertThat(tree.current(OLD.code(), ON.minusDays(1)).orElseThrow().code())
                .isEqualTo(OLD.code());
        assertThat(tree.current(OLD.code(), ON).orElseThrow().code()).isEqualTo(NEW.code());
        assertThat(tree.current(OLD.code(), ON.plusYears(1)).orElseThrow().code())
                .isEqualTo(OTHER.code());
        assertThat(tree.current("nothing", ON)).isEmpty();
    }

    @Test
    void a_split_code_means_nobody_and_a_circle_ends() {
        OrganisationTree split = new OrganisationTree(List.of(
                OLD.valid(Validity.OPEN.succeededOn(ON, List.of(NEW.code(), OTHER.code()))), NEW, OTHER));
        OrganisationTree circle = new OrganisationTree(List.of(
                OLD.valid(Validity.OPEN.succeededOn(ON, List.of(NEW.code()))),
                NEW.valid(Validity.OPEN.succeededOn(ON, List.of(OLD.code())))));

        assertThat(split.current(OLD.code(), ON).orElseThrow().code()).isEqualTo(OLD.code());
        assertThat(circle.current(OLD.code(), ON)).isPresent();
    }

    @Test
    void what_hangs_elsewhere_keeps_its_code_and_times() {
        Organisation moved = SCHOOL.valid(Validity.OPEN.begunOn(ON)).under(NEW);

        assertThat(moved.orgs()).containsExactly("990101", "990101101", NEW.code(), SCHOOL.code());
        assertThat(moved.validity().from()).isEqualTo(ON);
        assertThat(moved.renamed("新小学").name()).isEqualTo("新小学");
    }

    @Test
    void a_change_of_codes_must_make_sense() {
        assertThat(faults(OLD, NEW)).isEmpty();
        assertThat(faults(null, NEW)).containsExactly(Fault.UNKNOWN_OLD);
        assertThat(faults(SCHOOL, NEW)).containsExactly(Fault.UNKNOWN_OLD);
        assertThat(faults(OLD, null)).containsExactly(Fault.UNKNOWN_NEW);
        assertThat(faults(OLD, OLD)).containsExactly(Fault.SAME_CODE);
        assertThat(faults(OLD, TOWN)).containsExactly(Fault.TYPE_DIFFERS);
    }

    @Test
    void a_change_can_be_repeated_and_before_its_day_made_a_split() {
        DivisionChange done = new DivisionChange(
                OLD.code(), List.of(NEW.code()), ON, null, DivisionChange.State.DONE, "it", Instant.EPOCH, 3);
        DivisionChange otherDay =
                DivisionChange.entered(OLD.code(), List.of(NEW.code()), ON.plusDays(1), null, "it", Instant.EPOCH);

        assertThat(faults(OLD, NEW, change(NEW.code()))).isEmpty();
        assertThat(faults(OLD, NEW, done)).isEmpty();
        assertThat(faults(OLD, OTHER, change(NEW.code()))).isEmpty();
        assertThat(faults(OLD, OTHER, done)).containsExactly(Fault.ENDED_OTHERWISE);
        assertThat(faults(OLD, NEW, otherDay)).containsExactly(Fault.ENDED_OTHERWISE);
        assertThat(DivisionChangeRule.fault(OLD, OTHER, ON, List.of(change(NEW.code())), ON))
                .as("on its day it is being done")
                .contains(Fault.ENDED_OTHERWISE);
    }

    @Test
    void several_codes_are_a_split() {
        assertThat(change(NEW.code()).split()).isFalse();
        assertThat(change(NEW.code(), OTHER.code()).split()).isTrue();
        assertThat(change(NEW.code()).id()).isEqualTo("990101101201.2026-07-01");
        assertThatIllegalArgumentException().isThrownBy(() -> change());
        assertThatIllegalArgumentException().isThrownBy(() -> change(OLD.code()));
    }
}
