package org.shouwang.careactivity.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.careactivity.careplan.PastDay.Limit;
import org.shouwang.careactivity.careplan.yaml.RulesYaml;

class PastDayTest {
    private static final PastDay PAST = new PastDay(Fixtures.RULES, Fixtures.CALENDAR);
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    private static Instant endOf(LocalDate day) {
        return Days.start(day.plusDays(1)).minusMillis(1);
    }

    private static Map<String, String> told(List<Duty> duties) {
        Map<String, String> told = new TreeMap<>();
        for (Duty duty : duties) {
            Occurrence one = duty.occurrence();
            told.put(
                    duty.id().toString(),
                    one.state() + " " + one.counted() + "/" + one.needed() + " " + one.tier() + " v"
                            + one.demand().version().version() + " " + duty.activityIds() + " " + one.reason());
        }
        return told;
    }

    /** A child lives through a term day by day; what GET /v1/duties would have said is remembered for some evenings. */
    private static final class Term {
        private final Random random;
        private CarePlan plan = Fixtures.PLANNER
                .begin(Fixtures.subject(Fixtures.child("R3", "C"), "2026-03-02"), Days.start(FIRST))
                .plan();
        private final List<Fact> facts = new ArrayList<>();
        private final Map<LocalDate, Map<String, String>> evenings = new TreeMap<>();
        private int changes;

        Term(int seed) {
            random = new Random(seed);
        }

        void live(int days) {
            for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(days)); day = day.plusDays(1)) {
                Instant noon = Days.start(day).plus(Duration.ofHours(12));
                if (random.nextInt(3) > 0) {
                    talkOrCall(noon);
                }
                if (random.nextInt(25) == 0 && changes < 5) {
                    change(noon.plusSeconds(30));
                }
                if (random.nextInt(30) == 0) {
                    trigger(noon.plusSeconds(60));
                }
                evenings.put(
                        day, told(Fixtures.PLANNER.tick(plan, endOf(day)).plan().duties()));
            }
        }

        private void talkOrCall(Instant noon) {
            ContactType[] types = {
                ContactType.TALK,
                ContactType.PCALL,
                ContactType.TUTOR,
                ContactType.CDVISIT,
                ContactType.GCALL,
                ContactType.HOMEVISIT
            };
            Instant happened = noon.minus(Duration.ofDays(random.nextInt(3)));
            Fact fact =
                    new Fact(new java.util.UUID(0, facts.size()), types[random.nextInt(types.length)], happened, noon);
            facts.add(fact);
            Outcome outcome = Fixtures.PLANNER.record(plan, List.of(fact), noon);
            plan = outcome.plan();
            if (!outcome.beyond().isEmpty()) {
                plan = Fixtures.PLANNER
                        .revise(plan, outcome.beyond(), FactLedger.of(facts), noon)
                        .plan();
            }
        }

        private void change(Instant at) {
            String[] tiers = {"R1", "R2", "R3"};
            Traits traits = Fixtures.child(tiers[random.nextInt(3)], random.nextBoolean() ? "A" : "D");
            changes += traits.equals(plan.subject().traits()) ? 0 : 1;
            plan = Fixtures.PLANNER
                    .change(plan, Fixtures.next(plan.subject(), traits), () -> facts, at)
                    .plan();
        }

        private void trigger(Instant at) {
            Trigger absent =
                    new Trigger(Trigger.Code.ABSENT, Trigger.id("absent:" + at), Days.start(Days.of(at)), 1, true);
            plan = Fixtures.PLANNER.trigger(plan, List.of(absent), facts, at).plan();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void evenings_of_a_term_are_told_again_as_they_were(int seed) {
        Term term = new Term(seed);
        term.live(130);
        Instant later = Days.start(FIRST.plusDays(140));
        CarePlan now = Fixtures.PLANNER.tick(term.plan, later).plan();

        assertThat(term.evenings).hasSizeGreaterThan(10);
        for (Map.Entry<LocalDate, Map<String, String>> evening : term.evenings.entrySet()) {
            PastDay.Answer answer = PAST.at(now, term.facts, endOf(evening.getKey()), true);
            Set<String> forgotten = Set.copyOf(answer.limits().stream()
                    .filter(limit -> limit.code() == Limit.Code.EVENTS_FORGOTTEN)
                    .map(Limit::rule)
                    .toList());
            Map<String, String> then = new TreeMap<>(evening.getValue());
            then.keySet().removeIf(id -> forgotten.contains(id.split(":")[1]));
            Map<String, String> told = told(answer.duties());
            told.keySet().removeIf(id -> forgotten.contains(id.split(":")[1]));

            assertThat(told).as(evening.getKey().toString()).isEqualTo(then);
        }
    }

    private static CarePlan begun(Traits traits) {
        return Fixtures.PLANNER
                .begin(Fixtures.subject(traits, "2026-03-02"), Days.start(FIRST))
                .plan();
    }

    private static String state(PastDay.Answer answer, String duty) {
        return answer.duties().stream()
                .filter(one -> one.id().toString().equals("p1:" + duty))
                .map(one -> one.occurrence().state().name())
                .findFirst()
                .orElse("none");
    }

    @Test
    void what_was_written_down_later_counts_only_for_whoever_asks_what_is_known_now() {
        Instant entered = Fixtures.at("2026-03-20T09:00");
        Fact late = new Fact(new java.util.UUID(0, 1), ContactType.TALK, Fixtures.at("2026-03-04T16:00"), entered);
        CarePlan plan = Fixtures.PLANNER
                .record(begun(Fixtures.child("R3", "A")), List.of(late), entered)
                .plan();
        Instant day = endOf(LocalDate.of(2026, 3, 12));

        assertThat(state(PAST.at(plan, List.of(late), day, true), "C-TALK:2026-03-02"))
                .isEqualTo("OVERDUE");
        assertThat(state(PAST.at(plan, List.of(late), day, false), "C-TALK:2026-03-02"))
                .isEqualTo("MET");
        assertThat(state(PAST.at(plan, List.of(late), Fixtures.at("2026-03-03T12:00"), false), "C-TALK:2026-03-02"))
                .as("it had not happened yet")
                .isIn("PENDING", "DUE");
        assertThat(PAST.at(plan, List.of(late), day, true)).isEqualTo(PAST.at(plan, List.of(late), day, true));
    }

    @Test
    void a_past_day_is_told_under_the_version_in_force_on_it() {
        String text = Fixtures.resource("/careplan/rules.yml");
        String first = text.substring(text.indexOf("      - version: 1"), text.indexOf("  - code: C-TUTOR"))
                .stripTrailing();
        String second = first.replace("version: 1", "version: 2")
                .replace("2025-09-01", "2026-04-06")
                .replace("needed: 1", "needed: 2");
        Rules rules = RulesYaml.read("rules.yml", text.replace(first, first + "\n" + second));
        PastDay past = new PastDay(rules, Fixtures.CALENDAR);
        CarePlanner planner = new CarePlanner(rules, Fixtures.CALENDAR);
        CarePlan plan = planner.begin(Fixtures.subject(Fixtures.child("R3", "A"), "2026-03-02"), Days.start(FIRST))
                .plan();
        plan = planner.tick(plan, Fixtures.at("2026-05-01T00:00")).plan();

        Map<String, String> march = told(
                past.at(plan, List.of(), endOf(LocalDate.of(2026, 3, 31)), true).duties());
        Map<String, String> april = told(
                past.at(plan, List.of(), endOf(LocalDate.of(2026, 4, 15)), true).duties());

        assertThat(march.get("p1:C-TALK:2026-03-30")).contains("0/1").contains("v1");
        assertThat(april.get("p1:C-TALK:2026-04-13")).contains("0/2").contains("v2");
    }

    @Test
    void nothing_is_said_of_the_time_before_the_plan() {
        PastDay.Answer answer =
                PAST.at(begun(Fixtures.child("R3", "A")), List.of(), Fixtures.at("2026-03-01T12:00"), true);

        assertThat(answer.duties()).isEmpty();
        assertThat(answer.limits()).containsExactly(new Limit(Limit.Code.BEFORE_PLAN, null, FIRST));
    }

    @Test
    void whoever_left_had_duties_until_then_and_none_open_afterwards() {
        CarePlan plan = begun(Fixtures.child("R3", "A"));
        Instant left = Fixtures.at("2026-03-18T10:00");
        CarePlan gone = Fixtures.PLANNER
                .change(plan, Fixtures.gone(plan.subject(), "DEATH"), List::of, left)
                .plan();

        PastDay.Answer before = PAST.at(gone, List.of(), Fixtures.at("2026-03-18T09:59"), true);
        PastDay.Answer after = PAST.at(gone, List.of(), Fixtures.at("2026-04-30T09:59"), true);

        assertThat(state(before, "C-TALK:2026-03-16")).isIn("PENDING", "DUE");
        assertThat(before.duties()).anyMatch(duty -> !duty.occurrence().state().closed());
        assertThat(state(after, "C-TALK:2026-03-16")).isEqualTo("CANCELLED");
        assertThat(after.duties()).allMatch(duty -> duty.occurrence().state().closed());
        assertThat(told(after.duties()).get("p1:C-TALK:2026-03-16")).endsWith("DEATH");
        assertThat(after.limits()).isEmpty();
    }

    @Test
    void when_somebody_left_is_not_known_if_nothing_was_open() {
        Subject subject = Fixtures.subject(Fixtures.child("R3", "A"), "2026-03-02");
        CarePlan gone = new CarePlan(
                Fixtures.gone(subject, "MOVED"),
                FIRST,
                Days.start(FIRST),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);

        assertThat(PAST.at(gone, List.of(), endOf(FIRST), true).limits())
                .containsExactly(new Limit(Limit.Code.EXIT_UNKNOWN, null, null));
    }

    @Test
    void an_absence_taken_back_later_stood_on_its_day_for_whoever_asks_what_was_known() {
        CarePlan plan = begun(Fixtures.child("R3", "A"));
        Instant day = Fixtures.at("2026-03-10T00:00");
        Trigger absent = new Trigger(Trigger.Code.ABSENT, Trigger.id("a"), day, 1, true);
        plan = Fixtures.PLANNER
                .trigger(plan, List.of(absent), List.of(), day.plusSeconds(3600))
                .plan();
        Trigger back = new Trigger(Trigger.Code.ABSENT, Trigger.id("a"), day, 2, false);
        plan = Fixtures.PLANNER
                .trigger(plan, List.of(back), List.of(), Fixtures.at("2026-03-12T08:00"))
                .plan();
        Instant evening = endOf(LocalDate.of(2026, 3, 10));

        assertThat(state(PAST.at(plan, List.of(), evening, true), "C-ATT:2026-03-10"))
                .isEqualTo("DUE");
        assertThat(state(PAST.at(plan, List.of(), evening, false), "C-ATT:2026-03-10"))
                .isEqualTo("CANCELLED");
        assertThat(state(PAST.at(plan, List.of(), endOf(LocalDate.of(2026, 3, 13)), true), "C-ATT:2026-03-10"))
                .isEqualTo("CANCELLED");
        assertThat(state(PAST.at(plan, List.of(), endOf(LocalDate.of(2026, 3, 9)), true), "C-ATT:2026-03-10"))
                .isEqualTo("none");
    }

    @Test
    void one_of_two_causes_taken_back_is_said_to_be_uncertain() {
        CarePlan plan = begun(Fixtures.child("R3", "A"));
        Instant day = Fixtures.at("2026-03-10T00:00");
        List<Trigger> needs = List.of(
                new Trigger(Trigger.Code.NEED, Trigger.id("n1"), day, 1, true),
                new Trigger(Trigger.Code.NEED, Trigger.id("n2"), day.plusSeconds(7200), 1, true),
                new Trigger(Trigger.Code.NEED, Trigger.id("n2"), day.plusSeconds(7200), 2, false));
        plan = Fixtures.PLANNER
                .trigger(plan, needs, List.of(), day.plusSeconds(9000))
                .plan();

        PastDay.Answer answer = PAST.at(plan, List.of(), day.plusSeconds(60), true);

        assertThat(answer.limits())
                .containsExactly(new Limit(Limit.Code.CAUSE_WITHDRAWN, "C-NEED", LocalDate.of(2026, 3, 10)));
        assertThat(told(answer.duties()).get("p1:C-NEED:2026-03-10")).contains("0/1");
    }

    @Test
    void what_is_forgotten_is_said() {
        CarePlan plan = begun(Fixtures.child("R3", "A"));
        for (int i = 0; i < 7; i++) {
            Instant at = Days.start(FIRST.plusDays(20L * i + 1)).plusSeconds(60);
            Traits traits = Fixtures.child(i % 2 == 0 ? "R2" : "R3", "A");
            plan = Fixtures.PLANNER
                    .change(plan, Fixtures.next(plan.subject(), traits), List::of, at)
                    .plan();
        }
        for (int i = 0; i < 10; i++) {
            Instant at = Days.start(FIRST.plusDays(125 + i));
            plan = Fixtures.PLANNER
                    .trigger(
                            plan,
                            List.of(new Trigger(Trigger.Code.ABSENT, Trigger.id("a" + i), at, 1, true)),
                            List.of(),
                            at.plusSeconds(60))
                    .plan();
        }
        plan = Fixtures.PLANNER.tick(plan, Days.start(FIRST.plusDays(500))).plan();
        Fact withdrawn = Fixtures.fact(9, ContactType.TALK, Days.start(FIRST.plusDays(499)));
        plan = Fixtures.PLANNER
                .withdraw(plan, List.of(withdrawn), FactLedger.of(List.of()), Days.start(FIRST.plusDays(500)))
                .plan();
        Pause pause =
                new Pause("x", Pause.Cause.HOSPITAL, FIRST.plusDays(480), FIRST.plusDays(490), "a", Days.start(FIRST));
        plan = Fixtures.PLANNER
                .pause(plan, pause, Days.start(FIRST.plusDays(500)))
                .plan();

        PastDay.Answer answer = PAST.at(plan, List.of(), endOf(FIRST.plusDays(450)), true);

        assertThat(answer.limits())
                .contains(
                        new Limit(Limit.Code.HORIZON, null, FIRST.plusDays(50)),
                        new Limit(Limit.Code.TRAITS_FORGOTTEN, null, FIRST.plusDays(21)),
                        new Limit(Limit.Code.WITHDRAWN_LEFT_OUT, null, null),
                        new Limit(Limit.Code.PAUSES_AS_NOW, null, null))
                .anyMatch(limit -> limit.code() == Limit.Code.EVENTS_FORGOTTEN && "C-ATT".equals(limit.rule()));
        assertThat(answer.duties()).noneMatch(duty -> duty.occurrence().from().equals(FIRST.plusDays(50)));
    }

    @Test
    void a_rule_that_came_later_is_told_from_the_day_it_came() {
        CarePlanner fewer = new CarePlanner(Fixtures.RULES.only(List.of("C-PCALL")), Fixtures.CALENDAR);
        CarePlan before = fewer.begin(Fixtures.subject(Fixtures.child("R3", "A"), "2026-03-02"), Days.start(FIRST))
                .plan();
        CarePlan plan =
                Fixtures.PLANNER.tick(before, Fixtures.at("2026-03-16T00:00")).plan();

        PastDay.Answer early = PAST.at(plan, List.of(), endOf(LocalDate.of(2026, 3, 12)), true);
        PastDay.Answer late = PAST.at(plan, List.of(), endOf(LocalDate.of(2026, 3, 16)), true);

        assertThat(told(early.duties())).containsOnlyKeys("p1:C-PCALL:2026-03-02", "p1:C-PCALL:2026-03-09");
        assertThat(told(late.duties()))
                .containsKeys("p1:C-PCALL:2026-03-16", "p1:C-TALK:2026-03-16")
                .doesNotContainKey("p1:C-TALK:2026-03-09");
        assertThat(late.limits()).isEmpty();
    }

    @Test
    void a_rule_switched_off_since_is_told_from_what_is_still_kept() {
        Rules fewer = Fixtures.RULES.only(List.of("C-PCALL"));
        CarePlan plan = Fixtures.PLANNER
                .tick(begun(Fixtures.child("R3", "A")), Fixtures.at("2026-03-20T09:00"))
                .plan();

        PastDay.Answer answer =
                new PastDay(fewer, Fixtures.CALENDAR).at(plan, List.of(), endOf(LocalDate.of(2026, 3, 12)), true);

        assertThat(state(answer, "C-TALK:2026-03-02")).isEqualTo("OVERDUE");
        assertThat(state(answer, "C-TALK:2026-03-16")).isEqualTo("none");
        assertThat(answer.limits()).contains(new Limit(Limit.Code.SWITCHED_OFF, "C-TALK", null));
    }
}
