package org.shouwang.careactivity.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.careactivity.need.NeedFixtures.aNeed;
import static org.shouwang.careactivity.need.NeedFixtures.answered;
import static org.shouwang.careactivity.need.NeedFixtures.passedOn;
import static org.shouwang.careactivity.need.NeedFixtures.step;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.activity.Withdrawal;
import org.shouwang.careactivity.activity.WithdrawalReason;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.careplan.Fact;

class NeedTest {
    private static final String THURSDAY = "2026-03-05T01:00:00Z";
    private static final String FRIDAY = "2026-03-06T01:00:00Z";
    private static final String MONDAY = "2026-03-09T01:00:00Z";

    private static Need need(NeedStep... steps) {
        Need need = aNeed(NeedKind.NEED, "H");
        for (NeedStep step : steps) {
            need = need.with(step, need.orgs());
        }
        return need;
    }

    private static NeedStep answer(int id, String at) {
        return answered(id, "T", at, NeedOutcome.MET);
    }

    private static NeedStep reopening(int id, String at) {
        return step(id, NeedStep.Kind.REOPENED, "H", at);
    }

    private static Set<NeedStep.Kind> allowed(Need need) {
        return Arrays.stream(NeedStep.Kind.values()).filter(need::allows).collect(Collectors.toSet());
    }

    @Test
    void an_answer_is_owed_until_one_is_given_and_again_after_a_reopening() {
        assertThat(need().state()).isEqualTo(NeedState.OPEN);
        assertThat(need().answer()).isEmpty();
        assertThat(need(answer(11, THURSDAY)).state()).isEqualTo(NeedState.ANSWERED);
        assertThat(need(answer(11, THURSDAY), reopening(12, FRIDAY)).state()).isEqualTo(NeedState.OPEN);
        assertThat(need(answer(11, THURSDAY), reopening(12, FRIDAY)).answer()).isEmpty();
        assertThat(need(answer(11, THURSDAY), reopening(12, FRIDAY), answer(13, MONDAY))
                        .answer())
                .contains(answer(13, MONDAY));
    }

    @Test
    void an_answer_given_before_the_person_came_again_closes_nothing() {
        Need need = need(answer(11, THURSDAY), reopening(12, MONDAY), answer(13, FRIDAY));

        assertThat(need.state()).isEqualTo(NeedState.OPEN);
        assertThat(need.steps()).hasSize(3);
    }

    @Test
    void of_the_same_moment_the_later_entry_counts() {
        assertThat(need(answer(11, FRIDAY), reopening(12, FRIDAY)).state()).isEqualTo(NeedState.OPEN);
        assertThat(need(answer(11, FRIDAY), reopening(12, FRIDAY), answer(13, FRIDAY))
                        .state())
                .isEqualTo(NeedState.ANSWERED);
    }

    @Test
    void an_answer_answers_the_last_asking_before_it_and_each_asking_has_its_own() {
        NeedStep passing = passedOn(10, "T", THURSDAY, "PSY");
        NeedStep first = answer(11, THURSDAY);
        NeedStep reopening = reopening(12, FRIDAY);
        NeedStep late = answer(13, THURSDAY);
        NeedStep second = answer(14, MONDAY);
        Need need = need(passing, first, reopening, late, second);

        assertThat(need.askings())
                .containsExactly(
                        new Asking(need.id(), NeedFixtures.RAISED), new Asking(reopening.id(), reopening.at()));
        assertThat(Stream.of(passing, first, reopening, late, second)
                        .map(step -> need.asking(step).id()))
                .containsExactly(need.id(), need.id(), reopening.id(), need.id(), reopening.id());
        assertThat(NeedFacts.of(need))
                .containsExactly(
                        new Fact(need.id(), ContactType.ANSWER, first.at(), first.enteredAt()),
                        new Fact(reopening.id(), ContactType.ANSWER, second.at(), second.enteredAt()));
    }

    @Test
    void of_several_answers_the_one_given_first_counts_whichever_was_written_down_first() {
        NeedStep friday = answer(11, FRIDAY);
        NeedStep thursday = answer(12, THURSDAY);
        List<Fact> first = List.of(new Fact(need().id(), ContactType.ANSWER, thursday.at(), thursday.enteredAt()));

        assertThat(NeedFacts.of(need(friday, thursday))).isEqualTo(first);
        assertThat(NeedFacts.of(need(thursday, friday))).isEqualTo(first);
    }

    @Test
    void of_the_same_moment_an_answer_answers_what_was_written_down_before_it() {
        NeedStep before = answer(11, FRIDAY);
        NeedStep reopening = reopening(12, FRIDAY);
        NeedStep after = answer(13, FRIDAY);
        Need need = need(before, reopening, after);

        assertThat(need.asking(before).id()).isEqualTo(need.id());
        assertThat(need.asking(after).id()).isEqualTo(reopening.id());
    }

    @Test
    void a_withdrawn_need_and_one_without_an_answer_count_for_nothing() {
        Need withdrawn = need(answer(11, THURSDAY))
                .withdrawn(new Withdrawal(WithdrawalReason.DUPLICATE, null, "h", Instant.parse(FRIDAY)));

        assertThat(NeedFacts.of(withdrawn)).isEmpty();
        assertThat(NeedFacts.of(need(passedOn(11, "T", THURSDAY, "PSY")))).isEmpty();
    }

    @Test
    void whoever_it_was_passed_on_to_last_has_to_answer_and_who_had_to_before_is_remembered() {
        Need need = need(passedOn(11, "T", THURSDAY, "PSY"), passedOn(12, "PSY", FRIDAY, "SP"));

        assertThat(need().owner()).isEqualTo("T");
        assertThat(need.owner()).isEqualTo("SP");
        assertThat(need.owners()).containsExactly("T", "PSY", "SP");
        assertThat(need.state()).isEqualTo(NeedState.OPEN);
    }

    @Test
    void what_makes_no_sense_is_not_allowed() {
        Need withdrawn = need(answer(11, THURSDAY))
                .withdrawn(new Withdrawal(WithdrawalReason.DUPLICATE, null, "h", Instant.parse(FRIDAY)));

        assertThat(allowed(need())).isEqualTo(EnumSet.of(NeedStep.Kind.ANSWERED, NeedStep.Kind.PASSED_ON));
        assertThat(allowed(need(answer(11, THURSDAY))))
                .isEqualTo(EnumSet.of(NeedStep.Kind.ANSWERED, NeedStep.Kind.REOPENED));
        assertThat(withdrawn.state()).isEqualTo(NeedState.WITHDRAWN);
        assertThat(allowed(withdrawn)).isEmpty();
    }

    @Test
    void a_step_is_found_by_its_id_and_compared_by_what_was_said_and_not_by_whom_or_when_it_was_entered() {
        NeedStep step = answer(11, THURSDAY);
        NeedStep again = new NeedStep(
                step.id(),
                step.kind(),
                step.role(),
                "colleague",
                step.at(),
                Instant.parse(MONDAY),
                null,
                step.outcome(),
                step.words());

        assertThat(need(step).step(step.id())).contains(step);
        assertThat(need(step).step(UUID.fromString("0192f6d0-0000-7000-8000-000000000099")))
                .isEmpty();
        assertThat(step.saysTheSame(again)).isTrue();
        for (NeedStep other : List.of(
                answer(11, FRIDAY),
                reopening(11, THURSDAY),
                answered(11, "SP", THURSDAY, NeedOutcome.MET),
                answered(11, "T", THURSDAY, NeedOutcome.PARTLY),
                new NeedStep(step.id(), step.kind(), "T", "t", step.at(), step.at(), null, step.outcome(), "别的"))) {
            assertThat(step.saysTheSame(other)).as(other.toString()).isFalse();
        }
        assertThat(passedOn(11, "T", THURSDAY, "SP").saysTheSame(passedOn(11, "T", THURSDAY, "PSY")))
                .isFalse();
    }

    @Test
    void a_need_is_known_again_by_what_was_said_whatever_was_done_since() {
        Need need = need();

        assertThat(need(answer(11, THURSDAY)).raisedAs(need)).isTrue();
        assertThat(raised(need, "H", "T", NeedFixtures.RAISED, need.text(), need.category(), need.personId()))
                .isTrue();
        assertThat(raised(need, "T", "T", NeedFixtures.RAISED, need.text(), need.category(), need.personId()))
                .isFalse();
        assertThat(raised(need, "H", "SP", NeedFixtures.RAISED, need.text(), need.category(), need.personId()))
                .isFalse();
        assertThat(raised(need, "H", "T", Instant.parse(MONDAY), need.text(), need.category(), need.personId()))
                .isFalse();
        assertThat(raised(need, "H", "T", NeedFixtures.RAISED, "别的", need.category(), need.personId()))
                .isFalse();
        assertThat(raised(need, "H", "T", NeedFixtures.RAISED, need.text(), NeedCategory.MONEY, need.personId()))
                .isFalse();
        assertThat(raised(need, "H", "T", NeedFixtures.RAISED, need.text(), need.category(), "somebody"))
                .isFalse();
        assertThat(need.raisedAs(aNeed(NeedKind.MESSAGE, "H"))).isFalse();
    }

    private static boolean raised(
            Need need, String role, String owner, Instant at, String text, NeedCategory category, String personId) {
        return need.raisedAs(new Need(
                need.id(),
                need.kind(),
                personId,
                List.of(),
                category,
                text,
                new Raising(role, owner, "another", at, Instant.parse(MONDAY)),
                List.of(),
                null));
    }
}
