package org.shouwang.careactivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.core.ConditionTimeoutException;
import org.shouwang.careactivity.careplan.Flag;
import org.shouwang.careactivity.careplan.GoldenTable;
import org.shouwang.careactivity.careplan.app.CountActivities;
import org.shouwang.careactivity.careplan.app.FlagSource;
import org.shouwang.careactivity.careplan.app.FollowFlags;
import org.shouwang.careactivity.careplan.app.FollowHappenings;
import org.shouwang.careactivity.careplan.app.SweepPlans;
import org.shouwang.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Drives {@link GoldenTable}s through the running service, all at once, instant by instant, and reads the states from its API. */
@Import(RuleTables.Flags.class)
abstract class RuleTables extends CareActivityITBase {
    /** So many faults are enough to look at; each one is waited for. */
    private static final int FEW = 5;

    @Autowired
    private SweepPlans sweep;

    @Autowired
    private CountActivities count;

    @Autowired
    private FollowHappenings happenings;

    @Autowired
    private FollowFlags followFlags;

    @Autowired
    private Map<String, Set<Flag>> flagsInTest;

    @Autowired
    private MeterRegistry meters;

    /** Circumstances that a test gives, in the place of the features that keep them. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Flags {
        @Bean
        Map<String, Set<Flag>> flagsInTest() {
            return new ConcurrentHashMap<>();
        }

        @Bean
        FlagSource flagSourceInTest(Map<String, Set<Flag>> flagsInTest) {
            return personIds -> {
                Map<String, Set<Flag>> found = new HashMap<>();
                personIds.forEach(id -> found.put(id, flagsInTest.getOrDefault(id, Set.of())));
                return found;
            };
        }
    }

    /** What went otherwise than a table says; empty when all of them hold. */
    protected List<String> drive(List<GoldenTable> tables) {
        Map<Instant, List<List<Due>>> byInstant = byInstant(tables);
        RuleTableActions.Doors doors = new RuleTableActions.Doors(this, count, happenings, followFlags, flagsInTest);
        Map<String, RuleTableActions> subjects = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        double consumedBefore = consumed();
        int told = 0;
        for (Map.Entry<Instant, List<List<Due>>> instant : byInstant.entrySet()) {
            clock.set(instant.getKey());
            sweep.sweep();
            for (List<Due> round : instant.getValue()) {
                for (Due due : round) {
                    told += subjects.computeIfAbsent(
                                    due.table().name(),
                                    name -> new RuleTableActions(doors, due.table(), subjects.size()))
                            .act(due.step());
                }
                int expected = told;
                await().pollInterval(Duration.ofMillis(10)).until(() -> consumed() - consumedBefore >= expected);
                round.forEach(due -> check(due, subjects.get(due.table().name()), wrong));
            }
        }
        return wrong;
    }

    /** A step of a table whose time has come. */
    private record Due(GoldenTable table, GoldenTable.Step step) {}

    /** Steps by instant; those of one table at the same instant one round after the other. */
    private static Map<Instant, List<List<Due>>> byInstant(List<GoldenTable> tables) {
        Map<Instant, List<List<Due>>> byInstant = new TreeMap<>();
        for (GoldenTable table : tables) {
            Map<Instant, Integer> rounds = new HashMap<>();
            for (GoldenTable.Step step : table.steps()) {
                int round = rounds.merge(step.when(), 1, Integer::sum) - 1;
                List<List<Due>> all = byInstant.computeIfAbsent(step.when(), when -> new ArrayList<>());
                if (all.size() == round) {
                    all.add(new ArrayList<>());
                }
                all.get(round).add(new Due(table, step));
            }
        }
        return byInstant;
    }

    private void check(Due due, RuleTableActions subject, List<String> wrong) {
        if (wrong.size() == FEW) {
            return;
        }
        String wanted = due.step().states();
        try {
            await().pollInterval(Duration.ofMillis(50))
                    .pollDelay(Duration.ZERO)
                    .until(() -> states(subject.subjectId(), due.table().rule()).equals(wanted));
        } catch (ConditionTimeoutException e) {
            wrong.add(due.step().place() + " wants " + wanted + " but is "
                    + states(subject.subjectId(), due.table().rule()));
        }
    }

    private String states(String subjectId, String rule) {
        Answer answer = get("/v1/duties?personId=" + subjectId, system());
        assertThat(answer.status()).as(subjectId).isEqualTo(200);
        List<String> cells = new ArrayList<>();
        for (JsonNode duty : answer.body().path("items").path(0).path("duties")) {
            if (duty.path("rule").asString().equals(rule)) {
                cells.add(GoldenTable.cell(
                        java.time.LocalDate.parse(duty.path("periodFrom").asString()),
                        duty.path("state").asString(),
                        duty.path("enteredLate").asBoolean(),
                        duty.path("counted").asInt(),
                        duty.path("needed").asInt()));
            }
        }
        return GoldenTable.cells(cells);
    }

    /** A client that may do anything in the county. */
    static String system() {
        return TestTokens.bearer("tables", Set.of("SYSTEM", "CE"), Set.of(ORGS.get(0)));
    }

    private double consumed() {
        return meters.find("events.consumed").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
