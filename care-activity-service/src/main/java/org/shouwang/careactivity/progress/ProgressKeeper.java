package org.shouwang.careactivity.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.progress.SignalEvent.SignalRaised;
import org.shouwang.careactivity.progress.SignalEvent.SignalWithdrawn;

/** Takes marks and ratings into a child's progress and says which signals follow. A pure function; repetition changes nothing. */
public final class ProgressKeeper {
    /** What came true longer ago than this many days is old news and raises no signal. */
    public static final int NEWS_DAYS = 30;

    private static final Comparator<Signal> BY_DAY = Comparator.comparing(
                    (Signal signal) -> signal.finding().day())
            .thenComparing(signal -> signal.finding().code());

    private final SchoolDays schoolDays;
    private final AttendanceSignals attendance;

    /** A keeper of progress under a school calendar. */
    public ProgressKeeper(SchoolDays schoolDays) {
        this.schoolDays = schoolDays;
        this.attendance = new AttendanceSignals(schoolDays);
    }

    /**
     * The next state and what has to be told.
     *
     * @param orgs where the child belongs now
     * @param marks attendance to take in; a mark older than the one kept for its day is ignored
     * @param ratings ratings to take in; one whose id is kept already is ignored
     * @param yearBefore ratings of the school year before, to compare the first ones with
     */
    public ProgressOutcome take(
            Progress progress,
            List<String> orgs,
            List<AttendanceMark> marks,
            List<Rating> ratings,
            List<Rating> yearBefore,
            Instant now) {
        Progress taken = new Progress(
                progress.id(),
                orgs,
                merged(progress.attendance(), marks),
                joined(progress.ratings(), ratings),
                progress.signals());
        return signalled(taken, yearBefore, now);
    }

    private static List<AttendanceMark> merged(List<AttendanceMark> kept, List<AttendanceMark> news) {
        Map<LocalDate, AttendanceMark> byDay = new TreeMap<>();
        kept.forEach(mark -> byDay.put(mark.day(), mark));
        for (AttendanceMark mark : news) {
            byDay.merge(mark.day(), mark, (a, b) -> b.enteredAt().isAfter(a.enteredAt()) ? b : a);
        }
        return List.copyOf(byDay.values());
    }

    private static List<Rating> joined(List<Rating> kept, List<Rating> news) {
        List<Rating> all = new ArrayList<>(kept);
        for (Rating rating : news) {
            if (all.stream().noneMatch(known -> known.id().equals(rating.id()))) {
                all.add(rating);
            }
        }
        return all;
    }

    private ProgressOutcome signalled(Progress progress, List<Rating> yearBefore, Instant now) {
        List<Finding> told = progress.signals().stream()
                .filter(Signal::stands)
                .map(Signal::finding)
                .toList();
        List<Finding> holding = holding(progress, yearBefore, told);
        LocalDate news = Days.of(now).minusDays(NEWS_DAYS);
        List<SignalEvent> events = new ArrayList<>();
        List<Signal> signals = new ArrayList<>();
        for (Signal signal : progress.signals()) {
            signals.add(revised(signal, holding, now, news, events));
        }
        for (Finding finding : holding) {
            boolean known = progress.signals().stream().anyMatch(signal -> signal.isOf(finding));
            if (!known && !finding.day().isBefore(news)) {
                Signal raised = new Signal(finding, now, null);
                signals.add(raised);
                events.add(new SignalRaised(raised));
            }
        }
        signals.sort(BY_DAY);
        return new ProgressOutcome(
                new Progress(progress.id(), progress.orgs(), progress.attendance(), progress.ratings(), signals),
                events);
    }

    /** All that holds, of this school year only: what came true in the year before was told there. */
    private List<Finding> holding(Progress progress, List<Rating> yearBefore, List<Finding> told) {
        List<Rating> ratings = new ArrayList<>(yearBefore);
        ratings.addAll(progress.ratings());
        List<Finding> holding = new ArrayList<>(attendance.find(progress, told));
        holding.addAll(ChangeDetector.find(ratings, told));
        return holding.stream()
                .filter(finding ->
                        schoolDays.yearOf(finding.day()).equals(progress.id().schoolYear()))
                .toList();
    }

    /** Keeps, takes back or brings back a signal; other reasons for the same occurrence are taken over in silence. */
    private static Signal revised(
            Signal signal, List<Finding> holding, Instant now, LocalDate news, List<SignalEvent> events) {
        Finding finding = holding.stream().filter(signal::isOf).findFirst().orElse(null);
        if (finding == null) {
            if (!signal.stands()) {
                return signal;
            }
            Signal withdrawn = new Signal(signal.finding(), signal.raisedAt(), now);
            events.add(new SignalWithdrawn(withdrawn));
            return withdrawn;
        }
        if (signal.stands()) {
            return new Signal(finding, signal.raisedAt(), null);
        }
        if (finding.day().isBefore(news)) {
            return signal;
        }
        Signal again = new Signal(finding, now, null);
        events.add(new SignalRaised(again));
        return again;
    }
}
