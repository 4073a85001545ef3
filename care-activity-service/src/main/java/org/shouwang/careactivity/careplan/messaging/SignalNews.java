package org.shouwang.careactivity.careplan.messaging;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.careplan.Trigger;

/** What care plans read of {@code care-activity.signal.raised.v1} and {@code .withdrawn.v1}. */
public record SignalNews(String signalId, String personId, String signal, LocalDate day) {

    /** The signal as a happening of the day on which it came true; empty for one that begins no duty. */
    Optional<Trigger> trigger(long sequence, boolean stands) {
        return Arrays.stream(Trigger.Code.values())
                .filter(code -> code.name().equals(signal))
                .findFirst()
                .map(code -> new Trigger(code, Trigger.id(signalId), Days.start(day), sequence, stands));
    }
}
