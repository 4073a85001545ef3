package org.shouwang.notification.reminder.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.notification.reminder.Channel;
import org.shouwang.notification.reminder.ReminderState;
import org.shouwang.notification.reminder.app.ReminderQueries.Count;

class ReminderFiguresTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-12");

    private static Count count(Channel channel, ReminderState state, long number) {
        return new Count(channel, state, false, true, "ACCEPTED", null, number);
    }

    @Test
    void a_call_is_in_no_figure_of_texts() {
        ReminderFigures figures = ReminderFigures.of(
                null,
                DAY,
                DAY,
                List.of(
                        count(Channel.SMS, ReminderState.DELIVERED, 5),
                        count(Channel.VOICE, ReminderState.DELIVERED, 3),
                        count(Channel.VOICE, ReminderState.ACKNOWLEDGED, 2),
                        count(Channel.VOICE, ReminderState.UNKNOWN, 7),
                        count(Channel.VOICE, ReminderState.FAILED, 11)));

        assertThat(figures.texts()).isEqualTo(new ReminderFigures.TextFigures(5, 5, 0, 0));
        assertThat(figures.channels())
                .filteredOn(channel -> channel.channel().equals("VOICE"))
                .singleElement()
                .satisfies(voice -> assertThat(voice.planned()).isEqualTo(23));
    }
}
