package org.shouwang.careactivity.careplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a duty line keeps: forgets the oldest closed occurrences and the facts nothing needs, so that it stays small. */
final class Memory {
    private final DutyLine line;
    private final List<Occurrence> settled;
    private final Evaluation evaluation;
    private final boolean[] forgotten;
    private LocalDate floor;
    private int left;

    private Memory(DutyLine line, List<Occurrence> settled, Evaluation evaluation) {
        this.line = line;
        this.settled = settled;
        this.evaluation = evaluation;
        this.forgotten = new boolean[settled.size()];
        this.floor = line.floor();
        this.left = settled.size();
    }

    /** The line with what it still needs of these occurrences and facts. */
    static DutyLine of(DutyLine line, List<Occurrence> settled, Evaluation evaluation, boolean keepAll) {
        Memory memory = new Memory(line, settled, evaluation);
        if (!keepAll) {
            memory.forgetTheOldest();
            memory.forgetBehindAnAlarm();
        }
        return memory.line();
    }

    private DutyLine line() {
        List<Occurrence> kept = new ArrayList<>(left);
        for (int i = 0; i < settled.size(); i++) {
            if (!forgotten[i]) {
                kept.add(settled.get(i));
            }
        }
        return new DutyLine(
                line.rule(),
                line.since(),
                line.nextOpen(),
                line.applies(),
                floor,
                kept,
                evaluation.needed(settled, forgotten));
    }

    private boolean tooMany(int index) {
        return left > settled.get(index).demand().quota().every().keep();
    }

    private void forgetTheOldest() {
        for (int i = 0;
                i < settled.size() && tooMany(i) && settled.get(i).state().closed();
                i++) {
            Occurrence gone = settled.get(i);
            floor = settled.get(i + 1).from();
            boolean couldTakeMore = !gone.state().released() && gone.state() != DutyState.MET;
            if (!gone.eventDriven()) {
                LocalDate past = firstDayPast(gone);
                floor = couldTakeMore && past.isAfter(floor) ? past : floor;
                floor = afterGraceFacts(floor, evaluation.counted(i));
            }
            forget(i);
        }
    }

    /** An alarm may stay for long while what follows it rests, is taken back, or has its own answer. */
    private void forgetBehindAnAlarm() {
        for (int i = 0; i < settled.size() && tooMany(i); i++) {
            Occurrence gone = settled.get(i);
            if (forgotten[i]
                    || !(gone.eventDriven()
                            ? gone.state().closed()
                            : gone.state().released())) {
                continue;
            }
            LocalDate after = gone.from().plusDays(1);
            floor = gone.eventDriven() && after.isAfter(floor) ? after : floor;
            forget(i);
        }
    }

    private void forget(int index) {
        forgotten[index] = true;
        left--;
    }

    /** The first day no hour of which lies in its grace any more. */
    private static LocalDate firstDayPast(Occurrence gone) {
        LocalDate day = gone.overdueDay();
        return Days.start(day).equals(gone.overdueAt()) ? day : day.plusDays(1);
    }

    /** A fact before one that met a forgotten occurrence in its grace would have taken its place there. */
    private static LocalDate afterGraceFacts(LocalDate floor, List<Fact> counted) {
        LocalDate last =
                counted.isEmpty() ? floor : counted.get(counted.size() - 1).day();
        return last.isBefore(floor) || counted.isEmpty() ? floor : last.plusDays(1);
    }
}
