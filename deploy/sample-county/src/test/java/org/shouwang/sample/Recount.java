package org.shouwang.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The known answer, found the slow way: for one person and one rule, day by day through the term, in plain loops over the
 * wording of the duty boundaries. It shares no line with the care-activity service.
 */
final class Recount {

    /** A fact of one person: what happened on which day. */
    record Fact(String idNumber, ContactType type, LocalDate day, LocalDate enteredOn, boolean done) {}

    /** One period of one rule of one person and what became of it. */
    static final class Occurrence {
        final LocalDate from;
        final LocalDate to;
        final int needed;
        final LocalDate overdueFrom;
        int counted;
        String state = "PENDING";
        boolean inGrace;
        boolean enteredLate;

        Occurrence(LocalDate from, LocalDate to, int needed, int grace) {
            this.from = from;
            this.to = to;
            this.needed = needed;
            this.overdueFrom = to.plusDays(grace + 1L);
        }

        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private static final Set<ContactType> CONTACTS =
            Set.of(ContactType.GCALL, ContactType.PARCALL, ContactType.HOMEVISIT);

    private final List<Fact> facts;

    Recount(List<Activity> activities) {
        facts = new ArrayList<>();
        for (Activity activity : activities) {
            for (String id : activity.idNumbers()) {
                facts.add(new Fact(
                        id,
                        ContactType.valueOf(activity.contactType()),
                        activity.day(),
                        activity.enteredOn(),
                        activity.result().equals("DONE")));
            }
        }
        facts.sort(Comparator.comparing(Fact::day));
    }

    List<Fact> facts() {
        return facts;
    }

    /** All periods of a rule for a child which end within the term, with their state at the end of the story. */
    List<Occurrence> ofChild(Child child, String rule) {
        String tier = child.riskLevel();
        return switch (rule) {
            case "C-TALK" -> live(weeks(1, true, 3), Set.of(ContactType.TALK), child.idNumber(), 0);
            case "C-TUTOR" ->
                live(child.weak() ? weeks(3, true, 2) : List.of(), Set.of(ContactType.TUTOR), child.idNumber(), 0);
            case "C-PCALL" -> live(weeks(1, false, 3), Set.of(ContactType.PCALL), child.idNumber(), 0);
            case "C-GCALL" -> live(months(5), Set.of(ContactType.GCALL), child.idNumber(), 0);
            case "C-CONT3" -> live(List.of(term(3, 7)), CONTACTS, child.idNumber(), 21);
            case "C-HOME" ->
                live(
                        tier.equals("R1") ? months(7) : List.of(term(tier.equals("R2") ? 2 : 1, 7)),
                        Set.of(ContactType.HOMEVISIT),
                        child.idNumber(),
                        0);
            case "C-VISIT" ->
                live(
                        tier.equals("R1")
                                ? weeks(1, false, 2)
                                : tier.equals("R2") ? months(5) : List.of(secondQuarter(10)),
                        Set.of(ContactType.CDVISIT),
                        child.idNumber(),
                        0);
            default -> throw new IllegalArgumentException(rule);
        };
    }

    private List<Occurrence> live(List<Occurrence> periods, Set<ContactType> kinds, String person, int daysApart) {
        LocalDate[] lastCounted = new LocalDate[periods.size()];
        for (LocalDate day = Term.FIRST; !day.isAfter(Term.END_OF_STORY); day = day.plusDays(1)) {
            for (int i = 0; i < periods.size(); i++) {
                Occurrence period = periods.get(i);
                if (day.equals(period.overdueFrom) && period.counted < period.needed) {
                    period.state = "OVERDUE";
                    for (int older = 0; older < i; older++) {
                        if (periods.get(older).state.equals("OVERDUE")) {
                            periods.get(older).state = "MISSED";
                        }
                    }
                }
            }
            for (Fact fact : facts) {
                if (fact.done()
                        && fact.day().equals(day)
                        && fact.idNumber().equals(person)
                        && kinds.contains(fact.type())) {
                    alarmEnds(periods);
                    int meets = whichOne(periods, day);
                    if (meets >= 0 && farEnough(lastCounted[meets], day, daysApart)) {
                        lastCounted[meets] = day;
                        count(periods.get(meets), fact);
                    }
                }
            }
        }
        return periods;
    }

    private static void alarmEnds(List<Occurrence> periods) {
        for (Occurrence period : periods) {
            if (period.state.equals("OVERDUE")) {
                period.state = "LATE";
            }
        }
    }

    /** An older unmet period still in its days of grace comes first, then the one which contains the day. */
    private static int whichOne(List<Occurrence> periods, LocalDate day) {
        for (int i = 0; i < periods.size(); i++) {
            Occurrence period = periods.get(i);
            if (day.isAfter(period.to) && day.isBefore(period.overdueFrom) && period.counted < period.needed) {
                return i;
            }
        }
        for (int i = 0; i < periods.size(); i++) {
            if (periods.get(i).contains(day)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean farEnough(@org.jspecify.annotations.Nullable LocalDate last, LocalDate day, int daysApart) {
        return last == null || !day.isBefore(last.plusDays(daysApart));
    }

    private static void count(Occurrence period, Fact fact) {
        period.counted++;
        if (period.counted == period.needed) {
            period.state = "MET";
            period.inGrace = fact.day().isAfter(period.to);
            period.enteredLate = !fact.enteredOn().isBefore(period.overdueFrom);
        }
    }

    /** The eighteen weeks of the term. Holidays take their days out of school duties, pro rata, rounded up. */
    private static List<Occurrence> weeks(int quota, boolean school, int grace) {
        List<Occurrence> all = new ArrayList<>();
        for (LocalDate monday = Term.FIRST; !monday.isAfter(Term.LAST); monday = monday.plusDays(7)) {
            int left = 0;
            for (int day = 0; day < 7; day++) {
                if (!school || !holiday(monday.plusDays(day))) {
                    left++;
                }
            }
            if (left * 2 >= 7) {
                all.add(new Occurrence(monday, monday.plusDays(6), (quota * left + 6) / 7, grace));
            }
        }
        return all;
    }

    /** March to June: all but one day of March is left on the first day of term, and only five days of July are term. */
    private static List<Occurrence> months(int grace) {
        List<Occurrence> all = new ArrayList<>();
        for (int month = 3; month <= 6; month++) {
            YearMonth of = YearMonth.of(2026, month);
            all.add(new Occurrence(of.atDay(1), of.atEndOfMonth(), 1, grace));
        }
        return all;
    }

    private static Occurrence term(int quota, int grace) {
        return new Occurrence(Term.FIRST, Term.LAST, quota, grace);
    }

    /** Of the first quarter less than half is left on 2 March, so the duty begins with the second. */
    private static Occurrence secondQuarter(int grace) {
        return new Occurrence(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30), 1, grace);
    }

    /** Qingming, 1 May, Dragon Boat Festival of 2026. */
    private static boolean holiday(LocalDate day) {
        return within(day, LocalDate.of(2026, 4, 4), LocalDate.of(2026, 4, 6))
                || within(day, LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 5))
                || within(day, LocalDate.of(2026, 6, 19), LocalDate.of(2026, 6, 21));
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Monday of the week of a day. */
    static LocalDate monday(LocalDate day) {
        return day.with(DayOfWeek.MONDAY);
    }
}
