package org.shouwang.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Puts the recount into the form of expected.json. */
final class KnownAnswer {

    private static final List<String> RULES =
            List.of("C-TALK", "C-TUTOR", "C-PCALL", "C-GCALL", "C-CONT3", "C-HOME", "C-VISIT");
    private static final Set<ContactType> CONTACTS =
            Set.of(ContactType.GCALL, ContactType.PARCALL, ContactType.HOMEVISIT);
    private static final Set<ContactType> LOOKED_AFTER = Set.of(ContactType.ELDVISIT, ContactType.CHECKCALL);

    private final County county;
    private final List<Child> children;
    private final List<Elder> elders;
    private final List<Activity> activities;
    private final Recount recount;

    KnownAnswer(County county) {
        this.county = county;
        children = county.children().toList();
        elders = county.elders().toList();
        activities = county.activities().toList();
        recount = new Recount(activities);
    }

    Map<String, Object> all() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("asOf", Term.END_OF_STORY + "T20:00:00+08:00");
        answer.put("term", "2025-2026-2");
        answer.put("organisations", organisations());
        answer.put("people", people());
        answer.put("refused", refused());
        Map<String, Object> posted = new LinkedHashMap<>();
        posted.put("posted", activities.size());
        posted.put("byContactType", byContactType());
        answer.put("activities", posted);
        answer.put("classOfSix", classOfSix());
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put(ClassOfSix.CLASS, figures(ClassOfSix.CHILDREN, List.of()));
        figures.put(Geography.COUNTY, figures(children, elders));
        answer.put("figures", figures);
        return answer;
    }

    private Map<String, Integer> organisations() {
        Map<String, Integer> count = new LinkedHashMap<>();
        county.divisions().forEach(division -> count.merge(division.type(), 1, Integer::sum));
        count.put("SCHOOL", county.schools().size());
        count.put("CLASS", county.classes().size());
        return count;
    }

    private Map<String, Integer> people() {
        Map<String, Integer> count = new LinkedHashMap<>();
        count.put("children", children.size());
        count.put("elders", elders.size());
        count.put("helpers", county.staff().size());
        return count;
    }

    /** Row 1 is the line of headers. */
    private List<Map<String, Object>> refused() {
        List<Map<String, Object>> all = new ArrayList<>();
        List<String> childFaults = List.of("身份证号", "性别", "居住地区划代码", "监护人电话", "出生日期", "身份证号");
        List<String> elderFaults = List.of("身份证号", "姓名", "本人电话", "居住地区划代码");
        refused(
                all,
                "children",
                county.childRows().toList(),
                children.stream().map(Child::row).toList(),
                childFaults);
        refused(
                all,
                "elders",
                county.elderRows().toList(),
                elders.stream().map(Elder::row).toList(),
                elderFaults);
        return all;
    }

    private static void refused(
            List<Map<String, Object>> all,
            String kind,
            List<List<String>> rows,
            List<List<String>> right,
            List<String> faults) {
        int fault = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (!right.contains(rows.get(i))) {
                Map<String, Object> refusal = new LinkedHashMap<>();
                refusal.put("kind", kind);
                refusal.put("row", i + 2);
                refusal.put("column", faults.get(fault++));
                all.add(refusal);
            }
        }
    }

    private Map<String, Integer> byContactType() {
        Map<String, Integer> count = new TreeMap<>();
        activities.forEach(activity -> count.merge(activity.contactType(), 1, Integer::sum));
        return count;
    }

    private Map<String, Object> classOfSix() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("code", ClassOfSix.CLASS);
        Map<String, Map<String, Integer>> duties = new LinkedHashMap<>();
        Map<String, Integer> total = states();
        for (String rule : RULES) {
            Map<String, Integer> count = states();
            for (Child child : ClassOfSix.CHILDREN) {
                for (Recount.Occurrence occurrence : recount.ofChild(child, rule)) {
                    count(count, occurrence);
                    count(total, occurrence);
                }
            }
            duties.put(rule, count);
        }
        duties.put("total", total);
        answer.put("duties", duties);
        return answer;
    }

    private static Map<String, Integer> states() {
        Map<String, Integer> count = new LinkedHashMap<>();
        List.of("planned", "MET", "LATE", "MISSED", "OVERDUE", "metInGrace", "enteredLate")
                .forEach(key -> count.put(key, 0));
        return count;
    }

    private static void count(Map<String, Integer> count, Recount.Occurrence occurrence) {
        count.merge("planned", 1, Integer::sum);
        count.merge(occurrence.state, 1, Integer::sum);
        count.merge("metInGrace", occurrence.inGrace ? 1 : 0, Integer::sum);
        count.merge("enteredLate", occurrence.enteredLate ? 1 : 0, Integer::sum);
    }

    private Map<String, Object> figures(List<Child> of, List<Elder> old) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("I1", of.size());
        Map<String, Integer> mix = new TreeMap<>();
        of.forEach(child -> mix.merge(guardianship(child), 1, Integer::sum));
        figures.put("I2", mix);
        figures.put("I7", ratio(childWeeks(of), of.size() * 18));
        Map<String, String> monthly = new LinkedHashMap<>();
        int childMonths = 0;
        for (int month = 3; month <= 6; month++) {
            int called = childrenCalled(of, YearMonth.of(2026, month));
            monthly.put("2026-0" + month, ratio(called, of.size()));
            childMonths += called;
        }
        figures.put("I9", ratio(childMonths, of.size() * 4));
        figures.put("I9byMonth", monthly);
        figures.put("I10", ratio(withContacts(of, CONTACTS, 3), of.size()));
        figures.put("I11", ratio(withContacts(of, Set.of(ContactType.HOMEVISIT), 1), of.size()));
        if (old.isEmpty()) {
            figures.put("I12", onTime(of));
            figures.put("I13", ageing(of));
        } else {
            figures.put("I25byMonth", elderMonths(old));
        }
        return figures;
    }

    private int childWeeks(List<Child> of) {
        Set<String> seen = new HashSet<>();
        Set<String> ids = ids(of);
        for (Recount.Fact fact : recount.facts()) {
            if (fact.done() && fact.type() == ContactType.TALK && ids.contains(fact.idNumber()) && inTerm(fact.day())) {
                seen.add(fact.idNumber() + Recount.monday(fact.day()));
            }
        }
        return seen.size();
    }

    private int childrenCalled(List<Child> of, YearMonth month) {
        Set<String> seen = new HashSet<>();
        Set<String> ids = ids(of);
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

    private int withContacts(List<Child> of, Set<ContactType> kinds, int atLeast) {
        int reached = 0;
        for (Child child : of) {
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

    private String onTime(List<Child> of) {
        int met = 0;
        int due = 0;
        for (Child child : of) {
            for (String rule : RULES) {
                for (Recount.Occurrence occurrence : recount.ofChild(child, rule)) {
                    due++;
                    met += occurrence.state.equals("MET") ? 1 : 0;
                }
            }
        }
        return ratio(met, due);
    }

    /** Whole days since the first overdue day, at the end of the story. */
    private Map<String, Integer> ageing(List<Child> of) {
        Map<String, Integer> bands = new LinkedHashMap<>();
        List.of("0-3", "4-7", "8-30", ">30").forEach(band -> bands.put(band, 0));
        for (Child child : of) {
            for (String rule : RULES) {
                for (Recount.Occurrence occurrence : recount.ofChild(child, rule)) {
                    if (occurrence.state.equals("OVERDUE")) {
                        long days = Term.END_OF_STORY.toEpochDay() - occurrence.overdueFrom.toEpochDay();
                        bands.merge(
                                days <= 3 ? "0-3" : days <= 7 ? "4-7" : days <= 30 ? "8-30" : ">30", 1, Integer::sum);
                    }
                }
            }
        }
        return bands;
    }

    private Map<String, String> elderMonths(List<Elder> old) {
        Map<String, String> monthly = new LinkedHashMap<>();
        for (int month = 3; month <= 6; month++) {
            Set<String> seen = new HashSet<>();
            for (Recount.Fact fact : recount.facts()) {
                if (fact.done()
                        && LOOKED_AFTER.contains(fact.type())
                        && YearMonth.from(fact.day()).equals(YearMonth.of(2026, month))) {
                    seen.add(fact.idNumber());
                }
            }
            monthly.put("2026-0" + month, ratio(seen.size(), old.size()));
        }
        return monthly;
    }

    private static Set<String> ids(List<Child> of) {
        Set<String> ids = new HashSet<>();
        of.forEach(child -> ids.add(child.idNumber()));
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
