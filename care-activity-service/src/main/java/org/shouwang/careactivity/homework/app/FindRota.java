package org.shouwang.careactivity.homework.app;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.CarePlan;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.careplan.Fact;
import org.shouwang.careactivity.careplan.Pause;
import org.shouwang.careactivity.careplan.Term;
import org.shouwang.careactivity.careplan.TermCalendar;
import org.shouwang.careactivity.careplan.app.FindDuties;
import org.shouwang.careactivity.careplan.app.History;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.careactivity.careplan.app.PlanStore;
import org.shouwang.careactivity.homework.HomeworkNeed;
import org.shouwang.careactivity.homework.Pupil;
import org.shouwang.careactivity.homework.Rota;
import org.shouwang.careactivity.homework.RotaDay;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.Faults;

/** Answers who of a class does homework at school on which day, and who did. Only the children the caller sees are in it. */
public final class FindRota {
    private static final int MOST_DAYS = 62;
    private static final int MOST_PLACES = 50;
    private static final int MOST_CHILDREN = 200;

    private final HomeworkNeeds needs;
    private final PlanStore people;
    private final PlanQueries organisations;
    private final History history;
    private final TermCalendar calendar;

    /** A finder. */
    public FindRota(
            HomeworkNeeds needs, PlanStore people, PlanQueries organisations, History history, TermCalendar calendar) {
        this.needs = needs;
        this.people = people;
        this.organisations = organisations;
        this.history = history;
        this.calendar = calendar;
    }

    /** What was asked, nothing of it checked yet. */
    public record Question(
            @Nullable String org,
            @Nullable String from,
            @Nullable String to,
            @Nullable Integer places) {}

    /**
     * The rota of a span of days.
     *
     * @param done by day, the children that did homework at school that day, on the rota or not
     */
    public record Found(String org, int places, List<RotaDay> days, Map<LocalDate, Set<String>> done) {}

    /** The school days of a span with those who come; each day stands as it does whatever span was asked for. */
    public Found rota(Question question, Caller caller) {
        caller.requireAny(FindDuties.READERS);
        Faults faults = new Faults();
        String org = faults.requiredCode("org", question.org());
        LocalDate from = faults.requiredDay("from", question.from());
        LocalDate to = faults.requiredDay("to", question.to());
        Integer places = question.places();
        if (from != null && to != null && (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS)) {
            faults.add("to", "RANGE", "不能早于 from，一次最多 62 天", "must not lie before from; 62 days at most");
        }
        if (places == null) {
            faults.required("places");
        } else if (places < 1 || places > MOST_PLACES) {
            faults.add("places", "RANGE", "应在 1 到 50 之间", "must lie between 1 and 50");
        }
        if (org == null || from == null || to == null || places == null || faults.any()) {
            throw faults.refusal();
        }
        Set<String> seen = new HashSet<>();
        List<Pupil> pupils = pupils(org, caller, seen);
        TermCalendar own = calendar.in(organisations.orgsDownTo(org).orElse(List.of(org)));
        List<RotaDay> days = new ArrayList<>();
        for (Term term : own.terms()) {
            if (!term.period().from().isAfter(to) && !term.period().to().isBefore(from)) {
                LocalDate last = term.period().to().isBefore(to) ? term.period().to() : to;
                new Rota(org, term.code(), places)
                        .of(between(own, term.period().from(), last), pupils).stream()
                                .filter(day -> !day.day().isBefore(from))
                                .forEach(day -> days.add(day.only(seen)));
            }
        }
        return new Found(org, places, days, done(seen, from, to));
    }

    private static List<LocalDate> between(TermCalendar own, LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).filter(own::schoolDay).toList();
    }

    /** Everybody of the organisation, so that the turns are the same whoever asks, and who of them the caller sees. */
    private List<Pupil> pupils(String org, Caller caller, Set<String> seen) {
        List<HomeworkNeed> found = needs.ofOrganisation(org, MOST_CHILDREN + 1);
        if (found.size() > MOST_CHILDREN) {
            Faults faults = new Faults();
            faults.add("org", "SIZE", "儿童过多，请按班级查询", "has too many children; ask class by class");
            throw faults.refusal();
        }
        Map<String, CarePlan> plans = people
                .find(found.stream().map(HomeworkNeed::personId).toList())
                .stream()
                .map(Loaded::state)
                .collect(Collectors.toMap(plan -> plan.subject().personId(), plan -> plan));
        List<Pupil> pupils = new ArrayList<>();
        for (HomeworkNeed need : found) {
            CarePlan plan = plans.get(need.personId());
            if (plan != null
                    && plan.subject().present()
                    && plan.subject().orgs().contains(org)) {
                if (caller.sees(plan.subject().orgs())) {
                    seen.add(need.personId());
                }
                pupils.add(new Pupil(need.personId(), need::covers, day -> rests(plan, day)));
            }
        }
        return pupils;
    }

    /** A parent at home lets only the calls of parents rest; all else keeps a child from coming. */
    private static boolean rests(CarePlan plan, LocalDate day) {
        return plan.pauses().stream()
                .filter(pause -> pause.cause() != Pause.Cause.PARENT_HOME)
                .anyMatch(pause -> covers(pause, day));
    }

    private static boolean covers(Pause pause, LocalDate day) {
        LocalDate last = pause.to();
        return !day.isBefore(pause.from()) && (last == null || !day.isAfter(last));
    }

    private Map<LocalDate, Set<String>> done(Set<String> seen, LocalDate from, LocalDate to) {
        Map<LocalDate, Set<String>> done = new HashMap<>();
        Map<String, List<Fact>> facts = seen.isEmpty() ? Map.of() : history.doneSince(seen, Days.start(from));
        facts.forEach((personId, list) -> list.stream()
                .filter(fact -> fact.type() == ContactType.HOMEWORK)
                .map(Fact::day)
                .filter(day -> !day.isAfter(to))
                .forEach(day -> done.computeIfAbsent(day, d -> new HashSet<>()).add(personId)));
        return done;
    }
}
