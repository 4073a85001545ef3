package org.shouwang.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Report figures of some children and elders, counted from the facts in plain loops; a rate as "part/whole". */
final class KnownFigures {

    private static final Set<ContactType> CONTACTS =
            Set.of(ContactType.GCALL, ContactType.PARCALL, ContactType.HOMEVISIT);
    private static final Set<ContactType> LOOKED_AFTER = Set.of(ContactType.ELDVISIT, ContactType.CHECKCALL);

    private final Recount recount;
    private final List<Child> children;
    private final List<Elder> elders;

    KnownFigures(Recount recount, List<Child> children, List<Elder> elders) {
        this.recount = recount;
        this.children = children;
        this.elders = elders;
    }

    /** Period, then indicator. Duties are counted for the children only where there are no elders. */
    Map<String, Object> byPeriod() {
        Map<String, Object> periods = new LinkedHashMap<>();
        Map<String, Object> term = new LinkedHashMap<>();
        periods.put("2025-2026-2", term);
        int childMonths = 0;
        int elderMonths = 0;
        for (int month = 3; month <= 6; month++) {
            Map<String, Object> figures = new LinkedHashMap<>();
            int called = childrenCalled(YearMonth.of(2026, month));
            childMonths += called;
            figures.put("I9", ratio(called, children.size()));
            if (!elders.isEmpty()) {
                int seen = eldersSeen(YearMonth.of(2026, month));
                elderMonths += seen;
                figures.put("I25", ratio(seen, elders.size()));
            }
            periods.put("2026-0" + month, figures);
        }
        term.put("I1", children.size());
        Map<String, Integer> mix = new TreeMap<>();
        children.forEach(child -> mix.merge(guardianship(child), 1, Integer::sum));
        term.put("I2", mix);
        term.put("I7", ratio(childWeeks(), children.size() * 18));
        term.put("I9", ratio(childMonths, children.size() * 4));
        term.put("I10", ratio(withContacts(CONTACTS, 3), children.size()));
        term.put("I11", ratio(withContacts(Set.of(ContactType.HOMEVISIT), 1), children.size()));
        if (elders.isEmpty()) {
            term.put("I12", onTime());
            periods.put("2026-07", Map.of("I13", ageing()));
        } else {
            term.put("I25", ratio(elderMonths, elders.size() * 4));
        }
        return periods;
    }

    private int childWeeks() {
        Set<String> seen = new HashSet<>();
        Set<String> ids = ids();
        for (Recount.Fact fact : recount.facts()) {
            if (fact.done() && fact.type() == ContactType.TALK && ids.contains(fact.idNumber()) && inTerm(fact.day())) {
                seen.add(fact.idNumber() + Recount.monday(fact.day()));
            }
        }
        return seen.size();
    }

    private int childrenCalled(YearMonth month) {
        Set<String> seen = new HashSet<>();
        Set<String> ids = ids();
        for (Recount.Fact fact : recount.facts()) {
            if (fact.done()
                    && fact.type() == ContactType.GCALL
                    && ids.contains(fact.idNumber())
                    && YearMonth.from(fact.day()).equals(month)) {
                seen.add(fact.idNumber());
            }
        }
        return seen.size();
    }

    private int withContacts(Set<ContactType> kinds, int atLeast) {
        int reached = 0;
        for (Child child : children) {
            int contacts = 0;
            for (Recount.Fact fact : recount.facts()) {
                if (fact.done()
                        && kinds.contains(fact.type())
                        && fact.idNumber().equals(child.idNumber())
                        && inTerm(fact.day())) {
                    contacts++;
                }
            }
            reached += contacts >= atLeast ? 1 : 0;
        }
        return reached;
    }

    private String onTime() {
        int met = 0;
        int due = 0;
        for (Child child : children) {
            for (String rule : KnownAnswer.RULES) {
                for (Recount.Occurrence occurrence : recount.ofChild(child, rule)) {
                    due++;
                    met += occurrence.state.equals("MET") ? 1 : 0;
                }
            }
        }
        return ratio(met, due);
    }

    /** Whole days since the first overdue day, at the end of the story. */
    private Map<String, Integer> ageing() {
        Map<String, Integer> bands = new LinkedHashMap<>();
        List.of("0-3", "4-7", "8-30", "31+").forEach(band -> bands.put(band, 0));
        for (Child child : children) {
            for (String rule : KnownAnswer.RULES) {
                for (Recount.Occurrence occurrence : recount.ofChild(child, rule)) {
                    if (occurrence.state.equals("OVERDUE")) {
                        long days = Term.END_OF_STORY.toEpochDay() - occurrence.overdueFrom.toEpochDay();
                        bands.merge(
                                days <= 3 ? "0-3" : days <= 7 ? "4-7" : days <= 30 ? "8-30" : "31+", 1, Integer::sum);
                    }
                }
            }
        }
        return bands;
    }

    private int eldersSeen(YearMonth month) {
        Set<String> seen = new HashSet<>();
        for (Recount.Fact fact : recount.facts()) {
            if (fact.done()
                    && LOOKED_AFTER.contains(fact.type())
                    && YearMonth.from(fact.day()).equals(month)) {
                seen.add(fact.idNumber());
            }
        }
        return seen.size();
    }

    private Set<String> ids() {
        Set<String> ids = new HashSet<>();
        children.forEach(child -> ids.add(child.idNumber()));
        return ids;
    }

    private static boolean inTerm(LocalDate day) {
        return !day.isBefore(Term.FIRST) && !day.isAfter(Term.LAST);
    }

    private static String ratio(int part, int whole) {
        return part + "/" + whole;
    }

    private static String guardianship(Child child) {
        return switch (child.guardianship()) {
            case "祖父母" -> "GP";
            case "外祖父母" -> "MGP";
            case "亲戚" -> "KIN";
            case "父亲" -> "FA";
            case "母亲" -> "MO";
            default -> throw new IllegalArgumentException(child.guardianship());
        };
    }
}
