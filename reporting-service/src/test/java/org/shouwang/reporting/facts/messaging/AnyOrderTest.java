package org.shouwang.reporting.facts.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.platform.messaging.Envelope;
import org.shouwang.reporting.facts.Canonical;
import org.shouwang.reporting.facts.Fact;
import org.shouwang.reporting.facts.Ledger;
import org.shouwang.reporting.indicator.Days;
import org.shouwang.reporting.indicator.Figure;
import org.shouwang.reporting.indicator.FigureSheet;
import org.shouwang.reporting.indicator.Period;
import org.shouwang.reporting.indicator.Scope;
import org.shouwang.reporting.indicator.Term;
import org.shouwang.reporting.indicator.TermCalendar;

/** Whatever way the events come, the figures are those a plain recount of the events gives. */
class AnyOrderTest {
    private static final TermCalendar CALENDAR = new TermCalendar(
            List.of(new Term("2025-2026-2", LocalDate.parse("2026-03-02"), LocalDate.parse("2026-07-05"), List.of())));
    private static final List<String> PERIODS =
            List.of("2026-W10", "2026-W18", "2026-W27", "2026-03", "2026-05", "2026-07", "2025-2026-2");
    private static final List<String> ORGS = List.of(RandomHistory.COUNTY, "990101101", "990101101201", "990102");
    private static final List<LocalDate> DAYS = List.of(LocalDate.parse("2026-05-07"), LocalDate.parse("2026-08-01"));

    private final FactMapper mapper = new FactMapper(Clock.system(RandomHistory.ZONE), new Canonical());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void figures_equal_a_recount_whatever_the_order_and_the_repetitions(long seed) {
        List<Envelope<?>> history = RandomHistory.of(seed);
        Ledger ledger = ledger(disturbed(history, new Random(seed)), new Random(seed));
        Ledger inOrder = ledger(history, new Random(seed));

        for (LocalDate today : DAYS) {
            for (String org : ORGS) {
                for (String code : PERIODS) {
                    Period period = CALENDAR.period(code).orElseThrow();
                    Scope scope = new Scope(org, period, Days.of(today), CALENDAR);

                    FigureSheet sheet = ledger.count(people -> FigureSheet.of(scope, people));

                    assertThat(sheet).isEqualTo(inOrder.count(people -> FigureSheet.of(scope, people)));
                    assertThat(flat(sheet))
                            .as("%s %s on %s", org, code, today)
                            .isEqualTo(new Recount(history, org, period.from(), period.to(), today).figures());
                }
            }
        }
    }

    /** Every event at least once, about half of them again, in any order. */
    private static List<Envelope<?>> disturbed(List<Envelope<?>> history, Random random) {
        List<Envelope<?>> disturbed = new ArrayList<>(history);
        history.stream().filter(event -> random.nextBoolean()).forEach(disturbed::add);
        Collections.shuffle(disturbed, random);
        return disturbed;
    }

    private Ledger ledger(List<Envelope<?>> events, Random random) {
        Ledger ledger = new Ledger();
        List<Fact> batch = new ArrayList<>();
        for (Envelope<?> event : events) {
            batch.add(fact(event));
            if (random.nextInt(20) == 0) {
                ledger.take(batch);
                batch.clear();
            }
        }
        ledger.take(batch);
        return ledger;
    }

    @SuppressWarnings("unchecked")
    private Fact fact(Envelope<?> event) {
        if (event.data() instanceof Events.Person) {
            return mapper.person((Envelope<Events.Person>) event);
        }
        if (event.data() instanceof Events.Activity) {
            return mapper.activity((Envelope<Events.Activity>) event);
        }
        if (event.data() instanceof Events.Withdrawal) {
            return mapper.withdrawal((Envelope<Events.Withdrawal>) event);
        }
        if (event.data() instanceof Events.Session) {
            return mapper.session((Envelope<Events.Session>) event);
        }
        if (event.data() instanceof Events.SessionWithdrawal) {
            return mapper.sessionWithdrawal((Envelope<Events.SessionWithdrawal>) event);
        }
        if (event.data() instanceof Events.PairState) {
            return mapper.pair((Envelope<Events.PairState>) event);
        }
        if (event.data() instanceof Events.PlanEnded) {
            return mapper.planEnd((Envelope<Events.PlanEnded>) event);
        }
        return event.data() instanceof Events.Contact
                ? mapper.duty((Envelope<Events.Contact>) event)
                : mapper.reminder((Envelope<Events.Reminder>) event);
    }

    private static Map<String, String> flat(FigureSheet sheet) {
        Map<String, String> flat = new TreeMap<>();
        for (Figure figure : sheet.indicators()) {
            Long denominator = figure.denominator();
            flat.put(figure.code(), figure.numerator() + "/" + (denominator == null ? "-" : denominator));
        }
        sheet.activities().forEach((type, count) -> flat.put(type, count.toString()));
        return flat;
    }
}
