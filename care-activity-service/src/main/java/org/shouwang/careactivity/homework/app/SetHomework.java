package org.shouwang.careactivity.homework.app;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.careplan.Kind;
import org.shouwang.careactivity.careplan.Subject;
import org.shouwang.careactivity.careplan.app.FindDuties;
import org.shouwang.careactivity.careplan.app.PlanStore;
import org.shouwang.careactivity.homework.HomeworkNeed;
import org.shouwang.careactivity.homework.Stretch;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.Faults;
import org.shouwang.platform.web.ProblemException;

/** Says from when to when a child does its homework at school. Both days are of the past or today, so what holds is plain. */
public final class SetHomework {
    static final int BACK_DAYS = 14;

    private static final String[] TEACHERS = {"T", "H", "SP", "SYSTEM", Caller.SERVICE};
    private static final int ATTEMPTS = 20;
    private static final int MOST_STRETCHES = 100;

    private final HomeworkNeeds needs;
    private final PlanStore people;
    private final Clock clock;

    /** Uses business time. */
    public SetHomework(HomeworkNeeds needs, PlanStore people, Clock clock) {
        this.needs = needs;
        this.people = people;
        this.clock = clock;
    }

    /** A child's stretches, by their first day. */
    public List<Stretch> of(String personId, Caller caller) {
        caller.requireAny(FindDuties.READERS);
        orgsOf(personId, caller);
        return needs.find(personId).map(loaded -> loaded.state().stretches()).orElse(List.of());
    }

    /**
     * Begins a stretch, or gives another end to one begun before under the same id. The same again changes nothing, and an end
     * that is left out neither: the first request may come once more after the end was given.
     */
    public Stretch set(String personId, UUID id, @Nullable String from, @Nullable String to, Caller caller) {
        caller.requireAny(TEACHERS);
        List<String> orgs = orgsOf(personId, caller);
        Stretch wanted = read(id, from, to, caller, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Loaded<HomeworkNeed> loaded = needs.find(personId).orElse(null);
            HomeworkNeed need = loaded == null ? HomeworkNeed.none(personId) : loaded.state();
            Stretch known = need.find(id).orElse(null);
            boolean repeated = known != null && known.from().equals(wanted.from()) && wanted.to() == null;
            if (known != null && (repeated || known.sameDays(wanted))) {
                return known;
            }
            Stretch next = known == null ? recent(wanted) : moved(known, wanted);
            requireRoom(need, next);
            HomeworkNeed changed = need.with(next, orgs);
            if (loaded == null ? needs.insert(changed, next) : needs.update(loaded, changed, next)) {
                return next;
            }
        }
        throw new IllegalStateException("homework of " + personId + " was changed by others all the time");
    }

    /** What began long ago would turn over rotas that were kept. */
    private static Stretch recent(Stretch wanted) {
        if (wanted.from().isBefore(Days.of(wanted.enteredAt()).minusDays(BACK_DAYS))) {
            Faults faults = new Faults();
            faults.add("/from", "RANGE", "不能早于 14 天前", "must not lie more than 14 days ago");
            throw faults.refusal();
        }
        return wanted;
    }

    private static Stretch moved(Stretch known, Stretch wanted) {
        if (!known.from().equals(wanted.from())) {
            throw new ProblemException(HomeworkProblems.HOMEWORK_ID_REUSED);
        }
        return known.until(wanted.to());
    }

    private static void requireRoom(HomeworkNeed need, Stretch next) {
        if (!need.hasRoomFor(next)) {
            throw new ProblemException(HomeworkProblems.HOMEWORK_OVERLAPS);
        }
        if (need.stretches().size() >= MOST_STRETCHES && need.find(next.id()).isEmpty()) {
            throw new ProblemException(HomeworkProblems.HOMEWORK_FULL);
        }
    }

    private List<String> orgsOf(String personId, Caller caller) {
        return people.find(List.of(personId)).stream()
                .map(loaded -> loaded.state().subject())
                .filter(subject -> subject.traits().kind() == Kind.CHILD)
                .map(Subject::orgs)
                .filter(caller::sees)
                .findFirst()
                .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
    }

    static Stretch read(UUID id, @Nullable String from, @Nullable String to, Caller caller, Instant now) {
        Faults faults = new Faults();
        LocalDate first = faults.requiredDay("/from", from);
        LocalDate last = faults.day("/to", to);
        LocalDate today = Days.of(now);
        if (first != null && first.isAfter(today)) {
            faults.add("/from", "RANGE", "不能晚于今天", "must not lie after today");
        }
        if (last != null && (last.isAfter(today) || first != null && last.isBefore(first))) {
            faults.add("/to", "RANGE", "不能早于开始日，也不能晚于今天", "must not lie before the first day or after today");
        }
        if (first == null || faults.any()) {
            throw faults.refusal();
        }
        return new Stretch(id, first, last, caller.subject(), now);
    }
}
