package org.shouwang.registry.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What another service knows of a child, as it bears on the tier. */
class SignTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final Instant AT = Instant.parse("2026-03-10T04:00:00Z");

    private static Author on(LocalDate day) {
        return new Author("care-activity-service", AT, day, Why.found("s"));
    }

    private static Sign sign(TierReason reason, String source, long seen, boolean stands) {
        return new Sign(reason, source, DAY, AT, seen, stands);
    }

    private static Person after(Person person, Sign sign) {
        return person.sign(sign, on(DAY)).map(Person.Changed::person).orElse(person);
    }

    private static Person decided(Person person, String tier, Instant at) {
        return person.decideTier(
                        new Standing.Decision(
                                tier,
                                Persons.SEALER.seal("r", "x"),
                                "cs",
                                at,
                                person.tierProposal(DAY).reasons()),
                        on(DAY))
                .orElseThrow()
                .person();
    }

    @Test
    void a_signal_raises_the_tier_and_stands_in_the_history_with_its_source() {
        Person.Changed raised = Persons.child()
                .registered()
                .sign(sign(TierReason.LOW_MOOD_TWICE, "p1:LOW_MOOD2:2026-03-10", 1, true), on(DAY))
                .orElseThrow();

        assertThat(raised.person().standing().tier()).isEqualTo("R2");
        assertThat(raised.changes()).containsExactly("tier", "signs");
        assertThat(raised.person().history().entries()).last().satisfies(entry -> {
            assertThat(entry.why().cause()).isEqualTo(Why.Cause.FINDING);
            assertThat(entry.changes())
                    .contains(new Change("signs", null, null, null, Value.of("LOW_MOOD_TWICE@2026-03-10#1")));
        });
    }

    @Test
    void whatever_the_order_and_however_often_it_is_told_it_comes_to_the_same() {
        List<Sign> news = new ArrayList<>(List.of(
                sign(TierReason.LATE_OFTEN, "a", 1, true),
                sign(TierReason.LOW_MOOD_TWICE, "b", 2, true),
                sign(TierReason.LOW_MOOD_TWICE, "b", 5, false),
                sign(TierReason.BAND_FALLEN, "c", 3, true),
                sign(TierReason.BAND_FALLEN, "c", 4, false),
                sign(TierReason.BAND_FALLEN, "c", 6, true)));
        List<Sign> expected = null;
        for (int seed = 0; seed < 50; seed++) {
            news.add(news.get(seed % 6));
            Collections.shuffle(news, new Random(seed));
            Person person = Persons.child().registered();
            for (Sign sign : news) {
                person = after(person, sign);
            }
            expected = expected == null ? person.standing().signs() : expected;
            assertThat(person.standing().signs()).isEqualTo(expected);
            assertThat(person.tierProposal(DAY).reasons())
                    .containsExactly(TierReason.LATE_OFTEN, TierReason.BAND_FALLEN);
        }
    }

    @Test
    void what_is_taken_back_lowers_nothing_and_late_old_news_do_not_bring_it_back() {
        Sign raised = sign(TierReason.DROPOUT_RISK, "a", 1, true);
        Person first = after(after(Persons.child().registered(), raised), sign(TierReason.DROPOUT_RISK, "a", 2, false));
        Person backwards =
                after(after(Persons.child().registered(), sign(TierReason.DROPOUT_RISK, "a", 2, false)), raised);

        assertThat(first.standing().tier()).isEqualTo("R2");
        assertThat(first.tierProposal(DAY).tier()).isEqualTo("R3");
        assertThat(backwards.standing().tier()).isEqualTo("R3");
        assertThat(first.sign(raised, on(DAY))).isEmpty();
    }

    @Test
    void a_tier_lowered_after_review_rises_for_what_was_told_since_and_for_nothing_else() {
        Person raised = after(Persons.child().registered(), sign(TierReason.LOW_MOOD_TWICE, "a", 1, true));
        Person lowered = decided(raised, "R3", AT.plusSeconds(60));

        Person again = after(lowered, sign(TierReason.LOW_MOOD_TWICE, "b", 2, true));
        Person later = after(lowered, new Sign(TierReason.LOW_MOOD_TWICE, "c", DAY, AT.plusSeconds(120), 3, true));

        assertThat(again.standing().tier()).as("told before the decision").isEqualTo("R3");
        assertThat(later.standing().tier()).isEqualTo("R2");
    }

    @Test
    void a_signal_fades_after_a_quarter_and_an_open_plan_does_not() {
        Person signal = after(Persons.child().registered(), sign(TierReason.LOW_MOOD_TWICE, "a", 1, true));
        Person plan = after(Persons.child().registered(), sign(TierReason.BEHAVIOUR_PLAN, "b", 1, true));

        assertThat(signal.tierProposal(DAY.plusDays(90)).tier()).isEqualTo("R2");
        assertThat(signal.tierProposal(DAY.plusDays(91)).tier()).isEqualTo("R3");
        assertThat(plan.tierProposal(DAY.plusDays(91)).tier()).isEqualTo("R2");
    }

    @Test
    void what_faded_before_it_was_told_is_not_noted_but_what_was_noted_may_still_be_taken_back() {
        Person child = Persons.child().registered();
        Sign raised = sign(TierReason.LOW_MOOD_TWICE, "a", 1, true);
        Sign withdrawn = sign(TierReason.LOW_MOOD_TWICE, "a", 2, false);
        LocalDate late = DAY.plusDays(91);

        assertThat(child.sign(raised, on(late))).isEmpty();
        assertThat(child.sign(withdrawn, on(late))).isEmpty();
        assertThat(after(child, raised).sign(withdrawn, on(late))).isPresent();
    }

    @Test
    void nothing_is_noted_of_an_elder_or_of_who_has_left() {
        Person left = Persons.child().registered();
        left = left.stands(left.registration().left("MOVE", DAY), on(DAY))
                .orElseThrow()
                .person();
        Sign sign = sign(TierReason.LOW_MOOD_TWICE, "a", 1, true);

        assertThat(left.sign(sign, on(DAY))).isEmpty();
        assertThat(Persons.elder().registered().sign(sign, on(DAY))).isEmpty();
    }

    @Test
    void only_so_many_signs_are_kept_the_oldest_go_first() {
        Person person = Persons.child().registered();
        for (int i = 0; i < 45; i++) {
            person = after(person, new Sign(TierReason.LATE_OFTEN, "s" + i, DAY.plusDays(i), AT, i + 1, true));
        }

        assertThat(person.standing().signs()).hasSize(40);
        assertThat(person.standing().signs().get(0).source()).isEqualTo("s5");
    }
}
