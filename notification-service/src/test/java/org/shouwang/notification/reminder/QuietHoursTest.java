package org.shouwang.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.notification.contact.Role;
import org.shouwang.notification.ladder.Rung.Kind;
import org.shouwang.notification.reminder.Caps.Verdict;

class QuietHoursTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private final QuietHours hours = new QuietHours(ZONE);
    private final Caps caps = new Caps(hours);

    @ParameterizedTest
    @CsvSource({
        "2026-03-12T00:00:00, false, 2026-03-12T08:30:00",
        "2026-03-12T00:00:00, true,  2026-03-12T09:00:00",
        "2026-03-12T07:59:59, false, 2026-03-12T08:30:00",
        "2026-03-12T08:00:00, false, 2026-03-12T08:00:00",
        "2026-03-12T12:34:56, true,  2026-03-12T12:34:56",
        "2026-03-12T20:59:59, true,  2026-03-12T20:59:59",
        "2026-03-12T21:00:00, true,  2026-03-13T09:00:00",
        "2026-03-12T23:59:59, false, 2026-03-13T08:30:00",
        "2026-12-31T22:00:00, false, 2027-01-01T08:30:00",
    })
    void night_waits_for_the_morning(LocalDateTime wanted, boolean family, LocalDateTime expected) {
        assertThat(hours.next(at(wanted), family)).isEqualTo(at(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-12T09:00:00, EVENING, 2026-03-12T18:30:00",
        "2026-03-12T09:00:00, NOON, 2026-03-12T12:00:00",
        "2026-03-12T13:00:00, NOON, 2026-03-12T13:00:00",
        "2026-03-12T09:00:00, ANY, 2026-03-12T09:00:00",
        "2026-03-12T09:00:00, , 2026-03-12T09:00:00",
        "2026-03-12T17:00:00, EVENING, 2026-03-12T18:30:00",
    })
    void who_is_best_reached_later_in_the_day_is(LocalDateTime from, String bestHour, LocalDateTime expected) {
        assertThat(hours.best(at(from), bestHour, at(from).plusSeconds(86_400))).isEqualTo(at(expected));
    }

    @Test
    void the_best_hour_makes_nothing_too_late() {
        Instant morning = at(LocalDateTime.parse("2026-03-12T09:00:00"));

        assertThat(hours.best(morning, "EVENING", morning.plusSeconds(3600))).isEqualTo(morning);
    }

    @ParameterizedTest
    @CsvSource({
        "T,0,0,SEND",
        "T,9,30,SEND",
        "T,10,10,LATER",
        "G,4,9,SEND",
        "G,5,5,LATER",
        "PA,0,1,SEND",
        "PA,0,2,WEEKLY_CAP",
        "FAM,0,2,SEND"
    })
    void caps_hold_back_what_is_too_much(Role role, int today, int week, String expected) {
        Instant noon = at(LocalDateTime.parse("2026-03-12T12:00:00"));
        Reminder reminder = Samples.reminder("p1", "C-PCALL", role, Kind.OVERDUE);

        Verdict verdict = caps.decide(reminder, today, week, noon);

        String shown = verdict instanceof Verdict.Send
                ? "SEND"
                : verdict instanceof Verdict.Never never ? never.reason() : "LATER";
        assertThat(shown).isEqualTo(expected);
    }

    @Test
    void what_would_be_pointless_tomorrow_is_kept_back_for_good() {
        Reminder reminder = Samples.overdueTalk();
        Instant late = reminder.notAfter().minusSeconds(3_600);

        assertThat(caps.decide(reminder, 10, 10, late)).isEqualTo(new Verdict.Never("DAILY_CAP"));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }
}
