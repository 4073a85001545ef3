package org.shouwang.careactivity.careplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WorkRowTest {
    private static final CarePlanner PLANNER = new CarePlanner(
            Fixtures.RULES.only(List.of("C-TALK", "C-PCALL", "C-VISIT", "E-VISIT", "E-CALL")), Fixtures.CALENDAR);
    private static final Instant MONDAY = Fixtures.at("2026-03-02T08:00");

    private static CarePlan child(String id) {
        Subject subject = Fixtures.subject(Fixtures.child("R3", "A"), "2026-03-02");
        return PLANNER.begin(
                        new Subject(id, true, null, subject.registeredOn(), subject.orgs(), "GP", subject.traits(), 1),
                        MONDAY)
                .plan();
    }

    private static WorkRow row(String id, String day, Retry... retries) {
        WorkDay work = new WorkDay(PLANNER, LocalDate.parse(day), MONDAY, Set.of(Responsible.T));
        return new WorkRow(child(id).subject(), work.of(child(id)), List.of(retries));
    }

    private static Retry retry(String id, String on) {
        return new Retry(new UUID(0, 1), id, ContactType.PARCALL, MONDAY, LocalDate.parse(on), "T");
    }

    @Test
    void overdue_people_come_first_by_how_long_then_due_then_promised_then_planned() {
        WorkRow longest = row("a", "2026-03-15");
        WorkRow shorter = row("b", "2026-03-20");
        WorkRow due = row("c", "2026-03-07", retry("c", "2026-03-01"));
        WorkRow promised = row("d", "2026-03-02", retry("d", "2026-03-01"));
        WorkRow planned = row("e", "2026-03-02");
        List<WorkRow> rows = new ArrayList<>(List.of(planned, promised, due, shorter, longest));

        rows.sort(WorkRow.MOST_PRESSING);

        assertThat(rows).extracting(row -> row.subject().personId()).containsExactly("a", "b", "c", "d", "e");
        assertThat(shorter.items().get(0).begins())
                .isAfter(longest.items().get(0).begins());
    }

    @Test
    void whoever_only_waits_for_a_promise_stands_by_its_day_before_what_is_planned() {
        WorkRow later = new WorkRow(child("a").subject(), List.of(), List.of(retry("a", "2026-03-02")));
        WorkRow sooner = new WorkRow(child("b").subject(), List.of(), List.of(retry("b", "2026-03-01")));
        List<WorkRow> rows = new ArrayList<>(List.of(row("c", "2026-03-02"), later, sooner));

        rows.sort(WorkRow.MOST_PRESSING);

        assertThat(rows).extracting(row -> row.subject().personId()).containsExactly("b", "a", "c");
    }

    @Test
    void equally_pressing_people_keep_one_order() {
        List<WorkRow> rows = new ArrayList<>(List.of(row("b", "2026-03-07"), row("a", "2026-03-07")));

        rows.sort(WorkRow.MOST_PRESSING);

        assertThat(rows).extracting(row -> row.subject().personId()).containsExactly("a", "b");
    }

    @Test
    void somebody_with_nothing_to_do_has_no_row() {
        Subject nobody = child("a").subject();

        assertThatThrownBy(() -> new WorkRow(nobody, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
