package org.shouwang.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts the recount into the form of expected.json. */
final class KnownAnswer {

    static final List<String> RULES =
            List.of("C-TALK", "C-TUTOR", "C-PCALL", "C-GCALL", "C-CONT3", "C-HOME", "C-VISIT");

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
        answer.put("cards", cards());
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put(ClassOfSix.CLASS, new KnownFigures(recount, ClassOfSix.CHILDREN, List.of()).byPeriod());
        figures.put(Geography.COUNTY, new KnownFigures(recount, children, elders).byPeriod());
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

    /** The parents' cards of the first village, four to a sheet. */
    private Map<String, Object> cards() {
        String village = ClassOfSix.CHILDREN.get(0).village();
        int count = (int) children.stream()
                .filter(child -> child.village().equals(village))
                .count();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("village", village);
        answer.put("cards", count);
        answer.put("pages", (count + 3) / 4);
        return answer;
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
}
